import { expect, test } from 'vitest';
import { type Asked, createAsked } from './asked';

test('what is asked while nobody listens is heard by the next who does, in its order and once', () => {
  const asked = createAsked();
  const first: Asked[] = [];
  const second: Asked[] = [];
  asked.ask({ is: 'again' });
  asked.ask({ is: 'menu', command: 'licenses' });
  const stop = asked.hear((each) => first.push(each));
  asked.ask({ is: 'quit' });
  expect(first).toEqual([{ is: 'again' }, { is: 'menu', command: 'licenses' }, { is: 'quit' }]);
  stop();
  asked.ask({ is: 'close' });
  asked.hear((each) => second.push(each));
  // It no longer listens, so it ends nothing for the one that does.
  stop();
  asked.ask({ is: 'again' });
  expect(second).toEqual([{ is: 'close' }, { is: 'again' }]);
  expect(first).toHaveLength(3);
});
