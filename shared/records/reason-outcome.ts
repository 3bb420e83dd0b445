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
