import { expect, test } from 'vitest';
import { readDate, readDateColumn, serialDay, whyNoDate } from './date-reading';

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

test.each([
  ['2026-11-21 00:00:00', 'mdy', '2026-11-21', undefined],
  ['2026-11-21T00:00:00Z', 'dmy', '2026-11-21', undefined],
  ['2026-11-21T00:00:00.000+02:00', 'dmy', '2026-11-21', undefined],
  ['11/21/2026 12:00:00 AM', 'mdy', '2026-11-21', undefined],
  ['11/21/2026 12:30 PM', 'mdy', '2026-11-21', '12:30'],
  ['21.11.2026, 17:05', 'dmy', '2026-11-21', '17:05'],
  ['2022-04-18 18:56:02', 'ymd', '2022-04-18', '18:56:02'],
  ['20261121', 'mdy', '2026-11-21', undefined],
  ['Aug\u00a004,\u00a02019', 'mdy', '2019-08-04', undefined],
  ['Sat, Nov 21, 2026', 'dmy', '2026-11-21', undefined],
  ['1. März 2026', 'mdy', '2026-03-01', undefined],
  ['21 de noviembre de 2026', 'mdy', '2026-11-21', undefined],
  ['3 août 2026', 'mdy', '2026-08-03', undefined],
  ['21st Dec 2026', 'ymd', '2026-12-21', undefined],
  ['2026年11月21日', 'mdy', '2026-11-21', undefined],
  ['2026. 11. 21.', 'mdy', '2026-11-21', undefined],
] as const)('%s in the order %s is %s with the time %s', (text, order, date, time) => {
  expect(readDate(text, order)).toEqual({ date, isAsked: false, ...(time === undefined ? {} : { time }) });
});

test.each([
  '2026-11-21 25:00',
  '2026-11-21 10:75',
  '11/21/2026 13:00 PM',
  '17:05',
  '2206-11-21',
  '9999-12-31',
  '1900-01-00',
  '1900-01-01',
  '21112026',
  '#N/A',
  'TBD',
])('%s is a date in no order, times and far years included', (text) => {
  for (const order of ['ymd', 'dmy', 'mdy'] as const) expect(readDate(text, order)).toBeUndefined();
});

test('a workbook and a text say the same: what is no date in one is none in the other', () => {
  expect(readDate({ day: '2026-11-21', time: '17:05' }, 'mdy')).toEqual(readDate('2026-11-21 17:05', 'mdy'));
  expect(readDate({ day: '1900-01-01' }, 'ymd')).toBeUndefined();
  expect(readDate(20261121, 'mdy')?.date).toBe('2026-11-21');
});

test('numbers that count days are asked about, and read once it is said from when', () => {
  expect(readDateColumn([46347, '46348', '']).serial).toBe('46347');
  expect(readDateColumn([46347, '2026-11-21']).serial).toBeNull();
  expect(readDate(46347, 'ymd', { serials: '1900' })?.date).toBe('2026-11-21');
  expect(readDate('44885', 'ymd', { serials: '1904' })?.date).toBe('2026-11-21');
  expect(readDateColumn([46347], null, { serials: '1900' })).toMatchObject({ serial: null, unread: [] });
  expect(serialDay(59, '1900')).toBeUndefined();
  expect(whyNoDate(46347)).toEqual({ messageKey: 'import-date-serial', date: '2026-11-21' });
});

test('why a text is no date is said', () => {
  expect(whyNoDate('17:05').messageKey).toBe('import-time-only');
  expect(whyNoDate('9999-12-31').messageKey).toBe('import-date-out-of-range');
  expect(whyNoDate({ day: '1900-01-01' }).messageKey).toBe('import-date-out-of-range');
  expect(whyNoDate('soon').messageKey).toBe('import-not-a-date');
});

test('with dots the day stands first, and nothing is asked', () => {
  expect(readDateColumn(['03.04.2026', '05.06.2026 00:00:00']).order).toBe('dmy');
  expect(readDateColumn(['03.04.2026', '05/06/2026']).order).toBeNull();
  expect(readDateColumn(['11.21.2026']).order).toBe('mdy');
});

test('the century can be said', () => {
  expect(readDate('4/15/91', 'mdy', { century: '19' })).toEqual({ date: '1991-04-15', isAsked: false });
  expect(readDate('1/2/26', 'mdy', { century: '20' })).toEqual({ date: '2026-01-02', isAsked: false });
});

test('a day of a workbook is that day, a bare number none', () => {
  expect(readDate({ day: '2020-11-13' }, 'mdy')?.date).toBe('2020-11-13');
  expect(readDate(44148, 'mdy')).toBeUndefined();
});

test('one date that fits one order only decides the column', () => {
  expect(readDateColumn(['03/04/2026', '', '03/25/2026'])).toMatchObject({
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

test.each([
  'Samstag, 21. November 2026',
  'sábado, 21 de noviembre de 2026',
  'samedi 21 novembre 2026',
  'le 21 novembre 2026',
  'Sa. 21.11.2026',
  'zaterdag 21 november 2026',
  '2026\u201111\u201121',
  '21\u201311\u20132026',
  '\uFF12\uFF10\uFF12\uFF16/11/21',
  '11/21/2026 12:00 AM EST',
])('%s is Nov 21, 2026', (text) => {
  const { order } = readDateColumn([text]);
  expect(readDate(text, order ?? 'ymd')?.date).toBe('2026-11-21');
});

test('a month that is also a day of the week in another language stays a month', () => {
  expect(readDate('Mar 3, 2026', 'ymd')?.date).toBe('2026-03-03');
  expect(readDate('mar. 3 mars 2026', 'ymd')?.date).toBe('2026-03-03');
  expect(readDate('mar. 3 novembre 2026', 'ymd')?.date).toBe('2026-11-03');
});
