import type { StartWorkProcess, WorkOrder, WorkWord } from '../disk/long-work';
import { startOwnProcess } from './own-process';

/** What a process that does long work is called among those of the program. */
export const longWorker = 'Export Docket long work';

/** Megabytes of its objects: the largest register, its tables and the file made of them. */
const memory = 4_096;

/** Starts a process for long work beside Electron's own. `script`: its built program. */
export function electronWorkProcess(script: string): StartWorkProcess {
  return async () => {
    const { hear, ...process } = await startOwnProcess<WorkOrder, WorkWord>(script, {
      ...{ name: longWorker, memory },
    });
    return { ...process, onWord: hear };
  };
}
