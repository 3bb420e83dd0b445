import path from 'node:path';
import { refuse } from '../../shared/base/result';
import { askThread } from '../disk/ask-thread';
import type { Settings } from '../electron/settings';
import { isFoldingDue, isLongJournal, keepFolded } from '../register/keep-folded';
import type { DrawingTask } from '../register/make-drawn';
import type { RegisterStore } from '../register/register-store';
import type { SessionCalm } from './session-calm';

/** Where what the next start of a long register finds is made. */
export interface AheadFiles {
  /** The file of its folded copy. */
  readonly folded: string;
  /** The file of its drawn docket. */
  readonly drawn: string;
}

interface AheadPorts {
  readonly store: RegisterStore;
  readonly settings: Settings;
  /** Null where nothing is kept of the register. */
  readonly files: AheadFiles | null;
  readonly calm: SessionCalm;
  readonly report: (message: string, error?: unknown) => void;
}

/** Milliseconds after an entry: more may follow, and each makes what was drawn useless. */
const untilDrawn = 60_000;

/**
 * Makes what the next start of a long register finds, when the start is over and nobody waits: its folded copy, and its docket drawn, also
 * anew after each entry. Answers the way to end it.
 */
export function keepAhead({ store, settings, files, calm, report }: AheadPorts): () => void {
  if (files === null || !isLongJournal(store.opening)) return () => undefined;
  const beside = (script: string): string => path.join(import.meta.dirname, script);
  let waiting: NodeJS.Timeout | undefined;
  let isStopped = false;
  const draw = async (): Promise<void> => {
    const { preferences } = settings.current;
    // The window would not begin with the docket, or not with that of the journal alone.
    if (isStopped || store.refusal !== undefined || store.office !== undefined || preferences.person === '')
      return;
    const moment = store.moment();
    const task: DrawingTask = {
      ...{ folder: store.folder, foldedFile: files.folded, file: files.drawn },
      ...{ preferences, moment: { ...moment, isTestClock: false, doubtSince: null } },
    };
    const tooMuch = refuse('disk', 'unexpected', { detail: 'no drawn docket' });
    try {
      await askThread<boolean>(beside('drawing-worker.js'), task, {
        ...{ memory: 4_000, timeoutMs: 300_000, outOfMemory: tooMuch, tookTooLong: tooMuch },
      });
    } catch (error) {
      report('the docket was not drawn for the next start', error);
    }
  };
  const drawLater = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void draw(), untilDrawn);
  };
  calm.afterStart(async () => {
    const task = { folder: store.folder, file: files.folded };
    if (isFoldingDue(store.opening)) await keepFolded(beside('folding-worker.js'), task, report);
    await draw();
  });
  const forget = store.onEntries(drawLater);
  return () => {
    isStopped = true;
    clearTimeout(waiting);
    forget();
  };
}
