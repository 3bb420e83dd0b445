import { useEffect, useMemo, useState } from 'react';
import type { HistoryRecord } from '../../../shared/history/entry-subjects';
import { type HistoryFilter, wholeHistory } from '../../../shared/history/filter';
import { keepState, useKeptState } from '../../state/kept-state';

const filterName = 'history-filter';
/** Milliseconds after the last key before the journal is looked through for the words. */
const pause = 200;

/** Opens the history page on one record the next time it is gone to. */
export function keepHistoryOf(record: HistoryRecord): void {
  keepState<HistoryFilter>(filterName, { ...wholeHistory, record });
}

/** What the history page is filtered by, kept for when one comes back to it. `settled` follows `filter` once typing rests. */
export function useHistoryFilter() {
  const [filter, setFilter] = useKeptState<HistoryFilter>(filterName, wholeHistory);
  const [words, setWords] = useState(filter.words);
  useEffect(() => {
    const timer = setTimeout(() => setWords(filter.words), pause);
    return () => clearTimeout(timer);
  }, [filter.words]);
  const { record, by, kind, fromOn, toOn } = filter;
  const settled = useMemo<HistoryFilter>(
    () => ({ record, by, kind, fromOn, toOn, words }),
    [record, by, kind, fromOn, toOn, words],
  );
  return { filter, setFilter, settled };
}
