import type { IsoDate } from '../../shared/base/dates';
import { done, type Result, refuse } from '../../shared/base/result';
import { cancelled, chosen } from '../../shared/calls/answer';
import type { Input, Output } from '../../shared/calls/contract';
import type { ListToAdd } from '../../shared/calls/screening-calls';
import { partiesToScreen } from '../../shared/docket/parties-to-screen';
import type { FoundForNames } from '../../shared/hits/results-now';
import { recordCommand } from '../../shared/hits/screening-of-all';
import type { Register } from '../../shared/register/register';
import type { ListUsed } from '../../shared/screening/screening';
import { isOwnSource } from '../../shared/screening/sources';
import { realFileSystem as fs } from '../disk/file-system';
import type { RegisterStore } from '../register/register-store';
import { aboutToAdd, addOneList, listFilesAt } from '../screening/add-list';
import type { PartyNames } from '../screening/everybody';
import { keptLists, listAndBefore } from '../screening/kept-lists';
import type { ListAnswer } from '../screening/list-answer';
import type { ListFile } from '../screening/list-bytes';
import type { Screener } from '../screening/screener';

/** What lists and screening need of the machine. */
export interface ScreeningPorts {
  readonly store: RegisterStore;
  /** Reads and compares; in the program in a worker. */
  readonly screener: Screener;
  /** Who enters. */
  readonly by: () => string;
  readonly dialogs: {
    /** The files of a list; null if the dialog was cancelled. */
    readonly listsToAdd: () => Promise<readonly string[] | null>;
  };
}

/** The window shows so many rows that could not be read. */
const shownUnread = 20;

function shownList({ names, preview, doubts, isHere, before }: ListAnswer): ListToAdd {
  return {
    files: names,
    sources: preview.sources.map((each, at) => {
      const { added = 0, removed = 0, renamed = 0, changed = 0, examples = [] } = preview.changes[at] ?? {};
      const date = each.date as IsoDate;
      return { ...each, date, before: before[at] ?? null, added, removed, renamed, changed, examples };
    }),
    unread: preview.unread.slice(0, shownUnread).map(({ row, why, text }) => ({ row, why, text })),
    unreadCount: preview.unread.length,
    found: preview.found,
    missing: preview.missing,
    isOwn: preview.sources.some(({ source }) => isOwnSource(source)),
    doubts,
    isHere,
  };
}

const heldAgainst = (lists: readonly ListUsed[], threshold: number) => ({
  lists: lists.map((each) => ({ ...each, date: each.date as IsoDate })),
  threshold,
});

/** Of everybody only what a screening needs: it is copied to another thread. */
const partyNames = (register: Register): readonly PartyNames[] =>
  partiesToScreen(register).map(({ counterpartyId, name, names }) => ({ counterpartyId, name, names }));

/** The calls that add lists and hold names against them. */
export function screeningHandlers({ store, screener, by, dialogs }: ScreeningPorts) {
  let files: readonly ListFile[] = [];
  let offered: readonly ListAnswer[] = [];
  const forget = () => {
    files = [];
    offered = [];
  };
  /** What the last screening of everybody found and the window has not asked for yet. */
  let screening = 0;
  let partsLeft: Map<number, Uint8Array> = new Map();
  /** Reads the files; what they are is shown before anything is changed. */
  const offer = async (given: readonly ListFile[], ownName: string): Promise<Result<ListToAdd[]>> => {
    const kept = keptLists(store.folder, store.register.settings.screeningLists);
    const previews = await screener.preview(given, kept, ownName);
    if (!previews.ok) return previews;
    files = given;
    offered = previews.value.map((preview) => aboutToAdd(store, files, preview));
    return done(offered.map(shownList));
  };
  return {
    chooseListFiles: async (): Promise<Output<'chooseListFiles'>> => {
      const paths = await dialogs.listsToAdd();
      if (paths === null) return cancelled;
      forget();
      const given = listFilesAt(fs, paths);
      if (!given.ok) return given;
      const shown = await offer(given.value, '');
      return shown.ok ? chosen(shown.value) : shown;
    },
    nameOwnList: ({ name }: Input<'nameOwnList'>): Promise<Output<'nameOwnList'>> => offer(files, name),
    addChosenLists: async ({ lists }: Input<'addChosenLists'>): Promise<Output<'addChosenLists'>> => {
      const who = { by: by(), via: 'window' } as const;
      for (const at of new Set(lists)) {
        const list = offered[at];
        if (list === undefined || list.isHere) continue;
        const refused = await addOneList({ store, screener }, files, list.preview, who);
        if (refused) return refused;
      }
      forget();
      return done({ seq: store.register.seq });
    },
    listChanges: async ({ list }: Input<'listChanges'>): Promise<Output<'listChanges'>> => {
      const found = listAndBefore(store.folder, store.register.settings.screeningLists, list);
      if (found === undefined) return refuse('not-found', 'no-such-list', { sha256: list }, 'list');
      return screener.changes(found.before, found.now);
    },
    forgetLists: (): Output<'forgetLists'> => {
      forget();
      return done({});
    },
    screenEverybody: async ({ isRecorded }: Input<'screenEverybody'>): Promise<Output<'screenEverybody'>> => {
      const { register } = store;
      const { screeningLists, screeningThreshold } = register.settings;
      if (screeningLists.length === 0) return refuse('not-found', 'no-lists');
      const threshold = screeningThreshold / 100;
      const asked = partyNames(register);
      const before = register.seq;
      const found = await screener.everybody(keptLists(store.folder, screeningLists), asked, threshold);
      if (!found.ok) return found;
      const { lists, parties, parts } = found.value;
      let seq: number | null = null;
      if (isRecorded) {
        // What was entered meanwhile has not been held against anything.
        if (store.register.seq !== before) return refuse('conflict', 'changed-while-screening');
        const all = { lists, threshold, screened: asked.length, parties };
        const ran = store.run(recordCommand(all), { by: by(), via: 'window' });
        if (!ran.ok) return ran;
        seq = ran.value.seq;
      }
      screening += 1;
      partsLeft = new Map(parts.entries());
      return done({ ...heldAgainst(lists, threshold), screening, parts: parts.length, seq });
    },
    screenedPart: (asked: Input<'screenedPart'>): Output<'screenedPart'> => {
      const bytes = asked.screening === screening ? partsLeft.get(asked.part) : undefined;
      if (bytes === undefined) return refuse('conflict', 'screened-anew');
      partsLeft.delete(asked.part);
      return done(JSON.parse(new TextDecoder().decode(bytes)) as FoundForNames);
    },
    countHits: async ({ thresholds }: Input<'countHits'>): Promise<Output<'countHits'>> => {
      const { register, folder } = store;
      const { screeningLists } = register.settings;
      if (screeningLists.length === 0) return refuse('not-found', 'no-lists');
      return screener.count(keptLists(folder, screeningLists), partyNames(register), thresholds);
    },
    screenName: async ({ name }: Input<'screenName'>): Promise<Output<'screenName'>> => {
      const { screeningLists, screeningThreshold } = store.register.settings;
      if (screeningLists.length === 0) return refuse('not-found', 'no-lists');
      const threshold = screeningThreshold / 100;
      const found = await screener.screen(keptLists(store.folder, screeningLists), [name], threshold);
      if (!found.ok) return found;
      const { lists, screened, listed } = found.value;
      const names = screened.map(({ cannotCompare, hits }) => ({ name, cannotCompare, hits }));
      return done({ ...heldAgainst(lists, threshold), names, listed });
    },
  };
}
