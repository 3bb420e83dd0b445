import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { realFileSystem } from '../disk/file-system';
import { realProcessTable } from '../disk/process-table';
import { isUncut, whileGuarded } from './cut-guard';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'export-docket-cut-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const journal = () => path.join(dir, 'journal.jsonl');
const guard = () => `${journal()}.cut`;
// Time passes at once, so that a guard that stands for a second is waited for without waiting.
const fs = { ...realFileSystem, pause: () => undefined };
const heldBy = (given: object) =>
  JSON.stringify({ pid: 1, host: hostname(), user: '', sinceAt: '', ...given });

test('while one cuts, another waits, and nothing is left behind', () => {
  whileGuarded(fs, journal(), () => {
    expect(existsSync(guard())).toBe(true);
    expect(isUncut(fs, journal())).toBe(false);
    expect(() => whileGuarded(fs, journal(), () => undefined)).toThrow('EBUSY');
  });
  expect(isUncut(fs, journal())).toBe(true);
  expect(existsSync(guard())).toBe(false);
});

test('a cut that fails takes its guard away', () => {
  expect(() =>
    whileGuarded(fs, journal(), () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(existsSync(guard())).toBe(false);
});

test.each([
  ['of a program that died', heldBy({ pid: 2 ** 30, started: 'x' })],
  ['half written', '{"pid":1,'],
  ['empty', ''],
  ['of another computer', heldBy({ host: 'elsewhere' })],
])('a guard %s keeps nobody away for ever', (_, raw) => {
  writeFileSync(guard(), raw);
  expect(isUncut(fs, journal())).toBe(true);
  expect(whileGuarded(fs, journal(), () => 'cut')).toBe('cut');
  expect(existsSync(guard())).toBe(false);
});

test('a guard of a program that lives is respected', () => {
  writeFileSync(guard(), heldBy({ pid: process.pid, started: realProcessTable.startOf(process.pid) }));
  expect(isUncut(fs, journal())).toBe(false);
});

test('a guard that could not be removed does not keep out the program that made it', () => {
  const failing = {
    ...fs,
    unlinkSync: () => {
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    },
  };
  expect(whileGuarded(failing, journal(), () => 'cut')).toBe('cut');
  expect(existsSync(guard())).toBe(true);
  expect(isUncut(fs, journal())).toBe(true);
  expect(whileGuarded(fs, journal(), () => 'cut')).toBe('cut');
  expect(existsSync(guard())).toBe(false);
});

test('where there is no room for a guard, the cut is made without one', () => {
  const full = {
    ...fs,
    openSync: () => {
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    },
  };
  expect(whileGuarded(full, journal(), () => 'cut')).toBe('cut');
});
