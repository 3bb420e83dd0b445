import { useEffect, useMemo, useState } from 'react';
import type { Docket } from '../state/docket-store';
import { useDocket } from '../state/use-docket';
import { type FindIndex, type Found, findIndex } from './find-index';
import { type Findable, findablesOf } from './findable';

const indexes = new WeakMap<Docket, FindIndex>();

/** The index of the register and of what can be done; the same one for the same docket. */
export function indexOf(docket: Docket, actions: readonly Findable[]): FindIndex {
  const known = indexes.get(docket);
  if (known !== undefined) return known;
  const made = findIndex(() => [...actions, ...findablesOf(docket)]);
  indexes.set(docket, made);
  return made;
}

/** What shows before anything is typed: what was opened last, whatever it is, and what can be done. */
export function atFirst(recent: readonly Findable[], actions: readonly Findable[]): Found {
  const last = recent.length === 0 ? [] : [{ group: 'Last opened' as const, things: recent }];
  return [...last, { group: 'Do', things: actions }];
}

/** The index of what can be found now; another object once it holds everything, so that what was typed is looked for again. */
export function useFindIndex(actions: readonly Findable[]): Pick<FindIndex, 'find'> {
  const docket = useDocket();
  const index = useMemo(() => indexOf(docket, actions), [docket, actions]);
  const [whole, setWhole] = useState<FindIndex | null>(null);
  useEffect(() => {
    let isGone = false;
    void index.ready.then(() => !isGone && setWhole(index));
    return () => {
      isGone = true;
    };
  }, [index]);
  const isWhole = whole === index;
  return useMemo(() => ({ ...index, isWhole }), [index, isWhole]);
}
