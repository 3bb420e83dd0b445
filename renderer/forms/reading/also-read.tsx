import type { LetterAsRead } from '../../../shared/calls/reading-calls';
import { roleWords } from '../../../shared/labels/closed-sets';
import type { Place } from '../../../shared/reading/letter-text';
import { Button } from '../../parts/button';
import { Name } from '../../parts/verbatim';
import './contents-review.css';

interface Mention {
  readonly what: string;
  readonly says: string;
  readonly place: Place;
}

/** What a letter says that has no field of its own. */
function mentionsIn({ reading }: LetterAsRead): readonly Mention[] {
  const points = (what: string, given: typeof reading.questions) =>
    given.map(({ number, text, place }) => ({ what, says: `${number} ${text}`.trim(), place }));
  return [
    ...reading.sections.map(({ value, place }) => ({ what: 'Cites', says: value, place })),
    ...reading.parties.map(({ value: { role, name }, place }) => ({
      what: role === 'applicant' ? 'Applicant' : roleWords[role],
      says: name,
      place,
    })),
    ...reading.items.map(({ value: { eccn, description }, place }) => ({
      what: 'Item',
      says: [eccn, description].filter(Boolean).join(' '),
      place,
    })),
    ...points('Asked for', reading.questions),
    ...points('Condition', reading.conditions),
    ...points('Rider', reading.riders),
  ];
}

/** Sections, parties, items and lists that a letter names: nothing of it is saved, and each is shown on the picture. */
export function AlsoRead(props: { readonly read: LetterAsRead; readonly onPoint: (place: Place) => void }) {
  const mentions = mentionsIn(props.read);
  if (mentions.length === 0) return null;
  return (
    <details className="more">
      <summary>Also in the letter: {mentions.length}</summary>
      <ul className="contents-rows">
        {mentions.map(({ what, says, place }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was read never changes
          <li key={index} className="contents-row">
            <span className="contents-words">
              <span className="small muted">{what}</span>
              <Name text={says} />
            </span>
            <Button kind="quiet" onPress={() => props.onPoint(place)}>
              Show<span className="unseen"> {says}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
