import { refuse } from '../../shared/base/result';
import { askThread } from '../disk/ask-thread';
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

/** Makes the folded copy in a thread of its own, `script`, which ends with its memory. Without one the next start only takes longer. */
export async function keepFolded(
  script: string,
  task: FoldingTask,
  report: (message: string, error?: unknown) => void,
): Promise<void> {
  const tooMuch = refuse('disk', 'unexpected', { detail: 'no folded copy' });
  try {
    await askThread<boolean>(script, task, {
      ...{ memory: 4_000, timeoutMs: 300_000, outOfMemory: tooMuch, tookTooLong: tooMuch },
    });
  } catch (error) {
    report('no folded copy of the register was made', error);
  }
}
