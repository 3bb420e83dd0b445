import { done } from '../../shared/base/result';
import { cancelled, chosen } from '../../shared/calls/answer';
import type { Input, Output } from '../../shared/calls/contract';
import { realFileSystem as fs } from '../disk/file-system';
import type { LetterJobs } from '../reading/letter-jobs';
import { attachedBytes } from '../register/altered-file';
import type { Docket } from '../register/docket';

/** The calls about reading an attached letter. */
export function readingHandlers({
  docket,
  letters,
}: {
  readonly docket: Docket;
  readonly letters: LetterJobs;
}) {
  return {
    readLetter: async ({ attachment }: Input<'readLetter'>): Promise<Output<'readLetter'>> => {
      const { sha256, name } = attachment;
      const read = await letters.read(sha256, name, () => attachedBytes(fs, docket.folder, attachment));
      if (read === null) return cancelled;
      if (!read.ok) return read;
      const { text, reading } = read.value;
      return chosen({
        sha256,
        pages: text.pages.map(({ width, height, shown }) => ({ width, height, turn: shown?.turn ?? 0 })),
        reading,
      });
    },
    stopReading: ({ sha256 }: Input<'stopReading'>): Output<'stopReading'> => {
      letters.stop(sha256);
      return done({});
    },
  };
}
