import { useEffect, useState } from 'react';
import type { Refusal } from '../../../shared/base/result';
import type { HistoryRecord } from '../../../shared/history/entry-subjects';
import { wholeHistory } from '../../../shared/history/filter';
import type { Entry } from '../../../shared/register/events';
import { readLines } from '../../../shared/register/journal-text';
import { unexpected } from '../../state/register-store';
import { useApp } from '../../state/use-open-register';

const most = 500;

/** Every entry that touches a record, oldest first; null until all are read; again with each entry made. Nothing is read for null. */
export function useRecordEntries(record: HistoryRecord | null): {
  readonly entries: readonly Entry[] | null;
  readonly refusal: Refusal | null;
} {
  const { api, opened } = useApp();
  const [entries, setEntries] = useState<readonly Entry[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { kind, id } = record ?? { kind: null, id: '' };
  const { seq } = opened.register;
  useEffect(() => {
    if (kind === null) return undefined;
    let isGone = false;
    const read = async () => {
      const filter = { ...wholeHistory, record: { kind, id } };
      let found: Entry[] = [];
      let beforeSeq: number | null = seq + 1;
      for (;;) {
        const answer = await api.readHistory({ beforeSeq, limit: most, filter });
        if (isGone) return;
        if (!answer.ok) return setRefusal(answer);
        const page = readLines(answer.value.lines).flatMap(({ entry }) => entry ?? []);
        found = [...found, ...page];
        if (!answer.value.hasMore) break;
        beforeSeq = answer.value.reachedSeq;
      }
      setEntries(found.sort((a, b) => a.seq - b.seq));
    };
    read().catch((error: unknown) => !isGone && setRefusal(unexpected(error)));
    return () => {
      isGone = true;
    };
  }, [api, kind, id, seq]);
  return { entries, refusal };
}
