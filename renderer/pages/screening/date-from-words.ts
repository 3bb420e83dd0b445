import type { ListInUse } from '../../../shared/docket/lists-in-use';
import { screeningWords } from '../../../shared/words/screening-words';

/** Where the date of a list comes from, where it is not the list's own. */
export function dateFromWords(dateFrom: ListInUse['dateFrom']): string {
  if (dateFrom === 'list') return '';
  return dateFrom === 'file' ? screeningWords.ofFile : screeningWords.ofEntry;
}
