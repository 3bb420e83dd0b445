import { type RefObject, useEffect, useRef } from 'react';
import { focusNextUnconfirmed, unconfirmedAttribute } from '../reading/next-unconfirmed';
import type { LetterReadingUse } from './use-letter-reading';

/** Whether somebody types into a field that the letter says nothing of. */
function isTyping(): boolean {
  const { activeElement: active } = document;
  const isField = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
  return isField && active.value !== '' && active.closest(`[${unconfirmedAttribute}]`) === null;
}

/** Takes in hand what is to be checked first as soon as a letter was read, and shows its place; who types is left alone. */
export function useFirstUnconfirmed(place: RefObject<HTMLElement | null>, reading: LetterReadingUse): void {
  const { read, open, proposals, point } = reading;
  const [field] = open;
  const first = field === undefined ? undefined : proposals[field]?.candidates[0]?.place;
  const current = useRef({ first, point });
  useEffect(() => {
    current.current = { first, point };
  });
  useEffect(() => {
    const form = place.current?.closest('form') ?? null;
    if (read === null || form === null || isTyping()) return;
    if (current.current.first !== undefined) current.current.point(current.current.first);
    focusNextUnconfirmed(null, form);
  }, [read, place]);
}
