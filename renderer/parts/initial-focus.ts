import { type RefObject, useEffect, useRef } from 'react';

/** Puts the focus on a control when it first appears; the HTML attribute would act only when the page loads. */
export function useInitialFocus<T extends HTMLElement>(isWanted: boolean | undefined): RefObject<T | null> {
  const ref = useRef<T>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isWanted && isFirst.current) ref.current?.focus();
    isFirst.current = false;
  }, [isWanted]);
  return ref;
}
