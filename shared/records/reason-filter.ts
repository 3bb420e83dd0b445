import * as z from 'zod';
import { optionalDate, singleLine } from '../base/fields';
import { reason } from '../base/reason';
import { agency } from '../law/agency';

/** What became of a license request after a letter that states reasons, in the order in which a report names them. */
export const reasonOutcomes = [
  'pending',
  'denial-to-confirm',
  'denial-upheld',
  'denied',
  'decision-changed',
  'approved',
  'approved-in-part',
  'license-not-required',
  'withdrawn',
  'returned-without-action',
  'suspended',
  'revoked',
  'extension-refused',
  'settled',
] as const;
export type ReasonOutcome = (typeof reasonOutcomes)[number];

/** What narrows a report of reasons; whatever is empty or null narrows nothing. */
export const reasonFilter = z.strictObject({
  agency: agency.nullable(),
  /** Words of a party of the license: as printed, or of the counterparty it is linked to. */
  counterparty: singleLine,
  /** Words of what the agency stated: basis, citation, modification. */
  words: singleLine,
  outcome: z.enum(reasonOutcomes, reason('not-one-of-these')).nullable(),
  /** Words of the owner's name. */
  owner: singleLine,
  /** The date printed on the letter, from and to. */
  fromOn: optionalDate,
  toOn: optionalDate,
});
export type ReasonFilter = z.infer<typeof reasonFilter>;

/** Every letter that states reasons. */
export const everyReason: ReasonFilter = {
  agency: null,
  counterparty: '',
  words: '',
  outcome: null,
  owner: '',
  fromOn: null,
  toOn: null,
};
