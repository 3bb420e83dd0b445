import { useEffect, useState } from 'react';
import type { Entry } from '../../shared/register/events';
import { entryAt } from './entry-at';
import { useApp } from './use-open-register';

/** The journal entry of that number, for who wrote it and when; null until it is there or when it can't be read. */
export function useEntry(seq: number): Entry | null {
  const { api } = useApp();
  const [entry, setEntry] = useState<Entry | null>(null);
  useEffect(() => {
    let isWanted = true;
    setEntry(null);
    entryAt(api, seq).then(
      (found) => isWanted && setEntry(found),
      // The panel stands without it; main has logged why the call failed.
      () => setEntry(null),
    );
    return () => {
      isWanted = false;
    };
  }, [api, seq]);
  return entry;
}
