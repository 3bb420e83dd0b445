import type { Result } from '../../shared/base/result';
import type { ReadingProgress } from '../../shared/reading/reading-progress';
import type { LetterBytes } from './read-letter-bytes';
import { type LetterFile, type ReadLetter, readLetterFrom } from './read-letter-file';

/** Letters that are to be read, one at a time. */
export interface LetterJobs {
  /** What was read, or why not; null once it was stopped. `filesOf` is asked when its turn has come. */
  read(letter: string, filesOf: () => Result<readonly LetterBytes[]>): Promise<Result<LetterFile> | null>;
  /** Stops the letter that was asked for under this key, whether it is being read or waits. */
  stop(letter: string): void;
  stopAll(): void;
}

/** Tells of each page once, and of every tenth of one whose picture takes long: the window draws itself anew each time. */
function sparingly(tell: (progress: ReadingProgress) => void): (progress: ReadingProgress) => void {
  let told = -1;
  return (progress) => {
    const tenths = Math.floor((progress.file * 1000 + progress.page + progress.part) * 10);
    if (tenths === told) return;
    told = tenths;
    tell(progress);
  };
}

/** Reads letters in the order in which they are asked for, and tells how far each has come. */
export function createLetterJobs(ports: {
  readonly readLetter: ReadLetter;
  readonly progress: (letter: string, progress: ReadingProgress) => void;
}): LetterJobs {
  const wanted = new Map<string, AbortController>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: (letter, filesOf) => {
      // Asked for anew, it is read anew: who asked before waits no more.
      wanted.get(letter)?.abort();
      const ending = new AbortController();
      wanted.set(letter, ending);
      const { signal } = ending;
      const turn = last.then(async () => {
        if (signal.aborted) return null;
        const files = filesOf();
        if (!files.ok) return files;
        const read = await readLetterFrom(ports.readLetter, files.value, {
          signal,
          onProgress: sparingly((progress) => ports.progress(letter, progress)),
        });
        return signal.aborted ? null : read;
      });
      last = turn
        .catch(() => undefined)
        .then(() => {
          if (wanted.get(letter) === ending) wanted.delete(letter);
        });
      return turn;
    },
    stop: (letter) => wanted.get(letter)?.abort(),
    stopAll: () => {
      for (const ending of wanted.values()) ending.abort();
    },
  };
}
