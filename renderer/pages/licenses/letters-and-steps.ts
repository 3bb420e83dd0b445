import { compareDays, type IsoDate } from '../../../shared/base/dates';
import type { Letter } from '../../../shared/records/letter';
import type { Step } from '../../../shared/records/step';
import type { Register } from '../../../shared/register/register';

/** A letter or a step of a record, on the day that counts for it. */
export type LetterOrStep =
  | { readonly is: 'letter'; readonly on: IsoDate; readonly letter: Letter }
  | { readonly is: 'step'; readonly on: IsoDate; readonly step: Step };

const recordOf = (entry: LetterOrStep): Letter | Step => (entry.is === 'letter' ? entry.letter : entry.step);

/** Letters and steps of a record in the order they happened, those entered in error at their place too: nothing is hidden. */
export function lettersAndStepsOf(register: Register, licenseId: string): readonly LetterOrStep[] {
  const letters = register.letters
    .by('license', licenseId)
    .map((letter): LetterOrStep => ({ is: 'letter', on: letter.datedOn, letter }));
  const steps = register.steps
    .by('license', licenseId)
    .map((step): LetterOrStep => ({ is: 'step', on: step.happenedOn, step }));
  return [...letters, ...steps].sort(
    (a, b) => compareDays(a.on, b.on) || recordOf(a).madeSeq - recordOf(b).madeSeq,
  );
}
