import { formatInstant } from '../base/dates';
import { type OpenDeadlineFacts, openDeadlineFacts } from '../docket/deadline-facts';
import type { Register } from '../register/register';
import { absenceWords, shownWords } from '../reminders/away-text';
import { missedRemindersDuring } from '../reminders/missed-while-away';
import type { Absence, RemindingState } from '../reminders/reminder-state';
import { type PageFacts, type PageSource, pageFacts } from './page-facts';

/** A deadline with a reminder that fell due while none could be shown. */
export interface MissedReminderRow extends OpenDeadlineFacts {
  readonly number: string;
  readonly counterparty: string;
  readonly owner: string;
  readonly fellDueAt: string;
  /** When it was shown, or why not. */
  readonly shown: string;
  /** When somebody acknowledged it; empty: nobody has. */
  readonly acknowledgedAt: string;
}

/** Everything the printed "while you were away" holds; times are in words, by the machine's clock. */
export interface AwayFacts {
  readonly page: PageFacts;
  readonly why: string;
  /** Most urgent first. */
  readonly rows: readonly MissedReminderRow[];
}

/** What fell due in an absence and is still open, for paper. */
export function awayFacts(
  register: Register,
  { absence, unshown }: { readonly absence: Absence; readonly unshown: RemindingState['unshown'] },
  source: PageSource,
): AwayFacts {
  const { moment } = source;
  const { zone } = moment;
  return {
    page: pageFacts(register, source),
    why: absenceWords(absence, zone),
    rows: missedRemindersDuring(register, absence, moment).map((each) => ({
      ...openDeadlineFacts(each.row, each.row.license),
      number: each.row.licenseName,
      counterparty: each.row.partyName,
      owner: each.row.license?.owner ?? '',
      fellDueAt: formatInstant(each.fellDueAt, zone),
      shown: shownWords(each, unshown, zone),
      acknowledgedAt: each.acknowledgedAt === null ? '' : formatInstant(each.acknowledgedAt, zone),
    })),
  };
}
