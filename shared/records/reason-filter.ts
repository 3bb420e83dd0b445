import * as z from 'zod';
import { singleLine } from '../base/fields';
import { filterOfList } from './saved-view';

/** What narrows a report of reasons; whatever is empty narrows nothing. */
export const reasonFilter = z.strictObject({
  /** As the bar over the list sets it. */
  fields: filterOfList.reasons,
  /** Words of a party of the license: as printed, or of the counterparty it is linked to. */
  counterparty: singleLine,
  /** Words of what the agency stated: basis, citation, modification. */
  words: singleLine,
  /** Words of the owner's name. */
  owner: singleLine,
});
export type ReasonFilter = Readonly<z.infer<typeof reasonFilter>>;

/** Every letter that states reasons. */
export const everyReason: ReasonFilter = { fields: {}, counterparty: '', words: '', owner: '' };
