import type { fieldReasons } from './messages/field-reasons';

/** Why a field is refused: a key of the catalogue of reasons. */
export type FieldReason = keyof typeof fieldReasons;

/** Names a reason in a schema, so that a key that is not in the catalogue does not compile. */
export const reason = (key: FieldReason): FieldReason => key;
