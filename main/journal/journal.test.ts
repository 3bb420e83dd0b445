import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ChainHead } from '../../shared/register/journal-line';
import { realFileSystem } from '../disk/file-system';
import { createJournal, type NewRegister, openJournal } from './journal';
import type { Journal } from './journal-report';

const register: NewRegister = {
  registerId: '0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee',
  createdAt: '2019-11-25T14:00:00.000Z',
};

let dir: string;
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'journal-'));
});
afterEach(() => {
  fs.rmSync(dir, { recursive: true, force: true });
});

function inDir(name: string): string {
  return path.join(dir, name);
}

function entry(seq: number, text = `Letter ${seq} €`): string {
  return JSON.stringify({ v: 1, seq, events: [{ type: 'noted', v: 1, text }] });
}

function open(access: 'read' | 'write' = 'write', lastSeenHead?: ChainHead): Journal {
  const opened = openJournal({ fs: realFileSystem, dir, access, ...(lastSeenHead && { lastSeenHead }) });
  if (!opened.ok) throw new Error(`${opened.code}: ${opened.detail}`);
  return opened.journal;
}

function createWith(count: number): Journal {
  const created = createJournal({ fs: realFileSystem, dir, ...register });
  if (!created.ok) throw new Error(created.detail);
  for (let seq = 1; seq <= count; seq++) expect(created.journal.append(entry(seq)).ok).toBe(true);
  return created.journal;
}

function stored(): string {
  return fs.readFileSync(inDir('journal.txt'), 'utf8');
}

function storedFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(fs.readdirSync(dir).map((name) => [name, fs.readFileSync(inDir(name), 'utf8')]));
}

describe('making and keeping', () => {
  test('a new register, entries, and the same again after opening', () => {
    const journal = createWith(3);
    expect(journal.text).toBe(stored());
    expect(journal).toMatchObject({
      registerId: register.registerId,
      state: 'ok',
      refusal: undefined,
      notices: [],
    });
    const again = open();
    expect(again.text).toBe(journal.text);
    expect(again.head).toEqual(journal.head);
    expect(again.head.seq).toBe(3);
    expect(again).toMatchObject({ state: 'ok', damage: undefined, notices: [] });
  });

  test('only the owner may read what is written', () => {
    createWith(1);
    // Windows keeps the rights of the folder and knows no such bits.
    const mode = realFileSystem.isWindows ? 0o666 : 0o600;
    for (const name of fs.readdirSync(dir)) expect(fs.statSync(inDir(name)).mode & 0o777).toBe(mode);
  });

  test('an append answers the stored line, its number and hash', () => {
    const journal = createWith(0);
    const appended = journal.append(entry(1));
    expect(appended).toEqual({ ok: true, line: `${stored().split('\n')[1]}\n`, ...journal.head });
  });

  test('an empty folder: made when asked, otherwise refused and left empty', () => {
    expect(openJournal({ fs: realFileSystem, dir, access: 'write' })).toMatchObject({
      ok: false,
      code: 'not-found',
    });
    const reading = openJournal({ fs: realFileSystem, dir, access: 'read', create: register });
    expect(reading).toMatchObject({ ok: false, code: 'not-found' });
    expect(fs.readdirSync(dir)).toEqual([]);
    const made = openJournal({
      fs: realFileSystem,
      dir: inDir('new/register'),
      access: 'write',
      create: register,
    });
    expect(made.ok && made.journal.state).toBe('ok');
  });

  test('a register is never made over another', () => {
    createWith(1);
    const before = storedFiles();
    expect(createJournal({ fs: realFileSystem, dir, ...register })).toMatchObject({ code: 'already-exists' });
    expect(storedFiles()).toEqual(before);
  });

  test('a folder that cannot be read is a refusal', () => {
    fs.mkdirSync(inDir('journal.txt'));
    expect(openJournal({ fs: realFileSystem, dir, access: 'write' })).toEqual({
      ok: false,
      code: 'disk',
      detail: 'EISDIR',
    });
  });

  test.each([
    ['two lines', '{"v":1,\n"seq":1}'],
    ['a wrong number', entry(2)],
    ['a later version', '{"v":2,"seq":1}'],
    ['no object', '[]'],
    ['no JSON', 'x'],
    ['half a character', '{"v":1,"seq":1,"text":"\uD800"}'],
  ])('an entry the next opening would reject throws: %s', (_name, json) => {
    const journal = createWith(0);
    const before = stored();
    expect(() => journal.append(json)).toThrow('journal entry');
    expect(stored()).toBe(before);
    expect(journal.append(entry(1)).ok).toBe(true);
  });

  test('leftovers of an earlier crash are swept away when opening to write', () => {
    createWith(1);
    fs.writeFileSync(inDir('checkpoint.json.tmp-123-0123456789ab'), 'x');
    open('read');
    expect(fs.readdirSync(dir)).toContain('checkpoint.json.tmp-123-0123456789ab');
    open();
    expect(fs.readdirSync(dir).sort()).toEqual(['checkpoint.json', 'journal.txt']);
  });
});

describe('a torn last line', () => {
  test('is kept in a file of its own and cut off; told once', () => {
    const whole = createWith(2).text;
    fs.appendFileSync(inDir('journal.txt'), 'abc\tdef €');
    const journal = open();
    const notice = journal.notices[0];
    expect(journal.notices).toHaveLength(1);
    expect(notice).toMatchObject({ kind: 'torn-tail', line: 3, bytes: 11 });
    const keptAs = notice?.kind === 'torn-tail' ? (notice.keptAs ?? '') : '';
    expect(keptAs).toMatch(/^journal\.torn-3-[0-9a-f]{8}\.txt$/);
    expect(fs.readFileSync(inDir(keptAs), 'utf8')).toBe('abc\tdef €');
    expect(stored()).toBe(whole);
    expect(journal.append(entry(3)).ok).toBe(true);
    expect(open()).toMatchObject({ state: 'ok', notices: [], head: { seq: 3 } });
  });

  test('a reader leaves it alone: someone may just be writing it', () => {
    const whole = createWith(2).text;
    fs.appendFileSync(inDir('journal.txt'), 'abc');
    const before = storedFiles();
    const journal = open('read');
    expect(journal).toMatchObject({ text: whole, state: 'read-only', damage: undefined });
    expect(journal.notices).toEqual([{ kind: 'torn-tail', cause: 'cut-short', line: 3, bytes: 3 }]);
    expect(journal.append(entry(3))).toEqual({ ok: false, code: 'read-only', detail: 'reading' });
    expect(journal.retry()).toEqual({ ok: false, code: 'read-only', detail: 'reading' });
    expect(storedFiles()).toEqual(before);
  });

  test('an acknowledged line that is torn was not torn by a crash', () => {
    createWith(2);
    fs.truncateSync(inDir('journal.txt'), stored().length - 4);
    const before = storedFiles();
    expect(open()).toMatchObject({
      state: 'read-only',
      damage: { kind: 'missing-tail', source: 'checkpoint', line: 2 },
      head: { seq: 1 },
    });
    expect(storedFiles()).toEqual(before);
  });
});

describe('damage opens read-only, says where, and changes nothing', () => {
  const cut = (text: string, lines: number) => `${text.split('\n').slice(0, lines).join('\n')}\n`;
  const damages: readonly (readonly [string, () => void, object, number])[] = [
    [
      'a changed letter',
      () => fs.writeFileSync(inDir('journal.txt'), stored().replace('Letter 2', 'Letter 7')),
      { kind: 'broken-hash', cause: 'hash', line: 2 },
      1,
    ],
    [
      'an emptied journal',
      () => fs.truncateSync(inDir('journal.txt'), 0),
      { kind: 'not-a-journal', cause: 'empty', line: 0 },
      -1,
    ],
    [
      'a removed journal',
      () => fs.rmSync(inDir('journal.txt')),
      { kind: 'missing-journal', source: 'folder', line: 0 },
      -1,
    ],
    [
      'a missing tail',
      () => fs.writeFileSync(inDir('journal.txt'), cut(stored(), 3)),
      { kind: 'missing-tail', source: 'checkpoint', line: 3 },
      2,
    ],
    [
      'other line endings',
      () => fs.writeFileSync(inDir('journal.txt'), stored().replaceAll('\n', '\r\n')),
      { kind: 'converted', cause: 'line-endings' },
      3,
    ],
    [
      'a byte-order mark',
      () => fs.writeFileSync(inDir('journal.txt'), `\uFEFF${stored()}`),
      { kind: 'converted', cause: 'byte-order-mark' },
      3,
    ],
    [
      'both, and a changed letter',
      () =>
        fs.writeFileSync(
          inDir('journal.txt'),
          `\uFEFF${stored().replace('Letter 2', 'Letter 7').replaceAll('\n', '\r\n')}`,
        ),
      { kind: 'broken-hash', cause: 'hash', line: 2 },
      1,
    ],
  ];

  test.each(damages)('%s', (_name, harm, damage, lastGood) => {
    const whole = createWith(3).text;
    harm();
    const before = storedFiles();
    const opened = openJournal({ fs: realFileSystem, dir, access: 'write', create: register });
    const journal = opened.ok ? opened.journal : undefined;
    expect(journal).toMatchObject({ state: 'read-only', damage, head: { seq: lastGood } });
    expect(journal?.text).toBe(lastGood === -1 ? '' : cut(whole, lastGood + 1));
    expect(journal?.append(entry(lastGood + 1))).toMatchObject({ ok: false, code: 'damaged' });
    expect(journal?.retry()).toMatchObject({ ok: false, code: 'damaged' });
    expect(storedFiles()).toEqual(before);
  });

  test('a register put in the place of another', () => {
    createWith(3);
    const checkpoint = fs.readFileSync(inDir('checkpoint.json'));
    for (const name of fs.readdirSync(dir)) fs.rmSync(inDir(name));
    const created = createJournal({
      fs: realFileSystem,
      dir,
      registerId: 'other',
      createdAt: '2019-11-25T14:00:00.000Z',
    });
    for (let seq = 1; seq <= 4; seq++) expect(created.ok && created.journal.append(entry(seq)).ok).toBe(true);
    fs.writeFileSync(inDir('checkpoint.json'), checkpoint);
    expect(open()).toMatchObject({
      state: 'read-only',
      damage: { kind: 'rewritten', line: 3 },
      head: { seq: 4 },
    });
  });

  test('a head seen before, kept elsewhere, is a witness too', () => {
    const { head } = createWith(2);
    expect(open('write', head).state).toBe('ok');
    expect(open('write', { seq: 1, hash: open().text.split('\n')[1]?.slice(0, 64) ?? '' }).state).toBe('ok');
    expect(open('write', { seq: 3, hash: head.hash }).damage).toMatchObject({
      kind: 'missing-tail',
      source: 'last-seen',
      line: 3,
    });
    expect(open('write', { seq: 0, hash: head.hash }).damage).toMatchObject({ kind: 'rewritten', line: 0 });
    for (const name of fs.readdirSync(dir)) fs.rmSync(inDir(name));
    const opened = openJournal({
      fs: realFileSystem,
      dir,
      access: 'write',
      create: register,
      lastSeenHead: head,
    });
    expect(opened.ok && opened.journal.damage).toMatchObject({
      kind: 'missing-journal',
      source: 'last-seen',
    });
    expect(fs.readdirSync(dir)).toEqual([]);
  });

  test('what only the reader of the entries sees: the first reason stays', () => {
    const journal = createWith(1);
    journal.markReadOnly('newer', 'license-merged');
    journal.markReadOnly('damaged', 'other');
    expect(journal.state).toBe('read-only');
    expect(journal.append(entry(2))).toEqual({ ok: false, code: 'newer', detail: 'license-merged' });
    expect(journal.retry()).toEqual({ ok: false, code: 'newer', detail: 'license-merged' });
  });
});

describe('the checkpoint', () => {
  test('behind the journal is a crash between the two, and brought up to date', () => {
    const journal = createWith(1);
    const behind = fs.readFileSync(inDir('checkpoint.json'));
    journal.append(entry(2));
    const upToDate = fs.readFileSync(inDir('checkpoint.json'), 'utf8');
    fs.writeFileSync(inDir('checkpoint.json'), behind);
    expect(open()).toMatchObject({ state: 'ok', notices: [] });
    expect(fs.readFileSync(inDir('checkpoint.json'), 'utf8')).toBe(upToDate);
  });

  test('missing alone is a notice, once', () => {
    createWith(1);
    fs.rmSync(inDir('checkpoint.json'));
    expect(open()).toMatchObject({ state: 'ok', notices: [{ kind: 'checkpoint-missing' }] });
    expect(open().notices).toEqual([]);
  });

  test('every bit of it flipped is a notice, never an accusation', () => {
    createWith(1);
    const bytes = fs.readFileSync(inDir('checkpoint.json'));
    // The newline at the end is white space to JSON: some of its bits change nothing.
    for (let bit = 0; bit < (bytes.length - 1) * 8; bit++) {
      const harmed = Buffer.from(bytes);
      harmed[bit >> 3] = (harmed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      fs.writeFileSync(inDir('checkpoint.json'), harmed);
      const { damage, notices } = open('read');
      if (damage || notices[0]?.kind !== 'checkpoint-damaged')
        expect.fail(`bit ${bit}: ${JSON.stringify(damage)}`);
    }
    expect(open().notices).toHaveLength(1);
    expect(open().notices).toEqual([]);
  });
});

describe('another program changes the journal while it is open', () => {
  test.each([
    ['appends', () => fs.appendFileSync(inDir('journal.txt'), 'x'), 'size'],
    ['cuts', () => fs.truncateSync(inDir('journal.txt'), 90), 'size'],
    ['removes', () => fs.rmSync(inDir('journal.txt')), 'ENOENT'],
    [
      'replaces',
      () => {
        fs.copyFileSync(inDir('journal.txt'), inDir('copy'));
        fs.renameSync(inDir('copy'), inDir('journal.txt'));
      },
      'replaced',
    ],
    [
      'edits',
      () => {
        const text = stored().replace('Letter 1', 'Letter 9');
        fs.writeFileSync(inDir('journal.txt'), text);
        fs.utimesSync(inDir('journal.txt'), 1, 1);
      },
      'edited',
    ],
  ] as const)('%s: refused, nothing overwritten', (_name, meddle, detail) => {
    const journal = createWith(2);
    meddle();
    const before = storedFiles();
    expect(journal.append(entry(3))).toEqual({ ok: false, code: 'conflict', detail });
    expect(storedFiles()).toEqual(before);
    expect(journal.append(entry(3))).toMatchObject({ code: 'conflict' });
    expect(journal.state).toBe('stopped');
  });

  test('a new time alone is no change', () => {
    const journal = createWith(2);
    fs.utimesSync(inDir('journal.txt'), 1, 1);
    expect(journal.append(entry(3)).ok).toBe(true);
    expect(open().head).toEqual(journal.head);
  });

  test('the same contents put back are accepted by a retry, others are not', () => {
    const journal = createWith(2);
    const bytes = fs.readFileSync(inDir('journal.txt'));
    fs.rmSync(inDir('journal.txt'));
    expect(journal.append(entry(3)).ok).toBe(false);
    expect(journal.retry()).toEqual({ ok: false, code: 'conflict', detail: 'ENOENT' });
    fs.writeFileSync(inDir('journal.txt'), Buffer.concat([bytes, Buffer.from('x\n')]));
    expect(journal.retry()).toEqual({ ok: false, code: 'conflict', detail: 'edited' });
    fs.writeFileSync(inDir('journal.txt'), bytes);
    expect(journal.retry()).toEqual({ ok: true });
    expect(journal.append(entry(3)).ok).toBe(true);
    expect(open().head.seq).toBe(3);
  });
});
