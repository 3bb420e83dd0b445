import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyRegister } from '../../shared/register/register';
import { keepRecords } from './session-records';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The records of a register whose page comes and goes. */
function kept() {
  const register = emptyRegister();
  let isGone = false;
  let hear = (): void => undefined;
  const later = () => register.licenses.fillLater({ count: 0, standing: 0, apart: [], read: () => [] });
  later();
  const collected = vi.fn();
  const records = keepRecords({
    store: { register, letGo: () => register.licenses.letGo() },
    page: {
      isGone: () => isGone,
      onGone: (listener) => {
        hear = listener;
        return () => undefined;
      },
    },
    reminders: { isChecking: () => false },
    collect: collected,
  });
  return {
    records,
    collected,
    isRead: () => register.licenses.isRead,
    read: () => void register.licenses.size === register.licenses.get('none'),
    hide: () => {
      isGone = true;
      hear();
    },
  };
}

test('the memory of records is given back once after they are let go, not each minute', () => {
  const { records, collected, isRead, read, hide } = kept();
  read();
  expect(isRead()).toBe(true);
  vi.advanceTimersByTime(120_000);
  expect([isRead(), collected.mock.calls.length]).toEqual([true, 0]);
  hide();
  expect([isRead(), collected.mock.calls.length]).toEqual([false, 1]);
  vi.advanceTimersByTime(300_000);
  expect(collected).toHaveBeenCalledTimes(1);
  // A reminder has read them.
  read();
  vi.advanceTimersByTime(60_000);
  expect([isRead(), collected.mock.calls.length]).toEqual([false, 2]);
  records.stop();
  read();
  vi.advanceTimersByTime(60_000);
  expect(collected).toHaveBeenCalledTimes(2);
});
