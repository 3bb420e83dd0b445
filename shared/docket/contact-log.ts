import { compareDays } from '../base/dates';
import type { ContactEntry } from '../records/counterparty';

/** The entries of a contact log by their days, earliest first; those of one day as they were entered. */
export function inOrderOfDays(log: readonly ContactEntry[]): readonly ContactEntry[] {
  return [...log].sort((a, b) => compareDays(a.on, b.on));
}
