import { foldedKinds } from '../../shared/records/folded-kinds';
import { isAnythingInTurns } from '../disk/in-turns';
import type { WindowPage } from '../electron/page';
import type { RegisterStore } from '../register/register-store';
import type { SessionReminders } from './session-reminders';

interface RecordsPorts {
  readonly store: Pick<RegisterStore, 'register' | 'letGo'>;
  /** Gone while the window is hidden for long. */
  readonly page: Pick<WindowPage, 'isGone' | 'onGone'>;
  /** They go through records a few at a time. */
  readonly reminders: Pick<SessionReminders, 'isChecking'>;
  /** Gives back the memory of what was let go. */
  readonly collect: () => void;
}

/** The records of a register in service, of which a hidden program needs few. */
export interface SessionRecords {
  /** The window has got the register. */
  readonly opened: () => void;
  readonly stop: () => void;
}

/** Milliseconds between two looks whether records can be let go, and for a page to be drawn before they are read again. */
const [minute, drawing] = [60_000, 2_500];
/** Milliseconds of reading before others have their turn. */
const turn = 8;

/**
 * Lets go of the records of a register while its page is gone: reminders and tray read them again when a day begins, a reminder is due or
 * something is entered. Once the window shows the register again they are read a little at a time, so that a change is as quick as before.
 */
export function keepRecords({ store, page, reminders, collect }: RecordsPorts): SessionRecords {
  let areGone = false;
  const recordsRead = () => foldedKinds.filter((kind) => store.register[kind].isRead).length;
  let reading: NodeJS.Timeout | NodeJS.Immediate | undefined;
  const stopReading = (): void => {
    clearTimeout(reading as NodeJS.Timeout);
    clearImmediate(reading as NodeJS.Immediate);
  };
  const look = (): void => {
    if (!page.isGone() || reminders.isChecking() || isAnythingInTurns()) return;
    stopReading();
    const before = recordsRead();
    store.letGo();
    areGone = true;
    if (recordsRead() < before) collect();
  };
  const read = (): void => {
    const until = performance.now() + turn;
    const hasTime = () => performance.now() < until;
    areGone = !foldedKinds.every((kind) => store.register[kind].readAhead(hasTime));
    if (areGone) reading = setImmediate(read);
  };
  const deafen = page.onGone(look);
  const looking = setInterval(look, minute);
  return {
    opened: () => {
      stopReading();
      if (areGone) reading = setTimeout(read, drawing);
    },
    stop: () => {
      deafen();
      clearInterval(looking);
      stopReading();
    },
  };
}
