import { useMemo } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import type { Attachment } from '../../../shared/base/fields';
import type { LetterAsRead } from '../../../shared/calls/reading-calls';
import { recordsWithFile } from '../../../shared/docket/attached-files';
import { letterName } from '../../../shared/docket/record-names';
import { type LoggedAlready, loggedAlready } from '../../../shared/reading/logged-already';
import { recordOfLetter } from '../../../shared/reading/record-of-letter';
import type { Letter } from '../../../shared/records/letter';
import type { Register } from '../../../shared/register/register';
import { useAllRead } from '../../state/read-ahead';
import { useDrawn } from '../../state/use-drawn';
import { useApp } from '../../state/use-open-register';
import { letterOf } from '../../state/use-readings';

/** A letter of the register that seems to be the one in the form, or another record that has the same file. */
export interface Duplicate {
  readonly name: string;
  readonly arrivedOn: IsoDate | null;
  /** The license record it is opened on; null: none. */
  readonly licenseId: string | null;
  readonly by: LoggedAlready['by'];
}

const asDuplicate = (register: Register, letter: Letter, by: LoggedAlready['by']): Duplicate => ({
  name: letterName(register, letter),
  arrivedOn: letter.arrivedOn,
  licenseId: letter.licenseIds[0] ?? null,
  by,
});

/** Records that have one of these very files: letters first, then whatever else it is attached to. */
function withFile(register: Register, prints: readonly string[], own: string | null): readonly Duplicate[] {
  const letters = [...register.letters.values()].filter(
    ({ id, files, void: voided }) =>
      id !== own && voided === null && files.some(({ sha256 }) => prints.includes(sha256)),
  );
  const others = prints.flatMap((sha256) => recordsWithFile(register, sha256));
  return [
    ...letters.map((letter) => asDuplicate(register, letter, 'file')),
    ...others.map((each) => ({ ...each, arrivedOn: null, by: 'file' as const })),
  ];
}

export const noDuplicates: readonly Duplicate[] = [];

/** What seems to be this letter already: by its files before it is read, by what it says afterwards. */
export function useDuplicates(
  files: readonly Attachment[],
  asRead: LetterAsRead | null,
  letterId: string | null,
): readonly Duplicate[] {
  const { opened, store } = useApp();
  const { register } = opened;
  const letter = letterOf(files);
  // Every record is looked at: the form is drawn before, and a long register is read.
  const isDrawn = useDrawn();
  const isRead = useAllRead(register, store.fetchRest);
  const canLook = isDrawn && isRead;
  return useMemo(() => {
    if (letter === '' || !canLook) return noDuplicates;
    const prints = letter.split('+');
    const same = withFile(register, prints, letterId);
    if (same.length > 0 || asRead === null) return same;
    const { licenses } = recordOfLetter(register, asRead.reading);
    return loggedAlready(register, prints, asRead.reading, licenses)
      .filter((each) => each.letter.id !== letterId)
      .map((each) => asDuplicate(register, each.letter, each.by));
  }, [register, letter, asRead, letterId, canLook]);
}
