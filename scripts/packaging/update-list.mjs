import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** What the name of a package says of it, by its ending. @type {readonly (readonly [RegExp, string, string])[]} */
const kinds = [
  [/\.deb$/, 'linux', 'deb'],
  [/\.rpm$/, 'linux', 'rpm'],
  [/\.tar\.gz$/, 'linux', 'tar.gz'],
  [/\.AppImage$/, 'linux', 'AppImage'],
  [/ Setup .*\.exe$/, 'win32', 'nsis'],
  [/\.exe$/, 'win32', 'portable'],
  [/\.dmg$/, 'darwin', 'dmg'],
  [/-mac\.zip$/, 'darwin', 'zip'],
];

/** @param {string} name */
function archOf(name) {
  if (/arm64|aarch64/.test(name)) return 'arm64';
  return /ia32|i386|i686/.test(name) ? 'ia32' : 'x64';
}

/**
 * What the list of a release says of one package; undefined for a file that is none.
 * @param {string} path
 */
export function packageFacts(path) {
  const name = basename(path);
  const kind = kinds.find(([pattern]) => pattern.test(name));
  if (kind === undefined) return undefined;
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, platform: kind[1], arch: archOf(name), kind: kind[2], size: bytes.length, sha256 };
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * The part of the change log about one version, under its heading `## 0.2.0 – November 28, 2026`: its day and its text. Undefined where
 * it has none.
 * @param {string} changelog
 * @param {string} version
 */
export function newsOf(changelog, version) {
  const [, part] = `\n${changelog}`.split(`\n## ${version} – `);
  const dated = /^([A-Z][a-z]+) (\d{1,2}), (\d{4})\n/.exec(part ?? '');
  const month = months.indexOf(dated?.[1] ?? '') + 1;
  if (part === undefined || dated === null || month === 0) return undefined;
  const [text = ''] = part.slice(dated[0].length).split('\n## ');
  const two = (/** @type {string | number} */ number) => String(number).padStart(2, '0');
  return { released: `${dated[3]}-${two(month)}-${two(dated[2] ?? '')}`, news: text.trim() };
}

const versionForm = /^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$/;

/** Whether a package has the name that electron-builder gives to that version, and to no other whose number begins or ends so. @param {string} name @param {string} version */
const isOfVersion = (name, version) =>
  new RegExp(
    `^(Export Docket( Setup)?|export-docket)[ _-]${version.replaceAll('.', '\\.')}([._-](amd64|arm64|x86_64|aarch64|x64|ia32|i386|mac))*\\.(deb|rpm|tar\\.gz|AppImage|exe|dmg|zip)$`,
  ).test(name);

/**
 * Why no release is made of these; nothing where one may be.
 * @param {{version: string, news: string | undefined, names: readonly string[], folder: string, keysOfNobody: number}} release
 * @returns {readonly string[]}
 */
export function releaseFaults({ version, news, names, folder, keysOfNobody }) {
  return [
    ...(keysOfNobody === 0
      ? []
      : [
          'main/updates/release-keys.ts still has keys that belong to nobody: programs made now would take no update, ever. Put in the two keys first: docs/releasing.md.',
        ]),
    ...(versionForm.test(version)
      ? []
      : [`${version} is no version of a release: those have three numbers, such as 1.2.3.`]),
    ...(news === undefined
      ? [`CHANGELOG.md has no heading "## ${version} – Month D, YYYY": this version was not made ready.`]
      : []),
    ...(names.length === 0 ? [`There is no package in ${folder}. Make it with: npm run package`] : []),
    ...names
      .filter((name) => name.includes('substitute'))
      .map((name) => `${name} has another Electron than the pinned one and must not be handed out.`),
    ...names
      .filter((name) => !name.includes('substitute') && !isOfVersion(name, version))
      .map((name) => `${name} is not of version ${version}. Empty the folder and make the packages anew.`),
  ];
}

/**
 * The text of the unsigned list of a release, and of its file of SHA-256 sums.
 * @param {{version: string, released: string, news: string, journal: number}} release
 * @param {readonly NonNullable<ReturnType<typeof packageFacts>>[]} files
 */
export function releaseTexts({ version, released, news, journal }, files) {
  const list = {
    format: 'export-docket-update',
    v: 1,
    version,
    released,
    readsJournal: journal,
    writesJournal: journal,
    news: news.slice(0, 10_000),
    files,
  };
  return {
    list: `${JSON.stringify(list, null, 2)}\n`,
    sums: files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join(''),
  };
}
