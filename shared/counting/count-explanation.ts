import type { IsoDate } from '../base/dates';
import type { Closures } from '../calendar/working-days';
import type { Rule } from '../law/rule';
import type { CountedDay } from './day-strip';

/** The dates of a deadline with the explanation of the count. */
export interface CountExplanation {
  /** The strict date by the rule; moved on only where the rule's own words do it. */
  readonly due: IsoDate;
  /** The last federal working day on or before `due`. */
  readonly workBy: IsoDate;
  /** The last day of the bare count, where the rule's own words carried the due date on from it. */
  readonly unrolled?: IsoDate;
  /** The first day of a window that `due` closes. */
  readonly opensOn?: IsoDate;
  /** Where the law may let it run longer; a note, never the deadline. */
  readonly extendedTo?: IsoDate;
  /** A later day that can be argued for and that the text does not state; a note, never the deadline. */
  readonly arguableLater?: IsoDate;
  /** The date of the rule's stricter reading. */
  readonly cautiousDue?: IsoDate;
  /** True when a date lies beyond the table of holidays, so that `workBy` may be too late. */
  readonly inDoubt: boolean;
  /** Day 0 to the due date; empty for a printed date, which is not counted. */
  readonly days: readonly CountedDay[];
  /** The explanation in words, one or two sentences for each step. */
  readonly steps: readonly string[];
}

/** What the count may need beside the trigger. */
export interface CountOptions {
  /** The closures that count: they move work-by earlier and nothing else. */
  readonly closures?: Closures;
  /** The letter at the head of the chain, for a rule with a cautious reading. */
  readonly chain?: { readonly letterOn: IsoDate };
  /** The date printed on the letter, where the count starts at its earlier message; it changes only the words. */
  readonly printedOn?: IsoDate;
  /** Another length than the rule's usual one, for a rule that rests on practice (`adjustable`). */
  readonly length?: number;
  /** Working days for the courier, where receipt counts: they move work-by earlier and nothing else. */
  readonly leadDays?: number;
  /** The rules of the register, so that a chain can name the one before; without them those of the program. */
  readonly otherRules?: readonly Rule[];
}

/** The result of a count, before it is explained in words. */
export type CountResult = Omit<CountExplanation, 'steps'>;

/** The dates alone. */
export type CountedOnly = Omit<CountResult, 'days'>;
