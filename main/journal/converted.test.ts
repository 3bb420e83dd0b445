import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inWords } from '../../shared/base/messages';
import { realFileSystem as fs } from '../disk/file-system';
import { failingDisk } from '../test-support/failing-disk';
import { mendConverted } from './converted';
import { createJournal, openJournal } from './journal';
import { damageRefusal } from './journal-words';

const entry = (seq: number) =>
  `{"v":1,"seq":${seq},"at":"2019-11-25T15:00:00.000Z","zone":"UTC","by":"Kim","via":"cli","events":[]}`;

let dir: string;
const file = () => path.join(dir, 'journal.txt');
const kept = () => readdirSync(dir).filter((name) => name.startsWith('journal.converted-'));
let whole: Buffer;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'export-docket-converted-'));
  const made = createJournal({ fs, dir, registerId: 'r', createdAt: '2019-11-25T14:00:00.000Z' });
  if (!made.ok) throw new Error(made.detail);
  for (const seq of [1, 2, 3]) expect(made.journal.append(entry(seq)).ok).toBe(true);
  whole = readFileSync(file());
});
afterEach(() => rmSync(dir, { recursive: true }));

function damage() {
  const opened = openJournal({ fs, dir, access: 'write' });
  if (!opened.ok) throw new Error(opened.detail);
  const { journal } = opened;
  const words = journal.damage && inWords(damageRefusal(journal.damage, journal.lastLine));
  return { kind: journal.damage?.kind, seq: journal.head.seq, words };
}

const mark = Buffer.from([0xef, 0xbb, 0xbf]);
const crlf = (text: string) => text.replaceAll('\n', '\r\n');

describe.each<[string, (bytes: Buffer) => Buffer]>([
  ['CRLF', (bytes) => Buffer.from(crlf(bytes.toString()))],
  ['CRLF in one line', (bytes) => Buffer.from(bytes.toString().replace(/\n/, '\r\n'))],
  ['CRLF in the last line', (bytes) => Buffer.from(bytes.toString().replace(/\n$/, '\r\n'))],
  ['CR alone', (bytes) => Buffer.from(bytes.toString().replaceAll('\n', '\r'))],
  ['a byte-order mark', (bytes) => Buffer.concat([mark, bytes])],
  ['a byte-order mark and CRLF', (bytes) => Buffer.concat([mark, Buffer.from(crlf(bytes.toString()))])],
  ['an empty last line', (bytes) => Buffer.concat([bytes, Buffer.from('\n')])],
  ['empty last lines and CRLF', (bytes) => Buffer.from(`${crlf(bytes.toString())}\r\n\r\n`)],
  ['no end of the last line', (bytes) => bytes.subarray(0, -1)],
  ['CRLF and no end of the last line', (bytes) => Buffer.from(crlf(bytes.toString().slice(0, -1)))],
])('%s', (_, convert) => {
  test('loses nothing, changes nothing, and is mended byte for byte', () => {
    const converted = convert(whole);
    writeFileSync(file(), converted);
    const found = damage();
    expect(found).toMatchObject({ kind: 'converted', seq: 3 });
    expect(found.words).toMatch(/^Another program .* Everything in it is here and fits/);
    expect(found.words).not.toContain('backup');
    expect(readFileSync(file())).toEqual(converted);

    expect(mendConverted(fs, dir)).toMatchObject({ ok: true });
    expect(readFileSync(file())).toEqual(whole);
    expect(kept().map((name) => readFileSync(path.join(dir, name)))).toEqual([converted]);
    expect(damage()).toMatchObject({ kind: undefined, seq: 3 });
    expect(mendConverted(fs, dir)).toEqual({ ok: false, why: 'not-converted' });
  });
});

test.each<[string, () => Buffer]>([
  ['a line changed besides', () => Buffer.from(crlf(whole.toString().replace('Kim', 'Tim')))],
  [
    'the last line missing besides',
    () => Buffer.from(crlf(whole.toString().split('\n').slice(0, 3).join('\n'))),
  ],
])('%s: the file is left as it is', (_, convert) => {
  const converted = convert();
  writeFileSync(file(), converted);
  expect(mendConverted(fs, dir).ok).toBe(false);
  expect(readFileSync(file())).toEqual(converted);
  expect(kept()).toEqual([]);
});

test('a disk that fails half-way leaves the register as it was found', () => {
  const converted = Buffer.from(crlf(whole.toString()));
  const disk = failingDisk(fs);
  for (let at = 0; ; at += 1) {
    writeFileSync(file(), converted);
    disk.fail('ENOSPC', at, true);
    let isDone = false;
    try {
      isDone = mendConverted(disk, dir).ok;
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    }
    const now = readFileSync(file());
    expect(now.equals(converted) || now.equals(whole)).toBe(true);
    if (isDone && !disk.wasReached()) break;
  }
  expect(readFileSync(file())).toEqual(whole);
});

test.each<[string, () => Uint8Array, RegExp]>([
  [
    'UTF-16 with a mark',
    () => Buffer.from(`\ufeff${whole.toString()}`, 'utf16le'),
    /was saved in UTF-16 by another program/,
  ],
  [
    'UTF-16 without',
    () => Buffer.from(whole.toString(), 'utf16le'),
    /was saved in UTF-16 by another program/,
  ],
  [
    'UTF-16 the other way around',
    () => Buffer.from(whole.toString(), 'utf16le').swap16(),
    /was saved in UTF-16 by another program/,
  ],
  ['only zeros', () => new Uint8Array(300), /contains only zero bytes/],
  ['nothing', () => new Uint8Array(), /is empty/],
  ['another file', () => Buffer.from('Dear Sir\n'), /is not of the form the program writes/],
])('%s is refused in plain words', (_, made, words) => {
  writeFileSync(file(), made());
  const found = damage();
  expect(found.words).toMatch(words);
  expect(found.words).toMatch(/^Nothing of the register can be shown/);
  expect(mendConverted(fs, dir).ok).toBe(false);
});

test('a damaged line is told with the last line and how many entries stand behind it', () => {
  writeFileSync(file(), whole.toString().replace('"seq":2,', '"seq":2 ,'));
  expect(damage().words).toMatch(/^2 entries cannot be shown: line 2 of 3 is damaged/);
  writeFileSync(file(), whole.toString().split('\n').slice(0, 3).join('\n').concat('\n'));
  expect(damage().words).toMatch(/^1 entry cannot be shown: the register ends before entry 3/);
});

test('a missing checkpoint is said to be made anew only once it was', () => {
  const notices = (access: 'read' | 'write') => {
    rmSync(path.join(dir, 'checkpoint.json'), { force: true });
    const opened = openJournal({ fs, dir, access });
    return opened.ok ? opened.journal.notices : [];
  };
  expect(notices('read')).toEqual([{ kind: 'checkpoint-missing', isMade: false }]);
  expect(notices('write')).toEqual([{ kind: 'checkpoint-missing', isMade: true }]);
  writeFileSync(file(), whole.toString().replace('Kim', 'Tim'));
  expect(notices('write')).toEqual([{ kind: 'checkpoint-missing', isMade: false }]);
  expect(readdirSync(dir)).not.toContain('checkpoint.json');
});
