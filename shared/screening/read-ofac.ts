import { SaxesParser } from 'saxes';
import { dayIn, type ListEntry, makeEntry, type UnreadRow } from './list-entry';
import type { ReadEntries } from './read-csl';
import { sourceName } from './sources';

/** The parts of one of OFAC's lists in its own CSV form, joined by the number of the entry. */
export interface OfacParts {
  readonly main: readonly (readonly string[])[];
  readonly alt: readonly (readonly string[])[];
  readonly add: readonly (readonly string[])[];
  readonly comments: readonly (readonly string[])[];
}

/** OFAC writes `-0- ` for nothing. */
const cellIn = (cell: string | undefined): string => {
  const text = (cell ?? '').trim();
  return text === '-0-' ? '' : text;
};

const endMark = '\u001A';

/** Rows of a file of OFAC without the mark of its end. */
export function ofacRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return rows.filter(
    ([first = '', ...rest]) => !(rest.length === 0 && first.replaceAll(endMark, '').trim() === ''),
  );
}

const nonSdnPrograms = /\b(?:NS-PLC|CMIC-EO13959|561-?(?:RELATED|LIST)|NS-MBS)\b|\bFSE-|-EO13662/i;
const sdnPrograms = /\b(?:SDGT|SDNTK?|CUBA|NPWMD|IRAN|SYRIA|BALKANS)\b/i;

/** Whether entries with such programs are those of the SDN list; the other lists of OFAC have no party of these programs alone. */
export function isSdn(programs: readonly string[]): boolean {
  const only = programs.filter((each) => nonSdnPrograms.test(each)).length;
  return programs.some((each) => sdnPrograms.test(each) && !nonSdnPrograms.test(each)) || only === 0;
}

const nonSdnSource = (programs: string): string => {
  if (/NS-PLC/i.test(programs)) return 'PLC';
  if (/\bFSE-/i.test(programs)) return 'FSE';
  if (/CMIC/i.test(programs)) return 'CMIC';
  if (/561/i.test(programs)) return 'CAP';
  if (/EO13662|EO14024/i.test(programs)) return 'SSI';
  return 'NONSDN';
};

const weakAliases = (remarks: string): readonly string[] =>
  [...remarks.matchAll(/[af]\.k\.a\.,? ['"“]([^'"”]+)['"”]/g)].map(([, alias = '']) => alias);

const nationality = (remarks: string): readonly string[] =>
  [...remarks.matchAll(/(?:nationality|citizen) ([A-Z][\p{L} ]+?)(?:;|\.|$)/gu)].map(
    ([, country = '']) => country,
  );

function byNumber(rows: readonly (readonly string[])[]): ReadonlyMap<string, (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  for (const row of rows) {
    const number = (row[0] ?? '').trim();
    const of = found.get(number);
    if (of === undefined) found.set(number, [row]);
    else of.push(row);
  }
  return found;
}

/** Joins the parts of one list of OFAC. A name or an address of a party that the main file does not have is shown as not read. */
export function readOfac(parts: OfacParts): ReadEntries {
  const [alt, add, comments] = [byNumber(parts.alt), byNumber(parts.add), byNumber(parts.comments)];
  const isOfSdn = isSdn(parts.main.map((row) => cellIn(row[3])));
  const entries: ListEntry[] = [];
  const unread: UnreadRow[] = [];
  const numbers = new Set<string>();
  for (const [at, row] of parts.main.entries()) {
    const number = cellIn(row[0]);
    const name = cellIn(row[1]);
    if (name === '' || row.length < 4) {
      unread.push({
        row: at + 1,
        why: name === '' ? 'no-name' : 'too-few-cells',
        text: row.join(' | ').slice(0, 200),
      });
      continue;
    }
    numbers.add(number);
    const programs = cellIn(row[3]);
    // Remarks that are too long go on in the file of comments.
    const remarks = [cellIn(row[11]), ...(comments.get(number) ?? []).map((each) => cellIn(each[1]))].join(
      '',
    );
    const places = (add.get(number) ?? []).map(
      (each) => [cellIn(each[2]), cellIn(each[3]), cellIn(each[4])] as const,
    );
    entries.push(
      makeEntry({
        source: sourceName(isOfSdn ? 'SDN' : nonSdnSource(programs)),
        entry: number,
        type: cellIn(row[2]) === '' ? 'entity' : cellIn(row[2]),
        name,
        aliases: [...(alt.get(number) ?? []).map((each) => cellIn(each[3])), ...weakAliases(remarks)],
        addresses: places.map((place) => place.filter(Boolean).join(', ')).filter(Boolean),
        countries: [
          ...new Set([...places.map(([, , country]) => country), ...nationality(remarks)].filter(Boolean)),
        ],
        programs,
        remarks,
      }),
    );
  }
  for (const [what, rows] of [
    ['alt', parts.alt],
    ['add', parts.add],
    ['comments', parts.comments],
  ] as const)
    for (const [at, row] of rows.entries())
      if (!numbers.has(cellIn(row[0])))
        unread.push({ row: at + 1, why: 'no-party', text: `${what}: ${row.join(' | ').slice(0, 180)}` });
  return { entries, unread, dates: new Map() };
}

interface Element {
  readonly name: string;
  text: string;
  readonly children: Element[];
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const childText = (element: Element, name: string): string =>
  element.children.find((child) => child.name === name)?.text.trim() ?? '';

const list = (element: Element, name: string, item: string): readonly Element[] =>
  element.children.find((child) => child.name === name)?.children.filter((child) => child.name === item) ??
  [];

/** Family name first, as the CSV form of the list has it. */
const nameIn = (element: Element): string =>
  [childText(element, 'lastName'), childText(element, 'firstName')].filter(Boolean).join(', ');

function entryIn(element: Element): Omit<ListEntry, 'source'> | undefined {
  const name = nameIn(element);
  if (name === '') return undefined;
  const remarks = childText(element, 'remarks');
  const addresses = list(element, 'addressList', 'address');
  const countries = [
    ...addresses.map((address) => childText(address, 'country')),
    ...list(element, 'nationalityList', 'nationality').map((each) => childText(each, 'country')),
    ...list(element, 'citizenshipList', 'citizenship').map((each) => childText(each, 'country')),
  ];
  return makeEntry({
    source: '',
    entry: childText(element, 'uid'),
    type: childText(element, 'sdnType').toLowerCase(),
    name,
    aliases: [...list(element, 'akaList', 'aka').map(nameIn), ...weakAliases(remarks)],
    addresses: addresses.map((address) =>
      ['address1', 'address2', 'address3', 'city', 'stateOrProvince', 'postalCode', 'country']
        .map((part) => childText(address, part))
        .filter(Boolean)
        .join(', '),
    ),
    countries: [...new Set(countries.filter(Boolean))],
    programs: (element.children.find((child) => child.name === 'programList')?.children ?? [])
      .map((each) => each.text.trim())
      .join('; '),
    remarks,
  });
}

/** Reads a list of OFAC as XML. Throws the parser's error where the file is no XML or is cut off. */
export function readOfacXml(text: string): ReadEntries {
  const parser = new SaxesParser();
  const open: Element[] = [];
  const found: Omit<ListEntry, 'source'>[] = [];
  const unread: UnreadRow[] = [];
  let published = '';
  let count = 0;
  parser.on('opentag', ({ name }) => {
    const element: Element = { name: localName(name), text: '', children: [] };
    const parent = open.at(-1);
    // Entries are taken as they end: the whole list is never held as a tree.
    if (parent !== undefined && open.length > 1) parent.children.push(element);
    open.push(element);
  });
  parser.on('text', (part) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  });
  parser.on('closetag', ({ name }) => {
    const element = open.pop();
    if (element === undefined) return;
    if (localName(name) === 'Publish_Date') published = dayIn(element.text);
    if (localName(name) !== 'sdnEntry') return;
    count += 1;
    const entry = entryIn(element);
    if (entry === undefined) unread.push({ row: count, why: 'no-name', text: childText(element, 'uid') });
    else found.push(entry);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
  const isOfSdn = isSdn(found.map(({ programs }) => programs));
  const entries = found.map((entry) => ({
    ...entry,
    source: sourceName(isOfSdn ? 'SDN' : nonSdnSource(entry.programs)),
  }));
  const dates = new Map(
    published === ''
      ? []
      : [...new Set(entries.map(({ source }) => source))].map((each) => [each, published] as const),
  );
  return { entries, unread, dates };
}
