import { describe, expect, test } from 'vitest';
import { goBack, goForward, goTo, start } from './navigation';

describe('the way between places', () => {
  const docket = (deadlineId: string | null) => ({ page: 'docket', deadlineId }) as const;

  test('back and forward retrace the steps; lines of the docket are one step', () => {
    const there = goTo(goTo(goTo(start, docket('a')), docket('b')), { page: 'history' });
    expect(there.past).toEqual([docket('b')]);
    const back = goBack(there);
    expect(back.now).toEqual(docket('b'));
    expect(goForward(back)).toEqual(there);
    expect(goBack(goBack(back))).toEqual(goBack(back));
    expect(goForward(there)).toEqual(there);
    expect(goTo(there, { page: 'history' })).toBe(there);
  });
});
