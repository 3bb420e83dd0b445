import { agencyZone } from '../base/agency-zone';
import { dateInZone, daysBetween, type IsoDate } from '../base/dates';
import { type Refusal, refuse } from '../base/result';
import type { Entry } from './events';
import { type ChainHead, linesFrom } from './journal-line';
import { entryAt, entryIn, foldText } from './journal-text';
import { createdAtOf } from './new-register';
import type { Register } from './register';

/** How far back to look: to the end of a day by the agency's clock, or to right after an entry (0: before the first). */
export type Until = { readonly on: IsoDate } | { readonly seq: number };

/** The register as it once stood, folded anew from the journal. */
export interface RegisterThen {
  readonly register: Register;
  /** The last entry that is in it; 0 when there was none yet. */
  readonly head: ChainHead;
  /** The day that is taken for today; null before the first entry, where no day was asked for. */
  readonly on: IsoDate | null;
}

const agencyDay = ({ at }: Entry): IsoDate => dateInZone(at, agencyZone);

// Washington's day is that of UTC or the one before: asking its clock takes long, and is seldom needed.
function isBy(entry: Entry, on: IsoDate): boolean {
  const apart = daysBetween(on, entry.at.slice(0, 10) as IsoDate);
  return apart === 1 ? agencyDay(entry) <= on : apart <= 0;
}

/** Where line 0 and each entry end, oldest first. */
const endsIn = (journal: string): readonly number[] => [...linesFrom(journal)].map(({ end }) => end);

/** The last entry written on or before a day; 0 when there is none. Looked for from the end: most look back a little. */
function lastBy(journal: string, ends: readonly number[], on: IsoDate): number {
  for (let seq = ends.length - 1; seq > 0; seq -= 1) {
    const entry = entryIn(journal.slice(ends[seq - 1], ends[seq]).trimEnd());
    if (entry !== null && isBy(entry, on)) return seq;
  }
  return 0;
}

/**
 * Folds a journal (line 0 included) up to an entry or a day. A day ends with the last entry written on or before it: what
 * stands in the journal before that one was there, whatever the clock said when it was written. Window, paper and command
 * line all look back by this.
 */
export function registerAsOf(journal: string, until: Until): RegisterThen {
  const ends = endsIn(journal);
  const last = 'seq' in until ? until.seq : lastBy(journal, ends, until.on);
  const { register, head } = foldText(journal.slice(0, ends[Math.min(last, ends.length - 1)] ?? 0));
  const end = entryAt(journal, register.seq);
  return { register, head, on: 'on' in until ? until.on : end === undefined ? null : agencyDay(end) };
}

/** The day a register began by the agency's clock: when it was made, or its first entry written; null where neither is told. */
function begunOn(journal: string): IsoDate | null {
  const first = entryAt(journal, 1);
  const days = [createdAtOf(journal), first?.at]
    .filter((at) => at !== undefined)
    .map((at) => dateInZone(at, agencyZone));
  return days.sort()[0] ?? null;
}

/** Why a register cannot be shown as it stood on a day: the day is to come, or before it began. Null when it can. */
export function dayRefusal(journal: string, on: IsoDate, today: IsoDate, field: string): Refusal | null {
  if (on > today) return refuse('invalid', 'day-to-come', { on }, field);
  const begun = begunOn(journal);
  return begun !== null && on < begun ? refuse('invalid', 'day-before-register', { on, begun }, field) : null;
}
