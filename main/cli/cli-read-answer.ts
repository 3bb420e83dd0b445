import type { LoggedAlready } from '../../shared/reading/logged-already';
import type { RecordMatch } from '../../shared/reading/record-of-letter';
import type { LetterFile } from '../reading/read-letter-file';

/** All that was read of a letter, for an answer in either form. */
export interface ReadAnswer {
  readonly file: LetterFile;
  readonly match: RecordMatch;
  readonly already: readonly LoggedAlready[];
  /** The records other than letters that have the same file, by name. */
  readonly attachedTo: readonly string[];
}
