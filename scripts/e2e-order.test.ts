import { describe, expect, it } from 'vitest';
import { byFile, leftToFull, longestFirst, neverMeasured, orderedSpecs, withMeasured } from './e2e-order.mjs';

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

  it('adds up the tests of a file', () => {
    expect(byFile({ 'a.spec.ts › one': 1, 'a.spec.ts › group › two': 2, 'b.spec.ts › one': 4 })).toEqual({
      'a.spec.ts': 3,
      'b.spec.ts': 4,
    });
  });

  const took = {
    'a.spec.ts › slow': 9,
    'a.spec.ts › group › quick': 2,
    'a.spec.ts › middling': 4,
    'b.spec.ts › endless': 90,
    'c.spec.ts › changed': 90,
    'c.spec.ts › quick': 1,
    'd.spec.ts › one': 20,
  };

  it('takes the quickest of each file and what changed, and leaves what is too long to the full run', () => {
    expect(leftToFull(['e2e/c.spec.ts'], took, 0)).toEqual([
      'a.spec.ts › middling',
      'a.spec.ts › slow',
      'b.spec.ts › endless',
    ]);
  });

  it('takes of the others the quickest for which there is time', () => {
    expect(leftToFull([], took, 30)).toEqual([
      'a.spec.ts › slow',
      'b.spec.ts › endless',
      'c.spec.ts › changed',
    ]);
    expect(leftToFull([], took, 1000)).toEqual(['b.spec.ts › endless', 'c.spec.ts › changed']);
  });

  it('measures single files without forgetting the others, but forgets what is gone', () => {
    const timed = [{ name: 'a.spec.ts › renamed', milliseconds: 2940 }];
    expect(withMeasured(timed, took, ['a.spec.ts', 'b.spec.ts', 'd.spec.ts'])).toEqual({
      'a.spec.ts › renamed': 2.9,
      'b.spec.ts › endless': 90,
      'd.spec.ts › one': 20,
    });
    expect(neverMeasured(timed, took)).toEqual(['a.spec.ts › renamed']);
    expect(neverMeasured([{ name: 'd.spec.ts › one', milliseconds: 1 }], took)).toEqual([]);
  });
});
