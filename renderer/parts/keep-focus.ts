import { useEffect } from 'react';

/** A part of the window that has a name of its own, by its heading or its label. */
const named = 'section, aside, main, [role="dialog"]';

/** A dialog or a popover lies over the rest: while it stands, the focus belongs to it. */
const dialogs = '.overlay, .popover';

function parentsOf(element: Element): readonly Element[] {
  const parents: Element[] = [];
  for (let at = element.parentElement; at !== null; at = at.parentElement) parents.push(at);
  return parents;
}

// What lies under a dialog is inert, and stays so for a moment after the dialog is gone: until then it takes no focus.
const isShown = (element: Element): boolean =>
  element.isConnected && element.checkVisibility() && element.closest('[inert]') === null;

const canHold = (element: Element): boolean => isShown(element) && !element.matches(':disabled');

/** Where the focus may rest within a part of the window: the part itself when keys reach it, else its heading, else the part. */
function restIn(place: Element): HTMLElement | null {
  if (!(place instanceof HTMLElement) || !isShown(place)) return null;
  if (place.hasAttribute('tabindex') && !place.matches('[role="dialog"]')) return place;
  if (!place.matches(named)) return null;
  return [...place.querySelectorAll<HTMLElement>('h1, h2, h3')].find(isShown) ?? place;
}

/** Focuses a control, or a heading that no key would reach otherwise; what is seen does not move. */
export function restOn(place: HTMLElement): void {
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/**
 * Keeps the focus in the window. What holds it may go away with what was done: a button that another takes the place of, a row
 * that leaves its list, the button behind a dialog that closes, a control that rests while the program works. The browser
 * then leaves the focus nowhere, where no key is heard. This puts it on the nearest place that still stands around it: the
 * row, the list, the heading of the panel, section or page; and back on a control that only rested. A person who clicks
 * beside everything is let be.
 */
function keepFocus(): () => void {
  const lastIn = new WeakMap<Element, readonly Element[]>();
  let held: Element | null = null;
  let resting: { readonly from: HTMLElement; readonly on: Element } | null = null;
  let frame = 0;

  const look = () => {
    frame = 0;
    const { activeElement: active, body } = document;
    if (resting !== null && active !== resting.on) resting = null;
    if (resting !== null && canHold(resting.from)) return restOn(resting.from);
    // A control that was just disabled still counts as active while this drawing lasts.
    if (held === null || (active !== null && active !== body && canHold(active))) return;
    if (canHold(held)) {
      held = null;
      return;
    }
    const from = held;
    const layer = [...document.querySelectorAll(dialogs)].at(-1) ?? body;
    const [last, ...around] = lastIn.get(layer) ?? [];
    if (last instanceof HTMLElement && last !== from && canHold(last)) return restOn(last);
    const first = layer.querySelector('[role="dialog"], main') ?? layer;
    const place = [...around, first].map((each) => layer.contains(each) && restIn(each)).find(Boolean);
    if (!place) return;
    restOn(place);
    if (from instanceof HTMLElement && from.isConnected) resting = { from, on: place };
  };
  // After this drawing: what closes has its own way to give the focus back.
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    held = target;
    lastIn.set(target.closest(dialogs) ?? document.body, [target, ...parentsOf(target)]);
  };
  const observer = new MutationObserver(soon);
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'inert', 'open'],
  });
  document.addEventListener('focusin', onFocusIn);
  document.addEventListener('focusout', soon);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
    document.removeEventListener('focusin', onFocusIn);
    document.removeEventListener('focusout', soon);
  };
}

/** Keeps the focus from falling to nothing; once, for the whole window. */
export function useKeptFocus(): void {
  useEffect(keepFocus, []);
}
