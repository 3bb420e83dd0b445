import type { Changes } from './events';

/** Same JSON, whatever the order of an object's keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

/** The fields that differ, with old and new value; null when none does. Fields not given stay as they are. */
export function changesOf<T extends object>(record: T, given: Partial<T>): Changes | null {
  const changes: Record<string, { was: unknown; now: unknown }> = {};
  for (const [field, now] of Object.entries(given)) {
    const was = (record as Record<string, unknown>)[field];
    if (now !== undefined && !isSame(was, now)) changes[field] = { was, now };
  }
  return Object.keys(changes).length === 0 ? null : changes;
}
