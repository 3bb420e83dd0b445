import { formatInstant, type IsoDate } from '../../shared/base/dates';
import { inWords } from '../../shared/base/message-text';
import { done, messageOf, type Result } from '../../shared/base/result';
import { describeEntry } from '../../shared/history/describe-entry';
import { authorOf } from '../../shared/history/entry-search-text';
import { type HistoryFilter, wholeHistory } from '../../shared/history/filter';
import { summarizeEntry } from '../../shared/history/summarize-entry';
import { textOf } from '../../shared/labels/sentence-pieces';
import { type HistoryKind, historyKinds } from '../../shared/records/saved-view';
import type { Entry } from '../../shared/register/events';
import { readLines } from '../../shared/register/journal-text';
import { withoutPrivileged } from '../../shared/register/redact-privileged';
import type { Register } from '../../shared/register/register';
import { historyPage } from '../history/history-page';
import { table } from './cli-table';
import { defineCommand, type Wrong } from './command';
import { findPerson, findRecord } from './find-record';
import { didYouMean } from './near';
import { headLine, notAmong, runList } from './run-list';

interface HistoryRequest {
  readonly words: readonly string[];
  readonly record: string | undefined;
  readonly kind: HistoryKind | undefined;
  readonly person: string | undefined;
  readonly since: IsoDate | undefined;
  readonly until: IsoDate | undefined;
  /** The newest so many; undefined: all. */
  readonly limit: number | undefined;
}

/** One entry as `history --json` gives it, without the texts of privileged notes. */
export function entryJson(register: Register, entry: Entry) {
  const told = describeEntry(entry, register);
  return {
    seq: entry.seq,
    at: entry.at,
    enteredAt: entry.enteredAt ?? null,
    zone: entry.zone,
    by: entry.by,
    via: entry.via,
    sentences: told.map(({ sentence }) => textOf(sentence)),
    changes: told.flatMap(({ changes }) => changes.map(({ label, was, now }) => ({ label, was, now }))),
    sources: told.flatMap(({ sources = [] }) =>
      sources.map(({ label, value, source: says }) => ({ label, value, says })),
    ),
    undoes: entry.undoes ?? null,
    undoneBy: register.undoStack.undoneBy.get(entry.seq) ?? null,
  };
}

function filterOf(register: Register, asked: HistoryRequest): Result<HistoryFilter> {
  const record = asked.record === undefined ? undefined : findRecord(register, asked.record);
  if (record?.ok === false) return record;
  return done({
    ...wholeHistory,
    record: record === undefined ? null : { ...record.value },
    by: asked.person === undefined ? null : (findPerson(register, asked.person) ?? asked.person),
    kind: asked.kind ?? null,
    fromOn: asked.since ?? null,
    toOn: asked.until ?? null,
    words: asked.words.join(' '),
  });
}

/** The entries that pass, newest first, read a stretch at a time from the end. */
function entriesFor(
  text: string,
  register: Register,
  filter: HistoryFilter,
  limit: number,
): readonly Entry[] {
  const found: Entry[] = [];
  let beforeSeq: number | null = null;
  for (let hasMore = true; hasMore && found.length < limit; ) {
    const page = historyPage(text, register, {
      beforeSeq,
      limit: Math.min(limit - found.length, 5_000),
      filter,
    });
    for (const { entry } of readLines(page.lines).toReversed())
      if (entry !== null) found.push(withoutPrivileged(entry));
    ({ hasMore, reachedSeq: beforeSeq } = page);
  }
  return found;
}

/** That nobody of this name made an entry, and who may have been meant. */
function nobodyNamed(register: Register, person: string | undefined): string | undefined {
  if (person === undefined || findPerson(register, person) !== undefined) return undefined;
  const meant = didYouMean(person, register.people);
  return [
    inWords(messageOf('no-such-person', { name: person })),
    ...(meant === undefined ? [] : [meant]),
  ].join('\n');
}

function asTable(register: Register, entries: readonly Entry[]): string {
  if (entries.length === 0) return headLine(0, 'entry', 'entries');
  const body = entries.map((entry) => {
    const undoneBy = register.undoStack.undoneBy.get(entry.seq);
    const { enteredAt } = entry;
    const typed = enteredAt === undefined ? '' : ` (entered ${formatInstant(enteredAt, entry.zone)})`;
    return [
      String(entry.seq),
      formatInstant(entry.at, entry.zone),
      authorOf(entry),
      `${textOf(summarizeEntry(entry, register))}${typed}${undoneBy === undefined ? '' : ` (undone by entry ${undoneBy})`}`,
    ];
  });
  return `${headLine(entries.length, 'entry', 'entries')}\n${table(['ENTRY', 'WHEN', 'BY', 'WHAT'], body, 120)}`;
}

export const historyCommand = defineCommand({
  name: 'history',
  description: 'lists what was entered, by whom and when, the newest first',
  more: 'In a register that is shared with an office, when is when the office took it; one entered earlier says so. Words narrow the list. The texts of privileged notes are left out.',
  words: [{ name: 'WORD', means: 'words that stand in the sentences', isOptional: true, isMany: true }],
  takes: ['record', 'kind', 'person', 'since', 'until', 'limit', 'json', 'out'],
  examples: [
    { line: 'export-docket history --limit 20', description: 'the last twenty entries' },
    { line: 'export-docket history --record Z123456 --json', description: 'all that happened to one record' },
  ],
  read: ({ words, values }): HistoryRequest | Wrong | string => {
    const { limit, kind } = values;
    if (limit !== undefined && !/^[1-9]\d{0,8}$/.test(limit))
      return `--limit needs a whole number from 1; "${limit}" is none.`;
    return (
      notAmong('kind', kind, historyKinds) ?? {
        words,
        record: values.record,
        kind: kind as HistoryKind | undefined,
        person: values.person,
        since: values.since as IsoDate | undefined,
        until: values.until as IsoDate | undefined,
        limit: limit === undefined ? undefined : Number(limit),
      }
    );
  },
  run: (task) =>
    runList(task, ({ register, text }) => {
      const filter = filterOf(register, task.request);
      if (!filter.ok) return filter;
      const limit = task.request.limit ?? Number.POSITIVE_INFINITY;
      const entries = entriesFor(text, register, filter.value, limit);
      return done({
        note: nobodyNamed(register, task.request.person),
        json: () => entries.map((entry) => entryJson(register, entry)),
        text: () => asTable(register, entries),
      });
    }),
});
