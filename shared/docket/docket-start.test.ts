import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../base/dates';
import { partsOfRegister, registerOf } from '../register/folded-register';
import { createScene } from '../testing/scene';
import { countDocket } from './docket-counts';
import { docketEntries, rowsOfEntry } from './docket-entries';
import { type DocketStart, docketStart, entriesOfStart, recordsOfStart } from './docket-start';
import { explainDeadline } from './explain-deadline';
import { docketRows } from './rows';

const today = day('2019-11-25');

/** Letters, dates of one's own, replies, plans for one and ends of licenses on several days, in any order. */
const act = fc.record({
  is: fc.constantFrom('letter', 'own', 'own', 'reply', 'plan', 'end'),
  days: fc.integer({ min: -120, max: 60 }),
  of: fc.nat(3),
});

const numbers = ['Z000001', 'Z000002', 'Z000003', 'Z000004'];

/** What was made on some days, of four records. */
function sceneOf(acts: readonly { readonly is: string; readonly days: number; readonly of: number }[]) {
  const scene = createScene(today);
  for (const applicationNumber of numbers) scene.perform({ do: 'open-license', applicationNumber });
  for (const [index, { is, days, of }] of acts.entries()) {
    const on = addDays(today, days);
    const license = numbers[of] ?? '';
    if (is === 'letter')
      scene.attempt({
        do: 'log-letter',
        license,
        kind: 'intent-to-deny',
        datedOn: on,
        reference: `ITD-${index}`,
      });
    if (is === 'own') scene.attempt({ do: 'add-deadline', license, title: `Own ${index}`, dueOn: on });
    if (is === 'reply') scene.attempt({ do: 'log-step', kind: 'reply-sent', license, happenedOn: on });
    if (is === 'end') scene.attempt({ do: 'change-license', license, expiresOn: on });
    if (is === 'plan') scene.attempt({ do: 'open-response', letter: `ITD-${of}` });
  }
  return scene;
}

test('the beginning of a docket, kept as text, is that of the docket, with the counts of all of it', () => {
  const seen = { behind: 0, collapsed: 0, headings: 0, all: 0 };
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), fc.nat(90), fc.nat(6), (acts, later, length) => {
      const { register } = sceneOf(acts);
      const on = addDays(today, later);
      const start = JSON.parse(JSON.stringify(docketStart(register, on, length))) as DocketStart;
      const entries = docketEntries(register, docketRows(register, on));
      expect(entriesOfStart(register, start, on)).toEqual(entries.slice(0, length));
      expect(start.entries).toBe(entries.length);
      expect(start.counts).toEqual(countDocket(register, entries, on));
      const under = new Map<string, number>();
      for (const { group } of entries) under.set(group, (under.get(group) ?? 0) + 1);
      expect(start.groups).toEqual(Object.fromEntries(under));
      const { alone, collapsed, headings } = start.behind;
      expect(alone + collapsed).toBe(Math.max(0, entries.length - length));
      expect(collapsed).toBe(entries.slice(length).filter((entry) => rowsOfEntry(entry).length > 1).length);
      const begun = new Set(entries.slice(0, length).map(({ group }) => group));
      expect(headings).toBe(under.size - begun.size);
      seen.behind += Number(alone > 0);
      seen.collapsed += Number(collapsed > 0);
      seen.headings += Number(headings > 0);
      seen.all += Number(entries.length > 0 && entries.length <= length);
    }),
    { numRuns: 150 },
  );
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(5);
});

test('its rows are made and drawn of the records that are given with it, and no other is read for them', () => {
  let drawn = 0;
  const counted = { letter: 0, license: 0 };
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), fc.nat(90), fc.nat(6), (acts, later, length) => {
      const { register } = sceneOf(acts);
      const on = addDays(today, later);
      const start = docketStart(register, on, length);
      const given = JSON.parse(JSON.stringify(recordsOfStart(register, start))) as ReturnType<
        typeof recordsOfStart
      >;
      const parts = partsOfRegister(register);
      const read = registerOf(parts, (text) => {
        if (text !== parts.rest) throw new Error('a record was read');
        return text;
      });
      read.deadlines.know(given.deadlines.map((each) => [each.id, each]));
      read.licenses.know(given.licenses.map((each) => [each.id, each]));
      read.letters.know(given.letters.map((each) => [each.id, each]));
      const entries = entriesOfStart(register, start, on);
      expect(entriesOfStart(read, start, on)).toEqual(entries);
      for (const { deadline } of (entries ?? []).flatMap(rowsOfEntry)) {
        const explained = explainDeadline(register, deadline);
        expect(explainDeadline(read, deadline)).toEqual(explained);
        const { kind } = deadline.source;
        if (kind === 'letter' || kind === 'license') counted[kind] += Number(explained !== null);
      }
      drawn += Number(given.deadlines.length > 1 && given.licenses.length > 1);
    }),
  );
  expect(drawn).toBeGreaterThan(20);
  for (const times of Object.values(counted)) expect(times).toBeGreaterThan(20);
});

test('where a record of it is not there, nothing is made of it', () => {
  const { register } = sceneOf([{ is: 'own', days: 3, of: 0 }]);
  const start = docketStart(register, today);
  expect(start.entries).toBe(1);
  expect(entriesOfStart(createScene(today).register, start, today)).toBeNull();
});
