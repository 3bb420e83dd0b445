import { formatInstant } from '../base/dates';
import { type OpenLine, openLine } from '../docket/deadline-facts';
import type { Register } from '../register/register';
import { absenceWords, shownWords } from '../reminders/away-text';
import { fellDueDuring } from '../reminders/missed-while-away';
import type { Absence, RemindingState } from '../reminders/reminder-state';
import { type PageFacts, type PageSource, pageFacts } from './page-facts';

/** A line of which something fell due while nobody could be told. */
export interface AwayLine extends OpenLine {
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
  readonly lines: readonly AwayLine[];
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
    lines: fellDueDuring(register, absence, moment).map((each) => ({
      ...openLine(each.row, each.row.license),
      number: each.row.licenseName,
      counterparty: each.row.partyName,
      owner: each.row.license?.owner ?? '',
      fellDueAt: formatInstant(each.fellDueAt, zone),
      shown: shownWords(each, unshown, zone),
      acknowledgedAt: each.acknowledgedAt === null ? '' : formatInstant(each.acknowledgedAt, zone),
    })),
  };
}
