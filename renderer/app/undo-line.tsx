import { dateInZone, formatDay } from '../../shared/base/dates';
import { summarizeEntry } from '../../shared/history/describe-entry';
import { authorOf } from '../../shared/history/entry-search-text';
import type { Piece } from '../../shared/labels/sentence-pieces';
import type { Entry } from '../../shared/register/events';
import { appWords } from '../../shared/words/app-words';
import { Button, IconButton } from '../parts/button';
import { messageText } from '../parts/message-text';
import { Name } from '../parts/verbatim';
import { Worded } from '../parts/worded';
import { useCanWrite, useDocket } from '../state/use-docket';
import { type Said, useUndo } from '../state/use-undo';
import { useUndoKeys } from './undo-keys';
import './undo-line.css';

const heads: Readonly<Record<Exclude<Said['is'], 'refused' | 'asks'>, string>> = {
  change: appWords.saved,
  'took-back': appWords.undone,
  'put-back': appWords.redone,
};

/** The last change in words at the foot of the window, with the way back. Nothing until there was one. */
export function UndoLine() {
  const undo = useUndo();
  const canWrite = useCanWrite();
  useUndoKeys(undo.go);
  const { asItStood } = useDocket();
  // What was last changed today says nothing about another day.
  const said = asItStood !== null && undo.said?.is !== 'refused' ? null : undo.said;
  const isRefused = said?.is === 'refused';
  return (
    <div className="undo-line" data-said={said?.is}>
      {isRefused && (
        <div className="undo-line-words" role="alert">
          {messageText(said.refusal)}
        </div>
      )}
      {/* Always there, so that what comes into it is announced. */}
      <div className="undo-line-words" role="status">
        {said !== null && !isRefused && <Words said={said} />}
      </div>
      {said !== null && !isRefused && (
        <Button
          kind="quiet"
          isDisabled={!canWrite || undo.isBusy}
          onPress={() => (said.is === 'asks' ? undo.go(said.way) : undo.takeBack(said.seq))}
        >
          {labelOf(said)}
        </Button>
      )}
      {said !== null && <IconButton label={appWords.dismiss} icon="close" onPress={undo.dismiss} />}
    </div>
  );
}

function labelOf(said: Exclude<Said, { readonly is: 'refused' }>): string {
  if (said.is === 'asks') return said.way === 'undo' ? appWords.undoIt : appWords.redoIt;
  return said.is === 'took-back' ? appWords.redo : appWords.undo;
}

function Words({ said }: { readonly said: Exclude<Said, { readonly is: 'refused' }> }) {
  if (said.is !== 'asks') {
    return (
      <>
        <strong>{heads[said.is]}</strong> <EntrySummary entry={said.about} />
      </>
    );
  }
  const { about, way } = said;
  return (
    <>
      <strong>{way === 'undo' ? appWords.undoThisEarlier : appWords.redoThisEarlier}</strong>{' '}
      <Worded
        say={appWords.earlier}
        with={{
          day: formatDay(dateInZone(about.at, about.zone)),
          author: <Name text={authorOf(about)} />,
        }}
      />{' '}
      <EntrySummary entry={about} />
    </>
  );
}

function EntrySummary({ entry }: { readonly entry: Entry }) {
  const { register } = useDocket();
  return summarizeEntry(entry, register).map((piece: Piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a sentence never changes
    typeof piece === 'string' ? piece : <Name key={index} text={piece.quoted} />,
  );
}
