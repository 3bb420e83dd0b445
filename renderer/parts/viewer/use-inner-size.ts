import { type RefObject, useEffect, useState } from 'react';
import type { PaperSize } from './paper';

const none: PaperSize = { width: 0, height: 0 };

/** The width and height within an element, kept up to date; zero while it is out of sight. */
export function useInnerSize(ref: RefObject<HTMLElement | null>): PaperSize {
  const [size, setSize] = useState(none);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      setSize({ width: Math.floor(width), height: Math.floor(height) });
    });
    if (ref.current !== null) observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}
