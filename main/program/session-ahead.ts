import path from 'node:path';
import { realFileSystem as fs } from '../disk/file-system';
import type { Settings } from '../electron/settings';
import { workedOutFor } from '../register/drawn-docket';
import { isFoldingDue, isLongJournal, makeAhead } from '../register/keep-folded';
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

/** What the window works out first from a register as it stands, where that was worked out ahead. */
export function workedOutAhead(store: RegisterStore, files: AheadFiles | null): string | undefined {
  // What an office does not have yet is shown too.
  if (files === null || store.office !== undefined || !isLongJournal(store.opening)) return undefined;
  return workedOutFor(fs, files.drawn, store.head, store.today());
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
    await makeAhead(beside('drawing-worker.js'), task, 'the docket was not drawn for the next start', report);
  };
  const drawLater = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void draw(), untilDrawn);
  };
  calm.afterStart(async () => {
    const task = { folder: store.folder, file: files.folded };
    if (isFoldingDue(store.opening))
      await makeAhead(beside('folding-worker.js'), task, 'no folded copy of the register was made', report);
    await draw();
  });
  const forget = store.onEntries(drawLater);
  return () => {
    isStopped = true;
    clearTimeout(waiting);
    forget();
  };
}
