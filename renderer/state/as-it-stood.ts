import { agencyZone } from '../../shared/base/agency-zone';
import { dateInZone, daysBetween, type IsoDate } from '../../shared/base/dates';
import { type Refusal, refuse } from '../../shared/base/result';
import type { Entry } from '../../shared/register/events';
import { registerBegun } from '../../shared/register/new-register';
import { readEntry } from '../../shared/register/read-entry';
import { fold, type Register } from '../../shared/register/register';

/** How far back to look: to the end of a day by the agency's clock, or to right after an entry. */
export type Until = { readonly on: IsoDate } | { readonly seq: number };

/** Where the window looks back to. */
export interface AsItStood {
  /** The day that is taken for today. */
  readonly on: IsoDate;
  /** The last entry that is shown; 0 when there was none yet. */
  readonly seq: number;
  /** Shown to the end of that day; false: to that entry only. */
  readonly isWholeDay: boolean;
}

/** The register as it once stood, folded anew from the journal's lines. */
export interface Past {
  readonly register: Register;
  readonly asItStood: AsItStood;
}

/** The entries of a journal, oldest first, as far as this program reads them. */
function entriesOf(journal: string): readonly Entry[] {
  const entries: Entry[] = [];
  for (let start = journal.indexOf('\n') + 1; start > 0 && start < journal.length; ) {
    const end = journal.indexOf('\n', start);
    const read = readEntry(journal.slice(journal.indexOf('\t', start) + 1, end === -1 ? undefined : end));
    if (!read.ok) break;
    entries.push(read.entry);
    start = end + 1;
  }
  return entries;
}

const agencyDay = ({ at }: Entry): IsoDate => dateInZone(at, agencyZone);

// Washington's day is that of UTC or the one before: asking its clock takes long, and is seldom needed.
function isBy(entry: Entry, on: IsoDate): boolean {
  const apart = daysBetween(on, entry.at.slice(0, 10) as IsoDate);
  return apart === 1 ? agencyDay(entry) <= on : apart <= 0;
}

/**
 * Folds the journal (line 0 included) up to an entry or a day. A day ends with the last entry written on or before it:
 * what stands in the journal before that one was there, whatever the clock said when it was written.
 */
export function registerAsItStood(journal: string, until: Until): Past {
  const entries = entriesOf(journal);
  const last =
    'seq' in until
      ? entries.findIndex(({ seq }) => seq === until.seq)
      : entries.findLastIndex((entry) => isBy(entry, until.on));
  const register = registerBegun(journal);
  for (const entry of entries.slice(0, last + 1)) fold(register, entry);
  const end = entries[last];
  const on = 'on' in until ? until.on : end === undefined ? null : agencyDay(end);
  if (on === null) throw new Error(`the journal has no entry ${JSON.stringify(until)}`);
  return { register, asItStood: { on, seq: register.seq, isWholeDay: 'on' in until } };
}

/** Why nothing can be changed while looking back. */
export function lookingBack(on: IsoDate): Refusal {
  return refuse('read-only', 'as-it-stood', { on });
}
