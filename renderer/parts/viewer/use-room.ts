import { type RefObject, useEffect, useState } from 'react';
import type { PaperSize } from './paper';

const none: PaperSize = { width: 0, height: 0 };

/** The room within an element, as it changes; none while it is out of sight. */
export function useRoom(ref: RefObject<HTMLElement | null>): PaperSize {
  const [room, setRoom] = useState(none);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      setRoom({ width: Math.floor(width), height: Math.floor(height) });
    });
    if (ref.current !== null) observer.observe(ref.current);
    return () => observer.disconnect();
  }, [ref]);
  return room;
}
