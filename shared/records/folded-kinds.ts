/** The kinds of records that are read only when one of them is asked for. */
export const foldedKinds = [
  'counterparties',
  'licenses',
  'letters',
  'steps',
  'deadlines',
  'responses',
  'shipments',
  'acts',
] as const;
export type FoldedKind = (typeof foldedKinds)[number];
