import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { done, type Message } from '../../shared/base/result';
import type { HandlerPorts, Handlers } from '../calls/handlers';
import type { OfficeHandlerPorts } from '../calls/office-ports';
import type { CliPorts } from '../cli/cli-task';
import { createAskPlace } from '../disk/ask-place';
import { isRemoteHere } from '../disk/remote-place';
import { lookInProcess } from '../electron/look-at-place';
import type { WindowPage } from '../electron/page';
import type { Settings } from '../electron/settings';
import { authorIn } from '../register/author-in';
import type { Clock } from '../register/clock';
import { isLongJournal } from '../register/keep-folded';
import type { RegisterStore } from '../register/register-store';
import type { OpenRegister } from '../register/registers';
import type { LastRun } from '../reminding/absence';
import { noticeOfNewLists } from '../screening/new-lists';
import { screenInWorker } from '../screening/screen-in-worker';
import type { OfficeSettings } from '../settings/kept-office';
import { collectGarbage } from './collect-garbage';
import type { TakenPath } from './opened-path';
import { type AheadFiles, keepAhead, workedOutAhead } from './session-ahead';
import { keepSessionBackups } from './session-backups';
import { answerCalls } from './session-calls';
import { sessionCalm } from './session-calm';
import { longWorkOf } from './session-long-work';
import { notifyWindow } from './session-news';
import { keepInStep } from './session-office';
import { keepRecords } from './session-records';
import { noReminders, remindOf } from './session-reminders';
import { restoreOf } from './session-restore';

/** The person's own register, a fresh one of fictional companies, or another one that the desktop opened. */
export type Which = 'own' | 'sample' | 'opened';

/** What follows a session. `isReloaded`: the window begins anew, after it has got the answer to its call. */
export interface Next {
  readonly which: Which;
  readonly isReloaded: boolean;
  /** What the next one tells the person. */
  readonly told?: Message;
}

interface SessionPorts {
  readonly window: BrowserWindow;
  readonly settings: Settings;
  readonly clock: Clock;
  /** Null for the sample: its backups would be worth nothing. */
  readonly backupFolder: string | null;
  /** Where its next start finds what was made ahead; null for the sample, which is small. */
  readonly aheadFiles: AheadFiles | null;
  /** This program's version. */
  readonly program: string;
  readonly updates: CliPorts['updates'];
  readonly about: CliPorts['about'];
  readonly notices: readonly Message[];
  readonly awake: LastRun;
  /** What this computer keeps of the office of this register. */
  readonly office: OfficeSettings;
  readonly presence: HandlerPorts['presence'];
  readonly page: Pick<WindowPage, 'isGone' | 'onGone'>;
  /** What the desktop opened last with the program. */
  readonly opened: TakenPath;
  /** Another register is only looked at: nothing of it is called out. */
  readonly isLookedAt: boolean;
  /** The register or the time has changed. */
  readonly changed: () => void;
  readonly report: (message: string, error?: unknown) => void;
}

/** One register with everything that hangs on it, until another takes its place. */
export interface ProgramSession {
  readonly store: RegisterStore;
  readonly handlers: Handlers;
  /** Passes a menu command to the window. */
  readonly ask: (menu: string) => void;
  /** Says in the window what the desktop opened, at once or when it has the register. */
  readonly showOpened: () => void;
  /** Opens a deadline in the window. */
  readonly showDeadline: (deadlineId: string) => void;
  readonly stop: () => void;
  /** What is opened next, once a person has asked for it and this one has stopped. */
  readonly ended: Promise<Next>;
}

const inTurn =
  (...calls: readonly (() => void)[]) =>
  (): void => {
    for (const call of calls) call();
  };

/** Puts a register into service: its news, its backups, its reminders, its calls. */
export function startSession({ store, close }: OpenRegister, ports: SessionPorts): ProgramSession {
  const { window, settings, backupFolder, program, report } = ports;
  let end: (next: Next) => void;
  const ended = new Promise<Next>((resolve) => {
    end = resolve;
  });
  const asPerson = () =>
    ({ by: authorIn(store.register, settings.current.preferences), via: 'window' }) as const;

  const calm = sessionCalm(isLongJournal(store.opening), window.webContents);
  const news = notifyWindow({
    ...{ store, window, changed: ports.changed },
    isOpenedWaiting: ports.opened.isWaiting,
  });
  const askPlace = createAskPlace({
    isRemote: isRemoteHere,
    look: lookInProcess(path.join(import.meta.dirname, 'place-process.js')),
  });
  const ending = new AbortController();
  const long = longWorkOf({ ...ports, store, news, ended: ending.signal });
  const keeper =
    backupFolder === null
      ? null
      : keepSessionBackups({
          ...{ store, settings, program, askPlace },
          folder: backupFolder,
          push: news.push,
          beside: long.backUp,
          report,
          calm,
        });
  const screener = screenInWorker(path.join(import.meta.dirname, 'screening-worker.js'));
  const ofLists = noticeOfNewLists({ store, screener });
  const reminders = ports.isLookedAt
    ? noReminders
    : remindOf({ store, window, news, awake: ports.awake, ofLists, asPerson, report, calm });
  const records = keepRecords({ store, reminders, page: ports.page, collect: () => void collectGarbage() });
  const stopAhead = keepAhead({ store, settings, files: ports.aheadFiles, calm, report });

  const canShare = backupFolder !== null && !ports.isLookedAt;
  const office = keepInStep({ store, settings: ports.office, news, calm, canShare, report });
  const replaceRegister: OfficeHandlerPorts['replaceRegister'] = (put) => {
    stop();
    const told = put();
    if (told.ok) {
      // The office's register of the same id begins anew here: it is not this one without its end.
      const heads = settings.current.heads.filter(({ registerId }) => registerId !== store.registerId);
      settings.save({ heads });
    }
    end({ which: 'own', isReloaded: true, ...(told.ok && { told: told.value }) });
    return told.ok ? done(undefined) : told;
  };
  const restore = restoreOf({
    ...{ store, settings, aheadFiles: ports.aheadFiles, clock: ports.clock, long, report },
    over: ending.signal,
    close: () => stop(),
    ended: (isReloaded) => end({ which: 'own', isReloaded }),
  });
  const switchRegister = async (which: Which): Promise<void> => {
    stop();
    end({ which, isReloaded: true });
  };
  const { notices, updates, about, opened, isLookedAt } = ports;
  const presence = { ...ports.presence, drawn: inTurn(calm.drawn, ports.presence.drawn) };
  const open = {
    store,
    window,
    settings,
    program,
    report,
    news,
    records,
    keeper,
    reminders,
    screener,
    presence,
    notices,
    updates,
    about,
    opened,
    askPlace,
    long,
    isLookedAt,
  };
  const calls = answerCalls({
    ...open,
    ...{ restore, switchRegister, workedOut: () => workedOutAhead(store, ports.aheadFiles) },
    office: { ...office.ports, replaceRegister },
  });

  const stop = (): void => {
    ending.abort();
    calm.stop();
    stopAhead();
    records.stop();
    news.stop();
    keeper?.stop();
    calls.stop();
    reminders.stop();
    office.stop();
    close();
  };
  return {
    store,
    handlers: calls.handlers,
    ask: news.ask,
    showOpened: news.showOpened,
    showDeadline: news.showDeadline,
    stop,
    ended,
  };
}
