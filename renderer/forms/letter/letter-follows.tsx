import { earlierOf, formatDay } from '../../../shared/base/dates';
import type { Result } from '../../../shared/base/result';
import { Note } from '../../parts/badge';
import type { Preview } from '../../state/preview';
import { Follows } from '../../views/preview/follows';
import { bothDates } from './both-dates';

/** What follows from a letter; where it prints a date beside one the law counts, which of the two to work to. */
export function LetterFollows(props: {
  readonly preview: Result<Preview> | null;
  readonly hint: string;
  /** The letter starts no deadline, so that a reason is asked for. */
  readonly startsNone: boolean;
}) {
  const { preview } = props;
  const both = preview?.ok ? bothDates(preview.value.before, preview.value.decision) : null;
  return (
    <Follows preview={preview} hint={props.hint}>
      {both !== null && (
        <Note tone="accent">
          {both.printed === both.counted ? (
            <>
              The letter prints the same date that {both.citation} gives, {formatDay(both.counted)}.
            </>
          ) : (
            <>
              The letter prints {formatDay(both.printed)}; {both.citation} gives {formatDay(both.counted)}.
              One deadline follows; the earlier date is due,{' '}
              <strong>{formatDay(earlierOf(both.printed, both.counted))}</strong>.
            </>
          )}
        </Note>
      )}
      {props.startsNone && <p>It starts no deadline. Say below why none is needed.</p>}
    </Follows>
  );
}
