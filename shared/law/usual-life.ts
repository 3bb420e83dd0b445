import { day } from '../dates';
import type { LetterKind } from './letter-kinds';
import type { LifeAct, LifeCase } from './life';
import type { StepKind } from './step-kinds';

/** What starts a deadline in its usual life cases. */
export type UsualSource =
  | { readonly letter: LetterKind; readonly on: string; readonly fields?: Readonly<Record<string, unknown>> }
  | { readonly step: StepKind; readonly on: string }
  | { readonly expiresOn: string }
  | { readonly start: string };

/** The days, written out, of the four cases every deadline has: met in time, missed, its source corrected, its source void. */
export interface UsualLife {
  readonly rule: string;
  readonly source: UsualSource;
  /** The day everything is entered, where it is another than the day of the source. */
  readonly enteredOn?: string;
  readonly due: string;
  /** The step that meets it and its day; a deadline that takes effect by itself is settled by a person instead. */
  readonly met:
    | { readonly step: StepKind; readonly on: string; readonly isNamed?: true }
    | { readonly settledOn: string };
  /** What stands on the docket of this rule after it was met: the next period; nothing where absent. */
  readonly then?: string;
  /** A day on which it has been missed, or (taking effect by itself) passed. */
  readonly missedOn: string;
  /** Another day for its source, and the due date this gives. */
  readonly corrected: { readonly to: string; readonly due: string };
}

/** The four usual cases of a deadline, from days written out by hand. */
export function usualCases(usual: UsualLife): readonly [LifeCase, ...LifeCase[]] {
  const { rule, source, due, met, missedOn, corrected } = usual;
  const first = sourceAct(usual);
  const isWatch = 'settledOn' in met;
  const open = [`${rule} ${due} ${isWatch ? 'watch' : 'open'}`];
  const entered = first.on;
  const metOn = day(isWatch ? met.settledOn : met.on);
  const done: LifeAct = isWatch
    ? { do: 'settle', on: metOn, rule }
    : { do: 'step', on: metOn, kind: met.step, ...(met.isNamed === true ? { names: [rule] } : {}) };
  const later = `${rule} ${corrected.due} ${isWatch ? 'watch' : 'open'}`;
  return [
    {
      shows: 'met',
      says: isWatch ? 'A person records how it ended.' : 'It is done in time.',
      acts: [first, done],
      docket: [{ on: metOn, open: usual.then === undefined ? [] : [`${rule} ${usual.then} open`] }],
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

function sourceDay(source: UsualSource): string {
  if ('expiresOn' in source) return source.expiresOn;
  return 'start' in source ? source.start : source.on;
}

function sourceAct({ source, enteredOn }: UsualLife): LifeAct {
  const on = day(enteredOn ?? sourceDay(source));
  if ('letter' in source) {
    const fields = { datedOn: source.on, ...source.fields };
    return { do: 'letter', on, kind: source.letter, as: 'source', fields };
  }
  if ('step' in source)
    return { do: 'step', on, kind: source.step, happenedOn: day(source.on), as: 'source' };
  if ('expiresOn' in source) return { do: 'license', on, fields: { expiresOn: source.expiresOn } };
  return { do: 'start', on, triggerOn: day(source.start) };
}

function correction({ source, rule }: UsualLife, on: LifeAct['on'], to: string, due: string): LifeAct {
  if ('letter' in source) return { do: 'correct', on, what: 'source', fields: { datedOn: to } };
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
