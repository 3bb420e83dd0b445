import Papa from 'papaparse';
import { done, type Result, refuse } from '../base/result';
import type { ListEntry, ListKind, SourceFacts, UnreadRow } from './list-entry';
import { type ReadEntries, readCslJson, readCslRows, readSectionsJson } from './read-csl';
import { ofacRows, readOfac, readOfacXml } from './read-ofac';
import { hasNames, readTableRows } from './read-table';
import { ownList } from './sources';

type Rows = readonly (readonly string[])[];

/** A file as it was read: what it is, and either its parties or its rows, where they only make sense with another file. */
export interface ReadFile {
  readonly name: string;
  readonly kind: ListKind;
  readonly read: ReadEntries;
  /** Of a part of one of OFAC's lists. */
  readonly rows: Rows;
  /** The file ends inside a row: there was more of it. */
  readonly isCut: boolean;
}

function tableOf(text: string): {
  readonly rows: string[][];
  readonly isCut: boolean;
  readonly quotes: ReadonlySet<number>;
} {
  const firstLine = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const count = (mark: string) => firstLine.split(mark).length;
  const delimiter = count('\t') > 2 ? '\t' : count(';') > count(',') ? ';' : ',';
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true });
  return {
    rows: data,
    isCut: errors.some(({ code }) => code === 'MissingQuotes'),
    quotes: new Set(
      errors.flatMap(({ code, row }) => (code === 'InvalidQuotes' && row !== undefined ? [row] : [])),
    ),
  };
}

/** Which part of OFAC's own CSV form rows are; they have no headings. */
function ofacPart(rows: Rows): ListKind | undefined {
  const [first = []] = rows;
  if (!/^\d+$/.test((first[0] ?? '').trim())) return undefined;
  const third = (first[2] ?? '').trim().toLowerCase();
  if (first.length === 12) return 'ofac-main';
  if (first.length === 5 && /^(?:aka|fka|nka)$/.test(third)) return 'ofac-alt';
  if (first.length === 6) return 'ofac-add';
  if (first.length === 2) return 'ofac-comments';
  return undefined;
}

const nothing: ReadEntries = { entries: [], unread: [], dates: new Map() };

function readJson(name: string, text: string): Result<ReadFile> {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return refuse('invalid', 'list-cut', { name });
    throw error;
  }
  const sections = readSectionsJson(root);
  if (sections !== undefined)
    return done({ name, kind: 'sections-json', read: sections, rows: [], isCut: false });
  const csl = readCslJson(root);
  if (csl !== undefined) return done({ name, kind: 'csl-json', read: csl, rows: [], isCut: false });
  return refuse('invalid', 'list-unknown', { name });
}

function readXml(name: string, text: string): Result<ReadFile> {
  if (!/<(?:\w+:)?sdnList\b/.test(text.slice(0, 5_000))) return refuse('invalid', 'list-unknown', { name });
  try {
    return done({ name, kind: 'ofac-xml', read: readOfacXml(text), rows: [], isCut: false });
  } catch (error) {
    // The parser's own errors have a line and a column in their text.
    if (error instanceof Error && /^\d+:\d+/.test(error.message))
      return refuse('invalid', 'list-cut', { name });
    throw error;
  }
}

function readRows(name: string, text: string): Result<ReadFile> {
  const { rows: all, isCut, quotes } = tableOf(text);
  const rows = ofacRows(all);
  const part = ofacPart(rows);
  if (part !== undefined) return done({ name, kind: part, read: nothing, rows, isCut });
  const header = (rows[0] ?? []).map((heading) =>
    heading
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );
  const isCsl = header.includes('source') && header.includes('name') && header.includes('alt_names');
  if (!isCsl && !hasNames(header)) return refuse('invalid', 'list-unknown', { name });
  const read = isCsl ? readCslRows(rows) : readTableRows(rows);
  if (read === undefined) return refuse('invalid', 'list-unknown', { name });
  const kind = isCsl ? 'csl-csv' : read.entries.every(({ source }) => source === ownList) ? 'own' : 'table';
  const broken = [...quotes].map(
    (at): UnreadRow => ({ row: at + 1, why: 'quote', text: (all[at] ?? []).join(' | ').slice(0, 200) }),
  );
  if (isCut) broken.push({ row: all.length, why: 'cut', text: (all.at(-1) ?? []).join(' | ').slice(0, 200) });
  return done({ name, kind, read: { ...read, unread: [...read.unread, ...broken] }, rows: [], isCut });
}

/** Reads one list file by its contents, or says in words why it is none. */
export function readListText(name: string, given: string): Result<ReadFile> {
  const text = given.startsWith('\uFEFF') ? given.slice(1) : given;
  const start = text.slice(0, 2_000).trimStart().toLowerCase();
  if (start.replaceAll('\u001a', '').trim() === '') return refuse('invalid', 'list-empty', { name });
  if (start.startsWith('<!doctype html') || start.startsWith('<html'))
    return refuse('invalid', 'list-is-page', { name });
  if (start.startsWith('<')) return readXml(name, text);
  const read = start.startsWith('{') || start.startsWith('[') ? readJson(name, text) : readRows(name, text);
  if (!read.ok) return read;
  const { kind, read: found, rows } = read.value;
  const isEmpty = rows.length === 0 && found.entries.length === 0;
  return isEmpty && !kind.startsWith('ofac-') ? refuse('invalid', 'list-empty', { name }) : read;
}

/** One list, of one file or of the parts of one of OFAC's. */
export interface ReadList {
  /** The places of its files among those that were given. */
  readonly files: readonly number[];
  readonly entries: readonly ListEntry[];
  readonly unread: readonly UnreadRow[];
  readonly sources: readonly SourceFacts[];
  /** One of its files ends inside a row. */
  readonly isCut: boolean;
}

/** After so many days without a new entry, a file's own date says little about a list that changes every week. */
const quietDays = 30;
const day = 86_400_000;

/** What a list is made of, with the date of each source: its own, that of its newest entry, or that of the file. */
export function sourceFacts({ entries, dates }: ReadEntries, fileDate: string): readonly SourceFacts[] {
  const counts = new Map<string, number>();
  let newest = '';
  for (const { source, startOn } of entries) {
    counts.set(source, (counts.get(source) ?? 0) + 1);
    if (startOn > newest && startOn <= fileDate) newest = startOn;
  }
  const isLong = newest !== '' && Date.parse(fileDate) - Date.parse(newest) > quietDays * day;
  return [...counts].map(([source, count]): SourceFacts => {
    const own = dates.get(source);
    if (own !== undefined) return { source, date: own, dateFrom: 'list', entries: count };
    return isLong && counts.size > 1
      ? { source, date: newest, dateFrom: 'newest entry', entries: count }
      : { source, date: fileDate, dateFrom: 'file', entries: count };
  });
}

const numbersOf = (rows: Rows): ReadonlySet<string> => new Set(rows.map(([number = '']) => number.trim()));

/** The main file that most rows of a part belong to. */
function mainOf(
  part: ReadFile,
  mains: readonly { readonly at: number; readonly numbers: ReadonlySet<string> }[],
): number | undefined {
  const numbers = [...numbersOf(part.rows)];
  let best: { readonly at: number; readonly share: number } | undefined;
  for (const { at, numbers: known } of mains) {
    const share = numbers.filter((number) => known.has(number)).length / Math.max(1, numbers.length);
    if (share > (best?.share ?? 0.2)) best = { at, share };
  }
  return best?.at;
}

/** Puts files together to lists: the parts of one of OFAC's lists belong to one another, every other file is a list. */
export function makeLists(
  files: readonly ReadFile[],
  fileDates: readonly string[],
): Result<readonly ReadList[]> {
  const mains = files.flatMap(({ kind, rows }, at) =>
    kind === 'ofac-main' ? [{ at, numbers: numbersOf(rows) }] : [],
  );
  const parts = new Map<number, number[]>(mains.map(({ at }) => [at, [at]]));
  for (const [at, file] of files.entries()) {
    if (!['ofac-alt', 'ofac-add', 'ofac-comments'].includes(file.kind)) continue;
    const main = mainOf(file, mains);
    if (main === undefined) return refuse('invalid', 'list-without-main', { name: file.name });
    parts.get(main)?.push(at);
  }
  const lists: ReadList[] = [];
  for (const [at, file] of files.entries()) {
    const ofParts = parts.get(at);
    const isPart = file.kind.startsWith('ofac-') && file.kind !== 'ofac-xml';
    if (isPart && ofParts === undefined) continue;
    const rowsOf = (kind: ListKind) =>
      (ofParts ?? []).flatMap((each) => (files[each]?.kind === kind ? files[each].rows : []));
    const read =
      ofParts === undefined
        ? file.read
        : readOfac({
            main: rowsOf('ofac-main'),
            alt: rowsOf('ofac-alt'),
            add: rowsOf('ofac-add'),
            comments: rowsOf('ofac-comments'),
          });
    if (read.entries.length === 0) return refuse('invalid', 'list-empty', { name: file.name });
    const own = ofParts ?? [at];
    lists.push({
      files: own,
      entries: read.entries,
      unread: read.unread,
      sources: sourceFacts(read, fileDates[at] ?? ''),
      isCut: own.some((each) => files[each]?.isCut === true),
    });
  }
  return done(lists);
}
