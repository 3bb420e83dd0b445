import { expect, test } from 'vitest';
import { counted, moreThan, staying } from './counts';

test('what there is more of is told with how much more, and what there is less of is not', () => {
  const before = counted([['listener of app for ready', 2]], ['window', 'Timeout']);
  const now = counted([['listener of app for ready', 3]], ['Timeout', 'Timeout', 'Timeout', 'menu']);
  expect(moreThan(before, now)).toEqual(['1 × listener of app for ready', '2 × Timeout', '1 × menu']);
  expect(moreThan(now, now)).toEqual([]);
});

test('a timer or a read that was awaited while the process started hides none that is left later', () => {
  const starting = counted(
    [],
    ['Timeout of Node', 'FSReqCallback of Node', 'PipeWrap of Node', 'Immediate of Node'],
  );
  const now = counted([], ['Timeout of Node', 'FSReqCallback of Node', 'PipeWrap of Node']);
  expect(moreThan(staying(starting), now)).toEqual(['1 × Timeout of Node', '1 × FSReqCallback of Node']);
});
