import { expect, test } from 'vitest';
import { createListeners } from './listeners';

test('news made by a listener comes to everyone after what made it', () => {
  const heard: string[] = [];
  const reports: string[] = [];
  const { add, notify: tell } = createListeners<number>((message) => reports.push(message));
  add((news) => {
    heard.push(`first ${news}`);
    if (news === 1) tell(2);
  });
  add((news) => heard.push(`second ${news}`));
  tell(1);
  expect(heard).toEqual(['first 1', 'second 1', 'first 2', 'second 2']);
  expect(reports).toEqual([]);
});

test('a listener that fails is reported and stops nobody, and one that has left hears nothing', () => {
  const heard: number[] = [];
  const reports: string[] = [];
  const { add, notify: tell } = createListeners<number>((message) => reports.push(message));
  add(() => {
    throw new Error('broken');
  });
  const leave = add((news) => heard.push(news));
  tell(1);
  leave();
  tell(2);
  expect(heard).toEqual([1]);
  expect(reports).toEqual(['a listener failed', 'a listener failed']);
});

test('news without content is news too', () => {
  let heard = 0;
  const { add, notify: tell } = createListeners<void>(() => undefined);
  add(() => {
    heard += 1;
  });
  tell();
  tell();
  expect(heard).toBe(2);
});
