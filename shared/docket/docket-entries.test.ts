import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { createScene } from '../testing/scene';
import { chipsOf, type DocketEntry, docketEntries, rowsOfEntry } from './docket-entries';
import { docketGroups, docketRows } from './rows';

const today = day('2019-11-25');

function scene(commands: readonly CommandInput[] = []) {
  const made = createScene(today);
  made.perform({ do: 'open-license', applicationNumber: 'Z000001' });
  made.perform({ do: 'open-license', applicationNumber: 'Z000002' });
  for (const command of commands) made.perform(command);
  return made;
}

const intentToDeny = (datedOn: string, licenses = ['Z000001'], reference = 'ITD'): CommandInput => ({
  ...{ do: 'log-letter', kind: 'intent-to-deny', licenses, reference },
  datedOn: day(datedOn),
});

const entriesOn = ({ register }: ReturnType<typeof scene>, on = today) =>
  docketEntries(register, docketRows(register, on));

const said = (entry: DocketEntry | undefined, on = today) =>
  entry === undefined ? [] : [entry.lead.title, ...chipsOf(entry, on).chips.map(({ words }) => words)];

test('a letter is one entry for each record, by its nearest legal date, with the others beside it', () => {
  const made = scene([
    intentToDeny('2019-11-21', ['Z000001', 'Z000002']),
    { do: 'add-deadline', license: 'Z000001', title: 'Annual report', dueOn: day('2019-12-20') },
  ]);
  const entries = entriesOn(made);
  expect(entries.map(({ lead, others }) => [lead.licenseName, others.length])).toEqual([
    ['Z000001', 2],
    ['Z000002', 2],
    ['Z000001', 0],
  ]);
  expect(said(entries[0])).toEqual([
    'Reply to intent to deny',
    'day 45 Sun Jan 5, 2020',
    'appeal Wed Feb 19, 2020',
  ]);
});

test('internal targets stand with the letter they are for, and never in the place of its legal date', () => {
  const made = scene([intentToDeny('2019-11-21'), { do: 'open-response', letter: 'ITD' }]);
  const [entry, ...others] = entriesOn(made);
  expect(others).toEqual([]);
  expect(said(entry)).toEqual([
    'Reply to intent to deny',
    'day 45 Sun Jan 5, 2020',
    'appeal Wed Feb 19, 2020',
    'draft Fri Nov 29, internal',
  ]);
  expect(entry === undefined ? 0 : chipsOf(entry, today).more).toBe((entry?.others.length ?? 0) - 3);
  // The entry stands where its most urgent date does.
  expect([entry?.group, entry?.lead.group]).toEqual(['this-week', 'next-30-days']);
  // Overdue, it says so.
  const late = entriesOn(made, day('2019-12-02'))[0];
  expect(said(late, day('2019-12-02'))).toContain('draft Fri Nov 29, 3 days overdue (internal)');
});

test('a missed date shows itself beside another that is listed first', () => {
  const made = scene([intentToDeny('2019-11-21')]);
  // Of two that were missed one leads; the other is never only counted.
  const on = day('2020-03-01');
  const [entry] = entriesOn(made, on);
  expect(entry?.group).toBe('missed');
  expect(entry === undefined ? [] : chipsOf(entry, on).chips.map(({ tone, words }) => [tone, words])).toEqual(
    [
      ['missed', 'appeal Wed Feb 19, 11 days late'],
      ['near', 'day 45 Sun Jan 5, 56 days since'],
    ],
  );
});

test('both dates are told where work-by is before the due date', () => {
  const made = scene([intentToDeny('2026-11-06')]);
  const on = day('2026-11-06');
  made.turnTo(on);
  const appeal = entriesOn(made, on)[0]?.others.at(-1)?.deadline;
  expect(appeal?.due).toBe(appeal?.workBy);
  made.perform({
    do: 'move-deadline',
    deadline: appeal?.id ?? '',
    dueOn: day('2026-12-27'),
    reason: 'Agreed',
  });
  expect(said(entriesOn(made, on)[0], on)).toContain('appeal by Thu Dec 24, due Sun Dec 27');
});

/** Registers of letters, own dates and replies on several days, in any order. */
const act = fc.oneof(
  fc.record({ is: fc.constant('letter' as const), days: fc.integer({ min: -120, max: 0 }), of: fc.nat(2) }),
  fc.record({ is: fc.constant('own' as const), days: fc.integer({ min: -20, max: 60 }), of: fc.nat(2) }),
  fc.record({ is: fc.constant('reply' as const), days: fc.integer({ min: -60, max: 0 }), of: fc.nat(2) }),
  fc.record({ is: fc.constant('plan' as const), days: fc.constant(0), of: fc.nat(8) }),
);

const records = [['Z000001'], ['Z000002'], ['Z000001', 'Z000002']];

test('every open deadline is in exactly one entry, which stands where its most urgent one does', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), fc.nat(90), (acts, later) => {
      const made = scene();
      for (const [index, { is, days, of }] of acts.entries()) {
        const on = addDays(today, days);
        const licenses = records[of % records.length] ?? [];
        if (is === 'letter') made.attempt(intentToDeny(on, licenses, `ITD-${index}`));
        if (is === 'own')
          made.attempt({ do: 'add-deadline', license: licenses[0], title: `Own ${index}`, dueOn: on });
        if (is === 'reply')
          made.attempt({ do: 'log-step', kind: 'reply-sent', license: licenses[0], happenedOn: on });
        if (is === 'plan') made.attempt({ do: 'open-response', letter: `ITD-${of}` });
      }
      const on = addDays(today, later);
      const rows = docketRows(made.register, on);
      const entries = docketEntries(made.register, rows);
      const listed = entries.flatMap(rowsOfEntry);
      expect(listed).toHaveLength(rows.length);
      expect(new Set(listed)).toEqual(new Set(rows));
      const orders = entries.map(({ group }) => docketGroups.indexOf(group));
      expect(orders).toEqual(orders.toSorted((a, b) => a - b));
      for (const entry of entries) {
        const of = rowsOfEntry(entry);
        const first = Math.min(...of.map(({ group }) => docketGroups.indexOf(group)));
        expect(docketGroups.indexOf(entry.group)).toBe(first);
        // No legal date is behind an internal one, and no missed one is hidden.
        expect(entry.lead.isInternal && of.some(({ isInternal }) => !isInternal)).toBe(false);
        const seen = new Set([
          entry.lead.deadline.id,
          ...chipsOf(entry, on).chips.map((chip) => chip.deadlineId),
        ]);
        for (const row of of) if (row.group === 'missed') expect(seen.has(row.deadline.id)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
