import { afterEach, describe, expect, test } from 'vitest';
import { clockFrom, realClock } from './clock';

describe('clocks', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test('a test clock starts where it is told and goes on', async () => {
    const clock = clockFrom('2019-11-26T15:00:00Z');
    const first = clock.now();
    expect(first.slice(0, 17)).toBe('2019-11-26T15:00:');
    await expect.poll(() => clock.now() > first).toBe(true);
    expect(clock.isTest).toBe(true);
    expect(() => clockFrom('noon')).toThrow(RangeError);
  });

  test('the zone is asked for each time, so that a change while the program runs is seen', () => {
    process.env.TZ = 'Pacific/Apia';
    expect(realClock.zone()).toBe('Pacific/Apia');
    process.env.TZ = 'America/New_York';
    expect(realClock.zone()).toBe('America/New_York');
    expect(realClock.isTest).toBe(false);
  });
});
