import { describe, expect, test } from 'vitest';
import { rules } from './law';
import { lifeFaults } from './run-life-case';

const living = rules.filter(({ life }) => life !== undefined);

describe('what happens after the count: every life case comes out', () => {
  test.each(living.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
    expect(lifeFaults(rule)).toEqual([]);
  });
});
