import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type BrowserWindow, nativeTheme, powerMonitor, shell } from 'electron';
import { done, type Say } from '../shared/result';
import { tomorrowFor } from '../shared/snooze-offers';
import type { Notice } from '../shared/words/notice';
import { keepBackups } from './backups/backup-keeper';
import { createHandlers, type HandlerPorts, type Handlers } from './calls/handlers';
import { tell } from './calls/ipc';
import { backupStateOf, type KeepingPorts } from './calls/keeping-handlers';
import { newsOf } from './calls/news';
import { realFileSystem } from './disk/file-system';
import type { Docket } from './docket/docket';
import { attachmentViewer } from './docket/open-attachment';
import type { OpenRegister } from './docket/registers';
import { createHandoverMaker } from './handover/handover-maker';
import { importDesk } from './import/import-desk';
import { readInWorker } from './import/read-in-worker';
import { createPaper } from './paper/paper';
import { printer, printerFonts } from './paper/printer';
import type { AwakeNote } from './reminding/absence';
import { createNotifier } from './reminding/notifier';
import { startReminding } from './reminding/reminding';
import type { Settings } from './settings/settings';
import { showWindow } from './window/window';
import { createDialogs } from './window/window-dialogs';

export interface SessionPorts {
  readonly window: () => BrowserWindow;
  readonly settings: Settings;
  readonly switchRegister: (to: 'own' | 'sample') => Promise<void>;
  readonly restore: KeepingPorts['restore'];
  /** Null for the sample: its backups would be worth nothing. */
  readonly backupsBeside: string | null;
  /** This program's version. */
  readonly program: string;
  readonly notices: readonly Say[];
  readonly awake: AwakeNote;
  readonly presence: HandlerPorts['presence'];
  /** The register or the time has changed. */
  readonly changed: () => void;
  readonly report: (message: string, error?: unknown) => void;
}

/** One register with everything that hangs on it, until another takes its place. */
export interface ProgramSession {
  readonly docket: Docket;
  readonly handlers: Handlers;
  /** Passes a menu command to the window. */
  readonly ask: (menu: string) => void;
  /** Opens a deadline in the window. */
  readonly showDeadline: (deadlineId: string) => void;
  readonly stop: () => void;
}

const minute = 60_000;

/** Puts a register into service: its calls, its paper, its reminders, its news. */
export function startSession(opened: OpenRegister, ports: SessionPorts): ProgramSession {
  const { docket } = opened;
  const { window, settings, report } = ports;
  const push = (news: Parameters<typeof newsOf>[1] = {}): void => {
    // A timer or a notice may still come while the program is closing.
    if (window().isDestroyed()) return;
    tell(window().webContents, newsOf(docket, news));
    ports.changed();
  };

  const dialogs = createDialogs(window);
  const paper = createPaper({
    docket,
    settings,
    dialogs,
    printer,
    fontsFor: printerFonts(),
    fs: realFileSystem,
  });
  const asPerson = () => ({ by: settings.current.preferences.person, via: 'window' }) as const;
  // A notice can be clicked before the window listens; what it should show waits until the window has the register.
  let hasOpened = false;
  let unshown: string | null = null;
  const showInWindow = (deadlineId: string): void => {
    if (hasOpened) push({ showDeadlineId: deadlineId });
    else unshown = deadlineId;
  };

  const openNotice = ({ deadlineId, reminders }: Notice): void => {
    showWindow(window());
    showInWindow(deadlineId);
    docket.run({ do: 'acknowledge-reminders', reminders: [reminders[0]] }, asPerson());
  };
  const notifier = createNotifier({
    opened: openNotice,
    chosen: (notice, action) => {
      const line = docket.register.deadlines.get(notice.deadlineId);
      const untilOn = line === undefined ? null : tomorrowFor(line, docket.moment());
      const command = { do: 'snooze-reminders', deadline: notice.deadlineId, untilOn };
      // What cannot be put off any more, or is done and needs its proof, is for the window.
      if (action === 'done' || untilOn === null || !docket.run(command, asPerson()).ok) openNotice(notice);
    },
  });
  const tellBackups = (): void => {
    const backups = backupStateOf(keeper, docket, settings.current);
    if (backups !== null) push({ backups });
  };
  const keeper =
    ports.backupsBeside === null
      ? null
      : keepBackups({
          fs: realFileSystem,
          docket,
          settings: () => ({ folder: settings.current.backupFolder, rule: settings.current.keepRule }),
          defaultFolder: ports.backupsBeside,
          program: ports.program,
          later: (call) => {
            const waiting = setImmediate(call);
            return () => clearImmediate(waiting);
          },
          report,
          // Later: the first attempt is made while the keeper is still being made.
          onAttempt: () => void setImmediate(tellBackups),
        });
  const handover = createHandoverMaker({
    fs: realFileSystem,
    docket,
    program: ports.program,
    pdfOf: paper.pdfOf,
    progress: (done, of) => push({ handover: { done, of } }),
  });
  const importing = importDesk({
    fs: realFileSystem,
    readTable: readInWorker(path.join(import.meta.dirname, 'reading-worker.js')),
    docket,
    // Only for trying rows out: what is written gets its ids from the docket.
    newId: randomUUID,
    by: () => settings.current.preferences.person,
    backUp: () => {
      const made = keeper?.backUp('before-import');
      return made === undefined || made.ok ? done(made?.value.backup.name ?? null) : made;
    },
  });
  const viewer = attachmentViewer(realFileSystem, docket, (file) => shell.openPath(file));
  const handlers = createHandlers({
    docket,
    settings: {
      get current() {
        return settings.current;
      },
      save: (change) => {
        settings.save(change);
        nativeTheme.themeSource = settings.current.preferences.theme;
      },
    },
    dialogs,
    paper,
    viewer,
    testNotification: notifier.test,
    switchRegister: ports.switchRegister,
    keeping: {
      fs: realFileSystem,
      docket,
      keeper,
      settings,
      dialogs,
      restore: ports.restore,
      handover,
      showFolder: (folder) => shell.openPath(folder),
    },
    exchange: { fs: realFileSystem, docket, program: ports.program, dialogs, pdfOf: paper.pdfOf },
    importing: { desk: importing, dialogs },
    presence: ports.presence,
    remindingState: () => reminding.state(),
    notices: ports.notices,
    report,
  });

  const reminding = startReminding({
    docket,
    show: notifier.show,
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    awake: ports.awake,
    onState: (reminding) => push({ reminding }),
    report,
  });
  const wake = (): void => {
    push();
    void reminding.look();
  };
  const rest = (): void => reminding.rest();
  powerMonitor.on('suspend', rest);
  powerMonitor.on('resume', wake);
  powerMonitor.on('unlock-screen', wake);
  const ticking = setInterval(() => push(), minute);
  // Backups grow old without anything happening, and their disk comes and goes.
  const looking = setInterval(tellBackups, 30 * minute);
  docket.onEntries(({ lines }) => push({ lines }));
  docket.onAccess(() => push());
  docket.onReplaced(() => window().reload());

  return {
    handlers: {
      ...handlers,
      openRegister: async (input) => {
        const answer = await handlers.openRegister(input);
        hasOpened = true;
        // After the answer has gone: the window takes news only for a register it has.
        if (unshown !== null) setImmediate(showInWindow, unshown);
        unshown = null;
        return answer;
      },
    },
    docket,
    ask: (menu) => push({ menu }),
    showDeadline: showInWindow,
    stop: () => {
      clearInterval(ticking);
      clearInterval(looking);
      keeper?.stop();
      handover.stop();
      viewer.stop();
      powerMonitor.off('suspend', rest);
      powerMonitor.off('resume', wake);
      powerMonitor.off('unlock-screen', wake);
      reminding.stop();
      notifier.stop();
      opened.close();
    },
  };
}
