import { describe, expect, it } from 'vitest';
import { longestFirst, orderedSpecs } from './e2e-order.mjs';

describe('the order of the end-to-end tests', () => {
  it('begins with what took longest; what was never measured counts as average', () => {
    const took = { short: 1, long: 9 };
    expect(longestFirst(['short', 'new', 'long'], took, 3)).toEqual([['long'], ['new'], ['short']]);
    expect(longestFirst(['short', 'new', 'long'], took, 2)).toEqual([['long', 'new'], ['short']]);
    expect(longestFirst([], took, 2)).toEqual([]);
  });

  it('holds every file once', () => {
    const files = orderedSpecs().flat();
    expect(files).toContain('smoke.spec.ts');
    expect(new Set(files).size).toBe(files.length);
  });
});
