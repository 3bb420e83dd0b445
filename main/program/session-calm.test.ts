import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type DrawingPage, sessionCalm } from './session-calm';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function started(isLong: boolean) {
  const page = new EventEmitter();
  const calm = sessionCalm(isLong, page as unknown as DrawingPage);
  const done: string[] = [];
  calm.afterStart(() => done.push('after the start'));
  calm.afterOpening(() => done.push('after the opening'));
  return { page, calm, done };
}

test('what can wait begins after the window has drawn the register, however long that takes', () => {
  const { calm, done } = started(true);
  vi.advanceTimersByTime(60_000);
  expect(done).toEqual([]);
  calm.drawn();
  vi.advanceTimersByTime(2_500);
  expect(done).toEqual(['after the opening']);
  vi.advanceTimersByTime(7_500);
  expect(done).toEqual(['after the opening', 'after the start']);
});

test.each([
  ['cannot be loaded', ['did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://docket/index.html', true]],
  ['has no calls', ['preload-error', {}, 'preload.cjs', new Error('broken')]],
  ['ends', ['render-process-gone', {}, { reason: 'crashed' }]],
] as const)('a page that %s is not waited for', (_what, [event, ...rest]) => {
  const { page, done } = started(false);
  page.emit(event, ...rest);
  vi.advanceTimersByTime(500);
  expect(done).toEqual(['after the opening', 'after the start']);
});

test('a part of the page that cannot be loaded ends nothing, and a page that hangs is given up', () => {
  const { page, done } = started(false);
  page.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://docket/part.html', false);
  vi.advanceTimersByTime(119_000);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1_500);
  expect(done).toEqual(['after the opening', 'after the start']);
});

test('stopped, nothing begins and nothing is listened to', () => {
  const { page, calm, done } = started(false);
  calm.drawn();
  calm.stop();
  vi.advanceTimersByTime(200_000);
  expect(done).toEqual([]);
  expect(page.eventNames()).toEqual([]);
});
