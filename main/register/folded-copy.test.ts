import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { registerOf } from '../../shared/register/folded-register';
import type { ChainHead } from '../../shared/register/journal-line';
import { foldText } from '../../shared/register/journal-text';
import type { Register } from '../../shared/register/register';
import { realFileSystem as fs } from '../disk/file-system';
import { readFolded } from './folded-file';
import { newIds } from './ids';
import { isFoldingDue } from './keep-folded';
import { makeFolded } from './make-folded';
import { openRegisterStore } from './open-register-store';
import type { RegisterStore } from './register-store';

const author = { by: 'Robin Test', via: 'window' } as const;
let folder: string;
let dir: string;
let copy: string;
let ids = 0;

/** Opens the register in a folder, with its folded copy or without. */
function open(at: string, file: string | null, lastSeen?: ChainHead): RegisterStore {
  return openRegisterStore({
    fs,
    folder: at,
    access: 'write',
    holder: { pid: process.pid, host: 'here', user: 'tester' },
    clock: { now: () => '2019-11-25T15:00:00.000Z', zone: () => 'UTC', isTest: true },
    newId: newIds({
      now: () => {
        ids += 1;
        return 1_574_694_000_000 + ids;
      },
      random: (n) => new Uint8Array(n).fill(7),
    }),
    report: () => undefined,
    ...(lastSeen && { lastSeenHead: () => lastSeen }),
    ...(file !== null && { foldedCopy: () => readFolded(fs, file) }),
  });
}

function enter(store: RegisterStore, ...names: readonly string[]): void {
  for (const name of names) expect(store.run({ do: 'add-counterparty', name }, author).ok).toBe(true);
}

const namesIn = ({ counterparties }: Register) => [...counterparties.values()].map(({ name }) => name);

/** What is to be seen of an opened register. */
const told = (store: RegisterStore) => ({
  names: namesIn(store.register),
  seq: store.register.seq,
  text: store.text,
  head: store.head,
  access: store.access(),
  notices: store.notices,
  createdAt: store.createdAt,
  id: store.registerId,
});

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'export-docket-folded-'));
  dir = path.join(folder, 'register');
  copy = path.join(folder, 'folded', 'mark.folded');
  const store = open(dir, null);
  enter(store, 'Müller', '中国公司', 'Third');
  store.close();
  expect(makeFolded(fs, { folder: dir, file: copy })).toBe(true);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a register opened from its folded copy', () => {
  test('is what its journal says, goes on with it, and is opened again behind the copy', () => {
    const plain = open(dir, null);
    const expected = told(plain);
    plain.close();
    const store = open(dir, copy);
    expect(store.opening.behind).toBe(0);
    expect(told(store)).toEqual(expected);
    enter(store, 'Fourth');
    expect(store.run({ do: 'undo' }, author).ok).toBe(true);
    enter(store, 'Fifth');
    const now = told(store);
    expect(now.text).toBe(readFileSync(path.join(dir, 'journal.txt'), 'utf8'));
    store.close();
    const again = open(dir, copy);
    expect(again.opening.behind).toBe(3);
    expect(told(again)).toEqual(now);
    again.close();
    const whole = open(dir, null);
    expect(whole.opening.behind).toBeNull();
    expect(told(whole)).toEqual(now);
    whole.close();
  });

  test('hands the copy on whenever it is asked for, with line 0 and every line behind it', () => {
    const first = open(dir, copy);
    enter(first, 'Fourth');
    first.close();
    const store = open(dir, copy);
    enter(store, 'Fifth');
    const namesTaken = () => {
      const taken = store.takeFolded();
      if (taken === undefined) throw new Error('not folded');
      const register = registerOf(taken.parts, (text) => text());
      const lineZero = taken.journal.slice(0, taken.journal.indexOf('\n') + 1);
      foldText(taken.journal.slice(lineZero.length), { register, head: { seq: 3, hash: '' } });
      expect(store.text.startsWith(lineZero)).toBe(true);
      return namesIn(register);
    };
    expect(namesTaken()).toEqual(['Müller', '中国公司', 'Third', 'Fourth', 'Fifth']);
    enter(store, 'Sixth');
    expect(namesTaken()).toEqual(['Müller', '中国公司', 'Third', 'Fourth', 'Fifth', 'Sixth']);
    store.close();
  });

  test('says which kinds of records the lines behind the copy are about, of all once something is entered', () => {
    const before = open(dir, copy);
    expect(before.takeFolded()?.touched).not.toContain('counterparties');
    enter(before, 'Fourth');
    expect(before.takeFolded()?.touched).toContain('counterparties');
    before.close();
    const after = open(dir, copy);
    expect(after.takeFolded()?.touched).toContain('counterparties');
    after.close();
  });

  test('reads no records for a screening that stands in the copy', () => {
    const screened = open(dir, null);
    const lists = [{ source: 'SDN', date: '2019-11-01', sha256: 'a'.repeat(64) }];
    const command = { do: 'record-screening', threshold: 80, lists, screened: 3, parties: [] };
    expect(screened.run(command, author).ok).toBe(true);
    screened.close();
    expect(makeFolded(fs, { folder: dir, file: copy })).toBe(true);
    const store = open(dir, copy);
    expect(store.opening.behind).toBe(0);
    expect(store.takeFolded()?.touched).not.toContain('counterparties');
    const [then] = store.register.screenedThen.values();
    expect(then?.counterparties.map(({ name }) => name)).toEqual(['Müller', '中国公司', 'Third']);
    store.close();
  });

  test('looked at again once a program has changed it, is read as a whole', () => {
    const store = open(dir, copy);
    const taken = store.takeFolded();
    if (taken === undefined) throw new Error('not folded');
    store.readAgain();
    // Whoever was given the copy before is told only what came since, and may still ask for what was left out.
    for (const { kind, text } of taken.parts.records) expect(store.ofTaken(taken.of, kind)).toBe(text());
    expect(store.ofTaken('another', 'shipments')).toBeUndefined();
    expect(store.takeFolded()).toBeUndefined();
    expect(store.ofTaken(taken.of, 'shipments')).toBeUndefined();
    expect(namesIn(store.register)).toEqual(['Müller', '中国公司', 'Third']);
    store.close();
  });
});

describe('a folded copy', () => {
  test('with any byte of it changed, or cut off anywhere, is none, or what is not as it was comes from the journal', () => {
    const bytes = readFileSync(copy);
    const plain = open(dir, null);
    const expected = told(plain);
    plain.close();
    let none = 0;
    let mended = 0;
    fc.assert(
      fc.property(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        fc.boolean(),
        (at, by, isCut, isOpen) => {
          const other = Buffer.from(isCut ? bytes.subarray(0, at) : bytes);
          if (!isCut) other[at] = (other[at] ?? 0) ^ by;
          // Before it is opened, or while it is open and nothing of its records was read.
          writeFileSync(copy, isOpen ? bytes : other);
          const store = open(dir, copy);
          writeFileSync(copy, other);
          if (store.opening.behind === null) none += 1;
          else mended += 1;
          const taken = store.takeFolded();
          expect(taken && namesIn(registerOf(taken.parts, (text) => text()))).toEqual(
            store.opening.behind === null ? undefined : expected.names,
          );
          expect(told(store)).toEqual(expected);
          store.close();
        },
      ),
      { numRuns: 200 },
    );
    expect([none > 20, mended > 20]).toEqual([true, true]);
    writeFileSync(copy, bytes);
    expect(readFolded(fs, copy)?.known.head.seq).toBe(3);
  });

  test('that is cut off, or whose first line or settings are not as they were, is none', () => {
    const bytes = readFileSync(copy);
    const settled =
      bytes.indexOf(10) +
      1 +
      (JSON.parse(bytes.toString('utf8', 65, bytes.indexOf(10))).rest.bytes as number);
    fc.assert(
      fc.property(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        (at, by, isCut) => {
          const other = Buffer.from(isCut ? bytes.subarray(0, at) : bytes);
          if (!isCut) other[at % settled] = (other[at % settled] ?? 0) ^ by;
          writeFileSync(copy, other);
          expect(readFolded(fs, copy)).toBeUndefined();
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is read part by part when its records are asked for, and nothing of it is kept', () => {
    const store = open(dir, copy);
    rmSync(copy);
    expect(namesIn(store.register)).toEqual(['Müller', '中国公司', 'Third']);
    store.close();
  });

  test('of another build, and a file that is not there, are none', () => {
    expect(readFolded(fs, copy, 'another build')).toBeUndefined();
    expect(readFolded(fs, path.join(folder, 'nowhere.folded'))).toBeUndefined();
  });

  test('is not made of a journal that is not whole', () => {
    appendFileSync(path.join(dir, 'journal.txt'), 'half a line');
    expect(makeFolded(fs, { folder: dir, file: path.join(folder, 'folded', 'other.folded') })).toBe(false);
    expect(readFolded(fs, copy)?.known.head.seq).toBe(3);
  });

  test.each([
    [{ openedBytes: 4_000_000, behind: null }, true],
    [{ openedBytes: 4_000_000, behind: 1_000 }, false],
    [{ openedBytes: 4_000_000, behind: 1_001 }, true],
    [{ openedBytes: 3_999_999, behind: null }, false],
  ])('of an opening %o is due: %s', (opening, isDue) => expect(isFoldingDue(opening)).toBe(isDue));

  test('takes the place of that of another register', () => {
    const other = path.join(folder, 'folded', 'other.folded');
    expect(makeFolded(fs, { folder: dir, file: other })).toBe(true);
    expect(readFolded(fs, copy)).toBeUndefined();
    expect(readFolded(fs, other)?.known.head.seq).toBe(3);
  });
});

describe('the journal of a register opened from its copy', () => {
  test('is read from its file when it is asked for, and never from another that took its place', () => {
    const store = open(dir, copy);
    enter(store, 'Fourth');
    const journal = path.join(dir, 'journal.txt');
    const bytes = readFileSync(journal);
    writeFileSync(journal, bytes.toString('utf8').replace('Third', 'Other'));
    expect(() => store.text).toThrow('no longer what it was');
    expect(namesIn(store.register)).toEqual(['Müller', '中国公司', 'Third', 'Fourth']);
    writeFileSync(journal, bytes);
    expect(store.text).toBe(bytes.toString('utf8'));
    store.close();
  });

  test('that is gone when it is looked for again leaves what was read to be seen', () => {
    const store = open(dir, copy);
    const away = path.join(folder, 'away');
    renameSync(dir, away);
    store.readAgain();
    expect(store.access().mode).toBe('read-only');
    expect(namesIn(store.register)).toEqual(['Müller', '中国公司', 'Third']);
    renameSync(away, dir);
    store.readAgain();
    expect(store.access().mode).toBe('open');
    expect(namesIn(store.register)).toEqual(['Müller', '中国公司', 'Third']);
    store.close();
  });
});

// Whatever was done to the journal: what is found and told is the same as without a copy.
describe('a journal that changed behind the back of its folded copy', () => {
  const changes = fc.oneof(
    fc.record({ do: fc.constant('flip' as const), at: fc.nat(5_000), by: fc.integer({ min: 1, max: 255 }) }),
    fc.record({ do: fc.constant('cut' as const), at: fc.nat(5_000) }),
    fc.record({ do: fc.constant('add' as const), what: fc.constantFrom('x', 'half a line\n', '\n', '\0\0') }),
    fc.record({ do: fc.constant('checkpoint' as const), what: fc.constantFrom('', '{}', 'remove') }),
  );

  test('opens as it would without one', () => {
    const more = open(dir, copy);
    enter(more, 'Fourth', 'Fifth');
    const seen = { ...more.head };
    more.close();
    let damaged = 0;
    fc.assert(
      fc.property(changes, fc.boolean(), (change, isSeen) => {
        const outcomes = [copy, null].map((file) => {
          const at = path.join(folder, 'changed');
          cpSync(dir, at, { recursive: true });
          const journal = path.join(at, 'journal.txt');
          const bytes = readFileSync(journal);
          if (change.do === 'flip') {
            const place = change.at % bytes.length;
            bytes[place] = (bytes[place] ?? 0) ^ change.by;
            writeFileSync(journal, bytes);
          } else if (change.do === 'cut') truncateSync(journal, change.at % bytes.length);
          else if (change.do === 'add') appendFileSync(journal, change.what);
          else if (change.what === 'remove') rmSync(path.join(at, 'checkpoint.json'));
          else writeFileSync(path.join(at, 'checkpoint.json'), change.what);
          const store = open(at, file, isSeen ? seen : undefined);
          const found = told(store);
          store.close();
          rmSync(at, { recursive: true });
          return found;
        });
        expect(outcomes[0]).toEqual(outcomes[1]);
        if (outcomes[0]?.access.mode === 'read-only') damaged += 1;
      }),
      { numRuns: 120 },
    );
    expect(damaged).toBeGreaterThan(20);
  });
});
