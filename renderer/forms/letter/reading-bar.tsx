import { formatDay } from '../../../shared/base/dates';
import { plural } from '../../../shared/base/plural';
import { letterName } from '../../../shared/docket/record-names';
import { letterLabels } from '../../../shared/labels/field-labels';
import type { ReadableField } from '../../../shared/records/letter';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { messageText } from '../../parts/message-text';
import { Name } from '../../parts/verbatim';
import { useDocket } from '../../state/use-docket';
import type { LetterReadingUse } from './use-letter-reading';
import './reading-bar.css';

/** The names of fields, for a sentence. */
export function fieldNames(fields: readonly ReadableField[]): string {
  return fields.map((field) => letterLabels[field]).join(', ');
}

/** How far the letter is read, what is left to check, and what stops it from being filled in. */
export function ReadingBar(props: {
  readonly reading: LetterReadingUse;
  /** How much is left to check, and how much of it was read with certainty. */
  readonly open: number;
  readonly certain: number;
  readonly onConfirmCertain: () => void;
  /** Goes to the page of a letter's record and closes the form. */
  readonly onOpen: (licenseId: string, letterId: string) => void;
}) {
  const { reading, open: left, certain } = props;
  const { register } = useDocket();
  const { file, state, twice } = reading;
  if (file === null) return null;
  const [first] = twice;
  if (first !== undefined) {
    const { letter, by } = first;
    return (
      <Note tone="amber">
        <div className="reading-bar">
          <span className="reading-says">
            {by === 'file' ? 'This very file is attached to' : 'It seems to be logged already:'}{' '}
            <Name className="strong" text={letterName(register, letter)} />
            {letter.arrivedOn === null ? '' : `, arrived ${formatDay(letter.arrivedOn)}`}.
            {by === 'file' ? ' It was not read again.' : ' Nothing of it was filled in.'}
          </span>
          <Button onPress={() => props.onOpen(letter.licenseIds[0] ?? '', letter.id)}>Open it</Button>
          <Button onPress={reading.allow}>Read it in all the same</Button>
        </div>
      </Note>
    );
  }
  switch (state.is) {
    case 'unread':
    case 'reading': {
      const progress = state.is === 'reading' ? state.progress : null;
      const ahead = progress === null ? {} : { value: progress.page - 1 + progress.part, max: progress.of };
      return (
        <div className="reading-bar" role="status">
          <span className="reading-says">
            Reading <Name text={file.name} />
            {progress === null ? '' : `, page ${progress.page} of ${progress.of}`}… You can type meanwhile.
          </span>
          <progress {...ahead} aria-label="Pages read" />
          <Button onPress={reading.stop}>Stop reading</Button>
        </div>
      );
    }
    case 'stopped':
      return (
        <div className="reading-bar" role="status">
          <span className="reading-says">Reading was stopped. Nothing of it was filled in.</span>
          <Button onPress={reading.start}>Read it</Button>
        </div>
      );
    case 'refused':
      return (
        <div className="reading-bar muted" role="status">
          <span className="reading-says">{messageText(state.refusal)}</span>
        </div>
      );
    case 'read': {
      const found = Object.keys(reading.proposals).length;
      return (
        <div className="reading-bar" role="status">
          <span className="reading-says">
            {found === 0
              ? 'Nothing that a letter says was found in it. Type it in.'
              : left === 0
                ? 'All that was read is checked.'
                : `Read from the letter. ${plural(left, 'thing')} to check against the picture.`}
          </span>
          {certain > 0 && (
            <Button icon="check" shortcut="Alt ↵" onPress={props.onConfirmCertain}>
              {`Confirm all certain (${certain})`}
            </Button>
          )}
        </div>
      );
    }
  }
}
