import { useEffect, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { docketStart, entriesOfStart, recordsOfStart } from '../../../shared/docket/docket-start';
import { keptState } from '../../state/kept-state';
import type { Made } from '../../state/made-ahead';
import { useApp, useDerived } from '../../state/use-open-register';
import { onlyBefore } from '../../state/worked-out-before';
import { whenDocketIsMade } from '../../views/deadline/docket-ahead';
import { isDocketMade } from '../../views/deadline/docket-view';
import { allCollapsed } from './list-rows';

const startBefore = onlyBefore(
  'docket',
  ({ register, moment }) => docketStart(register, moment.today),
  recordsOfStart,
);

/** The beginning that was worked out before, with its entries; null where there is none, or where all of the docket is there. */
function startOf(opened: Made) {
  const start = startBefore(opened);
  if (start === null || isDocketMade(opened)) return null;
  const shown = entriesOfStart(opened.register, start, opened.moment.today);
  return shown && { ...start, shown };
}

/** Nothing of the docket was moved or expanded on this page before. */
const isAsAtFirst = (): boolean =>
  keptState('docket: scrolled', 0) === 0 &&
  keptState('docket: active', null) === null &&
  keptState('docket: expansion', allCollapsed) === allCollapsed;

/** Whatever a person does with keys or pointer begins with one of these. */
const acts = ['keydown', 'pointerdown', 'mousedown', 'click'] as const;

/**
 * The beginning of the docket as it was worked out before; null from the moment in which more of it is asked for (`isAsked`, `end`, any key or
 * press, which then finds all of it), or when all of it has been made in the idle time of the window.
 */
export function useDocketStart(isAsked: boolean) {
  const { opened, store } = useApp();
  const [isOver, setOver] = useState(() => !isAsAtFirst());
  const start = useDerived(startOf);
  const isShown = !isOver && !isAsked && start !== null;
  const end = () => setOver(true);
  // Before anything is drawn, and before the page hears of it: what then acts on the docket acts on all of it.
  useLayoutEffect(() => {
    if (!isShown) return;
    const now = () => flushSync(() => setOver(true));
    for (const act of acts) window.addEventListener(act, now, true);
    return () => {
      for (const act of acts) window.removeEventListener(act, now, true);
    };
  }, [isShown]);
  useEffect(
    () => (isShown ? whenDocketIsMade(opened, store.fetchRest, () => setOver(true)) : undefined),
    [isShown, opened, store],
  );
  return isShown ? { ...start, end } : null;
}

export type DocketStartShown = NonNullable<ReturnType<typeof useDocketStart>>;
