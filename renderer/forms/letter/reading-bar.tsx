import { formatDay } from '../../../shared/base/dates';
import { letterLabels } from '../../../shared/labels/field-labels';
import type { ReadableField } from '../../../shared/records/letter';
import { letterFileWords } from '../../../shared/words/letter-file-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { messageText } from '../../parts/message-text';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import type { Duplicate } from './use-duplicates';
import type { LetterReadingUse } from './use-letter-reading';
import './reading-bar.css';

/** The names of fields, for a sentence. */
export function fieldNames(fields: readonly ReadableField[]): string {
  return fields.map((field) => letterLabels[field]).join(', ');
}

/** The sentence about a letter that seems to be this one: it has the same file, or was logged with the same facts. */
const duplicateText =
  ({ by, arrivedOn }: Duplicate) =>
  (named: { readonly record: string }): string => {
    if (arrivedOn === null)
      return by === 'file' ? letterFileWords.sameFile(named) : letterFileWords.sameFacts(named);
    const arrived = { ...named, day: formatDay(arrivedOn) };
    return by === 'file'
      ? letterFileWords.sameFileArrived(arrived)
      : letterFileWords.sameFactsArrived(arrived);
  };

type Progress = NonNullable<Extract<LetterReadingUse['state'], { readonly is: 'reading' }>['progress']>;

function inWordsOf(progress: Progress, name: { readonly file: string }): string {
  const { file: at, files, page, of: pages } = progress;
  return files === 1
    ? letterFileWords.readingPage({ page, pages, ...name })
    : letterFileWords.readingFile({ page, pages, at, files, ...name });
}

/** How far the letter is read, what is left to check, and what stops it from being filled in. */
export function ReadingBar(props: {
  readonly reading: LetterReadingUse;
  /** How much is left to check, and how much of it was read with certainty. */
  readonly open: number;
  readonly certain: number;
  readonly onConfirmCertain: () => void;
  /** Goes to the page of a letter's record and closes the form. */
  readonly onOpen: (licenseId: string) => void;
}) {
  const { reading, open: toCheck, certain } = props;
  const { file, state, duplicates } = reading;
  if (file === null) return null;
  const [first] = duplicates;
  if (first !== undefined) {
    const { licenseId } = first;
    return (
      <Note tone="amber">
        <div className="reading-bar">
          <span className="reading-text">
            <Worded
              say={duplicateText(first)}
              with={{ record: <Name className="strong" text={first.name} /> }}
            />
          </span>
          {licenseId !== null && (
            <Button onPress={() => props.onOpen(licenseId)}>{letterFileWords.openIt}</Button>
          )}
          <Button onPress={reading.allow}>{letterFileWords.readAnyway}</Button>
        </div>
      </Note>
    );
  }
  switch (state.is) {
    case 'unread':
    case 'reading': {
      const progress = state.is === 'reading' ? state.progress : null;
      const pages = progress === null ? 0 : (progress.page - 1 + progress.part) / progress.of;
      const ahead = progress === null ? {} : { value: progress.file - 1 + pages, max: progress.files };
      const inHand = reading.files[(progress?.file ?? 1) - 1] ?? file;
      return (
        <div className="reading-bar" role="status">
          <span className="reading-text">
            <Worded
              say={(name: { readonly file: string }) =>
                progress === null ? letterFileWords.reading(name) : inWordsOf(progress, name)
              }
              with={{ file: <Name text={inHand.name} /> }}
            />
          </span>
          <progress {...ahead} aria-label={letterFileWords.pagesRead} />
          <Button onPress={reading.stop}>{letterFileWords.stop}</Button>
        </div>
      );
    }
    case 'stopped':
      return (
        <div className="reading-bar" role="status">
          <span className="reading-text">{letterFileWords.stopped}</span>
          <Button onPress={reading.start}>{letterFileWords.readIt}</Button>
        </div>
      );
    case 'refused':
      return (
        <div className="reading-bar muted" role="status">
          <span className="reading-text">{messageText(state.refusal)}</span>
        </div>
      );
    case 'read': {
      const found = Object.keys(reading.proposals).length;
      return (
        <div className="reading-bar" role="status">
          <span className="reading-text">
            {found === 0
              ? letterFileWords.nothingFound
              : toCheck === 0
                ? letterFileWords.allChecked
                : letterFileWords.toCheck({ count: toCheck })}
          </span>
          {certain > 0 && (
            <Button
              icon="check"
              shortcut={letterFileWords.confirmCertainKeys}
              onPress={props.onConfirmCertain}
            >
              {letterFileWords.confirmCertain({ count: certain })}
            </Button>
          )}
        </div>
      );
    }
  }
}
