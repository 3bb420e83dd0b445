import { existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './folders.mjs';
import { checkNode, ensurePackages } from './packages.mjs';
import { lastLines, run } from './run.mjs';
import { runScript, Stop, say } from './say.mjs';

const sources = [
  'main',
  'renderer',
  'docs/manual',
  'shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const out = join(root, 'out');
const stamp = join(out, '.built');

/**
 * Builds when a source is newer than the last build.
 * @param {{quiet: boolean}} options
 */
export async function ensureBuild({ quiet }) {
  if (existsSync(stamp) && newest(sources.map((name) => join(root, name))) <= statSync(stamp).mtimeMs) {
    if (!quiet) say('build', 'up to date');
    return;
  }
  const { code, output } = await build();
  if (code !== 0) throw new Stop(`The build failed:\n${lastLines(output, 30)}`);
  say('build', 'done');
}

/** Builds aside and swaps the result in, so that a program started meanwhile finds a whole build. */
export async function build() {
  say('build', 'building …');
  const startedAt = new Date();
  const aside = join(root, `out-${process.pid}`);
  const electronVite = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const env = { ...process.env, EXPORT_DOCKET_OUT: aside, NODE_ENV: 'production' };
  try {
    const ended = await run(process.execPath, [electronVite, 'build', '--logLevel', 'warn'], {
      cwd: root,
      env,
    });
    if (ended.code !== 0) return ended;
    // What changes while we build is newer than the stamp, so it is built next time.
    writeFileSync(join(aside, '.built'), '');
    utimesSync(join(aside, '.built'), startedAt, startedAt);
    rmSync(out, { recursive: true, force: true });
    renameSync(aside, out);
    return ended;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/**
 * The newest modification under these paths, in milliseconds; folders count, so a removed file does too. Tests do not.
 * @param {readonly string[]} paths
 * @returns {number}
 */
function newest(paths) {
  const times = paths.map((path) => {
    if (/\.test\.tsx?$/.test(path)) return 0;
    const { mtimeMs } = statSync(path);
    if (!statSync(path).isDirectory()) return mtimeMs;
    return Math.max(mtimeMs, newest(readdirSync(path).map((name) => join(path, name))));
  });
  return Math.max(0, ...times);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    checkNode();
    await ensurePackages({ quiet: false });
    const { code, output } = await build();
    if (code !== 0) throw new Stop(`The build failed:\n${lastLines(output, 30)}`);
    say('build', 'done: out/');
    return 0;
  });
}
