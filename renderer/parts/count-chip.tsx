import type { ReactNode } from 'react';
import './count-chip.css';

/** Chips over a list, each with how many rows there are of a kind: a press lists only those, another press all again. */
export function CountChips(props: {
  /** What a screen reader says of all of them: "List only". */
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <fieldset className="count-chips">
      <legend className="unseen">{props.label}</legend>
      {props.children}
    </fieldset>
  );
}

/** One of them; the color of none, or of what is missed, is only added to its words. */
export function CountChip(props: {
  readonly count: number;
  readonly words: string;
  /** The words where there is little room. */
  readonly shortWords?: string;
  readonly hint?: string;
  readonly isUrgent?: boolean;
  readonly isPressed: boolean;
  readonly onPress: () => void;
}) {
  const { count, words, shortWords } = props;
  const look = count === 0 ? ' count-chip-none' : props.isUrgent === true ? ' count-chip-urgent' : '';
  return (
    <button
      type="button"
      className={`count-chip${look}`}
      aria-pressed={props.isPressed}
      title={props.hint}
      onClick={props.onPress}
    >
      <strong>{count.toLocaleString('en-US')}</strong> <span className="unseen">{words}</span>
      <span className={shortWords === undefined ? undefined : 'count-chip-whole'} aria-hidden="true">
        {words}
      </span>
      {shortWords !== undefined && (
        <span className="count-chip-short" aria-hidden="true">
          {shortWords}
        </span>
      )}
    </button>
  );
}
