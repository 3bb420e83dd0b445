import { formatDay } from '../base/dates';
import { inPieces, type Piece } from '../labels/sentence-pieces';
import type { ScreeningList } from '../records/screening-list';
import { isSame } from '../register/changes';
import type { Changes } from '../register/events';
import { defineWords } from '../words/define-words';

const texts = defineWords('history/lists-changed', {
  stoppedUsingTheList: 'Stopped using the list “{more}”.',
  partyOf: '{entries} {entries|party|parties} of {source}, {date}',
  broughtInTheList: 'Brought in the list “{namesOf}”: {sources}.',
});

const namesOf = ({ files }: ScreeningList): string => files.map(({ name }) => name).join(', ');

/** Which list of parties an entry brought in or took out of use. */
export function listsChanged(change: Changes[string]): readonly Piece[] {
  const [was, now] = [
    (change.was ?? []) as readonly ScreeningList[],
    (change.now ?? []) as readonly ScreeningList[],
  ];
  const come = now.find((list) => !was.some((each) => isSame(each, list)));
  const gone = was.find((list) => !now.some((each) => isSame(each, list)));
  if (come === undefined)
    return inPieces(texts.stoppedUsingTheList, { more: gone === undefined ? '' : namesOf(gone) });
  const sources = come.sources.map(({ source, date, entries }) =>
    texts.partyOf({ entries, source, date: formatDay(date) }),
  );
  return inPieces(texts.broughtInTheList, { namesOf: namesOf(come), sources: { plain: sources.join('; ') } });
}
