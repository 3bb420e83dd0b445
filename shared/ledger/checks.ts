/** The checks before a shipment, by the number of the list they are printed in. */
export const checkIds = [
  'license-status',
  'expiry',
  'quantity',
  'value',
  'line-value',
  'item',
  'country',
  'parties',
  'end-use',
  'conditions',
  'lists',
  'statement',
  'eei-in-time',
  'eei-lines',
  'support-documents',
  'exception-instead',
  'listed-parties',
  'afterwards',
] as const;
export type CheckId = (typeof checkIds)[number];
