import { screeningWords } from '../../../shared/words/screening-words';
import '../../parts/view-switch.css';

/** What the page shows: what was found, the lists, or what is another since the screening before. */
export type ScreeningPart = 'hits' | 'lists' | 'changes';

/** Switches between the parts of the page. */
export function PartSwitch(props: {
  readonly part: ScreeningPart;
  readonly onPart: (part: ScreeningPart) => void;
}) {
  const parts: readonly (readonly [ScreeningPart, string])[] = [
    ['hits', screeningWords.partHits],
    ['lists', screeningWords.partLists],
    ['changes', screeningWords.partChanges],
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame with a legend
    <div className="view-switch" role="group" aria-label={screeningWords.parts}>
      {parts.map(([part, words]) => (
        <button
          key={part}
          type="button"
          className="view-choice"
          aria-pressed={props.part === part}
          onClick={() => props.onPart(part)}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
