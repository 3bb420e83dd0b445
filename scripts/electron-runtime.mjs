import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, environment, root } from './folders.mjs';
import { run } from './run.mjs';
import { Stop, say } from './say.mjs';
import { ensureSubstitute, isSubstitutePossible, substituteFolder } from './substitute-runtime.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} folder the unpacked Electron
 * @property {string} executable
 * @property {string} version
 * @property {boolean} isPinned whether it is the release package.json pins
 */

const electronPackage = join(root, 'node_modules', 'electron');
const oneDay = 24 * 60 * 60 * 1000;

/**
 * Answers the Electron to run: the one named by the caller, else the pinned release (downloaded by electron's own
 * downloader), else, on 64-bit Linux where that cannot be reached, the substitute kept in the cache.
 * @param {{quiet: boolean}} options
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron({ quiet }) {
  const pinned = readPinnedVersion();
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) return runtimeIn(named, readVersion(named) === pinned);
  const dist = join(electronPackage, 'dist');
  // electron's downloader writes path.txt last.
  const isComplete = () => readVersion(dist) === pinned && existsSync(join(electronPackage, 'path.txt'));
  if (isComplete()) {
    if (!quiet) say('electron', `${pinned} present`);
    return runtimeIn(dist, true);
  }
  if (!(isSubstitutePossible() && existsSync(substituteFolder()) && hasFailedToday(pinned))) {
    say('electron', `downloading ${pinned} …`);
    const { code, output } = await run(process.execPath, [join(electronPackage, 'install.js')]);
    if (code === 0 && isComplete()) {
      rmSync(failureNote(pinned), { force: true });
      say('electron', `${pinned} ready`);
      return runtimeIn(dist, true);
    }
    if (!isSubstitutePossible()) {
      throw new Stop(
        `Electron ${pinned} could not be downloaded (${firstLine(output)}). Check the network connection and run this again. ` +
          'Behind a proxy set HTTPS_PROXY; with a mirror set ELECTRON_MIRROR.',
      );
    }
    writeFileSync(failureNote(pinned), output);
    say('electron', `${pinned} is out of reach here (${firstLine(output)})`);
  }
  const folder = await ensureSubstitute();
  const runtime = runtimeIn(folder, false);
  if (!quiet) say('electron', `${runtime.version} from the cache stands in for ${pinned}`);
  return runtime;
}

/**
 * The switches Electron needs to run as this user: its sandbox refuses to start for root, and for root only.
 * @returns {readonly string[]}
 */
export function userSwitches() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/**
 * The environment in which electron, electron-vite and Playwright all use this runtime.
 * @param {Runtime} runtime
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment(runtime) {
  return {
    ...environment(),
    ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
    ELECTRON_EXEC_PATH: runtime.executable,
  };
}

/**
 * Playwright's launcher of Electron, bound to this runtime. Given the path of a program it would not hold its start until it is
 * connected, and now and then wait for ever for what had already happened; so it is left to find the program itself.
 * @param {Runtime} runtime
 */
export async function launcherOf(runtime) {
  process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.folder;
  const { _electron } = await import('@playwright/test');
  return _electron;
}

/**
 * A download that failed is not tried again the same day: a start should not wait for a network that is not there.
 * @param {string} version
 */
function hasFailedToday(version) {
  const note = failureNote(version);
  return existsSync(note) && Date.now() - statSync(note).mtimeMs < oneDay;
}

/** @param {string} version */
function failureNote(version) {
  return join(cacheFolder(), `electron-${version}-out-of-reach.txt`);
}

/**
 * @param {string} folder
 * @param {boolean} isPinned
 * @returns {Runtime}
 */
function runtimeIn(folder, isPinned) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const name =
    process.platform === 'darwin' || process.platform === 'win32' ? names[process.platform] : 'electron';
  const executable = join(folder, name);
  if (!existsSync(executable)) {
    throw new Stop(
      `There is no Electron at ${executable}. Remove that folder (or unset ELECTRON_OVERRIDE_DIST_PATH) and run this again.`,
    );
  }
  return { folder, executable, version: readVersion(folder) ?? 'unknown', isPinned };
}

function readPinnedVersion() {
  return String(JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version);
}

/** @param {string} folder */
function readVersion(folder) {
  const path = join(folder, 'version');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().replace(/^v/, '') : undefined;
}

/** @param {string} output */
function firstLine(output) {
  const cause = /\b(E[A-Z]{5,}|UND_ERR_\w+|Response code [^\n]*|fetch failed)/.exec(output);
  return cause?.[0] ?? output.trim().split('\n')[0] ?? 'no reason given';
}
