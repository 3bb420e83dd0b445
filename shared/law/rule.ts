import type { IsoDate } from '../dates';
import type { LetterKind } from './letter-kinds';

/** How surely the text says what the rule says: in so many words, by inference, or only by practice. */
export type Confidence = 'stated' | 'inferred' | 'practice';

/** Act-by is ours to do; takes-effect happens by itself and is never met or missed. */
export type RuleKind = 'act-by' | 'takes-effect';

/** Where a count starts. */
export type Trigger =
  | {
      readonly on: 'letter';
      readonly kinds: readonly [LetterKind, ...LetterKind[]];
      readonly date: 'datedOn';
    }
  /** A chain: runs from the due date of another rule. */
  | { readonly on: 'rule'; readonly ruleId: string }
  | { readonly on: 'letter-own-date'; readonly field: 'replyByOn' }
  | { readonly on: 'license'; readonly field: 'expiresOn' };

/** How long it runs; `printed` means that the trigger's own date is the date. */
export type Count = { readonly unit: 'days'; readonly length: number } | { readonly unit: 'printed' };

/** What happens when the last day is no working day; nothing here ever rolls a due date forward. */
export type EndPolicy = 'no-roll' | 'license-holiday';

/** What has to have happened by the due date. */
export type SatisfiedBy = 'received' | 'sent' | 'filed' | 'postmarked' | 'departed' | 'automatic';

/** The reminder ladder that a deadline of this rule follows. */
export type Ladder = 'reply' | 'appeal' | 'license-expiry' | 'watch' | 'other';

/** An earlier date under a stricter reading, counted from the letter at the head of the chain. */
export interface CautiousReading {
  readonly from: 'trigger-letter';
  readonly days: number;
  readonly citation: string;
  readonly why: string;
}

/** A date worked by hand, checked against the engine; `letterOn` heads the chain where there is one. */
export interface Example {
  readonly triggerOn: IsoDate;
  readonly letterOn?: IsoDate;
  readonly due: IsoDate;
  readonly workBy: IsoDate;
  readonly extendedTo?: IsoDate;
  readonly cautiousDue?: IsoDate;
  readonly note?: string;
}

/** Where the rule stands: a section of the CFR, or the letter that prints the date. */
export type Citation = `${number} CFR ${number}.${string}` | 'The letter itself';

/** One deadline the law sets. A rule without citation, quoted words, reading date or example does not compile. */
export interface Rule {
  readonly id: string;
  /** What to do, or what happens. */
  readonly title: string;
  readonly agency: 'BIS';
  /** The zone whose date decides whether the day has passed. */
  readonly zone: 'America/New_York';
  readonly citation: Citation;
  /** The text's own words, at most 25; a bracket marks what is not the text's. */
  readonly quote: string;
  readonly source: string;
  /** When the source was last read. */
  readonly checkedOn: IsoDate;
  readonly confidence: Confidence;
  readonly confidenceWhy: string;
  readonly kind: RuleKind;
  readonly trigger: Trigger;
  readonly count: Count;
  /** The day of the trigger itself is never counted. */
  readonly dayZero: 'excluded';
  /** Whether short periods leave out weekends and holidays. */
  readonly shortPeriod: 'none';
  readonly end: EndPolicy;
  readonly direction: 'forward' | 'backward';
  readonly satisfiedBy: SatisfiedBy;
  /** One sentence on what it means or what missing it costs. */
  readonly meaning: string;
  readonly advice?: string;
  readonly cautious?: CautiousReading;
  /** Letters that answer the deadline, for the items and parties they cover. */
  readonly closedBy: readonly LetterKind[];
  readonly ladder: Ladder;
  readonly examples: readonly [Example, ...Example[]];
}
