import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { builtScript, inMain } from '../../scripts/built-script.mjs';
import { realFileSystem as fs } from '../disk/file-system';
import { createJournal, openJournal } from './journal';

// Two processes that both took the register for theirs: the lock was taken away from one of them.

const rounds = 25;
const tries = 30;

/** Writes entries to one register after the other as fast as it can, opening anew after each conflict. */
const program = `
import { existsSync, writeFileSync } from 'node:fs';
import { realFileSystem as fs } from ${inMain('disk/file-system.ts')};
import { openJournal } from ${inMain('journal/journal.ts')};
const [me, other, ...dirs] = process.argv.slice(2);
for (const dir of dirs) {
  writeFileSync(dir + '.' + me, '');
  while (!existsSync(dir + '.' + other)) fs.pause(1);
  const confirmed = [];
  let opened = openJournal({ fs, dir, access: 'write' });
  for (let n = 0; n < ${tries}; n += 1) {
    if (!opened.ok || opened.journal.refusal) opened = openJournal({ fs, dir, access: 'write' });
    if (!opened.ok || opened.journal.refusal) continue;
    const seq = opened.journal.head.seq + 1;
    const json = JSON.stringify({ v: 1, seq, at: '2019-11-25T15:00:00.000Z', zone: 'UTC', by: me, via: 'cli', events: [], n });
    const written = opened.journal.append(json);
    if (written.ok) confirmed.push(written.line);
  }
  writeFileSync(dir + '.confirmed-' + me, confirmed.join(''));
}
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-docket-two-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const registers = () => Array.from({ length: rounds }, (_, n) => path.join(folder, `register-${n}`));

function run(script: string, me: string, other: string): Promise<number | null> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [script, me, other, ...registers()], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', fail);
    child.on('close', done);
  });
}

test('no confirmed line is lost and no register is damaged', async () => {
  for (const dir of registers()) {
    mkdirSync(dir);
    createJournal({ fs, dir, registerId: 'r', createdAt: '2019-11-25T14:00:00.000Z' });
  }
  const script = await builtScript(folder, program);
  expect(await Promise.all([run(script, 'a', 'b'), run(script, 'b', 'a')])).toEqual([0, 0]);
  let confirmed = 0;
  for (const dir of registers()) {
    const opened = openJournal({ fs, dir, access: 'read' });
    if (!opened.ok) throw new Error(opened.detail);
    expect(opened.journal.damage).toBeUndefined();
    for (const who of ['a', 'b']) {
      const lines = readFileSync(`${dir}.confirmed-${who}`, 'utf8').split('\n').filter(Boolean);
      for (const line of lines) expect(opened.journal.text).toContain(`${line}\n`);
      confirmed += lines.length;
    }
    // Nothing stands in it that nobody confirmed: the good lines are theirs.
    const again = openJournal({ fs, dir, access: 'write' });
    expect(again).toMatchObject({ ok: true, journal: { state: 'ok', text: opened.journal.text } });
  }
  expect(confirmed).toBeGreaterThan(rounds);
});
