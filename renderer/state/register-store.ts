import { faultInWords } from '../../shared/base/field-fault';
import type { Moment } from '../../shared/base/moment';
import { type Message, messageOf, type Refusal, type Result, refuse } from '../../shared/base/result';
import { allAtOnce, type Steps } from '../../shared/base/steps';
import type { Access } from '../../shared/calls/access';
import type { BackupState } from '../../shared/calls/backup-calls';
import type { ExportDocketApi, Input, News, Opened } from '../../shared/calls/contract';
import type { ImportNews } from '../../shared/calls/import-calls';
import type { ShownHere } from '../../shared/calls/office-calls';
import type { OfficeState } from '../../shared/calls/office-state';
import type { Preferences } from '../../shared/calls/preferences';
import { dayRefusal, type Until } from '../../shared/register/as-of';
import type { Entry } from '../../shared/register/events';
import { registerOf } from '../../shared/register/folded-register';
import { linesFrom, partsOf } from '../../shared/register/journal-line';
import { withoutHeader } from '../../shared/register/journal-text';
import { registerBegun } from '../../shared/register/new-register';
import { readEntryInSteps } from '../../shared/register/read-entry-in-steps';
import { fold, foldInSteps, type Register, renewed } from '../../shared/register/register';
import { noteShown } from '../../shared/register/shown-notice';
import type { RemindingState } from '../../shared/reminders/reminder-state';
import { type Arrivals, createArrivals } from './arrivals';
import { type AsItStood, lookingBack, type Past, registerAsItStood } from './as-it-stood';
import { inSlices } from './in-slices';
import { type LateRecords, lateRecords } from './late-records';
import { type LeftPage, leftPage } from './left-page';
import { createListeners } from './listeners';
import { createWaiting } from './waiting';
import { takeWorkedOut } from './worked-out-before';

/** Everything the window draws from. A new object each time anything changes, so that it can be compared. */
export interface OpenRegister {
  /**
   * A new object with each entry, so that what was worked out from it can depend on it. Its maps are filled in place:
   * nothing may depend on one of them alone.
   */
  readonly register: Register;
  readonly moment: Moment;
  readonly preferences: Preferences;
  readonly access: Access;
  readonly notices: readonly Message[];
  readonly reminding: RemindingState;
  /** Null: this register is not backed up. */
  readonly backups: BackupState | null;
  /** How far the rows of a file have been tried; null before it is told. */
  readonly importing: ImportNews | null;
  /** How far a handover folder has come; null before the first page. */
  readonly handover: { readonly done: number; readonly of: number } | null;
  /** Shown only. */
  readonly folder: string;
  /** How it stands with the office; left out: it is not shared. */
  readonly office?: OfficeState | undefined;
  readonly isSample: boolean;
  readonly isFirstStart: boolean;
  /** Another register that the desktop opened: it only shows. */
  readonly isLookedAt?: boolean | undefined;
  /** Set while the register is looked at as it once stood: it only shows, and `moment` takes that day for today. */
  readonly asItStood: AsItStood | null;
}

export type RegisterState =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly refusal: Refusal }
  | { readonly is: 'ready'; readonly opened: OpenRegister };

/** What the menu or a clicked notice asks the window to show. */
export interface NavigationRequest {
  readonly showDeadlineId: string | null;
  readonly showLicenseId?: string;
  readonly menu: string | null;
}

export interface RegisterStore {
  readonly state: () => RegisterState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Makes the same request as a menu command, from within the window. */
  readonly requestNavigation: (request: NavigationRequest) => void;
  readonly onNavigationRequest: (listener: (request: NavigationRequest) => void) => () => void;
  /** Called with each menu command from now on; one that came before waits for whoever navigates. */
  readonly onMenu: (listener: (menu: string) => void) => () => void;
  /** Called with every entry made while the window is open, once the register holds it. */
  readonly onEntry: (listener: (entry: Entry) => void) => () => void;
  /** What others have entered since a form was opened. */
  readonly arrivals: Arrivals;
  readonly setOffice: (office: OfficeState) => void;
  /** Opens the register and starts listening; returns the way to stop. */
  readonly start: () => () => void;
  /** Resolves once the entry has been folded, so that a form closes on what is really saved. */
  readonly reached: (seq: number) => Promise<void>;
  readonly setPreferences: (preferences: Preferences) => void;
  readonly setMoment: (moment: Moment) => void;
  readonly setAccess: (access: Access) => void;
  readonly setBackups: (backups: BackupState) => void;
  /** Before another preview of an import is made. */
  readonly forgetImporting: () => void;
  /** Before another handover begins. */
  readonly forgetHandover: () => void;
  /** The list of what fell due meanwhile has been read. */
  readonly dismissAway: () => void;
  readonly addNotice: (notice: Message) => void;
  readonly dismissNotice: (notice: Message) => void;
  /** Shows the register as it once stood, until `comeBack`. Resolves with the reason when that was not possible. */
  readonly lookBack: (until: Until) => Promise<Refusal | null>;
  readonly comeBack: () => void;
  /**
   * Asks for the records that came not with the opening, so that nobody waits for them; resolves when they are here. Whoever asks the register
   * for one before gets it too, and waits.
   */
  readonly fetchRest: () => Promise<void>;
  /** What the page before this one left for it; null where none was let go. */
  readonly left: () => LeftPage | null;
  /** What was told and put away, for the page that takes the place of this one. */
  readonly putAway: () => readonly string[];
}

/**
 * Folds journal text (`hash TAB json` lines) into the register in the order of their numbers: an entry it already holds
 * is left out (it may come with the opening and again as news), one that came before its turn waits in `ahead`. Returns
 * why it stopped, if it did.
 */
export function foldLines(
  register: Register,
  lines: string,
  ahead: Map<number, Entry>,
  onFolded: (entry: Entry) => void = () => undefined,
): Refusal | null {
  return allAtOnce(foldLinesInSteps(register, lines, ahead, onFolded));
}

/** Events that an entry holds at most to be folded at once. */
const fewEvents = 100;

/** The same steps, so many as one. */
function* inParts(steps: Steps<void>): Steps<void> {
  for (let done = 1; ; done += 1) {
    const next = steps.next();
    if (next.done) return;
    if (done % fewEvents === 0) yield next.value;
  }
}

/** The same in steps, for lines that are long: in between the register may hold a part of one. */
function* foldLinesInSteps(
  register: Register,
  lines: string,
  ahead: Map<number, Entry>,
  onFolded: (entry: Entry) => void,
): Steps<Refusal | null> {
  for (const { line } of linesFrom(lines)) {
    const { json } = partsOf(line);
    if (json === '') continue;
    const read = yield* readEntryInSteps(json);
    if (!read.ok) {
      return read.why === 'newer'
        ? refuse('newer', 'newer-register')
        : unreadLine(register.seq + 1, faultInWords(read.fault));
    }
    if (read.entry.seq > register.seq) ahead.set(read.entry.seq, read.entry);
    for (let next = ahead.get(register.seq + 1); next !== undefined; next = ahead.get(register.seq + 1)) {
      ahead.delete(next.seq);
      if (next.events.length > fewEvents) yield* inParts(foldInSteps(register, next));
      else fold(register, next);
      onFolded(next);
    }
  }
  return null;
}

// Main reads every line before it hands it over: this one came damaged over the wall.
function unreadLine(line: number, detail: string): Refusal {
  return refuse('damaged', 'damaged-line', { line, lines: line, hidden: 1, entries: '1 entry', detail });
}

/** The open register of another day: its records, that day for today, and nothing to be changed. */
function openedThen(now: OpenRegister, { register, asItStood }: Past): OpenRegister {
  const { on } = asItStood;
  return {
    ...now,
    register,
    asItStood,
    moment: { ...now.moment, today: on, localToday: on },
    access: { mode: 'read-only', why: lookingBack(on) },
    reminding: { away: null, unshown: null },
  };
}

/** The register just opened; read-only where the journal could not be folded to its end. */
function openedOf(opened: Opened, register: Register, stopped: Refusal | null): OpenRegister {
  const { journal: _journal, folded: _folded, shownHere: _shownHere, left: _left, ...told } = opened;
  const { workedOut: _workedOut, access, ...rest } = told;
  return {
    ...rest,
    register,
    access: stopped === null ? access : { mode: 'read-only', why: stopped },
    asItStood: null,
    handover: null,
    importing: null,
  };
}

/** The register as it once stood, from the whole journal. */
async function readPast(api: Pick<ExportDocketApi, 'openRegister'>, until: Until): Promise<Result<Past>> {
  try {
    const answer = await api.openRegister({});
    if (!answer.ok) return answer;
    const { journal, moment } = answer.value;
    const refused = 'on' in until ? dayRefusal(journal, until.on, moment.today, 'on') : null;
    return refused ?? { ok: true, value: registerAsItStood(journal, until) };
  } catch (error) {
    return unexpected(error);
  }
}

const note = (register: Register, shown: ShownHere | undefined): void => {
  for (const notice of shown ?? []) noteShown(register, notice);
};

/** What came with the opening beside the journal, once that is folded. */
function noteOpening(register: Register, { shownHere, workedOut }: Opened): void {
  note(register, shownHere);
  if (workedOut !== undefined) takeWorkedOut(register, workedOut);
}

type Change = (changes: (opened: OpenRegister) => Partial<OpenRegister>) => void;

/** What changes outside the journal. `putAway` takes what was told and put away. */
function changesOf(change: Change, putAway: Set<string>) {
  return {
    setPreferences: (preferences: Preferences) => change(() => ({ preferences, isFirstStart: false })),
    setMoment: (moment: Moment) => change(() => ({ moment })),
    setAccess: (access: Access) => change(() => ({ access })),
    setOffice: (office: OfficeState) => change(() => ({ office })),
    setBackups: (backups: BackupState) => change(() => ({ backups })),
    forgetImporting: () => change(() => ({ importing: null })),
    forgetHandover: () => change(() => ({ handover: null })),
    dismissAway: () =>
      change(({ reminding }) => {
        putAway.add(absenceKey(reminding.away));
        return { reminding: { ...reminding, away: null } };
      }),
    addNotice: (notice: Message) => change(({ notices }) => ({ notices: [...notices, notice] })),
    dismissNotice: (notice: Message) =>
      change(({ notices }) => {
        putAway.add(JSON.stringify(notice));
        return { notices: notices.filter((each) => each !== notice) };
      }),
  };
}

/** Only how far a letter is read or long work is, told many times: nothing of the register is drawn anew for it. */
const isOnlyProgress = ({ reading, working, lines, ...news }: News): boolean =>
  (reading !== undefined || working !== undefined) &&
  lines === '' &&
  news.showDeadlineId === null &&
  news.showLicenseId === undefined &&
  news.menu === null &&
  news.backups === undefined &&
  news.office === undefined &&
  news.shownHere === undefined &&
  news.isReplaced === undefined &&
  news.handover === undefined &&
  news.importing === undefined &&
  news.reminding === undefined;

const failed = (error: unknown): RegisterState => ({
  is: 'failed',
  refusal: refuse('unexpected', 'unexpected', { detail: String(error) }),
});

/** Characters of lines that are taken in at once; while longer ones are, what else comes waits, as while a register is read. */
const longLines = 200_000;

/** Steps of longer ones that are done before keys and drawing have their turn: some milliseconds of work. */
const stepsAtOnce = 4;

const absenceKey = (away: RemindingState['away']): string => `${away?.fromAt} ${away?.toAt}`;

/** What was opened without what was put away already. */
function withoutPutAway({ notices, reminding, ...opened }: Opened, putAway: ReadonlySet<string>): Opened {
  return {
    ...opened,
    notices: notices.filter((told) => !putAway.has(JSON.stringify(told))),
    reminding: !putAway.has(absenceKey(reminding.away)) ? reminding : { ...reminding, away: null },
  };
}

/** What was noticed on opening and not put away yet. */
const noticesOf = (state: RegisterState): Message[] | undefined =>
  state.is === 'ready' ? [...state.opened.notices] : undefined;

/** Asks for the register, and has it taken in; says where that failed. */
function openInto(
  api: Pick<ExportDocketApi, 'openRegister'>,
  how: Input<'openRegister'>,
  open: (opened: Opened) => void,
  set: (state: RegisterState) => void,
): void {
  api
    .openRegister(how)
    .then((answer) => (answer.ok ? open(answer.value) : set({ is: 'failed', refusal: answer })))
    .catch((error: unknown) => set(failed(error)));
}

/** What news say of everything but the register. */
function told({ moment, backups, handover, importing, reminding, office }: News): Partial<OpenRegister> {
  return {
    moment,
    ...(office === undefined ? {} : { office: office.is === 'off' ? undefined : office }),
    ...(backups === undefined ? {} : { backups }),
    ...(handover === undefined ? {} : { handover }),
    ...(importing === undefined ? {} : { importing }),
    ...(reminding === undefined ? {} : { reminding }),
  };
}

/** What news ask to be shown; null where they ask for nothing. */
function wishOf({ showDeadlineId, showLicenseId, menu }: News): NavigationRequest | null {
  if (showDeadlineId === null && showLicenseId === undefined && menu === null) return null;
  return { showDeadlineId, menu, ...(showLicenseId === undefined ? {} : { showLicenseId }) };
}

/** Whether the register is another one after some news. */
const isOther = ({ shownHere }: News, fresh: readonly Entry[]): boolean =>
  fresh.length > 0 || shownHere !== undefined;

/** What came of the lines of some news. */
interface Taken {
  readonly register: Register;
  readonly fresh: readonly Entry[];
  readonly stopped: Refusal | null;
}

/** What the menu and clicked notices ask for, and who follows it. */
function createWishes(): Pick<RegisterStore, 'requestNavigation' | 'onNavigationRequest' | 'onMenu'> {
  // A notice clicked before the window stood is kept until somebody can follow it.
  const wishes = createListeners<NavigationRequest>({ keepsUnheard: true });
  const menus = createListeners<string>();
  return {
    requestNavigation: (request) => {
      wishes.tell(request);
      if (request.menu !== null) menus.tell(request.menu);
    },
    onNavigationRequest: wishes.add,
    onMenu: menus.add,
  };
}

/** The register that was opened, without the lines behind its folded copy, and the records of that which came not with it. */
function begun(
  { folded, journal }: Opened,
  api: StoreCalls,
): { readonly register: Register; readonly late: LateRecords | null } {
  if (folded === undefined) return { register: registerBegun(journal), late: null };
  const { of, rest, records } = folded;
  const leftOut = records.filter(({ text }) => text === null).map(({ kind }) => kind);
  const late = lateRecords(api, of, leftOut);
  const parts = records.map(({ text, ...more }) => ({
    ...more,
    text: () => text ?? late.textOf(more.kind),
  }));
  return { register: registerOf({ rest: () => rest, records: parts }, (text) => text()), late };
}

/** What a store of the window calls. */
export type StoreCalls = Pick<ExportDocketApi, 'openRegister' | 'onNews' | 'readFolded' | 'readFoldedNow'>;

export function createRegisterStore(api: StoreCalls): RegisterStore {
  let state: RegisterState = { is: 'loading' };
  let past: Past | null = null;
  let shown: RegisterState = state;
  /** News that wait for the register, or for the one that takes its place. */
  const early: News[] = [];
  let isReading = true;
  const ahead = new Map<number, Entry>();
  const states = createListeners<void>();
  const wishes = createWishes();
  const entries = createListeners<Entry>();
  const waiting = createWaiting();
  const arrivals = createArrivals();
  let left: LeftPage | null = null;
  let fetchRest = async (): Promise<void> => undefined;
  const putAway = new Set<string>();

  const set = (next: RegisterState) => {
    state = next;
    shown =
      past === null || state.is !== 'ready' ? state : { is: 'ready', opened: openedThen(state.opened, past) };
    states.tell();
  };
  const change: Change = (changes) => {
    if (state.is !== 'ready') return;
    const { opened } = state;
    set({ is: 'ready', opened: { ...opened, ...changes(opened) } });
    waiting.reached(state.opened.register.seq);
  };
  const take = (news: News) => {
    if (state.is !== 'ready' || isReading) return void early.push(news);
    if (isOnlyProgress(news)) return;
    const fresh: Entry[] = [];
    const register = renewed(state.opened.register);
    const steps = foldLinesInSteps(register, news.lines, ahead, (entry) => fresh.push(entry));
    if (news.lines.length <= longLines) return taken(news, { register, fresh, stopped: allAtOnce(steps) });
    isReading = true;
    const end = (stopped: Refusal | null) => {
      isReading = false;
      taken(news, { register, fresh, stopped });
      for (const next of early.splice(0)) take(next);
    };
    inSlices(steps, stepsAtOnce).then(end).catch(fail);
  };
  const taken = (news: News, { register, fresh, stopped }: Taken) => {
    const wish = wishOf(news);
    // A clicked notice is about a deadline or a license as it is now.
    if (news.showDeadlineId !== null || news.showLicenseId !== undefined) past = null;
    const access: Access = stopped === null ? news.access : { mode: 'read-only', why: stopped };
    for (const entry of fresh) arrivals.take(entry);
    note(register, news.shownHere);
    change(() => ({ ...told(news), access, ...(isOther(news, fresh) && { register }) }));
    for (const entry of fresh) entries.tell(entry);
    if (news.isReplaced) readAgain();
    if (wish !== null) wishes.requestNavigation(wish);
  };
  const open = (opened: Opened) => {
    if (opened.left !== undefined) left = leftPage(opened.left);
    for (const told of left?.putAway ?? []) putAway.add(told);
    const { register, late } = begun(opened, api);
    fetchRest = async () => await late?.fetch();
    ahead.clear();
    const stopped = foldLines(register, withoutHeader(opened.journal), ahead, arrivals.take);
    noteOpening(register, opened);
    // What others entered comes behind what they had when the window was opened.
    if (state.is === 'loading') arrivals.begin(register.seq - (opened.office?.waiting ?? 0));
    isReading = false;
    set({ is: 'ready', opened: openedOf(withoutPutAway(opened, putAway), register, stopped) });
    // One that was decided anew may have been refused: nobody waits for its number.
    waiting.reached(Number.POSITIVE_INFINITY);
    for (const news of early.splice(0)) take(news);
  };
  /** Takes another journal in the place of the one that was read; forms that are open stay. */
  const readAgain = (): void => {
    isReading = true;
    openInto(api, {}, (opened) => open({ ...opened, notices: noticesOf(state) ?? opened.notices }), set);
  };
  const fail = (error: unknown) => set(failed(error));

  return {
    state: () => shown,
    subscribe: states.add,
    ...wishes,
    onEntry: entries.add,
    arrivals,
    start: () => {
      // A journal that contradicts itself throws while it is folded: nobody is to work on with half of it.
      const stop = api.onNews((news) => {
        try {
          take(news);
        } catch (error) {
          fail(error);
        }
      });
      openInto(api, { mayBeFolded: true }, open, set);
      return stop;
    },
    reached: (seq) =>
      state.is === 'ready' && state.opened.register.seq >= seq ? Promise.resolve() : waiting.until(seq),
    ...changesOf(change, putAway),
    lookBack: async (until) => {
      const read = await readPast(api, until);
      if (!read.ok) return read;
      past = read.value;
      set(state);
      return null;
    },
    comeBack: () => {
      past = null;
      set(state);
    },
    left: () => left,
    fetchRest: () => fetchRest(),
    putAway: () => [...putAway],
  };
}

/** The refusal of a call that threw: a fault of the program, said in words. */
export function unexpected(error: unknown): Refusal {
  const { messageKey, params } = messageOf('unexpected', {
    detail: error instanceof Error ? error.message : String(error),
  });
  return refuse('unexpected', messageKey, params);
}
