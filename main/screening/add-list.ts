import path from 'node:path';
import { attachmentLimit, megabytes } from '../../shared/base/file-limits';
import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import { fingerprintOf, listsInForce } from '../../shared/records/screening-list';
import type { FileSystem } from '../disk/file-system';
import { fingerprint } from '../disk/fingerprint';
import { readWhole } from '../disk/read-whole';
import type { Docket } from '../register/docket';
import { attachDropped } from '../register/register-files';
import type { ListAnswer } from './list-answer';
import { doubtsAbout } from './list-doubts';
import type { ListFile, ListPreview } from './screening-task';

const million = 1_000_000n;

/** Reads list files with the date each has on the disk. */
export function readListFiles(fs: FileSystem, files: readonly string[]): Result<readonly ListFile[]> {
  const read: ListFile[] = [];
  for (const file of files) {
    const bytes = readWhole(fs, file, attachmentLimit, (name) =>
      refuse('invalid', 'list-too-large', { name, limit: megabytes(attachmentLimit) }),
    );
    if (!bytes.ok) return bytes;
    const date = new Date(Number(fs.statSync(file).modified / million)).toISOString().slice(0, 10);
    read.push({ name: path.basename(file), date, bytes: bytes.value });
  }
  return done(read);
}

/** A list as it would be added: how it stands beside those that are used now. */
export function aboutToAdd(docket: Docket, given: readonly ListFile[], preview: ListPreview): ListAnswer {
  const { screeningLists } = docket.register.settings;
  const files = preview.files.flatMap((at) => given[at] ?? []);
  const inForce = listsInForce(screeningLists);
  const used = new Map(
    inForce.flatMap(({ sources }) => sources.map((each) => [each.source, each.entries] as const)),
  );
  const fingerprints = files.map(({ bytes }) => fingerprint(bytes));
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
export function addOneList(
  docket: Docket,
  given: readonly ListFile[],
  preview: Pick<ListPreview, 'files' | 'kept' | 'sources' | 'unread'>,
  who: Parameters<Docket['run']>[1],
): Refusal | undefined {
  const attached = attachDropped(
    docket,
    preview.files.flatMap((at) => given[at] ?? []),
  );
  if (!attached.ok) return attached;
  const lists = docket.register.settings.screeningLists;
  // Of several lists with this main file the newest has all the parts.
  const kept = preview.kept.flatMap(
    ({ list, name }) =>
      lists.findLast((each) => fingerprintOf(each) === list)?.files.find((file) => file.name === name) ?? [],
  );
  const main = preview.files[0] ?? 0;
  const ran = docket.run(
    {
      do: 'add-list',
      // The main file first: the list is called by its fingerprint.
      files: [...kept, ...attached.value],
      fileDate: given[main]?.date,
      sources: preview.sources,
      unread: preview.unread.length,
    },
    who,
  );
  return ran.ok ? undefined : ran;
}
