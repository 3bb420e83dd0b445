import { afterEach, expect, test } from 'vitest';
import { clockText, readClock } from './clock-time';
import { type DateStyle, dateStyle, writeDatesAs } from './date-style';
import {
  day,
  formatDay,
  formatDayInFull,
  formatDayNear,
  formatDayShort,
  formatInstant,
  formatMonth,
} from './dates';
import { inWords } from './message-text';
import { messageOf } from './result';

afterEach(() => writeDatesAs('us'));

const on = day('2019-12-01');
const all = () => [
  formatDay(on),
  formatDayInFull(on),
  formatDayShort(on),
  formatDayNear(on, day('2019-01-01')),
  formatDayNear(on, day('2020-01-01')),
  formatMonth(on),
  formatInstant('2019-11-25T21:04:00Z', 'America/New_York'),
  clockText('00:05'),
  clockText('16:30'),
  inWords(messageOf('letter-in-future', { datedOn: on })),
];

test.each<[DateStyle, readonly string[]]>([
  [
    'us',
    [
      'Sun Dec 1, 2019',
      'Sunday, December 1, 2019',
      'Sun Dec 1',
      'Sun Dec 1',
      'Sun Dec 1, 2019',
      'December 2019',
      'Mon Nov 25, 2019, 4:04 PM EST',
      '12:05 AM',
      '4:30 PM',
      'The letter is dated Sun Dec 1, 2019, which is still to come. Check the date.',
    ],
  ],
  [
    'iso',
    [
      'Sun 2019-12-01',
      'Sunday, 2019-12-01',
      'Sun 12-01',
      'Sun 12-01',
      'Sun 2019-12-01',
      '2019-12',
      'Mon 2019-11-25, 16:04 EST',
      '00:05',
      '16:30',
      'The letter is dated Sun 2019-12-01, which is still to come. Check the date.',
    ],
  ],
])('days and times as %s', (style, written) => {
  writeDatesAs(style);
  expect(dateStyle()).toBe(style);
  expect(all()).toEqual(written);
  // What is typed is read the same in both.
  expect([readClock('4:30 PM'), readClock('16:30')]).toEqual(['16:30', '16:30']);
});

test('a name that looks like a day is quoted as it stands', () => {
  writeDatesAs('us');
  expect(inWords(messageOf('no-such-license', { reference: '2019-12-01' }))).toContain('2019-12-01');
});
