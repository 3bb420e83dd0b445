import { useCallback, useEffect, useRef, useState } from 'react';
import type { Attachment } from '../../shared/base/fields';
import type { Refusal } from '../../shared/base/result';
import type { LetterAsRead, ReadingNews } from '../../shared/calls/reading-calls';
import { unexpected } from './docket-store';
import { useApp } from './use-docket';

/** How far a file has come on its way to being read. */
export type ReadingState =
  | { readonly is: 'unread' }
  /** `progress` is null until the first page is begun. */
  | { readonly is: 'reading'; readonly progress: Omit<ReadingNews, 'sha256'> | null }
  | { readonly is: 'read'; readonly read: LetterAsRead }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'stopped' };

/** Attached files that are read, by their fingerprint. */
export interface Readings {
  readonly of: (sha256: string) => ReadingState;
  /** Reads it; once it is being read or was read, it is left as it is. */
  readonly start: (file: Attachment) => void;
  readonly stop: (sha256: string) => void;
}

const unread: ReadingState = { is: 'unread' };

/** Readings that last as long as who uses them; what is still being read then is stopped. */
export function useReadings(): Readings {
  const { api } = useApp();
  const [states, setStates] = useState<ReadonlyMap<string, ReadingState>>(new Map());
  // What was asked for already: a state set meanwhile is seen only with the next drawing.
  const asked = useRef(new Set<string>());
  const set = useCallback(
    (sha256: string, change: (now: ReadingState) => ReadingState) =>
      setStates((now) => new Map(now).set(sha256, change(now.get(sha256) ?? unread))),
    [],
  );
  useEffect(() => {
    const running = asked.current;
    const silence = api.onNews(({ reading }) => {
      if (reading === undefined) return;
      const { sha256, ...progress } = reading;
      set(sha256, (now) => (now.is === 'reading' ? { is: 'reading', progress } : now));
    });
    return () => {
      silence();
      for (const sha256 of running) void api.stopReading({ sha256 });
    };
  }, [api, set]);
  const read = async (file: Attachment): Promise<ReadingState> => {
    try {
      const answer = await api.readLetter({ attachment: file });
      if (!answer.ok) return { is: 'refused', refusal: answer };
      return answer.value.cancelled ? { is: 'stopped' } : { is: 'read', read: answer.value.value };
    } catch (error) {
      return { is: 'refused', refusal: unexpected(error) };
    }
  };
  return {
    of: (sha256) => states.get(sha256) ?? unread,
    start: (file) => {
      const { sha256 } = file;
      if (asked.current.has(sha256) || states.get(sha256)?.is === 'read') return;
      asked.current.add(sha256);
      set(sha256, () => ({ is: 'reading', progress: null }));
      void read(file).then((state) => {
        asked.current.delete(sha256);
        set(sha256, () => state);
      });
    },
    stop: (sha256) => void api.stopReading({ sha256 }),
  };
}
