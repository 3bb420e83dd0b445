import type { IsoDate } from '../base/dates';
import type { Agency } from '../law/agency';
import type { DeadlineFields } from '../records/deadline';
import { dayZeroOf, type LetterFields } from '../records/letter';
import type { StepFields } from '../records/step';

/** A letter that stands, with its id. */
export interface StandingLetter {
  readonly id: string;
  readonly fields: LetterFields;
}

/** One record with the letters and steps that stand on it: all that its deadlines follow from. */
export interface RecordView {
  /** Null for what is about no record. */
  readonly licenseId: string | null;
  readonly agencies: readonly Agency[];
  readonly letters: readonly StandingLetter[];
  readonly steps: readonly { readonly id: string; readonly fields: StepFields }[];
}

/** The day a deadline's letter or step is of; null where it comes from neither. */
export function sourceDay(view: RecordView, deadline: Pick<DeadlineFields, 'source'>): IsoDate | null {
  const letter = view.letters.find(({ id }) => id === deadline.source.id)?.fields;
  if (letter !== undefined) return dayZeroOf(letter);
  return view.steps.find(({ id }) => id === deadline.source.id)?.fields.happenedOn ?? null;
}
