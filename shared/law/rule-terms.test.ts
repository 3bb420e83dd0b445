import { describe, expect, test } from 'vitest';
import { countInWords, lengthInWords, triggerInWords } from './count-terms';
import { ruleById } from './law';
import { lawTable } from './law-table';
import { lifeTerms } from './rule-life-terms';
import { ruleTerms } from './rule-terms';

const titleOf = (id: string) => ruleById(id)?.title ?? id;
const all = lawTable([]).flatMap(({ rules }) => rules);
const termsOf = (id: string) => {
  const rule = all.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return Object.fromEntries(ruleTerms(rule, titleOf).map(({ label, says }) => [label, says]));
};

test('a plain rule says all its terms', () => {
  expect(termsOf('itd-reply')).toEqual({
    Kind: 'Action required. Starts automatically.',
    'Begins with': 'The date printed on a letter: Intent to deny',
    Count: '20 calendar days; the day it runs from is day 0, not counted',
    End: 'No extension for weekends or holidays: the text is silent, so a last day that is no working day stays the due date.',
    'Done by': 'Received: it counts once it has arrived. Sent in time but arrived later is late.',
  });
});

test.each([
  ['itar-registration-renewal', 'Window', /^Opens 60 days before/],
  ['itar-registration-renewal', 'Direction', /backward/],
  ['tdo-opposition', 'Short period', /Saturdays, Sundays and legal holidays/],
  ['ofac-license-expiry', 'Closes', /first minute/],
  ['departure-by-midnight', 'Closes', /midnight/],
  ['itd-appeal', 'Conservative appeal date', /^Day 45 from the letter/],
  ['itd-appeal', 'Begins with', /^The due date of “Denial becomes final/],
  ['hold-answer', 'Length', /may change/],
  ['hold-answer', 'Kind', /a person chooses it/],
  ['ofac-annual-report', 'Count', /^September 30 for the period that closes June 30/],
  ['processing-estimate', 'Tolled periods', /stop the clock/],
  ['retention-itar', 'Begins with', /the printed expiry$/],
  ['retention-ear', 'Hold', /762\.6\(b\)/],
])('%s says its %s', (id, label, says) => {
  expect(termsOf(id)[label]).toMatch(says);
});

test('a rule without a life, as a file may hold it, says what meets, answers and repeats it', () => {
  const { life: _life, ...annual } = ruleById('ofac-annual-report') ?? fail('ofac-annual-report');
  const terms = ruleTerms({ ...annual, closedBy: ['revoked'] }, titleOf);
  expect(terms.slice(-3)).toEqual([
    { label: 'Completed by', says: 'Report filed or Receipt confirmed' },
    { label: 'Answered by', says: 'Revoked' },
    { label: 'Repeats', says: 'Once it is met, the next period follows.' },
  ]);
});

test('no rule of the table has an empty term or one label twice', () => {
  const wrong = all.filter((rule) => {
    const terms = [...ruleTerms(rule, titleOf), ...lifeTerms(rule, titleOf)];
    return (
      terms.some(({ says }) => says === '') || new Set(terms.map(({ label }) => label)).size < terms.length
    );
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});

describe('counts in words', () => {
  test.each([
    [{ unit: 'days', length: 1 }, '1 calendar day'],
    [{ unit: 'business-days', length: 10 }, '10 federal business days'],
    [{ unit: 'months', length: 3 }, '3 months, to the same day of the month'],
    [{ unit: 'years', length: 1 }, '1 year, to the same day'],
    [{ unit: 'month-end', months: 0 }, 'to the last day of its month'],
    [{ unit: 'month-end', months: 1 }, 'to the last day of the first month after its month'],
    [{ unit: 'month-end', months: 0, days: 4 }, '4 calendar days after the last day of its month'],
    [
      { unit: 'month-end', months: 1, days: 1 },
      '1 calendar day after the last day of the first month after its month',
    ],
    [{ unit: 'quarter-month-end', months: 5 }, 'to the last day of the 5th month after its calendar quarter'],
    [{ unit: 'printed' }, 'nothing is counted: the date is used as it stands'],
  ] as const)('%j', (count, says) => {
    expect(countInWords(count)).toBe(says);
  });

  test('in one line a backward count says so', () => {
    const short = (id: string) => lengthInWords(all.find((rule) => rule.id === id) ?? fail(id));
    expect(short('cwc-notice')).toBe('45 calendar days before');
    expect(short('license-expiry')).toBe('as printed');
    expect(short('retention-ofac')).toBe('10 years');
  });

  test('a date asked for names what it is', () => {
    expect(triggerInWords({ on: 'hand', asks: 'Date of the order' }, titleOf)).toBe(
      'A date entered by hand: Date of the order',
    );
    expect(
      triggerInWords({ on: 'letter', kinds: ['denied', 'revoked', 'suspended'], date: 'arrivedOn' }, titleOf),
    ).toBe('The day a letter arrived: Denied, Revoked or Suspended');
  });
});

function fail(id: string): never {
  throw new Error(`no rule ${id}`);
}
