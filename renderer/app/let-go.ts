import { useEffect, useRef } from 'react';
import { letGo } from '../../shared/calls/presence-calls';
import { hasKeptTyping } from '../state/kept-typing';
import type { Route } from '../state/navigation';
import { isFormOpen } from '../state/open-forms';
import { useApp } from '../state/use-open-register';

/** The search of these pages is kept with the page; in any other, what is typed anywhere holds it. */
const searchIsKept: readonly Route['page'][] = ['docket', 'licenses', 'counterparties', 'law'];

const holds = (page: Route['page']) => (field: HTMLInputElement | HTMLTextAreaElement) =>
  ['checkbox', 'radio', 'button'].includes(field.type)
    ? false
    : field.value !== '' && !(field.type === 'search' && searchIsKept.includes(page));

/** Whether something in the page would be lost with it: typed, open, or still on its way. */
function isInUse(page: Route['page'], document: Document): boolean {
  if (page === 'import' || isFormOpen()) return true;
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [aria-busy="true"], progress') !== null)
    return true;
  return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].some(
    holds(page),
  );
}

/**
 * Lets the page go where main asks for it, as the window has been hidden for some minutes and the register in it takes much memory; it begins
 * anew where it was when the window is shown. `leave` gives what it is to find again.
 */
export function useLetGo(page: Route['page'], leave: () => string): void {
  const { api, store, opened } = useApp();
  const current = useRef({ page, leave, opened });
  useEffect(() => {
    current.current = { page, leave, opened };
  });
  useEffect(
    () =>
      store.onMenu((menu) => {
        const now = current.current;
        if (menu !== letGo || now.opened.asItStood !== null) return;
        if (!hasKeptTyping(store) && !isInUse(now.page, document)) void api.letPageGo({ left: now.leave() });
      }),
    [api, store],
  );
}
