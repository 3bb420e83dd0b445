import type { Letter } from '../records/letter';
import type { License } from '../records/license';
import type { Register } from '../register/register';
import type { LetterReading } from './read-letter';

/** A letter of the register that seems to be the one that was read: the same file, or the same kind, date and record. */
export interface LoggedAlready {
  readonly letter: Letter;
  readonly by: 'file' | 'kind-date-record';
}

/** The letters logged already that seem to be this one; `prints`: the fingerprints of its files. What was asked about counts with each of its candidates. */
export function loggedAlready(
  register: Register,
  prints: readonly string[],
  reading: LetterReading,
  licenses: readonly License[],
): readonly LoggedAlready[] {
  const kinds = new Set(reading.kind?.candidates.map(({ value }) => value));
  const dates = new Set(reading.datedOn?.candidates.map(({ value }) => value));
  const standing = [...register.letters.values()].filter((letter) => letter.void === null);
  const byFile = standing.filter(({ files }) => files.some((file) => prints.includes(file.sha256)));
  const byFacts = standing.filter(
    (letter) =>
      !byFile.includes(letter) &&
      kinds.has(letter.kind) &&
      dates.has(letter.datedOn) &&
      licenses.some(({ id }) => letter.licenseIds.includes(id)),
  );
  return [
    ...byFile.map((letter) => ({ letter, by: 'file' as const })),
    ...byFacts.map((letter) => ({ letter, by: 'kind-date-record' as const })),
  ];
}
