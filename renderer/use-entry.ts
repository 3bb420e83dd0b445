import { useEffect, useState } from 'react';
import type { Entry } from '../shared/events';
import { readEntry } from '../shared/upcast';
import { useDesk } from './use-docket';

/** The journal entry of that number, for who wrote it and when; null until it is there or when it can't be read. */
export function useEntry(seq: number): Entry | null {
  const { api } = useDesk();
  const [entry, setEntry] = useState<Entry | null>(null);
  useEffect(() => {
    let isWanted = true;
    setEntry(null);
    api.readHistory({ beforeSeq: seq + 1, limit: 1 }).then(
      (answer) => {
        if (!isWanted || !answer.ok) return;
        const line = answer.value.lines.split('\n').find((each) => each !== '') ?? '';
        const read = readEntry(line.slice(line.indexOf('\t') + 1));
        if (read.ok && read.entry.seq === seq) setEntry(read.entry);
      },
      // The panel stands without it; main has logged why the call failed.
      () => setEntry(null),
    );
    return () => {
      isWanted = false;
    };
  }, [api, seq]);
  return entry;
}
