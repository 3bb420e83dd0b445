import { refuse } from '../../shared/base/result';
import { askThread } from '../disk/ask-thread';
import type { DrawingTask } from './make-drawn';
import type { FoldingTask } from './make-folded';
import type { RegisterStore } from './register-store';

/** Journals up to this many bytes are folded within a moment; a copy of them would save nothing. */
const smallest = 4_000_000;
/** So many entries behind a copy, and a start feels them. */
const mostBehind = 1_000;

/** Whether a journal takes so long to be folded that it is felt. */
export const isLongJournal = ({ openedBytes }: Pick<RegisterStore['opening'], 'openedBytes'>): boolean =>
  openedBytes >= smallest;

/** Whether a folded copy of a register is to be made: there is none for its journal, or much was entered since. */
export function isFoldingDue(opening: Pick<RegisterStore['opening'], 'openedBytes' | 'behind'>): boolean {
  const { behind } = opening;
  return isLongJournal(opening) && (behind === null || behind > mostBehind);
}

/**
 * Makes something for the next start in a thread of its own, `script`, which ends with its memory. Without it the next start only takes
 * longer; `failed` is reported.
 */
export async function makeAhead(
  script: string,
  task: FoldingTask | DrawingTask,
  failed: string,
  report: (message: string, error?: unknown) => void,
): Promise<void> {
  const tooMuch = refuse('disk', 'unexpected', { detail: failed });
  try {
    await askThread<boolean>(script, task, {
      ...{ memory: 4_000, timeoutMs: 300_000, outOfMemory: tooMuch, tookTooLong: tooMuch },
    });
  } catch (error) {
    report(failed, error);
  }
}
