import * as z from 'zod';
import { moment } from '../base/moment';
import { command } from '../commands/commands';
import { historyFilter } from '../history/filter';
import { remindingState } from '../reminders/reminder-state';
import { aboutCalls } from './about-calls';
import { access } from './access';
import { answer, cancellable, messageShape, nothing, ran } from './answer';
import { attachmentCalls } from './attachment-calls';
import { backupCalls, backupState } from './backup-calls';
import type { CallName } from './channels';
import type { Early } from './early';
import { exchangeCalls } from './exchange-calls';
import { foldedParts, readFolded } from './folded-parts';
import { importCalls, importNews } from './import-calls';
import { moveCalls } from './move-calls';
import { officeCalls, shownHere } from './office-calls';
import { officeState } from './office-state';
import { openedCalls } from './opened-calls';
import { preferences } from './preferences';
import { presenceCalls } from './presence-calls';
import { printCalls } from './print-calls';
import { readingCalls, readingNews } from './reading-calls';
import { screeningCalls } from './screening-calls';
import { updateCalls } from './update-calls';
import { verifyCalls } from './verify-calls';
import { workNews } from './work-calls';

// What crosses between window and main, parsed on the main side. Input and output per call; strict objects only.

export const opened = z.strictObject({
  /** The whole journal (its good part) as one text, folded on the other side; with `folded` only line 0 and what stands behind it. */
  journal: z.string(),
  folded: foldedParts.optional(),
  /** What the window works out first from all of this, worked out before (`renderer/state/worked-out-before.ts`); left out where it was not. */
  workedOut: z.string().optional(),
  /** Shown, never handled: the window passes no paths. */
  folder: z.string(),
  isSample: z.boolean(),
  isFirstStart: z.boolean(),
  /** The folder of another register that was opened by the desktop: it is only read here. */
  isLookedAt: z.boolean().optional(),
  moment,
  preferences,
  access,
  notices: z.array(messageShape),
  reminding: remindingState,
  /** Null: none are made of this register, as of the sample. */
  backups: backupState.nullable(),
  /** How it stands with the office; left out: it is not shared. */
  office: officeState.optional(),
  /** Left out where it is not shared. */
  shownHere: shownHere.optional(),
  /** What the page before left when it was let go (`letPageGo`). */
  left: z.string().optional(),
});
export type Opened = z.infer<typeof opened>;

export const contract = {
  /** `mayBeFolded`: a long register may come as a folded copy with the lines behind it, which is quicker to take in. */
  openRegister: {
    input: z.strictObject({ mayBeFolded: z.literal(true).optional() }),
    output: answer(opened),
  },
  readFolded,
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
  /** Main's own open dialog: the text of a file of rules, which the window reads and shows before anything is kept. */
  chooseRulePack: {
    input: nothing,
    output: cancellable(
      z.strictObject({
        name: z.string(),
        text: z.string(),
        /** What the makers wrote into their signature; null: the file has none. */
        signed: z.string().nullable(),
      }),
    ),
  },
  savePreferences: { input: preferences.partial(), output: answer(preferences) },
  /** What became of the test notice. */
  testNotification: {
    input: nothing,
    output: answer(z.strictObject({ was: z.enum(['notification', 'do-not-disturb', 'not-shown']) })),
  },
  /** A copy of the whole register folder where the user says, for a damaged register above all. */
  saveCopy: { input: nothing, output: cancellable(z.string()) },
  acceptClock: { input: nothing, output: answer(moment) },
  retryWriting: { input: nothing, output: answer(access) },
  /** Takes the register from another machine's lock, or an unreadable one: only when a person said that nobody uses it. */
  takeOver: { input: nothing, output: answer(access) },
  /** Restores the line endings of a register file that another program changed; the changed file is kept. */
  mendLineEndings: { input: nothing, output: answer(z.strictObject({ access, told: messageShape })) },
  switchRegister: {
    input: z.strictObject({ to: z.enum(['own', 'sample', 'opened']) }),
    output: answer(nothing),
  },
  ...attachmentCalls,
  ...readingCalls,
  ...presenceCalls,
  ...printCalls,
  ...exchangeCalls,
  ...importCalls,
  ...screeningCalls,
  ...backupCalls,
  ...verifyCalls,
  ...moveCalls,
  ...updateCalls,
  ...aboutCalls,
  ...openedCalls,
  ...officeCalls,
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
  /** A clicked notification of a balance: open this license record; left out: none. */
  showLicenseId: z.string().optional(),
  /** A menu command: `log-letter`, `find`, `docket`… */
  menu: z.string().nullable(),
  /** How the reminders were shown; left out: no change. */
  reminding: remindingState.optional(),
  /** What became of the backups; left out: nothing. */
  backups: backupState.optional(),
  /** Pages of a handover that are drawn, of how many; left out: nothing new. */
  handover: z.strictObject({ done: z.int(), of: z.int() }).optional(),
  /** How far the rows of a file have been tried; left out: nothing new. */
  importing: importNews.optional(),
  /** How far a letter is read; left out: nothing new. */
  reading: readingNews.optional(),
  /** How far what takes long is; left out: nothing new. */
  working: workNews.optional(),
  /** How the register stands with its office; left out: as before. */
  office: officeState.optional(),
  /** Notices just shown that are not in the journal. */
  shownHere: shownHere.optional(),
  /** Others were faster: the register is to be read anew. What is typed stays. */
  isReplaced: z.literal(true).optional(),
});
export type News = z.infer<typeof news>;

/** What the preload gives the window: verbs, not channels. */
export type ExportDocketApi = {
  readonly [N in CallName]: (input: Input<N>) => Promise<Output<N>>;
} & {
  /** Returns the way to stop listening. */
  readonly onNews: (listener: (news: News) => void) => () => void;
  /** The same as `readFolded`, while the page waits: for whoever needs a record before that was read ahead. */
  readonly readFoldedNow: (input: Input<'readFolded'>) => Output<'readFolded'>;
} & Early;
