import type { Result } from '../../shared/base/result';
import type { ReadingProgress } from '../../shared/reading/reading-progress';
import { type LetterFile, type ReadLetter, readLetterFrom } from './read-letter-file';

/** Letters that are to be read, one at a time. */
export interface LetterJobs {
  /** What was read, or why not; null once it was stopped. `bytesOf` is asked when its turn has come. */
  read(sha256: string, name: string, bytesOf: () => Result<Uint8Array>): Promise<Result<LetterFile> | null>;
  /** Stops the letter with this fingerprint, whether it is being read or waits. */
  stop(sha256: string): void;
  stopAll(): void;
}

/** Tells of each page once, and of every tenth of one whose picture takes long: the window draws itself anew each time. */
function sparingly(tell: (progress: ReadingProgress) => void): (progress: ReadingProgress) => void {
  let told = -1;
  return (progress) => {
    const tenths = Math.floor((progress.page + progress.part) * 10);
    if (tenths === told) return;
    told = tenths;
    tell(progress);
  };
}

/** Reads letters in the order in which they are asked for, and tells how far each has come. */
export function createLetterJobs(ports: {
  readonly readLetter: ReadLetter;
  readonly progress: (sha256: string, progress: ReadingProgress) => void;
}): LetterJobs {
  const wanted = new Map<string, AbortController>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    read: (sha256, name, bytesOf) => {
      // Asked for anew, it is read anew: who asked before waits no more.
      wanted.get(sha256)?.abort();
      const ending = new AbortController();
      wanted.set(sha256, ending);
      const { signal } = ending;
      const turn = last.then(async () => {
        if (signal.aborted) return null;
        const bytes = bytesOf();
        if (!bytes.ok) return bytes;
        const read = await readLetterFrom(ports.readLetter, bytes.value, name, {
          signal,
          onProgress: sparingly((progress) => ports.progress(sha256, progress)),
        });
        return signal.aborted ? null : read;
      });
      last = turn
        .catch(() => undefined)
        .then(() => {
          if (wanted.get(sha256) === ending) wanted.delete(sha256);
        });
      return turn;
    },
    stop: (sha256) => wanted.get(sha256)?.abort(),
    stopAll: () => {
      for (const ending of wanted.values()) ending.abort();
    },
  };
}
