import * as z from 'zod';
import { definedOf } from '../../shared/base/defined-of';
import { done, type Message, refuse } from '../../shared/base/result';
import { cancelled, chosen } from '../../shared/calls/answer';
import { type CallName, callNames } from '../../shared/calls/channels';
import { contract, type Input, type Output } from '../../shared/calls/contract';
import type { Closing, PresenceState } from '../../shared/calls/presence-calls';
import { refusalOf } from '../../shared/commands/parse-command';
import type { RemindingState } from '../../shared/reminders/reminder-state';
import { Refused } from '../disk/ask-place';
import { realFileSystem as fs } from '../disk/file-system';
import { historyCsv } from '../history/history-csv';
import { historyPage } from '../history/history-page';
import type { PrintOutput } from '../paper/print-output';
import type { LetterJobs } from '../reading/letter-jobs';
import { authorIn } from '../register/author-in';
import type { AttachmentViewer } from '../register/open-attachment';
import { copyRegister, saveText } from '../register/register-files';
import type { RegisterStore } from '../register/register-store';
import { verifyRegister } from '../register/verify-register';
import type { KeptSettings } from '../settings/kept-settings';
import { type AboutHandlerPorts, aboutHandlers } from './about-handlers';
import { attachmentHandlers } from './attachment-handlers';
import { type BackupHandlerPorts, backupHandlers, backupStateOf } from './backup-handlers';
import { type ExchangePorts, exchangeHandlers } from './exchange-handlers';
import { givenLater, givenRegister } from './given-register';
import { type ImportPorts, importHandlers } from './import-handlers';
import { type MoveHandlerPorts, moveHandlers } from './move-handlers';
import { officeHandlers } from './office-handlers';
import type { OfficeHandlerPorts } from './office-ports';
import { type OpenedHandlerPorts, openedHandlers } from './opened-handlers';
import { readRulePack } from './read-rule-pack';
import { readingHandlers } from './reading-handlers';
import { type ScreeningPorts, screeningHandlers } from './screening-handlers';
import { type UpdateHandlerPorts, updateHandlers } from './update-handlers';

/** What the handlers need of the machine. The window passes no paths: files are chosen in main's own dialogs. */
export interface HandlerPorts {
  readonly store: RegisterStore;
  readonly settings: {
    readonly current: Pick<KeptSettings, 'preferences'>;
    save(change: Pick<KeptSettings, 'preferences'>): void;
  };
  readonly dialogs: {
    /** The files to attach; null if the dialog was cancelled. */
    filesToAttach(): Promise<readonly string[] | null>;
    fileToSave(name: string): Promise<string | null>;
    csvToSave(name: string): Promise<string | null>;
    folderForCopy(): Promise<string | null>;
    /** A file of rules. */
    rulePackToRead(): Promise<string | null>;
  };
  readonly paper: Pick<PrintOutput, 'savePdf' | 'print' | 'printers' | 'stop'>;
  readonly viewer: Pick<AttachmentViewer, 'open'>;
  readonly testNotification: () => Promise<'notification' | 'do-not-disturb' | 'not-shown'>;
  readonly presence: {
    readonly state: () => Promise<PresenceState>;
    /** Throws what the system says against it. */
    readonly change: (change: {
      readonly startAtLogin: boolean | undefined;
      readonly closing: Closing | undefined;
    }) => void;
    /** Lets the page of a hidden window go; false where it is shown. */
    readonly letPageGo: (left: string) => boolean;
    /** What the page that was let go has left; given once. */
    readonly takeLeft: () => string | undefined;
    /** The page has drawn what it was given. */
    readonly drawn: () => void;
  };
  readonly switchRegister: (to: 'own' | 'sample' | 'opened') => Promise<void>;
  /** What the window works out first from the register as it stands, worked out before. */
  readonly workedOut: () => string | undefined;
  /** Another register that the desktop opened is looked at. */
  readonly isLookedAt: boolean;
  readonly opening: OpenedHandlerPorts;
  readonly keeping: BackupHandlerPorts;
  readonly exchange: ExchangePorts;
  readonly importing: ImportPorts;
  readonly screening: ScreeningPorts;
  readonly updating: UpdateHandlerPorts;
  readonly moving: MoveHandlerPorts;
  readonly office: OfficeHandlerPorts;
  readonly about: AboutHandlerPorts['about'];
  readonly letters: LetterJobs;
  readonly remindingState: () => RemindingState;
  /** What the program has to say about this opening, beside what was noticed when the register was read. */
  readonly notices: readonly Message[];
  readonly report: (message: string, error?: unknown) => void;
}

/** One function per call. Whatever comes in, an answer of the contract comes out; none ever throws. */
export type Handlers = { readonly [N in CallName]: (input: unknown) => Promise<Output<N>> };

type Plain = { readonly [N in CallName]: (input: Input<N>) => Output<N> | Promise<Output<N>> };

function plainHandlers(ports: HandlerPorts): Plain {
  const { store, dialogs, settings } = ports;
  return {
    openRegister: ({ mayBeFolded }) => ({
      ok: true,
      value: {
        ...givenRegister(ports, mayBeFolded === true),
        folder: store.folder,
        isSample: store.register.settings.isSample,
        isLookedAt: ports.isLookedAt,
        // Nobody has been asked yet who is entering.
        isFirstStart: settings.current.preferences.person === '',
        moment: store.moment(),
        preferences: { ...settings.current.preferences },
        access: store.access(),
        notices: [...ports.notices, ...store.notices],
        reminding: ports.remindingState(),
        // The copies may still be read back: the window is then sent the state.
        backups: backupStateOf(ports.keeping.keeper, store, ports.keeping.settings.current, 'ifRead'),
        ...(store.office !== undefined && {
          office: ports.office.service.state(),
          shownHere: store.shownHere().map(({ at, reminders }) => ({ at, reminders: [...reminders] })),
        }),
      },
    }),
    readFolded: (ask) => givenLater(ports, ask),
    letPageGo: ({ left }) => done({ isGone: ports.presence.letPageGo(left) }),
    windowDrawn: () => {
      ports.presence.drawn();
      return done({});
    },
    run: ({ command }) =>
      store.run(command, { by: authorIn(store.register, settings.current.preferences), via: 'window' }),
    readHistory: (ask) => done(historyPage(store.text, store.register, ask)),
    verifyRegister: () => {
      const found = verifyRegister(fs, store);
      return done({ ...found, problems: found.problems.map(({ name, of, kind }) => ({ name, of, kind })) });
    },
    exportHistory: async (ask) => {
      const path = await dialogs.csvToSave(`History ${store.today()}.csv`);
      if (path === null) return cancelled;
      const { csv, entries } = await historyCsv(store.text, store.register, ask);
      const saved = await saveText(path, csv);
      return saved.ok ? chosen({ path, entries }) : saved;
    },
    chooseRulePack: async () => {
      const path = await dialogs.rulePackToRead();
      if (path === null) return cancelled;
      const read = readRulePack(path, ports.updating.updates.keys);
      return read.ok ? chosen(read.value) : read;
    },
    savePdf: ({ sheet }) => ports.paper.savePdf(sheet),
    print: ({ sheet, to }) => ports.paper.print(sheet, to),
    stopPaper: () => {
      ports.paper.stop();
      return done({});
    },
    listPrinters: async () => done([...(await ports.paper.printers())]),
    savePreferences: (change) => {
      const preferences = { ...settings.current.preferences, ...definedOf(change) };
      settings.save({ preferences });
      return done(preferences);
    },
    readPresence: async () => done(await ports.presence.state()),
    changePresence: async ({ startAtLogin, closing }) => {
      try {
        ports.presence.change({ startAtLogin, closing });
      } catch (error) {
        return refuse('disk', 'start-not-changed', { detail: String(error).slice(0, 200) });
      }
      return done(await ports.presence.state());
    },
    testNotification: async () => done({ was: await ports.testNotification() }),
    saveCopy: async () => {
      const folder = await dialogs.folderForCopy();
      if (folder === null) return cancelled;
      const copied = copyRegister(store.folder, folder, store.today());
      return copied.ok ? chosen(copied.value) : copied;
    },
    acceptClock: () => done(store.acceptClock()),
    retryWriting: () => done(store.retryWriting()),
    takeOver: () => done(store.takeOver()),
    mendLineEndings: () => store.mendLineEndings(),
    switchRegister: async ({ to }) => {
      await ports.switchRegister(to);
      return done({});
    },
    ...backupHandlers(ports.keeping),
    ...exchangeHandlers(ports.exchange),
    ...importHandlers(ports.importing),
    ...screeningHandlers(ports.screening),
    ...readingHandlers(ports),
    ...moveHandlers(ports.moving),
    ...updateHandlers(ports.updating),
    ...aboutHandlers(ports),
    ...openedHandlers(ports.opening),
    ...officeHandlers(ports.office),
    ...attachmentHandlers(ports),
  };
}

// The command is parsed by its own door, which names the field without the wrapping and knows a misspelled command.
function isCommandWrapper(name: CallName, input: unknown): input is { readonly command: unknown } {
  return (
    name === 'run' &&
    typeof input === 'object' &&
    input !== null &&
    Object.keys(input).length === 1 &&
    'command' in input
  );
}

// The message of an answer that does not fit its schema is a page of JSON, which helps nobody.
function faultText(error: unknown): string {
  if (error instanceof z.ZodError)
    return `${error.issues[0]?.path.join('.') ?? ''} of the answer does not fit`;
  return error instanceof Error ? error.message : String(error);
}

/** The wall between window and main. */
export function createHandlers(ports: HandlerPorts): Handlers {
  const plain = plainHandlers(ports);
  const guarded =
    <N extends CallName>(name: N) =>
    async (input: unknown): Promise<Output<N>> => {
      try {
        const parsed = isCommandWrapper(name, input)
          ? { success: true as const, data: input }
          : contract[name].input.safeParse(input, { reportInput: true });
        if (!parsed.success) return refusalOf(parsed.error) as Output<N>;
        const answer = await plain[name](parsed.data as Input<N>);
        return contract[name].output.parse(answer) as Output<N>;
      } catch (error) {
        if (error instanceof Refused) return error.refusal as Output<N>;
        ports.report(`the call ${name} failed`, error);
        const detail = faultText(error);
        return refuse('unexpected', 'unexpected', { detail: detail.slice(0, 500) }) as Output<N>;
      }
    };
  return Object.fromEntries(callNames.map((name) => [name, guarded(name)])) as unknown as Handlers;
}
