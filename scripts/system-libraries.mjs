import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { lastLines, run } from './run.mjs';
import { Stop, say } from './say.mjs';

/**
 * What Electron and its tests need from a Linux system: found by what is used, installed by the Debian package (its
 * newer name first: Debian 13 and Ubuntu 24.04 renamed some).
 * @typedef {{library?: string, command?: string, file?: string, packages: readonly string[]}} Need
 */

/** @type {readonly Need[]} */
const toStart = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
  { library: 'libXss.so.1', packages: ['libxss1'] },
  { library: 'libnotify.so.4', packages: ['libnotify4'] },
];

/** @type {readonly Need[]} */
const toShow = [{ command: 'Xvfb', packages: ['xvfb'] }];

/** @type {readonly Need[]} */
const toTest = [
  { command: 'dbus-run-session', packages: ['dbus-daemon', 'dbus'] },
  { command: 'dbus-monitor', packages: ['dbus-bin', 'dbus'] },
  { command: 'dunst', packages: ['dunst'] },
  { file: '/usr/lib/python3/dist-packages/dbusmock/__init__.py', packages: ['python3-dbusmock'] },
  { command: 'pdftotext', packages: ['poppler-utils'] },
  { file: '/usr/sbin/cupsd', packages: ['cups-daemon', 'cups'] },
  { command: 'lpadmin', packages: ['cups-client'] },
  { file: '/usr/lib/postgresql', packages: ['postgresql'] },
  { command: 'openssl', packages: ['openssl'] },
];

/**
 * Installs what is missing where we may (Debian or Ubuntu, as root); elsewhere says what to install and goes on.
 * @param {{quiet: boolean, isTesting: boolean, needsDisplay: boolean}} options
 */
export async function ensureSystemLibraries({ quiet, isTesting, needsDisplay }) {
  if (process.platform !== 'linux') return;
  const needs = [...toStart, ...(needsDisplay || isTesting ? toShow : []), ...(isTesting ? toTest : [])];
  const missing = await findMissing(needs);
  if (missing.length === 0) {
    if (!quiet) say('system', 'libraries present');
    return;
  }
  const names = missing.map((need) => need.library ?? need.command ?? need.packages[0]).join(', ');
  const plain = missing.map((need) => need.packages.at(-1)).join(' ');
  const hasApt = isOnPath('apt-get');
  if (!hasApt || process.getuid?.() !== 0) {
    const advice = hasApt ? `sudo apt-get install ${plain}` : `install ${names} with your package manager`;
    say('system', `missing: ${names}. If the next steps fail: ${advice}`);
    return;
  }
  say('system', `installing ${plain} …`);
  await apt(['update', '-qq']);
  const packages = [];
  for (const need of missing) packages.push(await pickPackage(need.packages));
  await apt(['install', '-y', '-qq', '--no-install-recommends', ...new Set(packages)]);
  const still = await findMissing(missing);
  if (still.length > 0)
    throw new Stop(`Still missing after installing: ${still.map((need) => need.packages.at(-1)).join(' ')}`);
  say('system', 'libraries installed');
}

/** @param {readonly Need[]} needs */
async function findMissing(needs) {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path));
  const known = ldconfig ? (await run(ldconfig, ['-p'])).output : undefined;
  return needs.filter(({ library, command, file }) => {
    if (file) return !existsSync(file);
    if (command) return !isOnPath(command);
    // Without a list of libraries nothing can be said about them.
    return known !== undefined && !known.includes(`\t${library} `);
  });
}

/** @param {string} command */
function isOnPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}

/** @param {readonly string[]} candidates */
async function pickPackage(candidates) {
  for (const name of candidates) {
    const { output } = await run('apt-cache', ['policy', name]);
    if (/Candidate: (?!\(none\))/.test(output)) return name;
  }
  return candidates.at(-1);
}

/** @param {(string | undefined)[]} args */
async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await run(
    'apt-get',
    // Another installation may be under way, such as that of a second checkout.
    ['-o', 'DPkg::Lock::Timeout=300', ...args.filter((word) => word !== undefined)],
    { env },
  );
  if (code === 0) return;
  throw new Stop(
    `apt-get ${args[0]} did not succeed. Check the network connection and run this again; it said:\n${lastLines(output)}`,
  );
}
