import { parentPort, workerData } from 'node:worker_threads';
import { readLetterBytes } from './read-letter-bytes';

/** What the worker is given. */
export interface LetterTask {
  readonly bytes: Uint8Array;
  readonly name: string;
}

// Alone in a thread with a memory of its own: a file that is made to fill it ends this and nothing else.
const { bytes, name } = workerData as LetterTask;
parentPort?.postMessage(await readLetterBytes(bytes, name, (progress) => parentPort?.postMessage(progress)));
