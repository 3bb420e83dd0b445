import { createContext, useContext } from 'react';
import type { Place } from '../../../shared/reading/letter-text';
import type { ReadableField } from '../../../shared/records/letter';
import type { FieldProposal, ProposedValue } from '../letter/field-proposal';
import type { Standing } from '../letter/proposals';

/** What was read for the fields of the form around, and what a person says to it. */
export interface Proposing {
  readonly of: (field: ReadableField) => {
    readonly proposal: FieldProposal;
    readonly standing: Standing;
    /** What was read that the form holds now. */
    readonly held: ProposedValue | undefined;
  } | null;
  /** It is right as it was filled in. */
  readonly confirm: (field: ReadableField) => void;
  /** This is what the letter says. */
  readonly choose: (field: ReadableField, value: ProposedValue) => void;
  /** What the field holds now is right, whatever was read. */
  readonly keep: (field: ReadableField) => void;
  /** Shows where it stands on the picture. */
  readonly point: (place: Place) => void;
}

export const ProposingContext = createContext<Proposing | null>(null);

export function useProposing(): Proposing | null {
  return useContext(ProposingContext);
}
