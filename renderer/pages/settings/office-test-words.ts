import type { OfficeTest } from '../../../shared/calls/office-calls';
import { officeWords } from '../../../shared/words/office-words';
import type { OfficeDraft } from './office-draft';

/** What a connection test found, in sentences; `own`: entries of the register here. */
export function testInWords(
  { may, entries, compared }: OfficeTest,
  { login, database, host }: OfficeDraft,
  own: number,
): readonly string[] {
  const there = {
    empty: officeWords.empty,
    same: officeWords.hasSame,
    newer: officeWords.hasNewer,
    older: officeWords.hasOlder,
    forked: officeWords.hasForked,
    another: officeWords.hasAnother({ entries: entries ?? 0, own }),
    none: officeWords.hasAnother({ entries: entries ?? 0, own }),
  };
  return [
    officeWords.reaches({ login, database, host }),
    ...(may === null ? [] : [may === 'write' ? officeWords.mayWrite : officeWords.mayRead]),
    there[compared],
  ];
}
