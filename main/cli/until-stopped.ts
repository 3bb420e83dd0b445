import { done, type Result } from '../../shared/base/result';

/** What ends a program that does not listen to it. */
export const stopSignals = ['SIGINT', 'SIGTERM'] as const;

/** Thrown to the end of a command that was stopped by Ctrl+C or by the system. */
export class WasStopped extends Error {
  override readonly name = 'WasStopped';
}

/**
 * Does what Ctrl+C or the system may stop, and answers what it came to. Work that was stopped answers null once nothing unfinished is left of it,
 * and the command ends. A terminal tells every process of the program, and one that started another passes it on: told twice is told once.
 */
export async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T | null>): Promise<T> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  for (const signal of stopSignals) process.on(signal, stop);
  try {
    const made = await work(stopping.signal);
    if (made === null) throw new WasStopped();
    return made;
  } finally {
    for (const signal of stopSignals) process.off(signal, stop);
  }
}

/** A file as it was written; null where it was stopped. */
export const orNull = (written: Result<string | null>): Result<string> | null =>
  !written.ok ? written : written.value === null ? null : done(written.value);
