/// <reference types="vite/client" />
import { describe, expect, test } from 'vitest';
import { type FieldCheck, faultOf } from '../base/field-check';
import type { Entry } from './events';
import { type EventTable, eventTable, type Lift, type LiftsTo, readEntry } from './read-entry';
import { emptyRegister, fold } from './register';

// Journal lines are permanent: one line of every event version ever shipped is kept here as it was written, and read back for ever.
const shipped = import.meta.glob('./journal-fixtures/*.jsonl', {
  query: '?raw',
  import: 'default',
  eager: true,
}) as Readonly<Record<string, string>>;

const lines = Object.values(shipped)
  .flatMap((text) => text.split('\n'))
  .filter((line) => line !== '');

function entries(): Entry[] {
  return lines.map((line) => {
    const read = readEntry(line);
    if (!read.ok) throw new Error(`a shipped line is no longer read (${read.why}): ${line}`);
    return read.entry;
  });
}

/** The versions of a table that no line is kept of. */
function versionsWithoutLine({ versions }: EventTable, kept: readonly string[]): readonly string[] {
  const seen = new Set(
    kept.flatMap((line) =>
      (JSON.parse(line) as Entry).events.map(({ type, v }: { type: string; v: number }) => `${type} ${v}`),
    ),
  );
  return Object.entries(versions)
    .flatMap(([type, newest]) => Array.from({ length: newest }, (_, index) => `${type} ${index + 1}`))
    .filter((version) => !seen.has(version));
}

test('every event version ever shipped has a line here', () => {
  expect(versionsWithoutLine(eventTable, lines)).toEqual([]);
});

test('the shipped lines fold into the register they always made', () => {
  const register = emptyRegister();
  for (const entry of entries()) fold(register, entry);
  expect({
    counterparties: [...register.counterparties.values()],
    licenses: [...register.licenses.values()],
    letters: [...register.letters.values()],
    steps: [...register.steps.values()],
    deadlines: [...register.deadlines.values()],
    responses: [...register.responses.values()],
    shipments: [...register.shipments.values()],
    acts: [...register.acts.values()],
    told: [...register.shownReminders],
    snoozed: [...register.snoozed],
    settings: register.settings,
  }).toMatchSnapshot();
});

describe('lines this program must not guess at', () => {
  const good = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  test.each<[string, string, unknown]>([
    ['a newer line', 'newer', { ...good, v: 2 }],
    ['a newer event', 'newer', { ...good, events: [{ type: 'counterparty-added', v: 2, id: 'x' }] }],
    ['an unknown event', 'newer', { ...good, events: [{ type: 'moon-landed', v: 1 }] }],
    ['an event that is none', 'malformed', { ...good, events: [null] }],
    ['no author field', 'malformed', { ...good, by: undefined }],
    ['null', 'malformed', null],
    ['a list', 'malformed', []],
  ])('%s is %s', (_, why, value) => {
    expect(readEntry(JSON.stringify(value))).toMatchObject({ ok: false, why });
  });

  test('text that is no JSON is malformed', () => {
    expect(readEntry('{"v":1')).toMatchObject({ ok: false, why: 'malformed' });
  });
});

describe('an event in its second version, rehearsed on a table of its own', () => {
  // Version 2 says in minutes what version 1 said in hours, and names the unit.
  const lift: Lift = ({ hours, ...rest }) => ({ ...rest, minutes: Number(hours) * 60, unit: 'minute' });
  const checked: unknown[] = [];
  const check: FieldCheck = (event) => {
    checked.push(event);
    const { minutes, unit } = event as { readonly minutes: unknown; readonly unit: unknown };
    return typeof minutes === 'number' && Number.isFinite(minutes) && unit === 'minute'
      ? undefined
      : faultOf('not-a-number');
  };
  const table: EventTable = {
    versions: { 'lamp-lit': 2 },
    lifts: { 'lamp-lit': [lift] },
    checks: { 'lamp-lit': check },
  };
  const lineOf = (event: object) =>
    JSON.stringify({
      v: 1,
      seq: 1,
      at: '2019-11-25T15:00:00.000Z',
      zone: 'UTC',
      by: 'A. Clerk',
      via: 'cli',
      events: [event],
    });
  const first = lineOf({ type: 'lamp-lit', v: 1, hours: 2 });
  const second = lineOf({ type: 'lamp-lit', v: 2, minutes: 30, unit: 'minute' });
  const eventsOf = (line: string, by: EventTable = table) => {
    const read = readEntry(line, by);
    return read.ok ? read.entry.events : read.why;
  };

  test('a line of version 1 is read as version 2, and checked as that', () => {
    checked.length = 0;
    expect(eventsOf(first)).toEqual([{ type: 'lamp-lit', v: 2, minutes: 120, unit: 'minute' }]);
    expect(checked).toEqual([{ type: 'lamp-lit', v: 2, minutes: 120, unit: 'minute' }]);
    expect(eventsOf(second)).toEqual([{ type: 'lamp-lit', v: 2, minutes: 30, unit: 'minute' }]);
  });

  test('what does not fit once it is lifted is malformed, and a third version is newer', () => {
    expect(eventsOf(lineOf({ type: 'lamp-lit', v: 1 }))).toBe('malformed');
    expect(eventsOf(lineOf({ type: 'lamp-lit', v: 0, hours: 2 }))).toBe('malformed');
    expect(eventsOf(lineOf({ type: 'lamp-lit', v: 1.5, hours: 2 }))).toBe('malformed');
    expect(eventsOf(lineOf({ type: 'lamp-lit', v: 3 }))).toBe('newer');
  });

  test('two lifts follow one another', () => {
    const third: Lift = ({ minutes, unit: _unit, ...rest }) => ({ ...rest, seconds: Number(minutes) * 60 });
    const later = { versions: { 'lamp-lit': 3 }, lifts: { 'lamp-lit': [lift, third] }, checks: {} };
    expect([eventsOf(first, later), eventsOf(second, later)]).toEqual([
      [{ type: 'lamp-lit', v: 3, seconds: 7200 }],
      [{ type: 'lamp-lit', v: 3, seconds: 1800 }],
    ]);
  });

  test('a version without a line kept of it, or without its lift, is found', () => {
    expect(versionsWithoutLine(table, [first, second])).toEqual([]);
    expect(versionsWithoutLine(table, [first])).toEqual(['lamp-lit 2']);
    expect(() => readEntry(first, { ...table, lifts: {} })).toThrow('lamp-lit has no lift from version 1');
    // @ts-expect-error: version 2 has one lift.
    const none: LiftsTo<2> = [];
    const one: LiftsTo<2> = [lift];
    expect([none.length, one.length]).toEqual([0, 1]);
  });
});
