import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @typedef {'docket' | 'store'} Subject
 * @typedef {{said: string, confirmed: readonly string[], holds: readonly string[]}} Answer
 */

/**
 * A register of one kind in a folder of its own, to be harmed from outside.
 * @typedef {object} Victim
 * @property {Subject} subject
 * @property {string} folder
 * @property {string} file the file that holds the register
 * @property {string[]} confirmed every change it ever confirmed
 * @property {(word: string, count: number, at?: string) => Promise<Answer>} add adds companies named by a word
 * @property {() => Promise<Answer>} read
 * @property {(word: string, count: number, after: number) => Promise<void>} addAndKill kills it some time after that many confirmations
 * @property {() => Promise<void>} backUp by the program itself; a plain store has no backups
 * @property {() => Promise<void>} restore the last backup
 * @property {() => Promise<readonly Answer[]>} addFromTwo two programs at once
 * @property {() => void} remove
 */

/**
 * @param {import('../electron-program.mjs').ElectronProgram} program
 * @param {Subject} subject
 * @param {string} [within] a folder to lie in, such as a small disk
 * @returns {Promise<Victim>}
 */
export async function makeVictim(program, subject, within) {
  const base = mkdtempSync(join(within ?? tmpdir(), 'victim-'));
  const folder = join(base, 'register');
  mkdirSync(folder);
  const file = join(folder, subject === 'docket' ? 'journal.txt' : 'register.json');
  const now = '2026-11-25T15:00:00.000Z';
  /** @type {string[]} */
  const confirmed = [];
  const request = (/** @type {string} */ what, word = '', count = 0, at = now) => ({
    do: what,
    subject,
    folder,
    word,
    count,
    at,
  });
  const add = async (/** @type {string} */ word, /** @type {number} */ count, at = now) => {
    const found = /** @type {Answer} */ (await program.ask(request('add', word, count, at)));
    confirmed.push(...found.confirmed);
    return found;
  };
  await add('First', 40);
  return {
    subject,
    folder,
    file,
    confirmed,
    add,
    backUp: async () => {
      if (subject === 'docket') await program.ask(request('backup'));
    },
    restore: async () => {
      await program.ask(request('restore'));
    },
    read: async () => /** @type {Answer} */ (await program.ask(request('read'))),
    addAndKill: (word, count, after) =>
      new Promise((resolve, reject) => {
        const [executable = '', ...args] = program.command(request('stream', word, count));
        const child = spawn(executable, args, { env: program.env });
        let out = '';
        let isDoomed = false;
        child.stdout.setEncoding('utf8').on('data', (chunk) => {
          out += chunk;
          if (isDoomed || out.split('\n').length <= after) return;
          isDoomed = true;
          setTimeout(() => child.kill('SIGKILL'), Math.random() * 10);
        });
        child.on('error', reject);
        child.on('close', () => {
          const lines = out.split('\n').slice(0, -1);
          confirmed.push(
            ...lines.filter((line) => line.startsWith('confirmed ')).map((line) => line.slice(10)),
          );
          resolve();
        });
      }),
    addFromTwo: async () => {
      const both = await Promise.all(['Left', 'Right'].map((word) => program.ask(request('add', word, 60))));
      const answers = /** @type {Answer[]} */ (both);
      confirmed.push(...answers.flatMap((found) => found.confirmed));
      return answers;
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
}

/**
 * Runs something on a disk of a few kilobytes; undefined where none can be mounted.
 * @template T
 * @param {number} kilobytes
 * @param {(disk: {folder: string, fill: (share: number) => void, makeReadOnly: () => void}) => Promise<T>} use
 * @returns {Promise<T | undefined>}
 */
export async function onSmallDisk(kilobytes, use) {
  const folder = mkdtempSync(join(tmpdir(), 'export-docket-disk-'));
  const mount = (/** @type {string[]} */ ...args) => spawnSync('mount', args).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder)) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  try {
    return await use({
      folder,
      fill: (share) => {
        const { blocks, bsize } = statfsSync(folder);
        writeFileSync(join(folder, 'filler'), Buffer.alloc(Math.floor(blocks * share) * bsize, 1));
      },
      makeReadOnly: () => {
        mount('-o', 'remount,ro', folder);
      },
    });
  } finally {
    spawnSync('umount', [folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Replaces the register's file by what `harm` makes of it.
 * @param {Victim} victim
 * @param {(text: string) => string | Uint8Array} harm
 */
export function harmFile(victim, harm) {
  writeFileSync(victim.file, harm(readFileSync(victim.file, 'utf8')));
}
