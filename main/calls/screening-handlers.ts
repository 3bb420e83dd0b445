import type { IsoDate } from '../../shared/base/dates';
import { done, type Result, refuse } from '../../shared/base/result';
import { cancelled, chosen } from '../../shared/calls/answer';
import type { Input, Output } from '../../shared/calls/contract';
import type { ListToAdd, NamesScreened } from '../../shared/calls/screening-calls';
import { namesToScreen, recordCommand, screeningOfAll } from '../../shared/hits/screening-of-all';
import { realFileSystem as fs } from '../disk/file-system';
import type { Docket } from '../register/docket';
import { aboutToAdd, addOneList, readListFiles } from '../screening/add-list';
import { keptLists } from '../screening/kept-lists';
import type { ListAnswer } from '../screening/list-answer';
import type { ListFile, ScreenedNames, Screener } from '../screening/screening-task';

/** What lists and screening need of the machine. */
export interface ScreeningPorts {
  readonly docket: Docket;
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
    doubts,
    isHere,
  };
}

function shownNames(
  names: readonly string[],
  { lists, screened, listed }: ScreenedNames,
  threshold: number,
  seq: number | null,
): NamesScreened {
  return {
    lists: lists.map((each) => ({ ...each, date: each.date as IsoDate })),
    threshold,
    names: screened.map(({ cannotCompare, hits }, at) => ({ name: names[at] ?? '', cannotCompare, hits })),
    listed,
    seq,
  };
}

/** The calls that add lists and hold names against them. */
export function screeningHandlers({ docket, screener, by, dialogs }: ScreeningPorts) {
  let files: readonly ListFile[] = [];
  let offered: readonly ListAnswer[] = [];
  const forget = () => {
    files = [];
    offered = [];
  };
  const screen = async (names: readonly string[]): Promise<Result<ScreenedNames>> => {
    const { screeningLists, screeningThreshold } = docket.register.settings;
    if (screeningLists.length === 0) return refuse('not-found', 'no-lists');
    const lists = keptLists(fs, docket.folder, screeningLists);
    return lists.ok ? screener.screen(lists.value, names, screeningThreshold / 100) : lists;
  };
  return {
    chooseListFiles: async (): Promise<Output<'chooseListFiles'>> => {
      const paths = await dialogs.listsToAdd();
      if (paths === null) return cancelled;
      forget();
      const given = readListFiles(fs, paths);
      if (!given.ok) return given;
      const kept = keptLists(fs, docket.folder, docket.register.settings.screeningLists);
      if (!kept.ok) return kept;
      const previews = await screener.preview(given.value, kept.value);
      if (!previews.ok) return previews;
      files = given.value;
      offered = previews.value.map((preview) => aboutToAdd(docket, files, preview));
      return chosen(offered.map(shownList));
    },
    addChosenLists: ({ lists }: Input<'addChosenLists'>): Output<'addChosenLists'> => {
      for (const at of new Set(lists)) {
        const list = offered[at];
        if (list === undefined || list.isHere) continue;
        const refused = addOneList(docket, files, list.preview, { by: by(), via: 'window' });
        if (refused) return refused;
      }
      forget();
      return done({ seq: docket.register.seq });
    },
    forgetLists: (): Output<'forgetLists'> => {
      forget();
      return done({});
    },
    screenEverybody: async ({ isRecorded }: Input<'screenEverybody'>): Promise<Output<'screenEverybody'>> => {
      const threshold = docket.register.settings.screeningThreshold / 100;
      const names = namesToScreen(docket.register);
      const before = docket.register.seq;
      const found = await screen(names);
      if (!found.ok) return found;
      if (!isRecorded) return done(shownNames(names, found.value, threshold, null));
      // What was entered meanwhile has not been held against anything.
      if (docket.register.seq !== before) return refuse('conflict', 'changed-while-screening');
      const all = screeningOfAll(docket.register, found.value, found.value.lists, threshold);
      const ran = docket.run(recordCommand(all), { by: by(), via: 'window' });
      return ran.ok ? done(shownNames(names, found.value, threshold, ran.value.seq)) : ran;
    },
    screenName: async ({ name }: Input<'screenName'>): Promise<Output<'screenName'>> => {
      const threshold = docket.register.settings.screeningThreshold / 100;
      const found = await screen([name]);
      return found.ok ? done(shownNames([name], found.value, threshold, null)) : found;
    },
  };
}
