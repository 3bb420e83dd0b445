import { day } from '../base/dates';
import { type Agency, agencies } from './agency';
import type { LetterKind } from './letter-kinds';
import type { Life, LifeAct, LifeCase } from './life';
import type { StepKind } from './step-kinds';

/** Every agency, one of them first: a step is about facts, so it starts its rule on any record. */
export function anyAgency(first: Agency): Life['startsFor'] {
  return [first, ...agencies.filter((each) => each !== first)];
}

/** What most duties have in common: no letter answers them, and no step only sends them off. */
export const done = { sentBy: [], metWhenNamedBy: [], answers: [] } as const;

/** What a late act still does, and what follows from its being late. */
export function late(says: string, citation: string): Life['late'] {
  return { says, citation };
}

/** More time that the letter prints. */
export function moreTime(says: string, citation: string): Life['extendedBy'] {
  return { letters: ['extension-granted', 'other'], says, citation };
}

type Of<Do extends LifeAct['do']> = Omit<Extract<LifeAct, { do: Do }>, 'do' | 'on' | 'kind' | 'happenedOn'>;

/** A letter dated and logged that day. */
export function letter(on: string, kind: LetterKind, more: Of<'letter'> = {}): LifeAct {
  return { do: 'letter', on: day(on), kind, ...more };
}

/** A step that happened and was logged that day. */
export function step(on: string, kind: StepKind, more: Of<'step'> = {}): LifeAct {
  return { do: 'step', on: day(on), kind, ...more };
}

/** A step logged that day that happened, or will happen, on another. */
export function stepOf(on: string, kind: StepKind, happenedOn: string, more: Of<'step'> = {}): LifeAct {
  return { do: 'step', on: day(on), kind, happenedOn: day(happenedOn), ...more };
}

/** An expiry put on the record that day; null takes it off. */
export function expiry(on: string, expiresOn: string | null): LifeAct {
  return { do: 'license', on: day(on), fields: { expiresOn } };
}

export function correct(on: string, what: string, fields: Readonly<Record<string, unknown>>): LifeAct {
  return { do: 'correct', on: day(on), what, fields };
}

export function voided(on: string, what: string): LifeAct {
  return { do: 'void', on: day(on), what };
}

export function settle(on: string, rule: string): LifeAct {
  return { do: 'settle', on: day(on), rule };
}

export function drop(on: string, rule: string, endSeries = false): LifeAct {
  return { do: 'drop', on: day(on), rule, ...(endSeries ? { endSeries } : {}) };
}

/** What stands on the docket on a day. */
export function stands(on: string, ...open: readonly string[]): LifeCase['docket'][number] {
  return { on: day(on), open };
}

/** One case: what it shows, its sentence, what happens, and the docket on the days that matter. */
export function lifeCase(
  shows: LifeCase['shows'],
  says: string,
  acts: LifeCase['acts'],
  docket: LifeCase['docket'],
  more: Pick<LifeCase, 'agency' | 'rules'> = {},
): LifeCase {
  return { shows, says, acts, docket, ...more };
}
