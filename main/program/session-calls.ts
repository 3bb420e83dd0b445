import os from 'node:os';
import path from 'node:path';
import { app, type BrowserWindow, nativeTheme, shell } from 'electron';
import { writeDatesAs } from '../../shared/base/date-style';
import { done, type Message } from '../../shared/base/result';
import type { BackupKeeper } from '../backups/backup-keeper';
import { backUpBeforeUpgrade } from '../backups/before-upgrade';
import type { BackupHandlerPorts } from '../calls/backup-handlers';
import { createHandlers, type HandlerPorts, type Handlers } from '../calls/handlers';
import type { OfficeHandlerPorts } from '../calls/office-ports';
import type { OpenedPath } from '../calls/opened-handlers';
import type { CliPorts } from '../cli/cli-task';
import { type AskPlace, choosingWhatAnswers } from '../disk/ask-place';
import { realFileSystem as fs } from '../disk/file-system';
import { electronLetterProcess } from '../electron/letter-process';
import { manualPicture, printer, printerFonts } from '../electron/printer';
import type { Settings } from '../electron/settings';
import { createDialogs } from '../electron/window-dialogs';
import { createHandoverMaker } from '../handover/handover-maker';
import { createImportSession, type ImportSession } from '../import/import-session';
import { readInWorker } from '../import/read-in-worker';
import type { LongWork } from '../long-work/long-work';
import { backupFolderOf } from '../opened/look-at-opened';
import { createPrintOutput } from '../paper/print-output';
import { createLetterJobs } from '../reading/letter-jobs';
import { readInProcess } from '../reading/read-in-process';
import { authorIn } from '../register/author-in';
import { attachmentViewer } from '../register/open-attachment';
import type { RegisterStore } from '../register/register-store';
import { hitsNow } from '../screening/hits-to-decide';
import type { Screener } from '../screening/screener';
import type { KeptSettings } from '../settings/kept-settings';
import type { SessionNews } from './session-news';
import type { SessionRecords } from './session-records';
import type { SessionReminders } from './session-reminders';

interface CallPorts {
  readonly store: RegisterStore;
  readonly window: BrowserWindow;
  readonly settings: Settings;
  readonly news: SessionNews;
  readonly records: Pick<SessionRecords, 'opened'>;
  readonly keeper: BackupKeeper | null;
  readonly reminders: SessionReminders;
  /** Reads lists and holds names against them. */
  readonly screener: Screener;
  readonly office: Omit<OfficeHandlerPorts, 'dialogs'>;
  readonly presence: HandlerPorts['presence'];
  readonly restore: BackupHandlerPorts['restore'];
  readonly switchRegister: HandlerPorts['switchRegister'];
  readonly program: string;
  readonly updates: CliPorts['updates'];
  readonly about: CliPorts['about'];
  readonly notices: readonly Message[];
  readonly opened: OpenedPath;
  readonly askPlace: AskPlace;
  /** What takes long, done in a process of its own each. */
  readonly long: LongWork;
  readonly isLookedAt: boolean;
  readonly workedOut: HandlerPorts['workedOut'];
  readonly report: (message: string, error?: unknown) => void;
}

/** The calls of the window on a register in service, and the way to end what they have begun. */
export interface SessionCalls {
  readonly handlers: Handlers;
  readonly stop: () => void;
}

/** The desk on which files of rows are read in. */
function importSession({ store, settings, screener, news, keeper }: CallPorts): ImportSession {
  return createImportSession({
    fs,
    readTable: readInWorker(path.join(import.meta.dirname, 'reading-worker.js')),
    store,
    newId: store.newId,
    by: () => authorIn(store.register, settings.current.preferences),
    hits: () => hitsNow(store, screener),
    progress: (importing) => news.push({ importing }),
    backUp: async (signal) => {
      if (keeper === null) return done({ name: null });
      const made = await keeper.backUpBeside('before-import', { signal });
      return made?.ok ? done({ name: made.value.backup.name }) : made;
    },
  });
}

/** What the desktop opened; once one is looked at, the window is told of the next. */
const toldOnce = (opened: OpenedPath, { lookedAt }: SessionNews): OpenedPath => ({
  ...opened,
  look: () => {
    const place = opened.look();
    lookedAt();
    return place;
  },
});

/** Answers the calls of the window with everything they reach: paper, imports, exports, handovers, attachments. */
export function answerCalls(ports: CallPorts): SessionCalls {
  const { store, settings, news, keeper, reminders, screener, program, report } = ports;
  const { askPlace, long } = ports;
  const reachBackups = async () => (await keeper?.reach()) ?? null;
  // One is made here then, and only one at a time.
  const reachForBackup = async () => {
    await keeper?.settled();
    return await reachBackups();
  };
  // Whatever is written is kept off the backups, so it has to be known whether their folder answers.
  const windowDialogs = createDialogs(() => ports.window);
  const dialogs = choosingWhatAnswers(windowDialogs, askPlace, reachBackups);
  const paper = createPrintOutput({
    ...{ store, settings, dialogs, printer, fs },
    fontsFor: printerFonts(),
    pictureOf: manualPicture,
    beside: long.savePdf,
  });
  const handover = createHandoverMaker({
    fs,
    store,
    program,
    pdfOf: paper.pdfOf,
    progress: (done, of) => news.push({ handover: { done, of } }),
    beside: long.handOver,
  });
  const session = importSession(ports);
  const letters = createLetterJobs({
    readLetter: readInProcess(electronLetterProcess(path.join(import.meta.dirname, 'letter-process.js'))),
    progress: (letter, progress) => news.push({ reading: { letter, ...progress } }),
  });
  const viewer = attachmentViewer(fs, store, (file) => shell.openPath(file));
  const shownSettings = {
    get current() {
      return settings.current;
    },
    save: (change: Partial<KeptSettings>) => {
      settings.save(change);
      nativeTheme.themeSource = settings.current.preferences.theme;
      writeDatesAs(settings.current.preferences.dates);
    },
  };
  const showFolder = (folder: string) => shell.openPath(folder);
  const handlers = createHandlers({
    store,
    settings: shownSettings,
    dialogs,
    paper,
    viewer,
    testNotification: reminders.test,
    switchRegister: ports.switchRegister,
    keeping: {
      fs,
      store,
      keeper,
      settings,
      dialogs,
      restore: ports.restore,
      askPlace,
      handover,
      openedBackups: () => {
        const place = ports.opened.lookedAt();
        return place === null ? null : backupFolderOf(fs, place);
      },
      showFolder,
      long,
    },
    exchange: { fs, store, program, dialogs, pdfOf: paper.pdfOf, long },
    importing: { desk: session, dialogs, reachBackups: reachForBackup },
    screening: {
      store,
      screener,
      by: () => authorIn(store.register, settings.current.preferences),
      dialogs,
    },
    moving: {
      ...{ fs, store, keeper, settings: shownSettings, dialogs, program },
      restore: ports.restore,
      askPlace,
      host: os.hostname(),
      opened: ports.opened.lookedAt,
    },
    office: { ...ports.office, dialogs },
    updating: {
      updates: { ...ports.updates, fs },
      reachBackups: reachForBackup,
      backUp: () => (keeper === null ? done(null) : backUpBeforeUpgrade(store, keeper)),
      dialogs,
      opened: () => {
        // Its installer replaces no file of a program that runs.
        if (process.platform === 'win32') app.quit();
      },
    },
    about: {
      facts: () => ports.about.facts(store.folder, settings.current.backupFolder),
      licenses: ports.about.licenses,
      folderForSupport: dialogs.folderForSupport,
    },
    opening: { fs, store, opened: toldOnce(ports.opened, news), askPlace, showFolder },
    ...{ isLookedAt: ports.isLookedAt, presence: ports.presence, notices: ports.notices },
    ...{ letters, report, remindingState: reminders.state, workedOut: ports.workedOut },
  });
  return {
    handlers: {
      ...handlers,
      openRegister: async (input) => {
        const answer = await handlers.openRegister(input);
        news.opened();
        ports.records.opened();
        return answer;
      },
    },
    stop: () => {
      handover.stop();
      viewer.stop();
      letters.stopAll();
      session.stop();
    },
  };
}
