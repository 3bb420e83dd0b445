import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { entriesIn, withoutHeader } from '../../shared/register/journal-text';
import { sealLine } from '../journal/chain';
import { journalIn, laptopFolder, openLaptop } from '../test-support/laptop';
import type { Docket } from './docket';
import type { SharedLine } from './docket-office';
import { newIds } from './ids';

const ann = { by: 'Ann', via: 'window' } as const;
const company = (name: string) => ({ do: 'add-counterparty', name });
const license = (licenseNumber: string) => ({ do: 'open-license', agency: 'BIS', licenseNumber });

describe('a shared register', () => {
  let root: string;
  let now: string;
  const open: Docket[] = [];
  const clock = { now: () => now, zone: () => 'America/New_York', isTest: true };
  const folderOf = (name: string) => path.join(root, name);
  const start = (name = 'ann'): Docket => {
    const docket = openLaptop(folderOf(name), clock);
    open.push(docket);
    return docket;
  };
  const again = (docket: Docket): Docket => {
    docket.close();
    return start(path.basename(docket.folder));
  };
  const officeOf = (docket: Docket) => {
    if (docket.office === undefined) throw new Error('not shared');
    return docket.office;
  };
  /** The next line as the office would have it. */
  const taken = (docket: Docket): SharedLine => {
    const next = officeOf(docket).next();
    if (next === undefined) throw new Error('nothing waits');
    const { hash } = sealLine(next.after.hash, next.json);
    return { seq: next.after.seq + 1, hash, json: next.json, command: next.command };
  };
  /** Takes lines in as the last ones there are, and shows what is on its way on them. */
  const take = (docket: Docket, lines: readonly SharedLine[]) => {
    const took = officeOf(docket).take(lines, true);
    const shown = officeOf(docket).show();
    return took.ok ? shown : took;
  };
  const names = (docket: Docket) => [...docket.register.counterparties.values()].map(({ name }) => name);

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'export-docket-shared-'));
    now = '2026-11-03T15:00:00.000Z';
    for (const name of ['ann', 'bob']) laptopFolder(folderOf(name));
  });
  afterEach(() => {
    for (const docket of open.splice(0)) docket.close();
    rmSync(root, { recursive: true });
  });

  test('a command is shown and kept before the office has it, and is there after reopening', () => {
    const docket = start();
    const heard: string[] = [];
    docket.onEntries(({ lines }) => heard.push(lines));
    const before = journalIn(docket.folder);
    const ran = docket.run(company('Example Trading'), ann);
    expect(ran).toMatchObject({ ok: true, value: { seq: 1, officeCommand: expect.any(String) } });
    expect(heard).toHaveLength(1);
    expect(journalIn(docket.folder)).toBe(before);
    expect(docket.head.seq).toBe(0);
    const text = docket.text;
    const reopened = again(docket);
    expect(names(reopened)).toEqual(['Example Trading']);
    expect(reopened.text).toBe(text);
    expect(officeOf(reopened).waiting).toBe(1);
  });

  test('what the office takes goes into the journal byte for byte, and nothing has to be read anew', () => {
    const docket = start();
    let replaced = 0;
    docket.onReplaced(() => (replaced += 1));
    docket.run(company('A'), ann);
    docket.run(company('B'), ann);
    const text = docket.text;
    for (const count of [1, 0]) {
      expect(take(docket, [taken(docket)])).toMatchObject({ ok: true });
      expect(officeOf(docket).waiting).toBe(count);
    }
    expect(journalIn(docket.folder)).toBe(text);
    expect(replaced).toBe(0);
    expect(again(docket).text).toBe(text);
  });

  test('others were faster: their lines stand first, ours are decided anew and keep their ids', () => {
    const docket = start();
    const bob = start('bob');
    docket.run(company('A'), ann);
    const opened = docket.run(license('D100'), ann);
    bob.run(company('Bob’s'), { by: 'Bob', via: 'cli' });
    const line = taken(bob);
    let replaced = 0;
    docket.onReplaced(() => (replaced += 1));
    expect(take(docket, [line])).toMatchObject({ ok: true });
    expect(replaced).toBe(1);
    expect(names(docket)).toEqual(['Bob’s', 'A']);
    expect([...docket.register.licenses.keys()]).toEqual([opened.ok && opened.value.id]);
    expect(entriesIn(withoutHeader(docket.text)).map(({ seq, by }) => [seq, by])).toEqual([
      [1, 'Bob'],
      [2, 'Ann'],
      [3, 'Ann'],
    ]);
    expect(again(docket).text).toBe(docket.text);
  });

  test('what is refused on the newest head is kept with what was typed, until it is dropped', () => {
    const docket = start();
    const bob = start('bob');
    docket.run(license('D200'), ann);
    docket.run(company('Still there'), ann);
    bob.run(license('D200'), { by: 'Bob', via: 'cli' });
    take(docket, [taken(bob)]);
    const [refused] = officeOf(docket).refused;
    expect(refused).toMatchObject({
      by: 'Ann',
      command: license('D200'),
      refusal: { messageKey: 'number-taken' },
    });
    expect(officeOf(docket).waiting).toBe(1);
    expect(docket.register.licenses.size).toBe(1);
    const reopened = again(docket);
    expect(officeOf(reopened).refused).toEqual([refused]);
    expect(officeOf(reopened).settled(refused?.id ?? '')).toMatchObject({ is: 'refused' });
    expect(officeOf(reopened).drop(refused?.id ?? '')).toMatchObject({ ok: true });
    expect(officeOf(again(reopened)).refused).toEqual([]);
  });

  test('what waits can be dropped before the office has it: it is not shown, not sent, and what rests on it is decided without it', () => {
    const docket = start();
    const first = docket.run(company('First'), ann);
    docket.run({ do: 'change-counterparty', counterparty: 'First', country: 'DE' }, ann);
    docket.run(company('Second'), ann);
    const id = first.ok ? (first.value.officeCommand ?? '') : '';
    expect(officeOf(docket).drop(id)).toMatchObject({ ok: true });
    expect(names(docket)).toEqual(['Second']);
    expect(officeOf(docket).waitingIds).not.toContain(id);
    expect(officeOf(docket).settled(id)).toMatchObject({ is: 'refused' });
    // Only once the office was asked is it said for good that the change cannot stand.
    expect(officeOf(docket).refused).toEqual([]);
    take(docket, []);
    expect(officeOf(docket).refused).toMatchObject([{ refusal: { messageKey: 'no-such-counterparty' } }]);
    const reopened = again(docket);
    expect(names(reopened)).toEqual(['Second']);
    expect(JSON.parse(taken(reopened).json)).toMatchObject({ seq: 1 });
    expect(officeOf(reopened).drop(id)).toMatchObject({ ok: false, messageKey: 'office-not-refused' });
  });

  test('one that was dropped and that the office had all the same comes back with its line', () => {
    const docket = start();
    const first = docket.run(company('First'), ann);
    const line = taken(docket);
    officeOf(docket).drop(first.ok ? (first.value.officeCommand ?? '') : '');
    expect(names(docket)).toEqual([]);
    expect(take(docket, [line])).toMatchObject({ ok: true });
    expect(names(docket)).toEqual(['First']);
    expect(officeOf(docket)).toMatchObject({ waiting: 0, refused: [] });
  });

  test('a change of what somebody else has changed meanwhile is refused and not laid over it', () => {
    const docket = start();
    const bob = start('bob');
    const added = docket.run(company('Example'), ann);
    const first = taken(docket);
    for (const each of [docket, bob]) take(each, [first]);
    const id = added.ok ? added.value.id : '';
    docket.run({ do: 'change-counterparty', counterparty: id, address: ['Vienna'] }, ann);
    bob.run(
      { do: 'change-counterparty', counterparty: id, address: ['Linz'], country: 'AT' },
      { by: 'Bob', via: 'cli' },
    );
    const bobs = taken(bob);
    take(docket, [bobs]);
    expect(officeOf(docket).refused).toMatchObject([
      { refusal: { messageKey: 'changed-by-another', field: 'address' } },
    ]);
    expect([...docket.register.counterparties.values()][0]).toMatchObject({
      address: ['Linz'],
      country: 'AT',
    });
    take(bob, [bobs]);
    docket.run({ do: 'change-counterparty', counterparty: id, name: 'Example GmbH' }, ann);
    bob.run({ do: 'change-counterparty', counterparty: id, address: ['Graz'] }, { by: 'Bob', via: 'cli' });
    take(docket, [taken(bob)]);
    expect(officeOf(docket).refused).toHaveLength(1);
    expect([...docket.register.counterparties.values()][0]).toMatchObject({
      address: ['Graz'],
      name: 'Example GmbH',
    });
  });

  test('however many wait and however many lines of others come between, each command is decided anew once for its turn', () => {
    const waiting = 30;
    let decided = 0;
    const ids = newIds({ now: () => Date.parse(now), random: randomBytes });
    const docket = openLaptop(folderOf('ann'), clock, {
      newId: () => {
        decided += 1;
        return ids();
      },
    });
    open.push(docket);
    const bob = start('bob');
    for (let n = 0; n < waiting; n += 1) docket.run(company(`A ${n}`), ann);
    let replaced = 0;
    docket.onReplaced(() => (replaced += 1));
    decided = 0;
    for (let n = 0; n < waiting; n += 1) {
      bob.run(company(`B ${n}`), { by: 'Bob', via: 'window' });
      const bobs = taken(bob);
      for (const each of [docket, bob]) officeOf(each).take([bobs], true);
      const own = taken(docket);
      for (const each of [docket, bob]) expect(officeOf(each).take([own], true)).toMatchObject({ ok: true });
    }
    officeOf(docket).show();
    expect([decided, replaced]).toEqual([waiting, 1]);
    expect(journalIn(docket.folder)).toBe(journalIn(bob.folder));
    expect(docket.text).toBe(journalIn(docket.folder));
    expect(names(docket)).toHaveLength(2 * waiting);
  });

  test('an undo goes on meaning the entry it meant', () => {
    const docket = start();
    const bob = start('bob');
    docket.run(company('A'), ann);
    docket.run({ do: 'undo' }, ann);
    bob.run(company('Bob’s'), { by: 'Bob', via: 'cli' });
    take(docket, [taken(bob)]);
    const shown = [...docket.register.counterparties.values()].filter((each) => each.void === null);
    expect(shown.map(({ name }) => name)).toEqual(['Bob’s']);
    expect(officeOf(docket).refused).toEqual([]);
  });

  test('a command typed a day ago says so, and counts for the day it was typed', () => {
    const docket = start();
    docket.run(company('A'), ann);
    now = '2026-11-04T15:00:00.000Z';
    const line = taken(docket);
    take(docket, [line]);
    expect(entriesIn(`${line.hash}\t${line.json}`)[0]).toMatchObject({
      at: now,
      enteredAt: '2026-11-03T15:00:00.000Z',
    });
    expect(journalIn(docket.folder).endsWith(`${line.hash}\t${line.json}\n`)).toBe(true);
    expect(docket.text).toBe(journalIn(docket.folder));
  });

  test('a crash after the office took a line and before the journal has it: it is not decided again', () => {
    const docket = start();
    docket.run(license('D300'), ann);
    const line = taken(docket);
    // The office has it; here nothing was written. Somebody else's line follows.
    const reopened = again(docket);
    expect(officeOf(reopened).waiting).toBe(1);
    expect(take(reopened, [line])).toMatchObject({ ok: true });
    expect(officeOf(reopened)).toMatchObject({ waiting: 0, refused: [] });
    expect(reopened.text).toBe(journalIn(reopened.folder));
  });

  test('lines of another chain are refused, and nothing is merged', () => {
    const docket = start();
    const bob = start('bob');
    docket.run(company('A'), ann);
    take(docket, [taken(docket)]);
    bob.run(company('B'), { by: 'Bob', via: 'cli' });
    take(bob, [taken(bob)]);
    bob.run(company('C'), { by: 'Bob', via: 'cli' });
    const before = journalIn(docket.folder);
    expect(take(docket, [taken(bob)])).toMatchObject({
      ok: false,
      messageKey: 'office-forked',
    });
    expect(journalIn(docket.folder)).toBe(before);
  });

  test('a line that contradicts the register is not taken over', () => {
    const docket = start();
    const json = JSON.stringify({
      ...{ v: 1, seq: 1, at: now, zone: 'UTC', by: 'Eve', via: 'cli' },
      events: [
        { type: 'counterparty-changed', v: 1, id: 'nobody', changes: { name: { was: 'A', now: 'B' } } },
      ],
    });
    const { hash } = sealLine(docket.head.hash, json);
    const before = journalIn(docket.folder);
    const took = take(docket, [{ seq: 1, hash, json, command: null }]);
    expect(took).toMatchObject({ ok: false, messageKey: 'office-line-unreadable', params: { seq: 1 } });
    expect(journalIn(docket.folder)).toBe(before);
  });

  test('notices stay on this computer', () => {
    const docket = start();
    const reminders = ['x 2026-11-03 0'];
    expect(docket.runProgram({ do: 'record-notice', reminders, how: 'window' })).toMatchObject({ ok: true });
    expect(officeOf(docket).waiting).toBe(0);
    expect(again(docket).register.shownReminders.get('x 2026-11-03 0')).toMatchObject({ shownAt: now });
  });
});
