import { useEffect, useMemo, useState } from 'react';
import { searchText } from '../../shared/base/search-text';
import type { OpenRegister } from '../state/register-store';
import { useOpenRegister } from '../state/use-open-register';
import { type FindIndex, type Found, findIndex } from './find-index';
import { type Findable, findablesOf } from './findable';

const indexes = new WeakMap<OpenRegister, FindIndex>();

/** The index of the register and of what can be done; the same one for the same register. */
export function indexOf(opened: OpenRegister, actions: readonly Findable[]): FindIndex {
  const known = indexes.get(opened);
  if (known !== undefined) return known;
  const made = findIndex(() => findablesOf(opened), actions);
  indexes.set(opened, made);
  return made;
}

/**
 * What shows before anything is typed: what was used last, whatever it is; what is begun most often, of which `usual` has the names; what
 * the page can do, and all that can be done everywhere.
 */
export function atFirst(
  recent: readonly Findable[],
  here: readonly Findable[],
  actions: readonly Findable[],
  usual: readonly string[],
): Found {
  const begun = usual.flatMap((called) => actions.find(({ name }) => name === called) ?? []);
  const groups: Found = [
    { group: 'recent', things: recent },
    { group: 'usual', things: begun },
    ...onPage(here),
    { group: 'do', things: actions.filter((each) => !begun.includes(each)) },
  ];
  return groups.filter(({ things }) => things.length > 0);
}

const onPage = (here: readonly Findable[]): Found =>
  here.length === 0 ? [] : [{ group: 'this-page', things: here }];

/** What was found, with what the page can do: before the rest where its name begins with what was typed, else behind it. */
export function withPage(found: Found, query: string, here: readonly Findable[]): Found {
  const isMeant = here.some(({ name }) => searchText(name).startsWith(searchText(query.trim())));
  return isMeant ? [...onPage(here), ...found] : [...found, ...onPage(here)];
}

/** The index of what can be found now; another object once it holds everything, so that what was typed is looked for again. */
export function useFindIndex(actions: readonly Findable[]): Pick<FindIndex, 'find'> {
  const opened = useOpenRegister();
  const index = useMemo(() => indexOf(opened, actions), [opened, actions]);
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
