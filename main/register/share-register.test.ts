import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { entriesIn, withoutHeader } from '../../shared/register/journal-text';
import { sealLine } from '../journal/chain';
import { journalIn, laptopFolder, openLaptop } from '../test-support/laptop';
import { newIds } from './ids';
import type { RegisterStore } from './register-store';
import type { SharedLine } from './store-office';

const ann = { by: 'Ann', via: 'window' } as const;
const company = (name: string) => ({ do: 'add-counterparty', name });
const license = (licenseNumber: string) => ({ do: 'open-license', agency: 'BIS', licenseNumber });

describe('a shared register', () => {
  let root: string;
  let now: string;
  const open: RegisterStore[] = [];
  const clock = { now: () => now, zone: () => 'America/New_York', isTest: true };
  const folderOf = (name: string) => path.join(root, name);
  const start = (name = 'ann'): RegisterStore => {
    const store = openLaptop(folderOf(name), clock);
    open.push(store);
    return store;
  };
  const again = (store: RegisterStore): RegisterStore => {
    store.close();
    return start(path.basename(store.folder));
  };
  const officeOf = (store: RegisterStore) => {
    if (store.office === undefined) throw new Error('not shared');
    return store.office;
  };
  /** The next line as the office would have it. */
  const taken = (store: RegisterStore): SharedLine => {
    const next = officeOf(store).next();
    if (next === undefined) throw new Error('nothing waits');
    const { hash } = sealLine(next.after.hash, next.json);
    return { seq: next.after.seq + 1, hash, json: next.json, command: next.command };
  };
  /** Takes lines in as the last ones there are, and shows what is on its way on them. */
  const take = (store: RegisterStore, lines: readonly SharedLine[]) => {
    const took = officeOf(store).take(lines, true);
    const shown = officeOf(store).show();
    return took.ok ? shown : took;
  };
  const names = (store: RegisterStore) => [...store.register.counterparties.values()].map(({ name }) => name);

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'export-docket-shared-'));
    now = '2026-11-03T15:00:00.000Z';
    for (const name of ['ann', 'bob']) laptopFolder(folderOf(name));
  });
  afterEach(() => {
    for (const store of open.splice(0)) store.close();
    rmSync(root, { recursive: true });
  });

  test('a command is shown and kept before the office has it, and is there after reopening', () => {
    const store = start();
    const heard: string[] = [];
    store.onEntries(({ lines }) => heard.push(lines));
    const before = journalIn(store.folder);
    const ran = store.run(company('Example Trading'), ann);
    expect(ran).toMatchObject({ ok: true, value: { seq: 1, officeCommand: expect.any(String) } });
    expect(heard).toHaveLength(1);
    expect(journalIn(store.folder)).toBe(before);
    expect(store.head.seq).toBe(0);
    const text = store.text;
    const reopened = again(store);
    expect(names(reopened)).toEqual(['Example Trading']);
    expect(reopened.text).toBe(text);
    expect(officeOf(reopened).waiting).toBe(1);
  });

  test('what the office takes goes into the journal byte for byte, and nothing has to be read anew', () => {
    const store = start();
    let replaced = 0;
    store.onReplaced(() => (replaced += 1));
    store.run(company('A'), ann);
    store.run(company('B'), ann);
    const text = store.text;
    for (const count of [1, 0]) {
      expect(take(store, [taken(store)])).toMatchObject({ ok: true });
      expect(officeOf(store).waiting).toBe(count);
    }
    expect(journalIn(store.folder)).toBe(text);
    expect(replaced).toBe(0);
    expect(again(store).text).toBe(text);
  });

  test('others were faster: their lines stand first, ours are decided anew and keep their ids', () => {
    const store = start();
    const bob = start('bob');
    store.run(company('A'), ann);
    const opened = store.run(license('D100'), ann);
    bob.run(company('Bob’s'), { by: 'Bob', via: 'cli' });
    const line = taken(bob);
    let replaced = 0;
    store.onReplaced(() => (replaced += 1));
    expect(take(store, [line])).toMatchObject({ ok: true });
    expect(replaced).toBe(1);
    expect(names(store)).toEqual(['Bob’s', 'A']);
    expect([...store.register.licenses.keys()]).toEqual([opened.ok && opened.value.id]);
    expect(entriesIn(withoutHeader(store.text)).map(({ seq, by }) => [seq, by])).toEqual([
      [1, 'Bob'],
      [2, 'Ann'],
      [3, 'Ann'],
    ]);
    expect(again(store).text).toBe(store.text);
  });

  test('what is refused on the newest head is kept with what was typed, until it is dropped', () => {
    const store = start();
    const bob = start('bob');
    store.run(license('D200'), ann);
    store.run(company('Still there'), ann);
    bob.run(license('D200'), { by: 'Bob', via: 'cli' });
    take(store, [taken(bob)]);
    const [refused] = officeOf(store).refused;
    expect(refused).toMatchObject({
      by: 'Ann',
      command: license('D200'),
      refusal: { messageKey: 'number-taken' },
    });
    expect(officeOf(store).waiting).toBe(1);
    expect(store.register.licenses.size).toBe(1);
    const reopened = again(store);
    expect(officeOf(reopened).refused).toEqual([refused]);
    expect(officeOf(reopened).settled(refused?.id ?? '')).toMatchObject({ is: 'refused' });
    expect(officeOf(reopened).drop(refused?.id ?? '')).toMatchObject({ ok: true });
    expect(officeOf(again(reopened)).refused).toEqual([]);
  });

  test('what waits can be dropped before the office has it: it is not shown, not sent, and what rests on it is decided without it', () => {
    const store = start();
    const first = store.run(company('First'), ann);
    store.run({ do: 'change-counterparty', counterparty: 'First', country: 'DE' }, ann);
    store.run(company('Second'), ann);
    const id = first.ok ? (first.value.officeCommand ?? '') : '';
    expect(officeOf(store).drop(id)).toMatchObject({ ok: true });
    expect(names(store)).toEqual(['Second']);
    expect(officeOf(store).waitingIds).not.toContain(id);
    expect(officeOf(store).settled(id)).toMatchObject({ is: 'refused' });
    // Only once the office was asked is it said for good that the change cannot stand.
    expect(officeOf(store).refused).toEqual([]);
    take(store, []);
    expect(officeOf(store).refused).toMatchObject([{ refusal: { messageKey: 'no-such-counterparty' } }]);
    const reopened = again(store);
    expect(names(reopened)).toEqual(['Second']);
    expect(JSON.parse(taken(reopened).json)).toMatchObject({ seq: 1 });
    expect(officeOf(reopened).drop(id)).toMatchObject({ ok: false, messageKey: 'office-not-refused' });
  });

  test('one that was dropped and that the office had all the same comes back with its line', () => {
    const store = start();
    const first = store.run(company('First'), ann);
    const line = taken(store);
    officeOf(store).drop(first.ok ? (first.value.officeCommand ?? '') : '');
    expect(names(store)).toEqual([]);
    expect(take(store, [line])).toMatchObject({ ok: true });
    expect(names(store)).toEqual(['First']);
    expect(officeOf(store)).toMatchObject({ waiting: 0, refused: [] });
  });

  test('a change of what somebody else has changed meanwhile is refused and not laid over it', () => {
    const store = start();
    const bob = start('bob');
    const added = store.run(company('Example'), ann);
    const first = taken(store);
    for (const each of [store, bob]) take(each, [first]);
    const id = added.ok ? added.value.id : '';
    store.run({ do: 'change-counterparty', counterparty: id, address: ['Vienna'] }, ann);
    bob.run(
      { do: 'change-counterparty', counterparty: id, address: ['Linz'], country: 'AT' },
      { by: 'Bob', via: 'cli' },
    );
    const bobs = taken(bob);
    take(store, [bobs]);
    expect(officeOf(store).refused).toMatchObject([
      { refusal: { messageKey: 'changed-by-another', field: 'address' } },
    ]);
    expect([...store.register.counterparties.values()][0]).toMatchObject({
      address: ['Linz'],
      country: 'AT',
    });
    take(bob, [bobs]);
    store.run({ do: 'change-counterparty', counterparty: id, name: 'Example GmbH' }, ann);
    bob.run({ do: 'change-counterparty', counterparty: id, address: ['Graz'] }, { by: 'Bob', via: 'cli' });
    take(store, [taken(bob)]);
    expect(officeOf(store).refused).toHaveLength(1);
    expect([...store.register.counterparties.values()][0]).toMatchObject({
      address: ['Graz'],
      name: 'Example GmbH',
    });
  });

  test('however many wait and however many lines of others come between, each command is decided anew once for its turn', () => {
    const waiting = 30;
    let decided = 0;
    const ids = newIds({ now: () => Date.parse(now), random: randomBytes });
    const store = openLaptop(folderOf('ann'), clock, {
      newId: () => {
        decided += 1;
        return ids();
      },
    });
    open.push(store);
    const bob = start('bob');
    for (let n = 0; n < waiting; n += 1) store.run(company(`A ${n}`), ann);
    let replaced = 0;
    store.onReplaced(() => (replaced += 1));
    decided = 0;
    for (let n = 0; n < waiting; n += 1) {
      bob.run(company(`B ${n}`), { by: 'Bob', via: 'window' });
      const bobs = taken(bob);
      for (const each of [store, bob]) officeOf(each).take([bobs], true);
      const own = taken(store);
      for (const each of [store, bob]) expect(officeOf(each).take([own], true)).toMatchObject({ ok: true });
    }
    officeOf(store).show();
    expect([decided, replaced]).toEqual([waiting, 1]);
    expect(journalIn(store.folder)).toBe(journalIn(bob.folder));
    expect(store.text).toBe(journalIn(store.folder));
    expect(names(store)).toHaveLength(2 * waiting);
  });

  test('an undo goes on meaning the entry it meant', () => {
    const store = start();
    const bob = start('bob');
    store.run(company('A'), ann);
    store.run({ do: 'undo' }, ann);
    bob.run(company('Bob’s'), { by: 'Bob', via: 'cli' });
    take(store, [taken(bob)]);
    const shown = [...store.register.counterparties.values()].filter((each) => each.void === null);
    expect(shown.map(({ name }) => name)).toEqual(['Bob’s']);
    expect(officeOf(store).refused).toEqual([]);
  });

  test('a command typed a day ago says so, and counts for the day it was typed', () => {
    const store = start();
    store.run(company('A'), ann);
    now = '2026-11-04T15:00:00.000Z';
    const line = taken(store);
    take(store, [line]);
    expect(entriesIn(`${line.hash}\t${line.json}`)[0]).toMatchObject({
      at: now,
      enteredAt: '2026-11-03T15:00:00.000Z',
    });
    expect(journalIn(store.folder).endsWith(`${line.hash}\t${line.json}\n`)).toBe(true);
    expect(store.text).toBe(journalIn(store.folder));
  });

  test('a crash after the office took a line and before the journal has it: it is not decided again', () => {
    const store = start();
    store.run(license('D300'), ann);
    const line = taken(store);
    // The office has it; here nothing was written. Somebody else's line follows.
    const reopened = again(store);
    expect(officeOf(reopened).waiting).toBe(1);
    expect(take(reopened, [line])).toMatchObject({ ok: true });
    expect(officeOf(reopened)).toMatchObject({ waiting: 0, refused: [] });
    expect(reopened.text).toBe(journalIn(reopened.folder));
  });

  test('lines of another chain are refused, and nothing is merged', () => {
    const store = start();
    const bob = start('bob');
    store.run(company('A'), ann);
    take(store, [taken(store)]);
    bob.run(company('B'), { by: 'Bob', via: 'cli' });
    take(bob, [taken(bob)]);
    bob.run(company('C'), { by: 'Bob', via: 'cli' });
    const before = journalIn(store.folder);
    expect(take(store, [taken(bob)])).toMatchObject({
      ok: false,
      messageKey: 'office-forked',
    });
    expect(journalIn(store.folder)).toBe(before);
  });

  test('a line that contradicts the register is not taken over', () => {
    const store = start();
    const json = JSON.stringify({
      ...{ v: 1, seq: 1, at: now, zone: 'UTC', by: 'Eve', via: 'cli' },
      events: [
        { type: 'counterparty-changed', v: 1, id: 'nobody', changes: { name: { was: 'A', now: 'B' } } },
      ],
    });
    const { hash } = sealLine(store.head.hash, json);
    const before = journalIn(store.folder);
    const took = take(store, [{ seq: 1, hash, json, command: null }]);
    expect(took).toMatchObject({ ok: false, messageKey: 'office-line-unreadable', params: { seq: 1 } });
    expect(journalIn(store.folder)).toBe(before);
  });

  test('notices stay on this computer', () => {
    const store = start();
    const reminders = ['x 2026-11-03 0'];
    expect(store.runProgram({ do: 'record-notice', reminders, how: 'window' })).toMatchObject({ ok: true });
    expect(officeOf(store).waiting).toBe(0);
    expect(again(store).register.shownReminders.get('x 2026-11-03 0')).toMatchObject({ shownAt: now });
  });
});
