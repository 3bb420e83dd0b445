import { useEffect, useRef } from 'react';

/** Something a page offers to do now, by its words. */
export interface Offer {
  readonly words: string;
  readonly act: () => void;
}

const offered = new Set<{ readonly current: readonly Offer[] }>();

/** Offers what a closed menu holds to the search for actions, for as long as the menu is there. */
export function useOffered(list: readonly Offer[]): void {
  const current = useRef(list);
  useEffect(() => {
    current.current = list;
  });
  useEffect(() => {
    offered.add(current);
    return () => {
      offered.delete(current);
    };
  }, []);
}

/** What closed menus offer now, in the order in which they appeared. */
export function offeredNow(): readonly Offer[] {
  return [...offered].flatMap(({ current }) => current);
}
