import { Worker } from 'node:worker_threads';
import { type Result, refuse } from '../../shared/base/result';
import type { ReadTable, TableFile } from './read-table';

/** The memory a file may take while it is taken apart, megabytes, and the time, milliseconds. */
const memory = 1_500;
const patience = 120_000;

/**
 * Takes files apart in a thread of its own, so that the window goes on answering and a file that is made to fill the memory ends
 * that thread alone. `script`: the built worker.
 */
export function readInWorker(script: string): ReadTable {
  return (bytes, name, choices) =>
    new Promise<Result<TableFile>>((resolve, reject) => {
      const worker = new Worker(script, {
        workerData: { bytes, name, choices },
        resourceLimits: { maxOldGenerationSizeMb: memory },
      });
      let isAnswered = false;
      const answer = (result: Result<TableFile>) => {
        if (isAnswered) return;
        isAnswered = true;
        clearTimeout(timer);
        void worker.terminate();
        resolve(result);
      };
      const timer = setTimeout(() => answer(refuse('invalid', 'import-took-too-long', { name })), patience);
      const tooMuch = () => answer(refuse('invalid', 'import-too-much', { name }));
      worker.once('message', answer);
      worker.once('error', (error: NodeJS.ErrnoException) => {
        // A string or an array that no memory could hold is too much as well.
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError) return tooMuch();
        if (isAnswered) return;
        isAnswered = true;
        clearTimeout(timer);
        reject(error);
      });
      worker.once('exit', tooMuch);
    });
}
