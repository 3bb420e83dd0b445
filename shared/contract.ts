import * as z from 'zod';
import { backupRef, keepRule, listedBackup, restorePreview } from './backups';
import type { CallName } from './channels';
import { command } from './commands/commands';
import { attachment, isoDate, label } from './fields';
import { historyFilter } from './history-filter';

// What crosses between window and main, parsed on the main side. Input and output per call; strict objects only.

export const say = z.strictObject({
  say: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const refusal = say.extend({
  ok: z.literal(false),
  code: z.enum([
    'invalid',
    'not-found',
    'ambiguous',
    'already-exists',
    'conflict',
    'in-use',
    'read-only',
    'damaged',
    'newer',
    'disk',
    'clock-doubt',
    'unexpected',
  ]),
  field: z.string().optional(),
});

const answer = <T extends z.ZodType>(value: T) =>
  z.union([z.strictObject({ ok: z.literal(true), value }), refusal]);

/** What time it is, told to the window, which never asks a clock. */
export const moment = z.strictObject({
  /** UTC instant. */
  at: z.string(),
  /** The agency's date (Washington, DC): days left and missed follow it. */
  today: isoDate,
  /** The machine's own date and zone: reminders come by it. */
  localToday: isoDate,
  zone: z.string(),
  /** The clock was set by hand for a test: a banner says so. */
  isTestClock: z.boolean(),
  /** Set while the clock is too far from the last entry to be believed; the last entry's instant. */
  doubtSince: z.string().nullable(),
});
export type Moment = z.infer<typeof moment>;

export const papers = ['letter', 'a4'] as const;
export type Paper = (typeof papers)[number];
export const themes = ['system', 'light', 'dark'] as const;

/** Kept by electron-store, not in the register. */
export const preferences = z.strictObject({
  /** Who is entering; empty until asked at first start. */
  person: label.max(200, 'too-long'),
  theme: z.enum(themes),
  paper: z.enum(papers),
});
export type Preferences = z.infer<typeof preferences>;

/** Closing the window keeps the program in the tray, or ends it. */
export const closings = ['tray', 'quit'] as const;
export type Closing = (typeof closings)[number];

/** Starting with the computer, read back from the system. `blocked`: switched off there; `unavailable`: not of this copy. */
export const startStates = ['on', 'off', 'blocked', 'unavailable'] as const;
export type StartState = (typeof startStates)[number];

/** How the program stays while its window is closed. */
export const presence = z.strictObject({
  startAtLogin: z.enum(startStates),
  /** Null: nobody was asked yet. */
  closing: z.enum(closings).nullable(),
  /** Where there is no tray the window minimizes instead of closing. */
  hasTray: z.boolean(),
});
export type PresenceState = Readonly<z.infer<typeof presence>>;

/** Whether the register can be changed; if not, why. */
export const access = z.union([
  z.strictObject({ mode: z.literal('open') }),
  z.strictObject({ mode: z.literal('read-only'), why: refusal }),
]);
export type Access = z.infer<typeof access>;

/** How the register is backed up, for the window to show. */
export const backupState = z.strictObject({
  /** Shown, never handled. */
  folder: z.string(),
  /** The folder beside the register, which nobody chose. */
  isDefaultFolder: z.boolean(),
  rule: keepRule,
  /** The last whole one of this register; null: none. */
  last: listedBackup.nullable(),
  /** The last one holds every entry. */
  isAllHeld: z.boolean(),
  /** Days since the last good backup, or (`never`) since the register was made, once there are too many. */
  nudge: z.strictObject({ days: z.int(), never: z.boolean() }).nullable(),
  /** Why the last attempt failed, until one succeeds. */
  problem: refusal.nullable(),
  warnings: z.array(say),
});
export type BackupState = z.infer<typeof backupState>;

/** What the window says beside the reminders themselves. */
export const remindingState = z.strictObject({
  /** The last stretch in which something fell due and nothing could be shown; instants. */
  away: z.strictObject({ fromAt: z.string(), toAt: z.string(), why: z.enum(['asleep', 'off']) }).nullable(),
  /** Something is due that the system did not show. */
  isUnshown: z.boolean(),
});

export type RemindingState = Readonly<z.infer<typeof remindingState>>;

export const opened = z.strictObject({
  /** The whole journal (its good part) as one text, folded on the other side. */
  journal: z.string(),
  /** Shown, never handled: the window passes no paths. */
  folder: z.string(),
  isSample: z.boolean(),
  isFirstStart: z.boolean(),
  moment,
  preferences,
  access,
  notices: z.array(say),
  reminding: remindingState,
  /** Null: none are made of this register, as of the sample. */
  backups: backupState.nullable(),
});
export type Opened = z.infer<typeof opened>;

/** As it stood after that entry, with that day for today; left out: as it is. */
const asOf = z.strictObject({ seq: z.int().min(0), on: isoDate }).optional();

/** A page that can be saved as PDF or printed. */
export const sheetRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('license-summary'), licenseId: z.string(), asOf }),
  /** How one date was counted, to be counted again with a pencil. */
  z.strictObject({ kind: z.literal('count'), deadlineId: z.string(), asOf }),
  /** The whole table of rules with what else the dates rest on. */
  z.strictObject({ kind: z.literal('law'), asOf }),
  /** The open lines for the wall, with work-by dates within so many days; null: all. */
  z.strictObject({ kind: z.literal('docket'), days: z.int().min(1).max(36_600).nullable(), asOf }),
]);
export type SheetRequest = z.infer<typeof sheetRequest>;

const nothing = z.strictObject({});
const cancellable = <T extends z.ZodType>(value: T) =>
  answer(
    z.union([
      z.strictObject({ cancelled: z.literal(true) }),
      z.strictObject({ cancelled: z.literal(false), value }),
    ]),
  );

/** What a command did. `id` is that of the record it made or changed. */
export const ran = z.strictObject({ seq: z.int(), id: z.string().nullable(), warnings: z.array(say) });
export type Ran = z.infer<typeof ran>;

export const contract = {
  openRegister: { input: nothing, output: answer(opened) },
  run: { input: z.strictObject({ command }), output: answer(ran) },
  /**
   * Journal lines (`hash TAB json`) before `beforeSeq` (null: from the newest), newest last. With a filter only a stretch
   * is looked through, so that nothing waits for a long journal: ask again before `reachedSeq` while `hasMore`.
   */
  readHistory: {
    input: z.strictObject({
      beforeSeq: z.int().nullable(),
      limit: z.int().min(1).max(500),
      filter: historyFilter.optional(),
    }),
    output: answer(z.strictObject({ lines: z.string(), hasMore: z.boolean(), reachedSeq: z.int() })),
  },
  /** Main's own save dialog: the filtered history before `beforeSeq` (null: all of it) as CSV. */
  exportHistory: {
    input: z.strictObject({ filter: historyFilter, beforeSeq: z.int().nullable() }),
    output: cancellable(z.strictObject({ path: z.string(), entries: z.int() })),
  },
  /** Main's own open dialog; the files are copied into the register and fingerprinted. */
  attachFiles: { input: nothing, output: cancellable(z.array(attachment)) },
  /** Main's own save dialog: a copy of an attached file, checked against its fingerprint. */
  saveAttachment: { input: z.strictObject({ attachment }), output: cancellable(z.string()) },
  /** Main's own open dialog: the text of a file of rules, which the window reads and shows before anything is kept. */
  chooseRulePack: {
    input: nothing,
    output: cancellable(z.strictObject({ name: z.string(), text: z.string() })),
  },
  savePdf: { input: z.strictObject({ sheet: sheetRequest }), output: cancellable(z.string()) },
  print: { input: z.strictObject({ sheet: sheetRequest }), output: cancellable(z.literal('sent')) },
  savePreferences: { input: preferences.partial(), output: answer(preferences) },
  readPresence: { input: nothing, output: answer(presence) },
  changePresence: {
    input: z.strictObject({ startAtLogin: z.boolean().optional(), closing: z.enum(closings).optional() }),
    output: answer(presence),
  },
  /** Whether the system showed the test notice. */
  testNotification: { input: nothing, output: answer(z.strictObject({ wasShown: z.boolean() })) },
  /** A copy of the whole register folder where the user says, for a damaged register above all. */
  saveCopy: { input: nothing, output: cancellable(z.string()) },
  acceptClock: { input: nothing, output: answer(moment) },
  retryWriting: { input: nothing, output: answer(access) },
  /** Takes the register from another machine's lock, or an unreadable one: only when a person said that nobody uses it. */
  takeOver: { input: nothing, output: answer(access) },
  switchRegister: { input: z.strictObject({ to: z.enum(['own', 'sample']) }), output: answer(nothing) },
  /** All backups in the folder, those of this register first, each newest first. */
  listBackups: {
    input: nothing,
    output: answer(
      z.strictObject({
        state: backupState,
        /** The register's id; null while that is not known. */
        register: z.string().nullable(),
        backups: z.array(listedBackup),
        /** Names of notes that cannot be read, and of copies that were never finished. */
        unreadable: z.array(z.string()),
        unfinished: z.array(z.string()),
      }),
    ),
  },
  backUpNow: { input: nothing, output: answer(backupState) },
  /** Main's own folder dialog, or back to the folder beside the register. */
  chooseBackupFolder: {
    input: z.strictObject({ to: z.enum(['another', 'default']) }),
    output: cancellable(backupState),
  },
  keepBackupsBy: { input: z.strictObject({ rule: keepRule }), output: answer(backupState) },
  /** Reads one backup to its last byte; what is wrong with it, or null. */
  checkBackup: {
    input: z.strictObject({ backup: backupRef }),
    output: answer(z.strictObject({ fault: z.string().nullable() })),
  },
  /** What restoring it would change; changes nothing. */
  planRestore: { input: z.strictObject({ backup: backupRef }), output: answer(restorePreview) },
  /** Puts the backup in the register's place and keeps the present one aside; the window is then loaded anew. */
  restoreBackup: { input: z.strictObject({ backup: backupRef }), output: answer(nothing) },
  /** Main's own folder dialog; everything, readable without the program. Its progress comes as news. */
  makeHandover: {
    input: z.strictObject({ includePrivileged: z.boolean() }),
    output: cancellable(z.strictObject({ folder: z.string(), warnings: z.array(say) })),
  },
  stopHandover: { input: nothing, output: answer(nothing) },
} as const satisfies Record<CallName, { readonly input: z.ZodType; readonly output: z.ZodType }>;

export type Input<N extends CallName> = z.input<(typeof contract)[N]['input']>;
export type Output<N extends CallName> = z.output<(typeof contract)[N]['output']>;

/** The one push: new journal lines, the time, and what the window should show. */
export const news = z.strictObject({
  lines: z.string(),
  moment,
  access,
  /** A clicked notification: open this deadline. */
  showDeadlineId: z.string().nullable(),
  /** A menu command: `log-letter`, `find`, `docket`… */
  menu: z.string().nullable(),
  /** What became of the telling; left out: nothing. */
  reminding: remindingState.optional(),
  /** What became of the backups; left out: nothing. */
  backups: backupState.optional(),
  /** Pages of a handover that are drawn, of how many; left out: nothing new. */
  handover: z.strictObject({ done: z.int(), of: z.int() }).optional(),
});
export type News = z.infer<typeof news>;

/** What the preload gives the window: verbs, not channels. */
export type ExportDocketApi = {
  readonly [N in CallName]: (input: Input<N>) => Promise<Output<N>>;
} & {
  /** Returns the way to stop listening. */
  readonly onNews: (listener: (news: News) => void) => () => void;
};
