import { aliasesOf, dayIn, type ListEntry, makeEntry, type UnreadRow } from './list-entry';
import type { ReadEntries } from './read-csl';
import { ownList, sourceName, sourceNamed } from './sources';

/** What a column of a list is called, folded: lower case, letters and digits only. */
const headingsOf = {
  name: [
    'name',
    'entityname',
    'partyname',
    'companyname',
    'company',
    'debarredpartyfullnameandalias',
    'debarredparty',
    'fullname',
    'entity',
  ],
  aliases: [
    'alternatename',
    'alternativenames',
    'alternatenames',
    'othernames',
    'othername',
    'aliases',
    'alias',
    'aka',
    'akas',
    'altnames',
  ],
  source: ['sourcelist', 'source', 'list'],
  number: ['entitynumber', 'id', 'number'],
  type: ['sdntype', 'type'],
  programs: ['programs', 'program'],
  address: ['address', 'streetaddress', 'addresses', 'street'],
  city: ['city'],
  state: ['stateprovince', 'state', 'province'],
  postal: ['postalcode', 'zip', 'postcode'],
  country: ['country', 'countrycode'],
  citation: ['federalregisternotice', 'frcitation', 'federalregistercitation', 'notice', 'federalregister'],
  start: ['effectivedate', 'startdate', 'noticedate', 'dateadded'],
  end: ['expirationdate', 'dateliftedwaivedexpired', 'enddate'],
  requirement: ['licenserequirement'],
  policy: ['licensepolicy', 'licensereviewpolicy'],
  remarks: ['remarksnotes', 'remarks', 'notes', 'reason', 'comment', 'comments', 'action'],
  order: ['standardorder'],
} as const;
type Column = keyof typeof headingsOf;

const folded = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9]+/g, '');

function columnsOf(header: readonly string[]): ReadonlyMap<Column, number> {
  const headings = header.map(folded);
  const found = new Map<Column, number>();
  for (const [column, names] of Object.entries(headingsOf) as [Column, readonly string[]][]) {
    const name = names.find((each) => headings.includes(each));
    if (name !== undefined) found.set(column, headings.indexOf(name));
  }
  return found;
}

/** Which list a table is, by its headings; undefined where it names no parties. */
function sourceOfTable(header: readonly string[], columns: ReadonlyMap<Column, number>): string | undefined {
  const headings = new Set(header.map(folded));
  if (!columns.has('name')) return undefined;
  if (
    headings.has('debarredpartyfullnameandalias') ||
    (headings.has('partyname') && headings.has('noticedate'))
  )
    return 'DTC';
  if (columns.has('order') && headings.has('frcitation')) return 'DPL';
  if (headings.has('licenserequirement') && headings.has('licensepolicy')) return 'EL';
  if (
    headings.size <= 5 &&
    headings.has('country') &&
    headings.has('address') &&
    header[0]?.trim() === 'COUNTRY'
  )
    return 'UVL';
  return ownList;
}

/** Whether the first row of a table has a column with names. */
export function hasNames(header: readonly string[]): boolean {
  return columnsOf(header).has('name');
}

interface Draft {
  readonly first: number;
  readonly source: string;
  readonly name: string;
  readonly number: string;
  readonly aliases: Set<string>;
  readonly addresses: Set<string>;
  readonly countries: Set<string>;
  readonly cells: ReadonlyMap<Column, string>;
}

/**
 * Reads a list that is a table with headings: Entity List, Denied Persons List, Unverified List, Military End Users, the State
 * Department's lists, or the company's own. Rows of one name and one notice are one party with several addresses or other names.
 */
export function readTableRows(rows: readonly (readonly string[])[]): ReadEntries | undefined {
  const [header = [], ...body] = rows;
  const clean = header.map((heading) => heading.replace(/^\uFEFF/, ''));
  const columns = columnsOf(clean);
  const standing = sourceOfTable(clean, columns);
  if (standing === undefined) return undefined;
  const drafts = new Map<string, Draft>();
  const unread: UnreadRow[] = [];
  for (const [at, cells] of body.entries()) {
    const row = at + 2;
    const cell = (column: Column) => (cells[columns.get(column) ?? -1] ?? '').trim();
    if (cells.every((each) => each.replaceAll('\u001A', '').trim() === '')) continue;
    const name = cell('name');
    if (name === '') {
      unread.push({ row, why: 'no-name', text: cells.join(' | ').slice(0, 200) });
      continue;
    }
    // A list of the government says which it is, row by row; the company's own may say anything there.
    const said = sourceNamed(cell('source'));
    const source = said?.name ?? sourceName(standing);
    // Every row of the company's own list is a party of its own: nothing says that two of one name are one.
    const key = source === ownList ? `row ${row}` : `${source}\n${name}\n${cell('citation')}`;
    let draft = drafts.get(key);
    if (draft === undefined) {
      draft = {
        first: row,
        source,
        name,
        number: cell('number'),
        aliases: new Set(),
        addresses: new Set(),
        countries: new Set(),
        cells: new Map([...columns.keys()].map((column) => [column, cell(column)])),
      };
      drafts.set(key, draft);
    }
    for (const alias of aliasesOf(cell('aliases'))) draft.aliases.add(alias);
    const address = [cell('address'), cell('city'), cell('state'), cell('postal')].filter(Boolean).join(', ');
    if (address !== '') draft.addresses.add(address);
    if (cell('country') !== '') draft.countries.add(cell('country'));
  }
  const entries = [...drafts.values()].map((draft): ListEntry => {
    const of = (column: Column) => draft.cells.get(column) ?? '';
    return makeEntry({
      source: draft.source,
      entry: draft.number || `row ${draft.first}`,
      type: of('type'),
      name: draft.name,
      aliases: [...draft.aliases],
      addresses: [...draft.addresses],
      countries: [...draft.countries],
      programs: of('programs'),
      citation: of('citation'),
      startOn: dayIn(of('start')),
      endOn: dayIn(of('end')),
      licenseRequirement: of('requirement'),
      licensePolicy: of('policy'),
      remarks: of('remarks'),
    });
  });
  return { entries, unread, dates: new Map() };
}
