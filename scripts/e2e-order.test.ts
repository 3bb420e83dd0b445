import { describe, expect, it } from 'vitest';
import { leftToFull, neverMeasured, withMeasured } from './e2e-order.mjs';

describe('which end-to-end tests the usual run takes', () => {
  const took = {
    'a.spec.ts › slow': 9,
    'a.spec.ts › group › quick': 2,
    'a.spec.ts › middling': 4,
    'b.spec.ts › endless': 90,
    'c.spec.ts › changed': 90,
    'c.spec.ts › quick': 1,
    'd.spec.ts › one': 20,
  };

  it('takes the quickest of each file, then of the others the quickest, as long as there is time', () => {
    expect(leftToFull([], took, 30)).toEqual([
      'a.spec.ts › slow',
      'b.spec.ts › endless',
      'c.spec.ts › changed',
    ]);
    expect(leftToFull([], took, 1000)).toEqual([]);
  });

  it('leaves out first the file whose quickest takes longest, but nothing of a file that changed', () => {
    expect(leftToFull([], took, 12)).toEqual([
      'a.spec.ts › slow',
      'd.spec.ts › one',
      'b.spec.ts › endless',
      'c.spec.ts › changed',
    ]);
    expect(leftToFull(['e2e/c.spec.ts'], took, 25)).toEqual([
      'a.spec.ts › middling',
      'a.spec.ts › slow',
      'b.spec.ts › endless',
    ]);
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
