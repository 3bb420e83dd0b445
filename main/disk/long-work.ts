import { type Result, refuse } from '../../shared/base/result';
import { type HowFar, secondsLeft } from './in-turns';

/** What a process that does long work says. */
export type WorkWord =
  /** Which share of it is done, from 0 to 1. */
  | { readonly is: 'share'; readonly share: number }
  /** It may be waiting for this place on a disk. */
  | { readonly is: 'waits'; readonly place: string }
  /** A file or folder that was not there before, and one that is there no more or is to stay. */
  | { readonly is: 'made'; readonly file: string }
  | { readonly is: 'gone'; readonly file: string }
  /** Something only the first process can make. */
  | { readonly is: 'needs'; readonly number: number; readonly what: unknown }
  | { readonly is: 'done'; readonly result: Result<unknown> }
  /** A fault of the program. */
  | { readonly is: 'fault'; readonly detail: string };

/** What it is told: its task, and what it needed, or why that cannot be had. */
export type WorkOrder =
  | { readonly is: 'task'; readonly task: unknown }
  /** Bytes too many for one message come before in parts; the value is then null. */
  | { readonly is: 'given-part'; readonly number: number; readonly bytes: Uint8Array }
  | { readonly is: 'given'; readonly number: number; readonly value: unknown }
  | { readonly is: 'not-given'; readonly number: number; readonly detail: string };

/** A process that does one long work, whoever starts it. */
export interface WorkProcess {
  post(order: WorkOrder): void;
  onWord(listener: (word: WorkWord) => void): void;
  /** Hears of its end, also of one that nobody asked for. */
  onEnd(listener: () => void): void;
  end(): void;
}
export type StartWorkProcess = () => Promise<WorkProcess>;

/** Who is told of long work, may end it, and gives what it needs. */
export interface WorkWays {
  readonly signal?: AbortSignal | undefined;
  /** Told a few times a second at most. */
  readonly tell?: ((howFar: HowFar) => void) | undefined;
  /** Makes what only the first process can; a failure ends the work with its words. */
  readonly give?: ((what: unknown) => Promise<unknown>) | undefined;
}

/** Milliseconds that a place may take for one answer, and a process for its end and for clearing up. */
export interface WorkLimits {
  readonly silence: number;
  readonly end: number;
}

// A slow stick takes a while to have all of a long file.
const usual: WorkLimits = { silence: 60_000, end: 5_000 };

/** How one process ended: with what, the fault of the program that ended it, and what it had made and left. */
interface Ended {
  readonly result: Result<unknown> | null;
  readonly fault: string | undefined;
  readonly left: readonly string[];
}

/** Tells how far it is, with the time left as it went so far. */
function telling(tell: WorkWays['tell']): (share: number) => void {
  const begun = performance.now();
  let told = Number.NEGATIVE_INFINITY;
  return (share) => {
    const now = performance.now();
    if (now - told < 100) return;
    told = now;
    tell?.({ share, secondsLeft: secondsLeft(share, now - begun) });
  };
}

/** Bytes in one message: to write more of them into it would hold up everything else here. */
const mostAtOnce = 256 * 1_024;

/** Gives a process what it needed; of many bytes a part at a time, so that others have their turn in between. */
async function giveTo(
  process: WorkProcess,
  number: number,
  value: unknown,
  isOver: () => boolean,
): Promise<void> {
  if (!(value instanceof Uint8Array) || value.length <= mostAtOnce)
    return process.post({ is: 'given', number, value });
  for (let from = 0; from < value.length; from += mostAtOnce) {
    if (isOver()) return;
    // A copy: of a part that is only looked at, the whole would be sent.
    const bytes = new Uint8Array(value.subarray(from, from + mostAtOnce));
    process.post({ is: 'given-part', number, bytes });
    await new Promise((goOn) => setImmediate(goOn));
  }
  process.post({ is: 'given', number, value: null });
}

function runOne(process: WorkProcess, task: unknown, ways: WorkWays, limits: WorkLimits): Promise<Ended> {
  const { signal, give } = ways;
  return new Promise((resolve) => {
    const left = new Set<string>();
    const far = telling(ways.tell);
    let silence: NodeJS.Timeout | undefined;
    let result: Result<unknown> | null | undefined;
    let fault: string | undefined;
    const settle = (): void => {
      clearTimeout(silence);
      signal?.removeEventListener('abort', stop);
      resolve({ result: result ?? null, fault, left: [...left] });
    };
    /** Ends the process and waits for it: what it left can only be cleared away when it makes nothing more. */
    const end = (how: Result<unknown> | null): void => {
      if (result !== undefined) return;
      result = how;
      clearTimeout(silence);
      process.end();
      silence = setTimeout(settle, limits.end);
    };
    const stop = () => end(null);
    const hear = async (word: WorkWord): Promise<void> => {
      if (word.is === 'made') left.add(word.file);
      if (word.is === 'gone') left.delete(word.file);
      if (result !== undefined) return;
      clearTimeout(silence);
      if (word.is === 'share') far(word.share);
      if (word.is === 'waits')
        silence = setTimeout(
          () => end(refuse('disk', 'place-silent', { place: word.place })),
          limits.silence,
        );
      if (word.is === 'fault') {
        fault = word.detail;
        end(null);
      }
      if (word.is === 'done') {
        left.clear();
        end(word.result);
      }
      if (word.is === 'needs') {
        const { number } = word;
        try {
          await giveTo(process, number, await give?.(word.what), () => result !== undefined);
        } catch (error) {
          const detail = error instanceof Error ? error.message : String(error);
          process.post({ is: 'not-given', number, detail });
        }
      }
    };
    process.onWord((word) => void hear(word));
    process.onEnd(() => {
      // By itself: out of memory, or ended by the system.
      if (result === undefined) fault = 'The process that did it has ended.';
      settle();
    });
    signal?.addEventListener('abort', stop);
    process.post({ is: 'task', task });
    if (signal?.aborted) stop();
  });
}

/**
 * Does a task beside the first process; null once it was stopped. Nothing that it made is left where it was stopped or did not come to its
 * end. Throws for a fault of the program.
 */
export type DoBeside<Task> = <T>(task: Task, ways?: WorkWays) => Promise<Result<T> | null>;

/**
 * Does long work in a process of its own each. It can be ended at any moment, also while it waits for a share that does not answer; what it had
 * made by then is cleared away by another, which `clearing` gives its task.
 */
export function workBeside<Task>(
  start: StartWorkProcess,
  clearing: (made: readonly string[]) => Task,
  limits: WorkLimits = usual,
): DoBeside<Task> {
  return async <T>(task: Task, ways: WorkWays = {}) => {
    if (ways.signal?.aborted) return null;
    const { result, fault, left } = await runOne(await start(), task, ways, limits);
    if (left.length > 0) {
      // Its short limit begins with the first look at the place: how long a process takes to begin says nothing of that.
      const signal = AbortSignal.timeout(limits.silence);
      await runOne(await start(), clearing(left), { signal }, { ...limits, silence: limits.end });
    }
    if (fault !== undefined) throw new Error(fault);
    return result as Result<T> | null;
  };
}
