import { useCallback, useEffect, useRef, useState } from 'react';
import type { Attachment } from '../../shared/base/fields';
import type { Refusal } from '../../shared/base/result';
import type { LetterAsRead, ReadingNews } from '../../shared/calls/reading-calls';
import { unexpected } from './register-store';
import { useApp } from './use-open-register';

/** How far a letter has come on its way to being read. */
export type ReadingState =
  | { readonly is: 'unread' }
  /** `progress` is null until the first page is begun. */
  | { readonly is: 'reading'; readonly progress: Omit<ReadingNews, 'letter'> | null }
  | { readonly is: 'read'; readonly read: LetterAsRead }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  | { readonly is: 'stopped' };

/** Letters that are read from attached files, each by what it is called. */
export interface Readings {
  readonly of: (letter: string) => ReadingState;
  /** Reads files as one letter; once it is being read or was read, it is left as it is. */
  readonly start: (files: readonly Attachment[]) => void;
  readonly stop: (letter: string) => void;
}

const unread: ReadingState = { is: 'unread' };

/** What a letter is called while it is read: its files, in their order. */
export const letterOf = (files: readonly Attachment[]): string => files.map(({ sha256 }) => sha256).join('+');

/** Readings that last as long as who uses them; what is still being read then is stopped. */
export function useReadings(): Readings {
  const { api } = useApp();
  const [states, setStates] = useState<ReadonlyMap<string, ReadingState>>(new Map());
  // What was asked for already: a state set meanwhile is seen only with the next drawing.
  const asked = useRef(new Set<string>());
  const set = useCallback(
    (letter: string, change: (now: ReadingState) => ReadingState) =>
      setStates((now) => new Map(now).set(letter, change(now.get(letter) ?? unread))),
    [],
  );
  useEffect(() => {
    const running = asked.current;
    const silence = api.onNews(({ reading }) => {
      if (reading === undefined) return;
      const { letter, ...progress } = reading;
      set(letter, (now) => (now.is === 'reading' ? { is: 'reading', progress } : now));
    });
    return () => {
      silence();
      for (const letter of running) void api.stopReading({ letter });
    };
  }, [api, set]);
  const read = async (letter: string, files: readonly Attachment[]): Promise<ReadingState> => {
    try {
      const answer = await api.readLetter({ letter, files: [...files] });
      if (!answer.ok) return { is: 'refused', refusal: answer };
      return answer.value.cancelled ? { is: 'stopped' } : { is: 'read', read: answer.value.value };
    } catch (error) {
      return { is: 'refused', refusal: unexpected(error) };
    }
  };
  return {
    of: (letter) => states.get(letter) ?? unread,
    start: (files) => {
      const letter = letterOf(files);
      if (asked.current.has(letter) || states.get(letter)?.is === 'read') return;
      asked.current.add(letter);
      set(letter, () => ({ is: 'reading', progress: null }));
      void read(letter, files).then((state) => {
        asked.current.delete(letter);
        set(letter, () => state);
      });
    },
    stop: (letter) => void api.stopReading({ letter }),
  };
}
