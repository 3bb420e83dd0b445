import { expect, test } from 'vitest';
import { asOneLetter, nextInQueue, notLoggedIn, type Queue, startQueue } from './queue';

const file = (name: string) => ({ sha256: name.padEnd(64, '0'), name, size: 1 });
const queue = startQueue(['a', 'b', 'c'].map(file));
const inHand = ({ letters, at }: Queue) => letters[at]?.files[0]?.name;

test('without a file there is one letter, without any', () => {
  expect(startQueue([]).letters).toEqual([{ files: [], state: 'waiting', kept: null }]);
});

test('a letter that is put aside comes again when the others are done, as it was left', () => {
  const kept = { draft: {}, reading: {}, contents: {} } as never;
  const second = nextInQueue(queue, 'aside', kept) as Queue;
  expect(inHand(second)).toBe('b');
  const third = nextInQueue(second, 'saved', null) as Queue;
  expect(inHand(third)).toBe('c');
  const again = nextInQueue(third, 'skipped', null) as Queue;
  expect(inHand(again)).toBe('a');
  expect(again.letters[again.at]?.kept).toBe(kept);
  expect(notLoggedIn(again)).toHaveLength(1);
  expect(nextInQueue(again, 'saved', null)).toBeNull();
});

test('the only letter left comes again when it is put aside, and every letter in hand is another form', () => {
  const alone = startQueue([file('a')]);
  const again = nextInQueue(alone, 'aside', null) as Queue;
  expect(inHand(again)).toBe('a');
  expect(again.key).not.toBe(alone.key);
});

test('what is left can be one letter with all its files', () => {
  const one = asOneLetter(queue);
  expect(one.letters.map(({ files }) => files.map(({ name }) => name))).toEqual([['a', 'b', 'c']]);
  expect([one.letters[0]?.arePages, queue.letters[0]?.arePages]).toEqual([true, undefined]);
});

test('pages that are counted stand in their order, the second before the tenth; others as they were handed over', () => {
  const unlike = startQueue(['Letter', 'Envelope'].map(file));
  expect(asOneLetter(unlike).letters[0]?.files.map(({ name }) => name)).toEqual(['Letter', 'Envelope']);
  const dropped = startQueue(['Scan 10', 'Scan 1', 'Scan 2'].map(file));
  expect(asOneLetter(dropped).letters[0]?.files.map(({ name }) => name)).toEqual([
    'Scan 1',
    'Scan 2',
    'Scan 10',
  ]);
});
