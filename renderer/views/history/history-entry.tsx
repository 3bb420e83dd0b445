import { useMemo, useState } from 'react';
import { formatInstant } from '../../../shared/base/dates';
import { describeEntry } from '../../../shared/history/describe-entry';
import { typedInWords } from '../../../shared/history/entry-instant';
import { authorOf, viaWords } from '../../../shared/history/entry-search-text';
import type { Entry } from '../../../shared/register/events';
import { actOf, isUndoable } from '../../../shared/register/undo-stack';
import { viewWords } from '../../../shared/words/views-words';
import { Badge } from '../../parts/badge';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { Name } from '../../parts/verbatim';
import { useKeptState } from '../../state/kept-state';
import { useNavigation } from '../../state/navigation';
import { useCommand } from '../../state/use-command';
import { useApp, useCanWrite, useOpenRegister } from '../../state/use-open-register';
import { DescribedEvent } from './described-event';
import { useLookBack } from './use-look-back';
import './history-entry.css';

/** The name under which the window keeps whether every entry shows its number. */
export const entryNumbers = 'entry-numbers';

/** How many of an entry's events are shown at first, and how many more at each press. */
const eventsAtFirst = 12;
const eventsMore = 100;

/** One entry: when and by whom, what it did, whether it still stands, and the ways back. */
export function HistoryEntry({ entry }: { readonly entry: Entry }) {
  const { register } = useOpenRegister();
  const [shown, setShown] = useState(eventsAtFirst);
  const descriptions = useMemo(() => describeEntry(entry, register, shown), [entry, register, shown]);
  const hidden = entry.events.length - shown;
  const [isNumbered] = useKeptState(entryNumbers, false);
  const typed = typedInWords(entry);
  const undoneBy = register.undoStack.undoneBy.get(entry.seq);
  // Where another entry names it, its number is needed to find it.
  const isNamed = undoneBy !== undefined || entry.undoes !== undefined;
  return (
    <div className={undoneBy === undefined ? 'history-entry' : 'history-entry undone'}>
      <div className="history-when">
        <time dateTime={entry.at} title={entry.at}>
          {formatInstant(entry.at, entry.zone).split(', ').at(-1)}
        </time>
        <div className="muted small">
          <Name text={authorOf(entry)} />
          {entry.via === 'cli' && `, ${viaWords[entry.via]}`}
        </div>
        {typed !== '' && <div className="muted small">{typed}</div>}
        {(isNumbered || isNamed) && (
          <div className="muted small">{viewWords.entryNumber({ number: entry.seq })}</div>
        )}
      </div>
      <div className="history-events">
        {undoneBy !== undefined && (
          <div>
            <Badge tone="amber">{viewWords.undoneBy({ number: undoneBy })}</Badge>
          </div>
        )}
        {descriptions.map((description, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry never changes
          <DescribedEvent key={index} description={description} />
        ))}
        {hidden > 0 && (
          <div>
            <Button kind="link" onPress={() => setShown(shown + eventsMore)}>
              {viewWords.moreChanges({ count: hidden })}
              <span className="unseen"> {viewWords.ofEntry({ number: entry.seq })}</span>
            </Button>
          </div>
        )}
      </div>
      <EntryActions entry={entry} />
    </div>
  );
}

function EntryActions({ entry }: { readonly entry: Entry }) {
  const { opened } = useApp();
  const { go } = useNavigation();
  const canWrite = useCanWrite();
  const command = useCommand();
  const back = useLookBack(() => go({ page: 'docket', deadlineId: null }));
  const { undoStack } = opened.register;
  const { seq } = entry;
  const stands = isUndoable(entry) && !undoStack.undoneBy.has(seq);
  const refusal = command.refusal ?? back.refusal;
  const which = <span className="unseen"> {viewWords.ofEntry({ number: seq })}</span>;
  return (
    <div className="history-ways">
      <div className="history-actions">
        {stands && opened.asItStood === null && (
          <Button
            kind="link"
            isDisabled={!canWrite || command.isBusy}
            onPress={() => void command.run({ do: 'undo', entry: seq })}
          >
            {actOf(undoStack, seq).is === 'took-back' ? viewWords.redoThis : viewWords.undoThis}
            {which}
          </Button>
        )}
        <span className="history-then">
          <Button kind="link" isDisabled={back.isBusy} onPress={() => back.look({ seq })}>
            {viewWords.seeThen}
            {which}
          </Button>
        </span>
      </div>
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </div>
  );
}
