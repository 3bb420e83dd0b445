import { useMemo, useState } from 'react';
import { partWords } from '../../shared/words/parts-words';
import { createSearch } from '../state/record-search';
import type { Pick } from './combo-options';
import { beginningFirst, takenFrom, unclearWords } from './combo-text';

/** What a field with a list is given to choose from, and what becomes of text that is none of it. */
export interface ComboTextProps {
  readonly picks: readonly Pick[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** "a country": what text that is none of the list is said not to be. */
  readonly what?: string;
  /** Finds picks by more than their words, best first. */
  readonly find?: (text: string) => readonly Pick[];
  /** The pick that a text names outright, by more than its label. */
  readonly meant?: (text: string) => string | undefined;
  /** Offers a last line for text that is no pick yet: its words, or null when the text is not fit. */
  readonly offerNew?: (text: string) => string | null;
  readonly onNew?: (text: string) => void;
  /** Whatever is typed is taken as it is when the field is left. */
  readonly isFree?: boolean;
  /** Empties the field after each pick, for a list that is picked into. */
  readonly clears?: boolean;
}

/** The id of the last line, which offers the text itself. */
export const newId = '\u0000new';

// Thousands of picks are folded once, not with every key.
const search = createSearch<Pick>({
  recordOf: (pick) => pick,
  words: ({ label, detail, group, also = [] }) => [label, detail ?? '', group ?? '', ...also],
  derived: () => [],
});

/** What is typed, what it finds, and what becomes of it. */
export function useComboText(props: ComboTextProps) {
  const { picks, value, offerNew, clears, find } = props;
  const label = picks.find((pick) => pick.id === value)?.label ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [isUnclear, setIsUnclear] = useState(false);
  const [showsAll, setShowsAll] = useState(false);
  // A field that was picked from begins anew, empty and closed, with the focus where it was.
  const [round, setRound] = useState(0);
  const found = useMemo(() => {
    if (typed === null) return picks;
    return find === undefined ? beginningFirst(search(picks, typed), typed) : find(typed);
  }, [picks, typed, find]);
  const words = (typed ?? '').trim();
  const offer = words === '' ? null : (offerNew?.(words) ?? null);
  const put = (text: string | null, is = false) => {
    setTyped(text);
    setIsUnclear(is);
    setShowsAll(false);
  };
  const pick = (id: string | null) => {
    if (id === null) return;
    if (id === newId) props.onNew?.(words);
    else props.onChange(id);
    put(null);
    if (clears) setRound(round + 1);
  };
  return {
    round,
    text: typed ?? label,
    /** Text that nothing was chosen for yet. */
    pending: words === '' || words === label ? null : words,
    error:
      isUnclear && words !== ''
        ? unclearWords(words, found.length, props.what ?? partWords.oneOfList)
        : undefined,
    found: showsAll ? picks : found,
    offer,
    pick,
    showAll: () => setShowsAll(true),
    onType: (next: string) => {
      put(next);
      if (next.trim() === '' && value !== null && !clears) props.onChange(null);
    },
    /** Takes what was typed and not picked: never lost, never guessed, and never replaced by what stood there before. */
    take: (isEnter: boolean) => {
      if (typed === null) return;
      const canBeNew = offer !== null;
      const taken = takenFrom({
        ...{ text: typed, picks, found, isEnter, canBeNew },
        isFree: props.isFree === true,
        meant: props.meant,
      });
      if (taken.is === 'pick') pick(taken.id);
      else if (taken.is === 'new') pick(newId);
      else if (taken.is === 'nothing' || words === label) {
        put(null);
        // Tells the form too, which may wait for it.
        if (taken.is === 'nothing' && !clears) props.onChange(null);
      } else {
        put(typed, true);
        if (value !== null && !clears) props.onChange(null);
      }
    },
  };
}
