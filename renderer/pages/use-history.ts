import { useCallback, useEffect, useRef, useState } from 'react';
import type { Entry } from '../../shared/events';
import type { Refusal } from '../../shared/result';
import { unexpected } from '../docket-store';
import { useDesk } from '../use-docket';
import { journalLines, merged } from './journal-lines';

const pageSize = 200;

export interface LoadedHistory {
  /** Newest first. */
  readonly entries: readonly Entry[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly refusal: Refusal | null;
  readonly loadMore: () => void;
}

/** The journal in pages, newest first; entries made meanwhile come in at the top. */
export function useHistory(): LoadedHistory {
  const { api, docket } = useDesk();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [hasMore, setHasMore] = useState(false);
  const [isLoading, setIsLoading] = useState(true);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isBusy = useRef(false);

  const load = useCallback(
    async (beforeSeq: number | null, isAtTop: boolean) => {
      if (isBusy.current) return;
      isBusy.current = true;
      setIsLoading(true);
      try {
        const answer = await api.readHistory({ beforeSeq, limit: pageSize });
        if (!answer.ok) return setRefusal(answer);
        setRefusal(null);
        const read = journalLines(answer.value.lines)
          .flatMap(({ entry }) => (entry === null ? [] : [entry]))
          .reverse();
        setEntries((now) => merged(now, read));
        if (!isAtTop) setHasMore(answer.value.hasMore);
      } catch (error) {
        setRefusal(unexpected(error));
      } finally {
        isBusy.current = false;
        setIsLoading(false);
      }
    },
    [api],
  );

  const { seq } = docket.register;
  const newest = entries[0]?.seq ?? 0;
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current && newest >= seq) return;
    const isAtTop = !isFirst.current;
    isFirst.current = false;
    void load(null, isAtTop);
  }, [load, seq, newest]);

  return {
    entries,
    hasMore,
    isLoading,
    refusal,
    loadMore: () => void load(entries.at(-1)?.seq ?? null, false),
  };
}
