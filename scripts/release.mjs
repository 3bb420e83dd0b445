import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './folders.mjs';
import { newsOf, packageFacts, releaseTexts } from './packaging/update-list.mjs';
import { runScript, Stop, say } from './say.mjs';

// npm run release [-- FOLDER]: writes the unsigned list of a release (update.json) and its SHA-256 sums beside the packages of FOLDER,
// which is dist/ where nothing is said. A person signs the list on another machine: docs/releasing.md.
await runScript(async () => {
  const folder = resolve(process.argv[2] ?? join(root, 'dist'));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const news = newsOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version);
  if (news === undefined)
    throw new Stop(
      `CHANGELOG.md has no heading "## ${version} – Month D, YYYY": this version was not made ready.`,
    );
  const chain = readFileSync(join(root, 'main', 'journal', 'chain.ts'), 'utf8');
  const journal = Number(/export const journalVersion = (\d+);/.exec(chain)?.[1]);
  const files = readdirSync(folder)
    .sort()
    .flatMap((name) => packageFacts(join(folder, name)) ?? []);
  if (files.length === 0) throw new Stop(`There is no package in ${folder}. Make it with: npm run package`);
  const substitute = files.find(({ name }) => name.includes('substitute'));
  if (substitute)
    throw new Stop(`${substitute.name} has another Electron than the pinned one and must not be handed out.`);
  const stray = files.find(({ name }) => !name.includes(version));
  if (stray)
    throw new Stop(
      `${stray.name} is not of version ${version}. Empty the folder and make the packages anew.`,
    );
  const { list, sums } = releaseTexts({ version, ...news, journal }, files);
  writeFileSync(join(folder, 'update.json'), list);
  writeFileSync(join(folder, 'SHA256SUMS'), sums);
  say(
    'release',
    `${files.length} packages of version ${version}: update.json and SHA256SUMS are in ${folder}`,
  );
  say('release', 'update.json is not signed. Take it to the machine with the key: docs/releasing.md');
  return 0;
});
