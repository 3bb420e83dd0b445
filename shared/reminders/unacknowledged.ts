import type { DocketRow } from '../docket/rows';
import { docketRow } from '../docket/rows';
import type { Register, ReminderReceipt } from '../register/register';
import { isPutOff, missedFirst, openDeadlines } from './due-reminders';
import { daysBefore, readKey } from './reminder-key';
import { deadlineKey, type Now } from './shown-reminders';

/** A deadline whose reminder was shown and not acknowledged since. */
export interface Unacknowledged {
  readonly deadlineId: string;
  /** Every key to acknowledge, the nearest stage last. */
  readonly reminders: readonly string[];
  readonly row: DocketRow;
}

/** The open deadlines whose last reminder was neither acknowledged nor snoozed, missed ones first, then the most urgent. */
export function unacknowledged(register: Register, now: Now): readonly Unacknowledged[] {
  const toldOf = new Map<
    string,
    { readonly key: string; readonly before: number; readonly told: ReminderReceipt }[]
  >();
  for (const [key, receipt] of register.shownReminders) {
    const read = readKey(key);
    if (read === null) continue;
    const line = deadlineKey(read.deadlineId, read.workBy);
    const known = toldOf.get(line) ?? [];
    known.push({ key, before: daysBefore(read.workBy, read.stage), told: receipt });
    toldOf.set(line, known);
  }
  // Mostly nothing waits: then no deadline is looked at.
  const waits = [...toldOf.values()].some((told) => told.some((each) => each.told.acknowledgedAt === null));
  if (!waits) return [];
  return openDeadlines(register, now.today)
    .flatMap((deadline) => {
      const known = toldOf.get(deadlineKey(deadline.id, deadline.workBy));
      if (known === undefined || isPutOff(register, deadline, now)) return [];
      const told = known.sort((a, b) => b.before - a.before);
      if (told.at(-1)?.told.acknowledgedAt !== null) return [];
      const reminders = told.filter((each) => each.told.acknowledgedAt === null).map(({ key }) => key);
      return [{ deadlineId: deadline.id, reminders, row: docketRow(register, deadline, now.today) }];
    })
    .sort(missedFirst);
}
