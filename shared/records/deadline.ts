import type { IsoDate } from '../base/dates';
import type { RecordMeta } from './record-meta';
import type { Repeat } from './recurrence';

/** How a deadline was closed other than by being met. */
export type Closing = {
  readonly how:
    | 'no-longer-needed'
    | 'answered'
    | 'settled'
    | 'letter-corrected'
    | 'source-void'
    | 'date-removed'
    | 'replaced';
  readonly on: IsoDate;
  readonly reason: string;
  readonly letterId: string | null;
  /** The step that ended it; entries from before have none. */
  readonly stepId?: string | null;
};

/** Another date that can be read from the law for the same duty: later than `due`, so it stands beside it. */
export type OtherReading = { readonly due: IsoDate; readonly letterId: string };

/** A date moved by hand that does not hold while its source counts to another day; it comes back with the old count. */
export type SetAside = {
  readonly due: IsoDate;
  readonly leadDays: number;
  readonly because: string;
  /** The date the count gave when it was moved. */
  readonly countWas: IsoDate;
};

/** Proof of one move of an act-by deadline: the day, and the step that records it. */
export type Progress = { readonly on: IsoDate; readonly stepId: string };

/** A date the docket watches, as it was set: the rule and law edition stay with it whatever later editions say. */
export type DeadlineFields = {
  readonly licenseId: string | null;
  /** A rule id of the law table, `by-hand`, or the id of a planned date. */
  readonly ruleId: string;
  readonly lawEdition: string;
  readonly kind: 'act-by' | 'takes-effect';
  /** Only for a deadline by hand or a planned date; the others are titled by their rule. */
  readonly title: string;
  readonly source: {
    readonly kind: 'letter' | 'step' | 'license' | 'response' | 'shipment' | 'hand';
    readonly id: string;
  };
  readonly triggerOn: IsoDate;
  /** The strict date by the rule; never rolled forward. */
  readonly due: IsoDate;
  /** The last federal working day on or before `due`. */
  readonly workBy: IsoDate;
  /** The first day of a window that `due` closes. */
  readonly opensOn: IsoDate | null;
  readonly extendedTo: IsoDate | null;
  /** A later day that can be argued for and that the text does not state. */
  readonly arguableLater: IsoDate | null;
  readonly cautiousDue: IsoDate | null;
  readonly inDoubt: boolean;
  /** Another length than the rule's own, for a rule of practice; null keeps the rule's. */
  readonly length: number | null;
  readonly leadDays: number;
  /** How a deadline by hand comes again, counted from its first date. */
  readonly repeat: { readonly how: Repeat; readonly firstOn: IsoDate } | null;
  /** The condition of the license that asks for it. */
  readonly conditionId: string | null;
  /** The items this deadline was set for; null means all of the record. */
  readonly itemIds: readonly string[] | null;
  /** The letters that answered it, each for some of its items or (null) for all; closed once nothing is left. */
  readonly answered: readonly { readonly letterId: string; readonly itemIds: readonly string[] | null }[];
  readonly sent: Progress | null;
  readonly met: Progress | null;
  readonly closed: Closing | null;
  /** Set when a corrected letter would have given a met deadline another date: the met deadline keeps its own. */
  readonly wouldBeDue: IsoDate | null;
  /** Why the date is not the rule's own: a written extension, a note by hand. */
  readonly because: string;
  /** How the date came to be another than the count gives; null while it is the count's. */
  readonly moved: 'by-hand' | 'in-writing' | 'by-letter' | null;
  /** The reply date that the letter itself states, beside the one its rule counts to. */
  readonly statedOn: IsoDate | null;
  /** The date that the rule counts to, where the letter states one of its own; `due` is the earlier of both. */
  readonly ruleDue: IsoDate | null;
  readonly otherReading: OtherReading | null;
  readonly setAside: SetAside | null;
  /** Why it was put back on the docket after it had been closed. */
  readonly reopenedBecause: string;
};

/** How one line reminds where it differs from its kind. A line is set without; `deadline-changed` brings it. */
export type OwnReminders = {
  /** Days before work-by; null follows the kind's ladder. */
  readonly ladder: readonly number[] | null;
};
export type Deadline = DeadlineFields & OwnReminders & RecordMeta;

/** What entries written before these fields existed leave out. */
export const addedSince = {
  statedOn: null,
  ruleDue: null,
  otherReading: null,
  setAside: null,
} as const satisfies Partial<DeadlineFields>;

/** The rule id of a deadline that no rule gave. */
export const byHand = 'by-hand';
