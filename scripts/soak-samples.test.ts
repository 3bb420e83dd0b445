import { describe, expect, it } from 'vitest';
import { growthOf } from './measure/soak-samples.mjs';

const samples = (name: string, values: readonly number[]) => values.map((value) => new Map([[name, value]]));

describe('what grew', () => {
  it('is told from the medians of the first and the last samples', () => {
    const [handles] = growthOf(samples('handles', [100, 100, 900, 100, 100, 105, 104, 0]));
    expect(handles).toEqual({ name: 'handles', first: 100, last: 104, isFlat: true });
  });

  it('is no longer flat above 5 %', () => {
    const isFlat = (last: number) => growthOf(samples('listeners', [100, last]))[0]?.isFlat;
    expect([95, 105, 106].map(isFlat)).toEqual([true, true, false]);
  });

  it('also tells of what was not there at first', () => {
    const found = growthOf([new Map(), new Map([['processes', 1]])]);
    expect(found).toEqual([{ name: 'processes', first: 0, last: 1, isFlat: false }]);
  });
});
