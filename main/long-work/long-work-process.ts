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
  /** What came of its bytes so far. */
  readonly parts: Uint8Array[];
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
          waiting.set(last, { parts: [], given, refused });
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
  if (order.is === 'given-part') return void asked?.parts.push(order.bytes);
  waiting.delete(order.number);
  const bytes = asked === undefined || asked.parts.length === 0 ? null : Buffer.concat(asked.parts);
  if (order.is === 'given') asked?.given(bytes ?? (order.value as Uint8Array));
  else asked?.refused(new Error(order.detail));
}

parentPort.on('message', ({ data }) => hear(data as WorkOrder));
