import type { FieldFault } from './field-check';
import { reasonFor } from './messages';

/** Which value of an entry does not fit and why, as a clause for use inside a sentence. */
export function faultInWords({ path, reason }: FieldFault): string {
  const why = reasonFor(reason);
  return path.length === 0 ? `it ${why}` : `"${path.join('.')}" ${why}`;
}
