import { describe, expect, test } from 'vitest';
import { day } from '../base/dates';
import type { CommandInput } from '../commands/commands';
import { parseCommand } from '../commands/parse-command';
import { decide } from '../decide/decide';
import { emptyRegister, fold, type Register } from '../register/register';
import { docketFacts } from './docket-facts';
import { densityOf } from './docket-sheet';
import type { PageSource } from './page-facts';

const source: PageSource = {
  moment: {
    at: '2019-11-25T15:00:00Z',
    today: day('2019-11-25'),
    localToday: day('2019-11-25'),
    zone: 'America/New_York',
    isTestClock: false,
  },
  head: { seq: 3, hash: 'a'.repeat(64) },
  person: 'Dana Reyes',
};

function registerOf(inputs: readonly CommandInput[]): Register {
  const register = emptyRegister();
  let id = 0;
  for (const input of inputs) {
    const command = parseCommand(input);
    if (!command.ok) throw new Error(JSON.stringify(command));
    const decided = decide(register, command.value, {
      newId: () => `id-${++id}`,
      today: day('2019-11-25'),
      entryAt: () => undefined,
    });
    if (!decided.ok) throw new Error(JSON.stringify(decided));
    fold(register, {
      v: 1,
      seq: register.seq + 1,
      at: '2019-11-25T15:00:00Z',
      zone: 'UTC',
      by: 'Dana Reyes',
      via: 'window',
      events: decided.value.events,
    });
  }
  return register;
}

const story: readonly CommandInput[] = [
  { do: 'open-license', applicationNumber: 'Z123456', owner: 'Ann Lee' },
  { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: day('2019-11-21') },
  { do: 'add-deadline', title: 'Yearly report', dueOn: day('2035-08-31') },
];

describe('the printed docket', () => {
  const register = registerOf(story);

  test('holds what is to be worked on in the period, and counts what lies beyond', () => {
    const facts = docketFacts(register, 39, source);
    expect(facts.until).toBe('2020-01-03');
    expect(facts.rows.map(({ workBy, due, number, owner }) => [workBy, due, number, owner])).toEqual([
      ['2019-12-11', '2019-12-11', 'Z123456', 'Ann Lee'],
      ['2020-01-03', '2020-01-05', 'Z123456', 'Ann Lee'],
    ]);
    expect(facts.beyond).toEqual({ count: 2, firstOn: '2020-02-19' });
    expect(docketFacts(register, 38, source).rows).toHaveLength(1);
  });

  test('names the weekdays off in the period, Washington’s calendar', () => {
    expect(docketFacts(register, 39, source).daysOff).toEqual([
      { on: '2019-11-28', name: 'Thanksgiving Day' },
      { on: '2019-12-25', name: 'Christmas Day' },
      { on: '2020-01-01', name: "New Year's Day" },
    ]);
  });

  test('of everything, the days off of one year are enough, and a line of no record is there too', () => {
    const facts = docketFacts(register, null, source);
    expect(facts.until).toBeNull();
    expect(facts.beyond).toBeNull();
    expect(facts.rows.at(-1)).toMatchObject({
      title: 'Yearly report',
      number: '',
      counterparty: '',
      owner: '',
    });
    expect(facts.daysOffUntil).toBe('2020-11-24');
    expect(facts.daysOff.at(-1)?.on).toBe('2020-11-11');
  });

  test('of nothing is a page all the same', () => {
    const facts = docketFacts(emptyRegister(), 1, source);
    expect(facts).toMatchObject({ rows: [], beyond: null, daysOff: [], until: '2019-11-26' });
  });
});

test('the rows of the wall shrink as they grow in number', () => {
  const line = { notes: [], because: '' } as never;
  const density = (count: number) => densityOf(Array.from({ length: count }, () => line));
  expect([1, 12, 13, 15, 16, 120].map(density)).toEqual([
    'd-roomy',
    'd-roomy',
    'd-close',
    'd-close',
    'd-dense',
    'd-dense',
  ]);
});
