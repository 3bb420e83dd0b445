import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { jobTitle, sendToCups } from './send-to-cups';

let dir: string;
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'lp-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(dir, { recursive: true, force: true });
});

const job = { title: 'License summary Z104977', paper: 'letter' } as const;
const to = { printer: 'Warehouse', copies: 2 };
// More than a pipe holds.
const pdf = Buffer.alloc(1 << 20, 'x');

/** Puts a program `lp` of a few lines where programs are looked for. */
function lpThat(...lines: readonly string[]) {
  fs.writeFileSync(path.join(dir, 'lp'), ['#!/bin/sh', ...lines, ''].join('\n'), { mode: 0o755 });
  vi.stubEnv('PATH', `${dir}:${process.env.PATH}`);
}

test('the whole document goes to the printer with its title, paper and number of copies', async () => {
  lpThat(`printf '%s\\n' "$@" > ${dir}/asked`, `cat > ${dir}/sent`);
  expect(await sendToCups(pdf, { title: 'Ł\u0000ódź\n  ', paper: 'a4' }, to)).toEqual({ how: 'sent' });
  expect(fs.readFileSync(path.join(dir, 'sent')).equals(pdf)).toBe(true);
  expect(fs.readFileSync(path.join(dir, 'asked'), 'utf8').trim().split('\n')).toEqual([
    ...['-d', 'Warehouse', '-n', '2', '-t', 'Ł ódź'],
    ...['-o', 'media=A4', '-o', 'collate=true', '-o', 'document-format=application/pdf'],
  ]);
});

test('what the print system says against it is told in its words, also where it reads nothing', async () => {
  lpThat('echo "lp: Error - The printer or class does not exist." >&2', 'exit 1');
  expect(await sendToCups(pdf, job, to)).toEqual({
    how: 'failed',
    detail: 'The printer or class does not exist',
  });
});

test('a print system that does not answer is given up', async () => {
  lpThat('exec sleep 600');
  expect(await sendToCups(pdf, job, to, 50)).toEqual({
    how: 'failed',
    detail: 'the print system did not answer',
  });
});

test('where the program is not installed, that is told', async () => {
  vi.stubEnv('PATH', dir);
  expect(await sendToCups(pdf, job, to)).toEqual({ how: 'no-program' });
});

test('a long title is cut between two characters where the print system would refuse it', () => {
  expect(jobTitle('北'.repeat(100))).toBe('北'.repeat(85));
  expect(jobTitle(`${'a'.repeat(253)}😀`)).toBe('a'.repeat(253));
  expect(jobTitle('a'.repeat(255))).toBe('a'.repeat(255));
});
