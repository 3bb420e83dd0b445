import { describe, expect, test } from 'vitest';
import { done, refuse } from '../../shared/base/result';
import { type WorkOrder, type WorkProcess, type WorkWord, workBeside } from './long-work';

/** A process that does what its script says with each order, and hears of its end. */
function scripted(script: (order: WorkOrder, say: (word: WorkWord) => void) => void) {
  const log: string[] = [];
  const start = async (): Promise<WorkProcess> => {
    let hear: (word: WorkWord) => void = () => undefined;
    let ended: () => void = () => undefined;
    return {
      post: (order) => {
        log.push(order.is === 'task' ? `task ${JSON.stringify(order.task)}` : order.is);
        script(order, (word) => hear(word));
      },
      onWord: (listener) => {
        hear = listener;
      },
      onEnd: (listener) => {
        ended = listener;
      },
      end: () => {
        log.push('end');
        ended();
      },
    };
  };
  return { log, start };
}

type Task = string | { readonly clear: readonly string[] };
const clearing = (made: readonly string[]): Task => ({ clear: made });
const isClearing = (order: WorkOrder): boolean => order.is === 'task' && typeof order.task === 'object';

describe('work in a process of its own', () => {
  test('answers what it came to, with what only the first process can make, and tells how far it is', async () => {
    const { log, start } = scripted((order, say) => {
      if (order.is === 'task') {
        say({ is: 'share', share: 0.5 });
        say({ is: 'made', file: '/x/file' });
        say({ is: 'needs', number: 1, what: 'a page' });
      }
      if (order.is === 'given') say({ is: 'done', result: done(order.value) });
    });
    const shares: number[] = [];
    const answer = await workBeside<Task>(start, clearing)('print', {
      tell: ({ share }) => shares.push(share),
      give: async (what) => `${what} as PDF`,
    });
    expect(answer).toEqual(done('a page as PDF'));
    expect(shares).toEqual([0.5]);
    // What is done stays.
    expect(log).toEqual(['task "print"', 'given', 'end']);
  });

  test('gets many bytes in parts, each with no more than its own, and others have their turn in between', async () => {
    const whole = new Uint8Array(Buffer.alloc(700_000, 'page '));
    const parts: Uint8Array[] = [];
    const turnsBefore: number[] = [];
    let turns = 0;
    const { start } = scripted((order, say) => {
      if (order.is === 'task') {
        say({ is: 'needs', number: 1, what: 'a page' });
        const count = (): void => {
          turns += 1;
          if (turns < 10) setImmediate(count);
        };
        setImmediate(count);
      }
      if (order.is === 'given-part') {
        parts.push(order.bytes);
        turnsBefore.push(turns);
      }
      if (order.is === 'given') say({ is: 'done', result: done(order.value) });
    });
    const answer = await workBeside<Task>(start, clearing)('print', { give: async () => whole });
    expect(answer).toEqual(done(null));
    expect(parts.map(({ buffer }) => buffer.byteLength)).toEqual(parts.map(({ length }) => length));
    expect(parts.length).toBeGreaterThan(1);
    expect(new Set(turnsBefore).size).toBe(parts.length);
    expect(Buffer.concat(parts).equals(whole)).toBe(true);
  });

  test('that is stopped answers null, and what it had made is cleared away by another', async () => {
    const stopping = new AbortController();
    const { log, start } = scripted((order, say) => {
      if (isClearing(order)) return say({ is: 'done', result: done(null) });
      say({ is: 'made', file: '/x/one' });
      say({ is: 'made', file: '/x/two' });
      say({ is: 'gone', file: '/x/one' });
      stopping.abort();
    });
    expect(await workBeside<Task>(start, clearing)('export', { signal: stopping.signal })).toBeNull();
    expect(log).toEqual(['task "export"', 'end', 'task {"clear":["/x/two"]}', 'end']);
  });

  test('that waits for a place without a word is given up in a sentence that names it', async () => {
    const { log, start } = scripted((order, say) => {
      if (isClearing(order)) return;
      say({ is: 'made', file: '/gone/file' });
      say({ is: 'waits', place: '/gone' });
    });
    const limits = { silence: 20, end: 20 };
    expect(await workBeside<Task>(start, clearing, limits)('export')).toEqual(
      refuse('disk', 'place-silent', { place: '/gone' }),
    );
    // To clear up there is given up too.
    expect(log).toEqual(['task "export"', 'end', 'task {"clear":["/gone/file"]}', 'end']);
  });

  test('is cleared up after also where the process for that is slow to begin', async () => {
    const stopping = new AbortController();
    const cleared: string[] = [];
    const { start } = scripted((order, say) => {
      if (!isClearing(order)) {
        say({ is: 'made', file: '/x/one' });
        stopping.abort();
        return;
      }
      setTimeout(() => {
        say({ is: 'waits', place: '/x' });
        cleared.push('/x/one');
        say({ is: 'done', result: done(null) });
      }, 50);
    });
    const limits = { silence: 60_000, end: 1 };
    expect(await workBeside<Task>(start, clearing, limits)('export', { signal: stopping.signal })).toBeNull();
    expect(cleared).toEqual(['/x/one']);
  });

  test('that has ended by itself, or has a fault, is a fault here, and is cleared up after', async () => {
    const failing = scripted((order, say) => {
      if (isClearing(order)) return say({ is: 'done', result: done(null) });
      say({ is: 'made', file: '/x/one' });
      say({ is: 'fault', detail: 'no such thing' });
    });
    await expect(workBeside<Task>(failing.start, clearing)('export')).rejects.toThrow('no such thing');
    expect(failing.log).toContain('task {"clear":["/x/one"]}');
  });

  test('that is stopped before it began starts no process', async () => {
    const { log, start } = scripted(() => undefined);
    expect(await workBeside<Task>(start, clearing)('export', { signal: AbortSignal.abort() })).toBeNull();
    expect(log).toEqual([]);
  });
});
