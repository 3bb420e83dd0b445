import { dateInZone, formatDay } from '../../shared/base/dates';
import { authorOf } from '../../shared/history/entry-search-text';
import { summarizeEntry } from '../../shared/history/summarize-entry';
import type { Piece } from '../../shared/labels/sentence-pieces';
import type { Entry } from '../../shared/register/events';
import { appWords } from '../../shared/words/app-words';
import { Button, IconButton } from '../parts/button';
import { messageText } from '../parts/message-text';
import { Name } from '../parts/verbatim';
import { Worded } from '../parts/worded';
import { useCanWrite, useOpenRegister } from '../state/use-open-register';
import { type UndoMessage, useUndo } from '../state/use-undo';
import { useUndoKeys } from './undo-keys';
import './undo-line.css';

const heads: Readonly<Record<Exclude<UndoMessage['is'], 'refused' | 'asks'>, string>> = {
  change: appWords.saved,
  'took-back': appWords.undone,
  'put-back': appWords.redone,
};

/** The last change in words at the foot of the window, with the way back. Nothing until there was one. */
export function UndoLine() {
  const undo = useUndo();
  const canWrite = useCanWrite();
  useUndoKeys(undo.go);
  const { asItStood } = useOpenRegister();
  // What was last changed today says nothing about another day.
  const message = asItStood !== null && undo.message?.is !== 'refused' ? null : undo.message;
  const isRefused = message?.is === 'refused';
  return (
    <div className="undo-line" data-message={message?.is}>
      {isRefused && (
        <div className="undo-line-words" role="alert">
          {messageText(message.refusal)}
        </div>
      )}
      {/* Always there, so that what comes into it is announced. */}
      <div className="undo-line-words" role="status">
        {message !== null && !isRefused && <Words message={message} />}
      </div>
      {message !== null && !isRefused && (
        <Button
          kind="quiet"
          isDisabled={!canWrite || undo.isBusy}
          onPress={() => (message.is === 'asks' ? undo.go(message.way) : undo.takeBack(message.seq))}
        >
          {labelOf(message)}
        </Button>
      )}
      {message !== null && <IconButton label={appWords.dismiss} icon="close" onPress={undo.dismiss} />}
    </div>
  );
}

function labelOf(message: Exclude<UndoMessage, { readonly is: 'refused' }>): string {
  if (message.is === 'asks') return message.way === 'undo' ? appWords.undoIt : appWords.redoIt;
  return message.is === 'took-back' ? appWords.redo : appWords.undo;
}

function Words({ message }: { readonly message: Exclude<UndoMessage, { readonly is: 'refused' }> }) {
  if (message.is !== 'asks') {
    return (
      <>
        <strong>{heads[message.is]}</strong> <EntrySummary entry={message.about} />
      </>
    );
  }
  const { about, way } = message;
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
  const { register } = useOpenRegister();
  return summarizeEntry(entry, register).map((piece: Piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a sentence never changes
    typeof piece === 'string' ? piece : <Name key={index} text={piece.quoted} />,
  );
}
