import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useKeptState } from '../state/kept-state';

/** How much of a list can be seen below its heading, in pixels, and how far it is scrolled; the latter is kept under its label. */
export function useListView(list: RefObject<HTMLElement | null>, label: string, headHeight: number) {
  const [scrollTop, setScrollTop] = useKeptState(`${label}: scrolled`, 0);
  const [height, setHeight] = useState(600);
  const firstScroll = useRef(scrollTop);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const measure = () => setHeight(element.clientHeight - headHeight);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    element.scrollTop = firstScroll.current;
    return () => observer.disconnect();
  }, [list, headHeight]);
  return { height, scrollTop, setScrollTop };
}
