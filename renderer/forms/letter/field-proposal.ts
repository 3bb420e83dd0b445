import type { Place } from '../../../shared/reading/letter-text';
import type { ChosenLicense } from './letter-draft';

/** One way to fill a field from the letter. */
export interface ProposedValue {
  /** As the form holds it; of a license record the record itself. */
  readonly value: string | ChosenLicense;
  /** In words, for a button. */
  readonly label: string;
  /** What the letter prints, as it is kept in the history; null where the field was found by something else. */
  readonly readAs: string | null;
  readonly place: Place;
}

/** What the letter seems to say in one field of the form, or what has to be asked. */
export interface FieldProposal {
  readonly certainty: 'sure' | 'asked';
  /** Why it is asked, as a sentence; '' where it is sure. */
  readonly because: string;
  /** The likeliest first; none where the letter prints something that cannot be. */
  readonly candidates: readonly ProposedValue[];
  /** What else the letter prints that could be meant, where it is sure. */
  readonly others?: readonly ProposedValue[];
}

/** All that was read for a field, the likeliest first. */
export const allRead = ({ candidates, others = [] }: FieldProposal): readonly ProposedValue[] => [
  ...candidates,
  ...others,
];
