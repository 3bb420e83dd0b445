import { afterEach, describe, expect, test } from 'vitest';
import { someOf } from '../../main/test-support/cases';
import {
  addDays,
  dateInZone,
  day,
  daysBetween,
  formatDay,
  formatInstant,
  localInstant,
  timeInZone,
} from './dates';
import { zoneOffsetAt } from './wall-clock';

const zones = [
  'UTC',
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Pacific/Honolulu',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Europe/Berlin',
  'Europe/Dublin',
  'Europe/Athens',
  'Asia/Shanghai',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
];

describe('the zone of the machine changes no day', () => {
  const before = process.env.TZ;
  afterEach(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  test.each(zones)('%s', (zone) => {
    process.env.TZ = zone;
    // Without this the test could pass without ever having left its first zone.
    const summer = new Date('2026-07-01T12:00:00Z');
    expect(summer.getTimezoneOffset() * 60_000 + zoneOffsetAt(summer.getTime(), zone)).toBe(0);
    expect(addDays(day('2026-10-20'), 20)).toBe('2026-11-09');
    expect(addDays(day('2026-02-27'), 20)).toBe('2026-03-19');
    expect(daysBetween(day('2025-08-26'), day('2025-11-24'))).toBe(90);
    expect(daysBetween(day('2022-10-30'), day('2022-11-01'))).toBe(2);
    expect(formatDay(day('2026-11-21'))).toBe('Sat Nov 21, 2026');
    const wrong: string[] = [];
    for (let start = day('2024-01-01'); start <= '2032-12-31'; start = addDays(start, 1)) {
      for (const n of [1, 7, 20, 28, 45, 90, 180, 365, 400]) {
        if (daysBetween(start, addDays(start, n)) !== n) wrong.push(`${start} + ${n}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('the day and time in a zone', () => {
  test.each([
    ['2026-11-25T04:59:59Z', 'America/New_York', '2026-11-24', 23, 59],
    ['2026-11-25T05:00:00Z', 'America/New_York', '2026-11-25', 0, 0],
    ['2026-07-01T03:59:59.999Z', 'America/New_York', '2026-06-30', 23, 59],
    ['2026-07-01T04:00Z', 'America/New_York', '2026-07-01', 0, 0],
    ['2026-11-25T12:00:00Z', 'Asia/Tokyo', '2026-11-25', 21, 0],
    ['2026-11-25T15:00:00Z', 'Asia/Tokyo', '2026-11-26', 0, 0],
    ['2026-11-25T12:00:00Z', 'Pacific/Kiritimati', '2026-11-26', 2, 0],
    ['2026-11-25T10:30:00Z', 'Pacific/Honolulu', '2026-11-25', 0, 30],
    ['2026-12-31T23:59:59Z', 'UTC', '2026-12-31', 23, 59],
  ])('%s in %s', (instant, zone, date, hour, minute) => {
    expect(dateInZone(instant, zone)).toBe(date);
    expect(timeInZone(instant, zone)).toEqual({ hour, minute });
  });

  test('an unreadable instant or zone is refused', () => {
    for (const instant of [
      '2026-11-25',
      '2026-11-25T12:00:00',
      '2026-11-25T12:00:00+01:00',
      '2026-13-01T00:00Z',
    ]) {
      expect(() => dateInZone(instant, 'UTC'), instant).toThrow(RangeError);
    }
    expect(() => dateInZone('2026-11-25T12:00:00Z', 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('the instant of an hour on the wall', () => {
  test.each([
    ['2026-11-25', 9, 'America/New_York', '2026-11-25T14:00:00.000Z'],
    ['2026-07-01', 9, 'America/New_York', '2026-07-01T13:00:00.000Z'],
    ['2026-11-25', 0, 'Asia/Tokyo', '2026-11-24T15:00:00.000Z'],
    ['2026-11-25', 9, 'Asia/Kolkata', '2026-11-25T03:30:00.000Z'],
    ['2026-11-25', 23, 'Pacific/Kiritimati', '2026-11-25T09:00:00.000Z'],
  ])('%s at %i in %s', (date, hour, zone, instant) => {
    expect(localInstant(day(date), hour, zone)).toBe(instant);
  });

  test('an hour that is skipped comes as long after the change as it would have been', () => {
    expect(localInstant(day('2026-03-08'), 2, 'America/New_York')).toBe('2026-03-08T07:00:00.000Z');
    expect(timeInZone('2026-03-08T07:00:00.000Z', 'America/New_York')).toEqual({ hour: 3, minute: 0 });
  });

  test('of an hour that comes twice, the first is meant', () => {
    expect(localInstant(day('2026-11-01'), 1, 'America/New_York')).toBe('2026-11-01T05:00:00.000Z');
    expect(localInstant(day('2026-11-01'), 2, 'America/New_York')).toBe('2026-11-01T07:00:00.000Z');
  });

  test('a day that never was (Apia, 30 December 2011) lands on the next', () => {
    const instant = localInstant(day('2011-12-30'), 9, 'Pacific/Apia');
    expect(dateInZone(instant, 'Pacific/Apia')).toBe('2011-12-31');
  });

  test('round trip for every day of a year, every third hour, in every zone', () => {
    const wrong: string[] = [];
    for (const zone of someOf(zones, 1)) {
      for (let date = day('2026-01-01'); date <= '2026-12-31'; date = addDays(date, 1)) {
        for (let hour = 4; hour < 24; hour += 3) {
          const instant = localInstant(date, hour, zone);
          const time = timeInZone(instant, zone);
          if (dateInZone(instant, zone) !== date || time.hour !== hour || time.minute !== 0) {
            wrong.push(`${date} ${hour} ${zone}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('only a full hour of the day is one', () => {
    for (const hour of [-1, 24, 9.5, Number.NaN]) {
      expect(() => localInstant(day('2026-11-25'), hour, 'UTC'), String(hour)).toThrow(RangeError);
    }
  });
});

test('an instant is written as the zone shows it', () => {
  expect(formatInstant('2019-11-25T14:14:00Z', 'America/New_York')).toBe('Mon Nov 25, 2019, 9:14 AM EST');
  expect(formatInstant('2026-07-01T16:05:00Z', 'America/New_York')).toBe('Wed Jul 1, 2026, 12:05 PM EDT');
  expect(formatInstant('2026-07-01T04:59:00Z', 'America/New_York')).toBe('Wed Jul 1, 2026, 12:59 AM EDT');
  expect(formatInstant('2026-11-25T12:00:00Z', 'Asia/Tokyo')).toBe('Wed Nov 25, 2026, 9:00 PM GMT+9');
});
