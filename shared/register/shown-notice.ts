import type { Register } from './register';

/** Tells a register that reminders were shown, where its journal does not: each computer of an office reminds by itself. */
export function noteShown(
  { shownReminders }: Register,
  { at, reminders }: { readonly at: string; readonly reminders: readonly string[] },
): void {
  for (const key of reminders)
    shownReminders.set(key, { shownAt: at, acknowledgedAt: shownReminders.get(key)?.acknowledgedAt ?? null });
}
