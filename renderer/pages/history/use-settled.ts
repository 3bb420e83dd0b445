import { useEffect, useState } from 'react';

/** Milliseconds after the last key before the journal is looked through for the words. */
const pause = 200;

/** What is typed, once typing rests. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
