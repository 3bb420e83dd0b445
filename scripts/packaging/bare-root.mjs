import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root } from '../folders.mjs';
import { lastLines, run } from '../run.mjs';
import { say } from '../say.mjs';

const suite = 'bookworm';
// Raised whenever what is put into the root changes.
const recipe = 3;

/** What the tests of an installed program need beside it: a display, a bus, a daemon for notices, and who reads them. */
export const testTools = [
  'bash-completion',
  'dbus',
  'dbus-x11',
  'desktop-file-utils',
  'dunst',
  'fish',
  'libglib2.0-bin',
  'man-db',
  'procps',
  'x11-utils',
  'xvfb',
  'zsh',
];

/** What the package depends on, as its configuration says. @returns {Promise<readonly string[]>} */
const dependencies = async () => {
  // Loaded only now: on a fresh machine the packages are installed after this file is read.
  const { parse } = await import('yaml');
  return parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')).deb.depends;
};

/**
 * Why no root file system can be made here; undefined where it can.
 * @returns {Promise<string | undefined>}
 */
export async function whyNoRoot() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return 'a Debian root is made on 64-bit Linux only';
  if (process.getuid?.() !== 0) return 'only root can make a root file system';
  const isUnshared = await run('unshare', ['--mount', '--propagation', 'private', '--', 'true']);
  if (isUnshared.code !== 0) return 'this system allows no mounts of our own';
  const { code } = await run('mmdebstrap', ['--version']);
  if (code === 0) return undefined;
  const installed = await run('apt-get', [
    '-o',
    'DPkg::Lock::Timeout=300',
    'install',
    '-y',
    '--no-install-recommends',
    'mmdebstrap',
  ]);
  return installed.code === 0 ? undefined : 'mmdebstrap is missing and could not be installed';
}

/**
 * A Debian root with nothing but apt, unpacked in the folder: made once and kept as an archive. What the tests will install lies in apt's
 * store, not installed, so that nothing is fetched while they run. Answers why it could not be made.
 * @param {string} folder
 * @returns {Promise<string | undefined>}
 */
export async function makeBareRoot(folder) {
  const archive = join(cacheFolder(), `debian-${suite}-${recipe}.tar`);
  if (!existsSync(archive)) {
    say('root', `making a bare Debian ${suite} …`);
    const aside = `${archive}.${process.pid}.tar`;
    const sources = ['/etc/apt/sources.list.d/debian.sources', '/etc/apt/sources.list'].filter((path) =>
      existsSync(path),
    );
    const fetch = `apt-get install --yes --no-install-recommends --download-only ${[...(await dependencies()), ...testTools].join(' ')}`;
    const made = await run(
      'mmdebstrap',
      [
        '--variant=apt',
        '--mode=root',
        '--include=mount,ca-certificates',
        '--skip=cleanup/apt',
        `--customize-hook=chroot "$1" ${fetch}`,
        suite,
        aside,
        ...sources.slice(0, 1),
      ],
      { minutes: 15, isPatient: true },
    );
    if (made.code !== 0) {
      rmSync(aside, { force: true });
      return `no Debian root could be made: ${lastLines(made.output, 3)}`;
    }
    renameSync(aside, archive);
  }
  mkdirSync(folder, { recursive: true });
  const unpacked = await run('tar', [
    '--extract',
    '--numeric-owner',
    '--file',
    archive,
    '--directory',
    folder,
  ]);
  return unpacked.code === 0 ? undefined : `the root could not be unpacked: ${lastLines(unpacked.output, 3)}`;
}
