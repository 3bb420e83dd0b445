import { expect, test } from 'vitest';
import { keepRuleWords, whenInWords } from './backup-labels';

test('the rule reads as a sentence, with and without its later parts', () => {
  expect(keepRuleWords({ days: 7, weeks: 8, months: null })).toBe(
    'Every backup of 7 days, then the last of each week for 8 weeks, then the last of each month indefinitely.',
  );
  expect(keepRuleWords({ days: 1, weeks: 1, months: 1 })).toBe(
    'Every backup of one day, then the last of each week for 1 week, then the last of each month for 1 month.',
  );
  expect(keepRuleWords({ days: 30, weeks: 0, months: 0 })).toBe('Every backup of 30 days.');
});

test('today is the machine’s own day', () => {
  const zone = 'America/New_York';
  expect(whenInWords('2019-11-25T14:02:00Z', '2019-11-26T04:30:00Z', zone)).toBe('today 9:02 AM EST');
  expect(whenInWords('2019-11-25T14:02:00Z', '2019-11-26T05:30:00Z', zone)).toBe('Mon Nov 25, 2019');
});
