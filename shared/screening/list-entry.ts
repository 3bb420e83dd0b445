/** One party as a list has it. Texts are those of the file, trimmed; what the file does not say is empty. */
export interface ListEntry {
  /** The list, by the name of `sources.ts`. */
  readonly source: string;
  /** What the list calls it by: its number or hash; of a list without such, its place in the file. */
  readonly entry: string;
  readonly type: string;
  readonly name: string;
  /** Other names, those included that stand inside the name. */
  readonly aliases: readonly string[];
  /** Two-letter codes where the file says so, else names. */
  readonly countries: readonly string[];
  readonly addresses: readonly string[];
  readonly programs: string;
  /** The Federal Register notice. */
  readonly citation: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly licenseRequirement: string;
  readonly licensePolicy: string;
  readonly remarks: string;
}

/** What an entry of a list is found by: its list, and what that calls it. */
export function entryKey({ source, entry }: Pick<ListEntry, 'source' | 'entry'>): string {
  return `${source}\n${entry}`;
}

/** Entries by what they are found by. */
export function entriesByKey(entries: readonly ListEntry[]): Map<string, ListEntry> {
  return new Map(entries.map((each) => [entryKey(each), each]));
}

/** A row that could not be read as a party: shown, never dropped silently. */
export interface UnreadRow {
  /** Counted from 1, in the file. */
  readonly row: number;
  readonly why: 'no-name' | 'too-few-cells' | 'quote' | 'no-party' | 'cut';
  readonly text: string;
}

/** Where the date of a list comes from: the list says it, its newest entry, or the file's own date. */
export type DateFrom = 'list' | 'newest entry' | 'file';

export interface SourceFacts {
  readonly source: string;
  /** yyyy-mm-dd. */
  readonly date: string;
  readonly dateFrom: DateFrom;
  readonly entries: number;
}

/** What kind of file it is, told by its contents. */
export const listKinds = [
  'csl-csv',
  'csl-json',
  'ofac-main',
  'ofac-alt',
  'ofac-add',
  'ofac-comments',
  'ofac-xml',
  'table',
  'sections-json',
  'own',
] as const;
export type ListKind = (typeof listKinds)[number];

const emptyEntry: Omit<ListEntry, 'source' | 'entry' | 'name'> = {
  type: '',
  aliases: [],
  countries: [],
  addresses: [],
  programs: '',
  citation: '',
  startOn: '',
  endOn: '',
  licenseRequirement: '',
  licensePolicy: '',
  remarks: '',
};

const oneLine = (text: string): string =>
  /\s\s|[^\S ]|^\s|\s$/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;

const known = String.raw`(?:f\.?\s?k\.?\s?a\.?|a\.?\s?k\.?\s?a\.?|n\.?\s?k\.?\s?a\.?|formerly known as|also known as|now known as|formerly|alias(?:es)?)`;
const inBrackets = new RegExp(String.raw`\(\s*${known}[,:;]?\s*([^()]*)\)`, 'giu');
const inLine = new RegExp(String.raw`[;,]?\s+${known}[,:;]?\s+`, 'iu');
/** "Huawei Technologies Co., Ltd. (Huawei).  Affiliated Entity:  Huawei Marine Networks": two names in one. */
const compound =
  /\.?\s+(?:Affiliated|Subordinate|Related|Sub-)\s*(?:Entity|Entities|Institution|Institutions|unit|units)?:\s+/iu;
const quoted = /\s*[("“'](?:hereinafter|the)?\s*$/iu;

/** The name of an entry and the other names that stand inside it. */
export function namesIn(raw: string): { readonly name: string; readonly aliases: readonly string[] } {
  const aliases: string[] = [];
  const take = (text: string) => {
    const alias = oneLine(text).replace(/^["“”';,.\s]+|["“”';,\s]+$/g, '');
    if (alias !== '') aliases.push(alias);
  };
  const whole = oneLine(raw);
  // Most names are one name.
  if (!/[(;:]|\b[fan]\.?\s?k\.?\s?a\b|known as|formerly|alias/i.test(whole)) return { name: whole, aliases };
  const withoutBrackets = whole.replace(inBrackets, (_, inside: string) => {
    for (const part of inside.split(/;\s*(?:and\s+)?/)) take(part);
    return ' ';
  });
  const [first = '', ...compounds] = withoutBrackets.split(compound);
  for (const each of compounds) take(each);
  const [plain = '', ...others] = first.split(inLine);
  for (const each of others) take(each);
  const [name = '', ...joined] = plain.split(/;\s+(?:and\s+)?/);
  for (const each of joined) take(each);
  const main = oneLine(name)
    .replace(quoted, '')
    .replace(/[\s;,]+$/, '');
  const short = /^(.{6,})\s\(([\p{L}\p{N}&.\- ]{2,20})\)\.?$/u.exec(main);
  if (short !== null) {
    take(short[1] ?? '');
    // One word in brackets is a short name, several are mostly a place.
    if (!/\s/.test(short[2] ?? ' ')) take(short[2] ?? '');
  }
  const kept = main === '' ? whole : main;
  return { name: kept, aliases: aliases.filter((alias) => alias !== kept) };
}

/** Other names as the lists join them: "A; B; and C". */
export function aliasesOf(joined: string): readonly string[] {
  return joined
    .split(/;\s+(?:and\s+)?|;$/)
    .map(oneLine)
    .filter((alias) => alias !== '');
}

/** An entry with what is given and nothing else; names are taken apart, each is kept once. */
export function makeEntry(
  given: Partial<ListEntry> & Pick<ListEntry, 'source' | 'entry' | 'name'>,
): ListEntry {
  const { name, aliases } = namesIn(given.name);
  const all = new Set([...aliases, ...(given.aliases ?? []).map(oneLine)]);
  all.delete(name);
  all.delete('');
  return { ...emptyEntry, ...given, name, aliases: [...all] };
}

/** "11/21/2011", "2011-11-21" and "6/28/2016" as a day; what is no date stays empty. */
export function dayIn(text: string): string {
  const iso = /\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  if (iso !== undefined) return iso;
  const [, month = '', day = '', year = ''] = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) ?? [];
  return year === '' ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
