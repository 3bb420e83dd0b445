import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '../../shared/base/result';
import type { Screener, ScreeningTask } from './screening-task';

/** The memory the work may take, megabytes, and the time, milliseconds. */
const memory = 2_000;
const patience = 600_000;

function ask<Answer>(script: string, task: ScreeningTask): Promise<Result<Answer>> {
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
    const timer = setTimeout(() => answer(refuse('invalid', 'list-took-too-long')), patience);
    const tooMuch = () => answer(refuse('invalid', 'list-too-much'));
    worker.once('message', answer);
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError) return tooMuch();
      if (isAnswered) return;
      isAnswered = true;
      clearTimeout(timer);
      reject(error);
    });
    worker.once('exit', tooMuch);
  });
}

/**
 * Reads and screens in a thread of its own, which ends with its memory when the answer is there. A file that is made to fill the
 * memory ends that thread alone. `script`: the built worker.
 */
export function screenInWorker(script: string): Screener {
  return {
    preview: (files, present) => ask(script, { do: 'preview', files, present }),
    screen: (lists, names, threshold) => ask(script, { do: 'screen', lists, names, threshold }),
  };
}
