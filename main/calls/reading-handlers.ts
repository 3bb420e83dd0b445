import { done, type Result } from '../../shared/base/result';
import { cancelled, chosen } from '../../shared/calls/answer';
import type { Input, Output } from '../../shared/calls/contract';
import { realFileSystem as fs } from '../disk/file-system';
import type { LetterJobs } from '../reading/letter-jobs';
import type { LetterBytes } from '../reading/read-letter-bytes';
import { attachedBytes } from '../register/altered-file';
import type { RegisterStore } from '../register/register-store';

/** The calls about reading an attached letter. */
export function readingHandlers({
  store,
  letters,
}: {
  readonly store: RegisterStore;
  readonly letters: LetterJobs;
}) {
  return {
    readLetter: async ({ letter, files }: Input<'readLetter'>): Promise<Output<'readLetter'>> => {
      const bytesOf = (): Result<readonly LetterBytes[]> => {
        const given: LetterBytes[] = [];
        for (const file of files) {
          const bytes = attachedBytes(fs, store.folder, file);
          if (!bytes.ok) return bytes;
          given.push({ name: file.name, bytes: bytes.value });
        }
        return done(given);
      };
      const read = await letters.read(letter, bytesOf);
      if (read === null) return cancelled;
      if (!read.ok) return read;
      const { text, reading, notRead } = read.value;
      let begins = 0;
      return chosen({
        letter,
        files: read.value.files.map(({ sha256, pages }) => {
          const own = text.pages.slice(begins, begins + pages);
          begins += pages;
          const sizes = own.map(({ width, height, shown }) => ({ width, height, turn: shown?.turn ?? 0 }));
          return { sha256, pages: sizes };
        }),
        reading,
        notRead: [...notRead],
      });
    },
    stopReading: ({ letter }: Input<'stopReading'>): Output<'stopReading'> => {
      letters.stop(letter);
      return done({});
    },
  };
}
