import { addDays, day } from '../base/dates';
import type { Agency } from './agency';
import type { LetterKind } from './letter-kinds';
import type { LifeAct, LifeCase } from './life';
import type { StepKind } from './step-kinds';

/** What starts a deadline in its usual life cases. */
export type UsualSource =
  | {
      readonly letter: LetterKind;
      readonly on: string;
      /** The reply date the letter prints, where that date is what counts. */
      readonly replyByOn?: string;
    }
  | { readonly step: StepKind; readonly on: string }
  | { readonly expiresOn: string }
  | { readonly start: string };

/** A step that meets a deadline, and its day. */
interface UsualMet {
  readonly step: StepKind;
  readonly on: string;
  readonly isNamed?: true;
  /** The step that sent it off first, where its receipt is confirmed later. */
  readonly sent?: { readonly step: StepKind; readonly on: string };
}

/** The days, written out, of the cases every deadline has: met in time, missed, done late, its source corrected, its source void. */
export interface UsualLife {
  readonly rule: string;
  readonly source: UsualSource;
  /** The day everything is entered, where it is another than the day of the source. */
  readonly enteredOn?: string;
  readonly due: string;
  /** The step that meets it and its day; a deadline that takes effect by itself is settled by a person instead. */
  readonly met: UsualMet | { readonly settledOn: string };
  /** What stands on the docket of this rule after it was met: the next period; nothing where absent. */
  readonly next?: string;
  /** A day on which it has been missed, or (taking effect by itself) passed. */
  readonly missedOn: string;
  /** A day after the due date on which it is done all the same, and how many days late that is. */
  readonly late?: { readonly on: string; readonly days: number };
  /** Another day for its source, and the due date this gives. */
  readonly corrected: { readonly to: string; readonly due: string };
}

/** The usual cases of a deadline, from days written out by hand. */
export function usualCases(usual: UsualLife): readonly [LifeCase, ...LifeCase[]] {
  const { rule, source, due, met, missedOn, corrected } = usual;
  const first = sourceAct(usual);
  const isWatch = 'settledOn' in met;
  const open = [`${rule} ${due} ${isWatch ? 'watch' : 'open'}`];
  const entered = first.on;
  const metOn = day(isWatch ? met.settledOn : met.on);
  const done: readonly LifeAct[] = isWatch ? [{ do: 'settle', on: metOn, rule }] : metActs(rule, met);
  const later = `${rule} ${corrected.due} ${isWatch ? 'watch' : 'open'}`;
  const then = usual.next === undefined ? [] : [`${rule} ${usual.next} open`];
  return [
    {
      shows: 'met',
      says: isWatch ? 'A person records how it ended.' : 'It is done in time.',
      acts: [first, ...done],
      docket: [
        ...(!isWatch && met.sent !== undefined
          ? [{ on: day(met.sent.on), open: [`${rule} ${due} sent`] }]
          : []),
        { on: metOn, open: then },
      ] as unknown as LifeCase['docket'],
    },
    {
      shows: 'missed',
      says: isWatch ? 'Its day passes and nothing is recorded.' : 'Nothing is done by the due date.',
      acts: [first],
      docket: [
        { on: entered, open },
        { on: day(missedOn), open: [`${rule} ${due} ${isWatch ? 'watch-past' : 'missed'}`] },
      ],
    },
    ...lateCase(usual, first, then),
    {
      shows: 'source-corrected',
      says: 'What started it is corrected to another day: the date follows.',
      acts: [first, correction(usual, entered, corrected.to, corrected.due)],
      docket: [{ on: entered, open: [later] }],
    },
    {
      shows: 'source-corrected',
      says: 'What started it is corrected to another day and back: everything is as before.',
      acts: [
        first,
        correction(usual, entered, corrected.to, corrected.due),
        correction(usual, entered, sourceDay(source), due),
      ],
      docket: [{ on: entered, open }],
    },
    {
      shows: 'source-void',
      says: 'What started it was entered in error: the date goes with it.',
      acts: [first, removal(usual, entered)],
      docket: [{ on: entered, open: [] }],
    },
  ];
}

/** A letter or a license date of another agency starts nothing: its own rules hold. */
export function ofOtherAgency(
  agency: Agency,
  { source, enteredOn }: Pick<UsualLife, 'source' | 'enteredOn'>,
): LifeCase {
  const first = sourceAct({ source, ...(enteredOn === undefined ? {} : { enteredOn }) });
  return {
    shows: 'not-started',
    says: `On a record of ${agency} it does not start: the rules of that agency hold.`,
    agency,
    acts: [first],
    docket: [{ on: first.on, open: [] }],
  };
}

function metActs(rule: string, { step, on, isNamed, sent }: UsualMet): readonly LifeAct[] {
  const named = isNamed === true ? { names: [rule] } : {};
  const met: LifeAct = { do: 'step', on: day(on), kind: step, ...named };
  if (sent === undefined) return [met];
  return [{ do: 'step', on: day(sent.on), kind: sent.step }, met];
}

function lateCase({ rule, due, met, late }: UsualLife, first: LifeAct, then: readonly string[]): LifeCase[] {
  if (late === undefined || 'settledOn' in met) return [];
  const { step, isNamed, sent } = met;
  const on = day(late.on);
  const settledOn = addDays(on, 1);
  return [
    {
      shows: 'late',
      says: 'It is done after the due date: it stays as late until a person records what became of it.',
      acts: [
        first,
        ...metActs(rule, {
          step,
          on,
          ...(isNamed === undefined ? {} : { isNamed }),
          ...(sent === undefined ? {} : { sent: { step: sent.step, on } }),
        }),
        { do: 'settle', on: settledOn, rule },
      ],
      docket: [
        { on, open: [`${rule} ${due} late ${late.days}`, ...then] },
        { on: settledOn, open: then },
      ],
    },
  ];
}

function sourceDay(source: UsualSource): string {
  if ('expiresOn' in source) return source.expiresOn;
  if ('start' in source) return source.start;
  return 'letter' in source ? (source.replyByOn ?? source.on) : source.on;
}

function sourceAct({ source, enteredOn }: Pick<UsualLife, 'source' | 'enteredOn'>): LifeAct {
  if ('letter' in source) {
    const { letter, replyByOn } = source;
    const fields = { datedOn: source.on, ...(replyByOn === undefined ? {} : { replyByOn }) };
    return { do: 'letter', on: day(enteredOn ?? source.on), kind: letter, as: 'source', fields };
  }
  const on = day(enteredOn ?? sourceDay(source));
  if ('step' in source)
    return { do: 'step', on, kind: source.step, happenedOn: day(source.on), as: 'source' };
  if ('expiresOn' in source) return { do: 'license', on, fields: { expiresOn: source.expiresOn } };
  return { do: 'start', on, triggerOn: day(source.start) };
}

function correction({ source, rule }: UsualLife, on: LifeAct['on'], to: string, due: string): LifeAct {
  if ('letter' in source) {
    const field = source.replyByOn === undefined ? 'datedOn' : 'replyByOn';
    return { do: 'correct', on, what: 'source', fields: { [field]: to } };
  }
  if ('step' in source) return { do: 'correct', on, what: 'source', fields: { happenedOn: to } };
  if ('expiresOn' in source) return { do: 'license', on, fields: { expiresOn: to } };
  // What a person started has no letter behind it: the date itself is moved.
  return { do: 'move', on, rule, dueOn: day(due) };
}

function removal({ source, rule }: UsualLife, on: LifeAct['on']): LifeAct {
  if ('expiresOn' in source) return { do: 'license', on, fields: { expiresOn: null } };
  if ('start' in source) return { do: 'drop', on, rule, endSeries: true };
  return { do: 'void', on, what: 'source' };
}
