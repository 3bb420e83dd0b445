import type { WorkOrder, WorkWord } from '../disk/long-work';
import { doTask } from './do-task';
import type { WorkTask } from './work-task';

/** The way to the program that started this process: Electron has one of its own. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

// A process of its own for one task: it can be ended at any moment, also while it waits for a disk that does not answer.
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
const say = (word: WorkWord): void => parentPort.postMessage(word);

interface Waiting {
  readonly given: (value: Uint8Array) => void;
  readonly refused: (why: Error) => void;
}
const waiting = new Map<number, Waiting>();
let last = 0;

async function work(task: WorkTask): Promise<void> {
  try {
    const result = await doTask(task, {
      tell: (share) => say({ is: 'share', share }),
      made: (file) => say({ is: 'made', file }),
      gone: (file) => say({ is: 'gone', file }),
      waits: (place) => say({ is: 'waits', place }),
      need: (what) =>
        new Promise((given, refused) => {
          last += 1;
          waiting.set(last, { given, refused });
          say({ is: 'needs', number: last, what });
        }),
    });
    say({ is: 'done', result });
  } catch (error) {
    say({ is: 'fault', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function hear(order: WorkOrder): void {
  if (order.is === 'task') return void work(order.task as WorkTask);
  const asked = waiting.get(order.number);
  waiting.delete(order.number);
  if (order.is === 'given') asked?.given(order.value as Uint8Array);
  else asked?.refused(new Error(order.detail));
}

parentPort.on('message', ({ data }) => hear(data as WorkOrder));
