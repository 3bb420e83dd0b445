import path from 'node:path';
import { attachmentLimit, megabytes } from '../../shared/base/file-limits';
import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import { fingerprintOf, listsInForce, type ScreeningList } from '../../shared/records/screening-list';
import { diskCode, type FileSystem } from '../disk/file-system';
import { closedTo } from '../register/register-files';
import type { RegisterStore } from '../register/register-store';
import type { ListAnswer } from './list-answer';
import type { ListFile } from './list-bytes';
import { doubtsAbout } from './list-doubts';
import type { ListPreview, Screener } from './screener';

const million = 1_000_000n;

/** List files with the date each has on the disk; they are read where they are worked on. */
export function listFilesAt(fs: FileSystem, files: readonly string[]): Result<readonly ListFile[]> {
  const found: ListFile[] = [];
  for (const file of files) {
    const name = path.basename(file);
    try {
      const { isFile, size, modified } = fs.statSync(file);
      // A pipe or a device has no end that could be waited for.
      if (!isFile) return refuse('disk', 'file-unreadable', { name, detail: 'no file' });
      if (size > attachmentLimit)
        return refuse('invalid', 'list-too-large', { name, limit: megabytes(attachmentLimit) });
      const date = new Date(Number(modified / million)).toISOString().slice(0, 10);
      found.push({ name, date, path: file });
    } catch (error) {
      return refuse('disk', 'file-unreadable', { name, detail: diskCode(error) });
    }
  }
  return done(found);
}

/** How many parties each source has in the list that is used for it. */
function entriesInUse(lists: readonly ScreeningList[]): ReadonlyMap<string, number> {
  return new Map(
    listsInForce(lists).flatMap(({ sources }) => sources.map((each) => [each.source, each.entries] as const)),
  );
}

const noChanges = { added: 0, removed: 0, renamed: 0, changed: 0, examples: [] };

/** A list as it would be added: how it stands beside those that are used now. */
export function aboutToAdd(
  store: RegisterStore,
  given: readonly ListFile[],
  preview: ListPreview,
): ListAnswer {
  const { screeningLists } = store.register.settings;
  const files = preview.files.flatMap((at) => given[at] ?? []);
  const inForce = listsInForce(screeningLists);
  const used = entriesInUse(screeningLists);
  const fingerprints = preview.sha256s;
  const isHere = inForce.some(({ list, sources }) => {
    const own = new Set(list.files.map(({ sha256 }) => sha256));
    return sources.length === list.sources.length && fingerprints.every((each) => own.has(each));
  });
  return {
    names: files.map(({ name }) => name),
    sha256: fingerprints[0] ?? '',
    preview,
    doubts: isHere ? [] : doubtsAbout(preview, screeningLists),
    added: false,
    isHere,
    before: preview.sources.map(({ source }) => used.get(source) ?? null),
  };
}

/** Keeps the files, then writes the entry: a list is never named whose file is not there. */
export async function addOneList(
  { store, screener }: { readonly store: RegisterStore; readonly screener: Screener },
  given: readonly ListFile[],
  preview: Pick<ListPreview, 'files' | 'sha256s' | 'kept' | 'sources' | 'unread' | 'changes'>,
  who: Parameters<RegisterStore['run']>[1],
): Promise<Refusal | undefined> {
  const closed = closedTo(store);
  if (closed !== null) return closed;
  const attached = await screener.keep(
    store.folder,
    preview.files.flatMap((at, place) => {
      const file = given[at];
      return file === undefined ? [] : [{ ...file, sha256: preview.sha256s[place] ?? '' }];
    }),
  );
  if (!attached.ok) return attached;
  const lists = store.register.settings.screeningLists;
  const used = entriesInUse(lists);
  // Of several lists with this main file the newest has all the parts.
  const kept = preview.kept.flatMap(
    ({ list, name }) =>
      lists.findLast((each) => fingerprintOf(each) === list)?.files.find((file) => file.name === name) ?? [],
  );
  const main = preview.files[0] ?? 0;
  const ran = store.run(
    {
      do: 'add-list',
      // The main file first: the list is called by its fingerprint.
      files: [...kept, ...attached.value],
      fileDate: given[main]?.date,
      sources: preview.sources.map((each, at) => {
        const before = used.get(each.source);
        const { added, removed, renamed, changed, examples } = preview.changes[at] ?? noChanges;
        if (before === undefined) return each;
        const cut = examples.slice(0, 15).map((name) => name.slice(0, 200));
        return { ...each, changes: { before, added, removed, renamed, changed, examples: cut } };
      }),
      unread: preview.unread.length,
    },
    who,
  );
  return ran.ok ? undefined : ran;
}
