import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { remember } from './put-back';

test('what was replaced, added or taken away is as it was', () => {
  const dialog: Record<string, unknown> = { show: () => 'asked', other: 1 };
  const { show } = dialog;
  const putBack = remember([dialog]);
  dialog.show = () => 'answered for the person';
  dialog.asked = true;
  delete dialog.other;
  putBack();
  expect(dialog).toEqual({ show, other: 1 });
  expect(dialog.show).toBe(show);
});

test('what hid the function of a prototype is taken away again', () => {
  class Contents {
    print(): string {
      return 'printed';
    }
  }
  const contents = new Contents();
  const putBack = remember([contents, Contents.prototype]);
  contents.print = () => 'by the test';
  Contents.prototype.print = () => 'by the test, for all';
  putBack();
  expect(contents.print()).toBe('printed');
  expect(Object.getOwnPropertyNames(contents)).toEqual([]);
});

test('who listens is left alone, and what is worked out when it is read stays as it was worked out', () => {
  let read = 0;
  const emitter = new EventEmitter();
  Object.defineProperty(emitter, 'day', { get: () => ++read, configurable: true, enumerable: true });
  const putBack = remember([emitter]);
  emitter.on('change', () => undefined);
  putBack();
  expect(emitter.listenerCount('change')).toBe(1);
  expect(read).toBe(0);
  Object.defineProperty(emitter, 'day', { value: 'Monday', configurable: true });
  putBack();
  expect(emitter).toHaveProperty('day', 'Monday');
});
