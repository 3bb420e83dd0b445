import { formatDay } from '../base/dates';
import { plural } from '../base/plural';
import { type Piece, pieces } from '../labels/sentence-pieces';
import type { ScreeningList } from '../records/screening-list';
import { isSame } from '../register/changes';
import type { Changes } from '../register/events';

const namesOf = ({ files }: ScreeningList): string => files.map(({ name }) => name).join(', ');

/** Which list of parties an entry brought in or took out of use. */
export function listsChanged(change: Changes[string]): readonly Piece[] {
  const [was, now] = [
    (change.was ?? []) as readonly ScreeningList[],
    (change.now ?? []) as readonly ScreeningList[],
  ];
  const come = now.find((list) => !was.some((each) => isSame(each, list)));
  const gone = was.find((list) => !now.some((each) => isSame(each, list)));
  if (come === undefined) return pieces`Stopped using the list “${gone === undefined ? '' : namesOf(gone)}”.`;
  const sources = come.sources.map(
    ({ source, date, entries }) => `${plural(entries, 'party', 'parties')} of ${source}, ${formatDay(date)}`,
  );
  return pieces`Brought in the list “${namesOf(come)}”: ${{ plain: sources.join('; ') }}.`;
}
