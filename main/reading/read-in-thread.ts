import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '../../shared/base/result';
import type { LetterTask } from './letter-worker';
import type { LetterRead } from './read-letter-bytes';
import type { ReadingProgress, ReadLetter } from './read-letter-file';
import { readingMemory, readingPatience } from './reading-limits';

/** What a thread may take at most: megabytes, milliseconds. */
export interface ThreadLimits {
  readonly memory: number;
  readonly patience: number;
}

const usual: ThreadLimits = { memory: readingMemory, patience: readingPatience };

/**
 * Reads letters in a thread of its own each, so that the window goes on answering and a file that is made to fill the memory
 * ends that thread alone. `script`: the built worker.
 */
export function readInThread(script: string | URL, { memory, patience }: ThreadLimits = usual): ReadLetter {
  return (bytes, name, { signal, onProgress } = {}) =>
    new Promise<Result<LetterRead>>((resolve) => {
      const stopped = refuse('invalid', 'reading-stopped', { name });
      if (signal?.aborted) return resolve(stopped);
      const workerData: LetterTask = { bytes, name };
      // What the reader of PDF files writes about a file is not for the terminal.
      const worker = new Worker(script, {
        workerData,
        resourceLimits: { maxOldGenerationSizeMb: memory },
        stdout: true,
        stderr: true,
      });
      const answer = (result: Result<LetterRead>) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        void worker.terminate();
        resolve(result);
      };
      const timer = setTimeout(() => answer(refuse('invalid', 'reading-took-too-long', { name })), patience);
      const stop = () => answer(stopped);
      signal?.addEventListener('abort', stop);
      worker.on('message', (said: ReadingProgress | Result<LetterRead>) =>
        'ok' in said ? answer(said) : onProgress?.(said),
      );
      worker.once('error', (error: NodeJS.ErrnoException) => {
        const isTooMuch = error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError;
        answer(refuse('invalid', isTooMuch ? 'reading-too-much' : 'reading-damaged', { name }));
      });
      worker.once('exit', () => answer(refuse('invalid', 'reading-too-much', { name })));
    });
}
