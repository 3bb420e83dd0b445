import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/base/result';
import type { Input, Output } from '../../../shared/calls/contract';
import { type HistoryFilter, isWhole, wantedBy } from '../../../shared/history/filter';
import type { Entry } from '../../../shared/register/events';
import { readLines } from '../../../shared/register/journal-text';
import { merged } from '../../state/journal-lines';
import { unexpected } from '../../state/register-store';
import { useApp } from '../../state/use-open-register';

export interface LoadedHistory {
  /** Those that pass the filter, newest first. */
  readonly entries: readonly Entry[];
  /** Nothing before this entry has been looked at yet. */
  readonly reachedSeq: number;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly refusal: Refusal | null;
  readonly loadMore: () => void;
}

interface Loaded {
  readonly entries: readonly Entry[];
  readonly reachedSeq: number;
  readonly hasMore: boolean;
}

const most = 500;

function entriesOf(answer: Extract<Output<'readHistory'>, { readonly ok: true }>): readonly Entry[] {
  return readLines(answer.value.lines).flatMap(({ entry }) => (entry === null ? [] : [entry]));
}

/**
 * The history in pages, newest first; entries made meanwhile come in at the top. Main looks through the journal in
 * stretches: what a stretch held shows at once while the next is read. `filter` must stay the same object while it is
 * the same filter. While looking back the history ends where the register does.
 */
export function useHistory(filter: HistoryFilter, pageSize: number): LoadedHistory {
  const { api, opened } = useApp();
  const { register, asItStood } = opened;
  const [loaded, setLoaded] = useState<Loaded>({ entries: [], reachedSeq: 0, hasMore: false });
  const [isLoading, setIsLoading] = useState(true);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const top = asItStood === null ? null : asItStood.seq + 1;
  const startSeq = useRef(register.seq);
  const newestSeq = useRef(0);
  // What was asked for another filter, or before another page, no longer counts.
  const round = useRef(0);

  const ask = useCallback(
    async (input: Input<'readHistory'>, mine: number) => {
      try {
        const answer = await api.readHistory(input);
        if (mine !== round.current) return null;
        setRefusal(answer.ok ? null : answer);
        return answer.ok ? answer : null;
      } catch (error) {
        if (mine === round.current) setRefusal(unexpected(error));
        return null;
      }
    },
    [api],
  );

  const load = useCallback(
    async (from: number | null) => {
      const mine = round.current;
      const wanted = isWhole(filter) ? {} : { filter };
      setIsLoading(true);
      let beforeSeq = from;
      let left = pageSize;
      for (let hasMore = true; hasMore && left > 0; ) {
        const answer = await ask({ beforeSeq, limit: left, ...wanted }, mine);
        if (answer === null) break;
        const read = entriesOf(answer);
        ({ reachedSeq: beforeSeq, hasMore } = answer.value);
        left -= read.length;
        const reached = { reachedSeq: answer.value.reachedSeq, hasMore };
        setLoaded(({ entries }) => ({ entries: merged(entries, read), ...reached }));
      }
      if (mine === round.current) setIsLoading(false);
    },
    [ask, filter, pageSize],
  );

  useEffect(() => {
    round.current += 1;
    newestSeq.current = startSeq.current;
    setLoaded({ entries: [], reachedSeq: 0, hasMore: false });
    void load(top);
  }, [load, top]);

  const { seq } = register;
  useEffect(() => {
    startSeq.current = seq;
    const news = seq - newestSeq.current;
    if (news <= 0 || top !== null) return;
    newestSeq.current = seq;
    const isWanted = wantedBy(filter, register);
    void ask({ beforeSeq: seq + 1, limit: Math.min(news, most) }, round.current).then((answer) => {
      if (answer === null) return;
      const read = entriesOf(answer).filter(isWanted);
      setLoaded((now) => ({ ...now, entries: merged(now.entries, read) }));
    });
  }, [ask, filter, register, seq, top]);

  return {
    ...loaded,
    isLoading,
    refusal,
    loadMore: () => void load(loaded.reachedSeq),
  };
}
