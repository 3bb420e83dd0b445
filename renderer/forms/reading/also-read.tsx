import type { LetterAsRead } from '../../../shared/calls/reading-calls';
import { roleWords } from '../../../shared/labels/closed-sets';
import type { Place } from '../../../shared/reading/letter-text';
import { readingWords } from '../../../shared/words/reading-words';
import { Button } from '../../parts/button';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import './contents-review.css';

interface Mention {
  readonly what: string;
  readonly text: string;
  readonly place: Place;
}

/** What a letter says that has no field of its own. */
function mentionsIn({ reading }: LetterAsRead): readonly Mention[] {
  const points = (what: string, given: typeof reading.questions) =>
    given.map(({ number, text, place }) => ({ what, text: `${number} ${text}`.trim(), place }));
  return [
    ...reading.sections.map(({ value, place }) => ({ what: readingWords.cites, text: value, place })),
    ...reading.parties.map(({ value: { role, name }, place }) => ({
      what: role === 'applicant' ? readingWords.applicant : roleWords[role],
      text: name,
      place,
    })),
    ...reading.items.map(({ value: { eccn, description }, place }) => ({
      what: readingWords.item,
      text: [eccn, description].filter(Boolean).join(' '),
      place,
    })),
    ...points(readingWords.askedFor, reading.questions),
    ...points(readingWords.condition, reading.conditions),
    ...points(readingWords.rider, reading.riders),
  ];
}

/** Sections, parties, items and lists that a letter names: nothing of it is saved, and each is shown on the picture. */
export function AlsoRead(props: { readonly read: LetterAsRead; readonly onPoint: (place: Place) => void }) {
  const mentions = mentionsIn(props.read);
  if (mentions.length === 0) return null;
  return (
    <details className="more">
      <summary>{readingWords.alsoRead({ count: mentions.length })}</summary>
      <ul className="contents-rows">
        {mentions.map(({ what, text, place }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was read never changes
          <li key={index} className="contents-row">
            <span className="contents-words">
              <span className="small muted">{what}</span>
              <Name text={text} />
            </span>
            <Button kind="quiet" onPress={() => props.onPoint(place)}>
              <Worded say={readingWords.show} with={{ part: <span className="unseen">{text}</span> }} />
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
