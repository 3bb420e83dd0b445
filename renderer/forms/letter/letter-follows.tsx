import { earlierOf, formatDay } from '../../../shared/base/dates';
import type { Result } from '../../../shared/base/result';
import { letterWords } from '../../../shared/words/letter-words';
import { Note } from '../../parts/badge';
import { Worded } from '../../parts/worded';
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
          <Worded
            say={(due: { readonly due: string }) =>
              letterWords.bothDates({
                printed: formatDay(both.printed),
                counted: formatDay(both.counted),
                citation: both.citation,
                ...due,
              })
            }
            with={{ due: <strong>{formatDay(earlierOf(both.printed, both.counted))}</strong> }}
          />
        </Note>
      )}
      {props.startsNone && <p>{letterWords.startsNone}</p>}
    </Follows>
  );
}
