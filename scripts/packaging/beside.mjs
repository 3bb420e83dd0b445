import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { electronEnvironment, userSwitches } from '../electron-runtime.mjs';
import { root } from '../folders.mjs';

const headless = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3'];

/**
 * Asks the program itself for its man page and its completions, and writes them where the package takes them from.
 * @param {import('../electron-runtime.mjs').Runtime} runtime
 */
export async function writeBeside(runtime) {
  const folder = join(root, 'build', 'generated');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  /** @param {readonly string[]} words */
  const ask = async (...words) => {
    const args = [...userSwitches(), ...headless, root, 'help', ...words];
    const { stdout } = await promisify(execFile)(runtime.executable, args, {
      env: electronEnvironment(runtime),
    });
    return stdout;
  };
  writeFileSync(join(folder, 'export-docket.1.gz'), gzipSync(await ask('man'), { level: 9 }));
  for (const [shell, file] of [
    ['bash', 'export-docket.bash'],
    ['zsh', '_export-docket'],
    ['fish', 'export-docket.fish'],
  ])
    writeFileSync(join(folder, file ?? ''), await ask('completion', shell ?? ''));
}
