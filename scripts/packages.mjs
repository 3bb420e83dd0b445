import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, root } from './folders.mjs';
import { lastLines, run } from './run.mjs';
import { Stop, say } from './say.mjs';

/**
 * @typedef {{version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean}} LockEntry
 */

/** Says so when this Node is too old for the tools. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Stop(
    `Node ${process.versions.node} is too old: Export Docket is built with Node 20.19 or newer. Install a current Node and run this again.`,
  );
}

/**
 * Installs the packages of package-lock.json when what is in node_modules differs from it.
 * @param {{quiet: boolean}} options
 */
export async function ensurePackages({ quiet }) {
  if (isInstalled()) {
    if (!quiet) say('packages', 'present');
    return;
  }
  say('packages', 'installing (npm ci) …');
  const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], root);
  if (code !== 0) {
    throw new Stop(
      `The packages could not be installed. Check the network connection and run this again; npm said:\n${lastLines(output)}`,
    );
  }
  say('packages', 'installed');
}

/**
 * Runs npm: the one that started us when there is one, so that no second npm is needed on the path.
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export function npm(args, cwd) {
  const env = environment();
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.[cm]?js$/.test(own)) return run(process.execPath, [own, ...args], { cwd, env });
  return run('npm', args, { cwd, env, shell: process.platform === 'win32' });
}

/** npm keeps a record of what it installed inside node_modules; it must say what the lockfile says. */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readLock(record);
  return Object.entries(readLock(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    // Packages for other operating systems are in the lockfile and rightly absent here.
    if (!found) return Boolean(wanted.optional || wanted.devOptional || wanted.peer);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * @param {string} path
 * @returns {Record<string, LockEntry>}
 */
function readLock(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}
