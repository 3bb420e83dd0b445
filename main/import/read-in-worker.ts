import { refuse } from '../../shared/base/result';
import { askThread } from '../disk/ask-thread';
import type { ReadTable, TableFile } from './read-table';

/**
 * Takes files apart in a thread of its own, so that the window goes on answering and a file that is made to fill the memory ends
 * that thread alone. `script`: the built worker.
 */
export function readInWorker(script: string): ReadTable {
  return (bytes, name, choices) =>
    askThread<TableFile>(
      script,
      { bytes, name, choices },
      {
        memory: 1_500,
        timeoutMs: 120_000,
        outOfMemory: refuse('invalid', 'import-too-much', { name }),
        tookTooLong: refuse('invalid', 'import-took-too-long', { name }),
      },
    );
}
