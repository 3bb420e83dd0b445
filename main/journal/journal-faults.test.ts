import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { realFileSystem } from '../disk/file-system';
import { type DiskFault, failingDisk } from '../test-support/failing-disk';
import { sealLine } from './chain';
import { createJournal, openJournal } from './journal';
import type { Journal } from './journal-report';

const register = {
  registerId: '0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee',
  createdAt: '2019-11-25T14:00:00.000Z',
};
const faults: readonly DiskFault[] = ['ENOSPC', 'EIO', 'EROFS', 'short', 'partial-then-ENOSPC'];
const cases = faults.flatMap((fault) => [
  { fault, isForever: false },
  { fault, isForever: true },
]);
/** More calls than any of these actions makes. */
const enough = 200;

let base: string;
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'faults-'));
});
afterEach(() => {
  fs.rmSync(base, { recursive: true, force: true });
});

function entry(seq: number): string {
  return JSON.stringify({ v: 1, seq, text: `Letter ${seq} € `.repeat(20) });
}

function reopened(dir: string): Journal {
  const opened = openJournal({ fs: realFileSystem, dir, access: 'write' });
  if (!opened.ok) throw new Error(`${opened.code}: ${opened.detail}`);
  return opened.journal;
}

/** Runs an action with the fault at its first call, then its second, until it makes no more calls. */
function atEveryCall(run: (at: number, dir: string) => boolean): number {
  for (let at = 0; at < enough; at++) {
    const dir = path.join(base, String(at));
    const wasReached = run(at, dir);
    fs.rmSync(dir, { recursive: true, force: true });
    if (!wasReached) return at;
  }
  throw new Error('The action makes more calls than expected.');
}

describe.each(cases)('$fault at the n-th call, forever: $isForever', ({ fault, isForever }) => {
  test('append: old or new, never half; every acknowledged line stays; a retry starts again', () => {
    let refused = 0;
    let acknowledged = 0;
    const calls = atEveryCall((at, dir) => {
      const disk = failingDisk(realFileSystem);
      const created = createJournal({ fs: disk, dir, ...register });
      if (!created.ok) throw new Error(created.detail);
      const { journal } = created;
      expect(journal.append(entry(1)).ok).toBe(true);
      const old = journal.text;
      const lastHash = journal.head.hash;

      disk.fail(fault, at, isForever);
      const answer = journal.append(entry(2));
      const wasReached = disk.wasReached();
      if (answer.ok) {
        acknowledged++;
        expect(journal.text).toBe(old + answer.line);
        expect(fs.readFileSync(path.join(dir, 'journal.txt'), 'utf8')).toBe(journal.text);
      } else {
        refused++;
        expect(answer.code).toBe('disk');
        expect(['ENOSPC', 'EIO', 'EROFS']).toContain(answer.detail);
        expect(journal).toMatchObject({ text: old, state: 'stopped', head: { seq: 1 } });
        expect(journal.append(entry(2))).toEqual(answer);
      }

      // As after a crash at this moment: a copy of the folder, opened by a program that knows nothing of the failure.
      const copy = `${dir}-crashed`;
      fs.cpSync(dir, copy, { recursive: true });
      const crashed = reopened(copy);
      expect(crashed.damage).toBeUndefined();
      expect(crashed.state).toBe('ok');
      expect([old, old + sealLine(lastHash, entry(2)).line]).toContain(crashed.text);
      if (answer.ok) expect(crashed.text).toBe(journal.text);
      fs.rmSync(copy, { recursive: true });

      disk.heal();
      expect(journal.retry()).toEqual({ ok: true });
      const seq = journal.head.seq + 1;
      const next = journal.append(entry(seq));
      expect(next.ok).toBe(true);
      const after = reopened(dir);
      expect(after).toMatchObject({ text: journal.text, damage: undefined, state: 'ok', head: journal.head });
      expect(after.text.startsWith(old)).toBe(true);
      return wasReached;
    });
    expect(calls).toBeGreaterThan(5);
    expect(acknowledged).toBeGreaterThan(0);
    if (fault !== 'short') expect(refused).toBeGreaterThan(2);
    else expect(refused).toBe(0);
  });

  test('opening a torn journal: nothing is lost, whether the tail can be set aside or not', () => {
    atEveryCall((at, dir) => {
      const whole = createWhole(dir);
      fs.appendFileSync(path.join(dir, 'journal.txt'), 'abc €');
      const disk = failingDisk(realFileSystem);
      disk.fail(fault, at, isForever);
      const opened = openJournal({ fs: disk, dir, access: 'write' });
      const wasReached = disk.wasReached();
      disk.heal();
      const kept = fs
        .readdirSync(dir)
        .filter((name) => name.startsWith('journal.torn-3-') && name.endsWith('.txt'));
      const stored = fs.readFileSync(path.join(dir, 'journal.txt'), 'utf8');
      if (stored === whole) expect(kept).toHaveLength(1);
      else expect(stored).toBe(`${whole}abc €`);
      for (const name of kept) expect(fs.readFileSync(path.join(dir, name), 'utf8')).toBe('abc €');
      if (opened.ok) {
        expect(opened.journal).toMatchObject({ text: whole, damage: undefined });
        expect(opened.journal.retry()).toEqual({ ok: true });
        expect(opened.journal.append(entry(3)).ok).toBe(true);
      } else expect(opened.code).toBe('disk');
      expect(reopened(dir)).toMatchObject({ state: 'ok', damage: undefined });
      return wasReached;
    });
  });

  test('making a register: refused or made, and never a half one', () => {
    atEveryCall((at, dir) => {
      const disk = failingDisk(realFileSystem);
      disk.fail(fault, at, isForever);
      const created = createJournal({ fs: disk, dir, ...register });
      const wasReached = disk.wasReached();
      const found = openJournal({ fs: realFileSystem, dir, access: 'write', create: register });
      expect(found.ok && found.journal).toMatchObject({ state: 'ok', damage: undefined, head: { seq: 0 } });
      if (!created.ok) expect(created.code).toBe('disk');
      return wasReached;
    });
  });
});

function createWhole(dir: string): string {
  const created = createJournal({ fs: realFileSystem, dir, ...register });
  if (!created.ok) throw new Error(created.detail);
  expect(created.journal.append(entry(1)).ok).toBe(true);
  expect(created.journal.append(entry(2)).ok).toBe(true);
  return created.journal.text;
}
