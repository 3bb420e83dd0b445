import { parentPort, workerData } from 'node:worker_threads';
import { type ReadingChoices, readTable } from './read-table';

/** What the worker is given. */
export interface ReadingTask {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly choices: ReadingChoices;
}

// Alone in a thread with a memory of its own: a file that is made to fill it ends this and nothing else.
const { bytes, name, choices } = workerData as ReadingTask;
parentPort?.postMessage(await readTable(bytes, name, choices));
