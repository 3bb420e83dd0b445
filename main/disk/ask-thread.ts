import { Worker } from 'node:worker_threads';
import type { Refusal, Result } from '../../shared/base/result';

/** What a thread may take, and what is said when it takes more. */
export interface ThreadLimits {
  /** Megabytes. */
  readonly memory: number;
  /** Milliseconds. */
  readonly timeoutMs: number;
  readonly outOfMemory: Refusal;
  readonly tookTooLong: Refusal;
}

/**
 * The one answer of a thread of its own, which ends with its memory when the answer is there. What is made to fill the memory ends
 * that thread alone. `script`: the built worker, which is given the task and posts its answer; a fault of its own rejects.
 */
export function askThread<Answer>(
  script: string,
  task: unknown,
  { memory, timeoutMs, outOfMemory, tookTooLong }: ThreadLimits,
): Promise<Result<Answer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    let isAnswered = false;
    const answer = (result: Result<Answer>) => {
      if (isAnswered) return;
      isAnswered = true;
      clearTimeout(timer);
      void worker.terminate();
      resolve(result);
    };
    const timer = setTimeout(() => answer(tookTooLong), timeoutMs);
    worker.once('message', answer);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      // A string or an array too large for any memory counts as out of memory too.
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError)
        return answer(outOfMemory);
      if (isAnswered) return;
      isAnswered = true;
      clearTimeout(timer);
      reject(error);
    });
    worker.once('exit', () => answer(outOfMemory));
  });
}
