import type { DocketRow } from '../../../shared/docket/rows';
import { createSearch } from '../../state/record-search';

/** The rows with these words in number, title, party, owner, agency, order or citation; slips of case, accents and dashes are forgiven. */
export const searchDocket = createSearch<DocketRow>({
  recordOf: (row) => row,
  words: ({ title, citation, licenseName, license, rule }) => [
    title,
    citation,
    licenseName,
    license?.licenseNumber ?? '',
    license?.orderNumber ?? '',
    license?.owner ?? '',
    license?.agency ?? rule?.agency ?? '',
    ...(license?.parties.map(({ name }) => name) ?? []),
  ],
  derived: () => [],
});
