import { useEffect, useState } from 'react';

/**
 * False in the piece of work in which something is drawn for the first time, true from the next one on: what is not seen at once can wait
 * for it, so that no single piece is long.
 */
export function useDrawn(): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(true));
    return () => clearTimeout(timer);
  }, []);
  return isDrawn;
}
