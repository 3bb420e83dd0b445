import { expect, test } from 'vitest';
import { readDate, readDateColumn } from './date-reading';

test.each([
  ['2026-06-26', 'mdy', '2026-06-26', false],
  ['26.06.26', 'dmy', '2026-06-26', true],
  ['6/26/2026', 'mdy', '2026-06-26', false],
  ['11/01/2026', 'mdy', '2026-11-01', false],
  ['11/01/2026', 'dmy', '2026-01-11', false],
  ['Nov 21, 2019', 'dmy', '2019-11-21', false],
  ['21-Nov-2019', 'mdy', '2019-11-21', false],
  ['21 September 2019', 'mdy', '2019-09-21', false],
  ['4/15/91', 'mdy', '2091-04-15', true],
  ['2/20/49', 'mdy', '2049-02-20', true],
] as const)('%s in the order %s is %s, asked: %s', (text, order, date, isAsked) => {
  expect(readDate(text, order)).toEqual({ date, isAsked });
});

test.each(['31/02/2026', '6/26/026', 'soon', '2026-13-01', '26-6.2026', '0/0/0', '202656', 'Foo 1, 2020'])(
  '%s is a date in no order',
  (text) => {
    expect((['ymd', 'dmy', 'mdy'] as const).map((order) => readDate(text, order))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  },
);

test('a day of a workbook is that day, a bare number none', () => {
  expect(readDate({ day: '2020-11-13' }, 'mdy')?.date).toBe('2020-11-13');
  expect(readDate(44148, 'mdy')).toBeUndefined();
});

test('one date that fits one order only decides the column', () => {
  expect(readDateColumn(['03/04/2026', '', '03/25/2026'])).toEqual({
    order: 'mdy',
    fitting: ['mdy'],
    unread: [],
    asked: [],
  });
  expect(readDateColumn(['03/04/2026', '25/03/2026']).order).toBe('dmy');
});

test('a column that can be read in two ways is asked about, and a choice settles it', () => {
  const column = readDateColumn(['03/04/2026', '05/06/2026']);
  expect(column.order).toBeNull();
  expect(column.fitting).toEqual(['dmy', 'mdy']);
  expect(readDateColumn(['03/04/2026'], 'dmy').order).toBe('dmy');
});

test('a column whose dates contradict each other has no order', () => {
  const column = readDateColumn(['03/25/2026', '25/03/2026']);
  expect(column.order).toBeNull();
  expect(column.fitting).toEqual([]);
});

test('dates that every order reads alike need no question', () => {
  expect(readDateColumn(['2026-03-04', '05/05/2026']).order).not.toBeNull();
});

test('what is no date is told by its place, and so is a year of two digits', () => {
  const column = readDateColumn(['26.06.26', 'soon', '']);
  expect(column.unread).toEqual([1]);
  expect(column.asked).toEqual([0]);
});
