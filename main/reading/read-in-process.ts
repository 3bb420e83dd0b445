import { performance } from 'node:perf_hooks';
import { type Result, refuse } from '../../shared/base/result';
import type { ReadingProgress } from '../../shared/reading/reading-progress';
import type { LetterBytes, LetterRead } from './read-letter-bytes';
import type { ReadingWays, ReadLetter } from './read-letter-file';
import { readingMemory, readingPatience, readingSilence } from './reading-limits';

/** What the process that reads is given. */
export interface LetterTask {
  readonly files: readonly LetterBytes[];
}

/** What it answers: how far it is, any number of times, and the result. */
export type LetterAnswer = { readonly progress: ReadingProgress } | { readonly result: Result<LetterRead> };

/** What a letter is called in a sentence about it: as its first file. */
const nameOf = ({ files }: LetterTask): string => files[0]?.name ?? '';

/** A process that reads one letter, whoever starts it. */
export interface LetterProcess {
  post(task: LetterTask): void;
  onAnswer(listener: (answer: LetterAnswer) => void): void;
  /** Hears of its end, also of one that nobody asked for. */
  onEnd(listener: () => void): void;
  /** The megabytes it takes now; undefined where that is not known. */
  memory(): number | undefined;
  end(): void;
}
export type StartLetterProcess = () => Promise<LetterProcess>;

/** What a process may take at most: megabytes, milliseconds in all, milliseconds without a word. */
export interface ProcessLimits {
  readonly memory: number;
  readonly timeoutMs: number;
  readonly silence: number;
}

const usual: ProcessLimits = { memory: readingMemory, timeoutMs: readingPatience, silence: readingSilence };

/** How often its memory is looked at, milliseconds. */
const watchEach = 250;

/** Whatever a process answers is not trusted to be of the right form beyond this. */
const isResult = (answer: LetterAnswer): answer is { readonly result: Result<LetterRead> } =>
  'result' in answer;

function readIn(
  process: LetterProcess,
  task: LetterTask,
  limits: ProcessLimits,
  { onProgress, signal }: ReadingWays,
): Promise<Result<LetterRead>> {
  const name = nameOf(task);
  return new Promise((resolve) => {
    const began = performance.now();
    let heard = began;
    const answer = (result: Result<LetterRead>) => {
      clearInterval(watch);
      signal?.removeEventListener('abort', cancel);
      process.end();
      resolve(result);
    };
    const cancel = () => answer(refuse('invalid', 'reading-canceled', { name }));
    const watch = setInterval(
      () => {
        const now = performance.now();
        if (now - began > limits.timeoutMs || now - heard > limits.silence)
          answer(refuse('invalid', 'reading-took-too-long', { name }));
        else if ((process.memory() ?? 0) > limits.memory)
          answer(refuse('invalid', 'reading-too-much', { name }));
      },
      Math.min(watchEach, limits.silence),
    );
    process.onAnswer((message) => {
      heard = performance.now();
      if (isResult(message)) answer(message.result);
      else onProgress?.(message.progress);
    });
    process.onEnd(() => answer(refuse('invalid', 'reading-too-much', { name })));
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel);
    process.post(task);
  });
}

/**
 * Reads letters in a process of its own each, so that the window goes on answering, and a file that is made to fill the memory or
 * to never end stops that process alone. Canceling ends the process; nothing of the letter is kept anywhere.
 */
export function readInProcess(start: StartLetterProcess, limits: ProcessLimits = usual): ReadLetter {
  return async (files, ways = {}) => {
    const task = { files };
    if (ways.signal?.aborted) return refuse('invalid', 'reading-canceled', { name: nameOf(task) });
    return readIn(await start(), task, limits, ways);
  };
}
