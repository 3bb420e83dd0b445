import { aliasesOf, dayIn, type ListEntry, makeEntry, type UnreadRow } from './list-entry';
import { sourceName } from './sources';

/** What a reader found in a file. */
export interface ReadEntries {
  readonly entries: readonly ListEntry[];
  readonly unread: readonly UnreadRow[];
  /** The date a list gives itself, by the name of the list. */
  readonly dates: ReadonlyMap<string, string>;
}

const noDates: ReadonlyMap<string, string> = new Map();

/** The code at the end of an address of the Consolidated Screening List: "…, Kabul, AF". */
const countryAtEnd = (address: string): string => /(?:^|,\s*)([A-Z]{2})$/.exec(address)?.[1] ?? '';

const distinct = (texts: readonly string[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== '')),
];

const shortened = (cells: readonly string[]): string => cells.join(' | ').slice(0, 200);

/** Reads the rows of the Consolidated Screening List as CSV, found by their headings. */
export function readCslRows(rows: readonly (readonly string[])[]): ReadEntries {
  const [header = [], ...body] = rows;
  const headings = header.map((heading) =>
    heading
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );
  const column = new Map(headings.map((heading, at) => [heading, at]));
  const entries: ListEntry[] = [];
  const unread: UnreadRow[] = [];
  for (const [at, cells] of body.entries()) {
    const row = at + 2;
    const cell = (heading: string) => (cells[column.get(heading) ?? -1] ?? '').trim();
    // A file that was put together from several repeats its headings.
    if (cell('name') === 'name' && cell('source') === 'source') continue;
    if (cells.length < headings.length / 2) {
      if (cells.some((each) => each.trim() !== ''))
        unread.push({ row, why: 'too-few-cells', text: shortened(cells) });
      continue;
    }
    if (cell('name') === '' && cell('alt_names') === '') {
      unread.push({ row, why: 'no-name', text: shortened(cells) });
      continue;
    }
    const addresses = cell('addresses')
      .split(/;\s+/)
      .map((each) => each.trim())
      .filter(Boolean);
    const aliases = aliasesOf(cell('alt_names'));
    entries.push(
      makeEntry({
        source: sourceName(cell('source')),
        entry: cell('_id') || cell('entity_number') || `row ${row}`,
        type: cell('type'),
        name: cell('name') || (aliases[0] ?? ''),
        aliases,
        addresses,
        countries: distinct([
          ...addresses.map(countryAtEnd),
          ...cell('citizenships').split(/[;,]\s*/),
          ...cell('nationalities').split(/[;,]\s*/),
        ]),
        programs: cell('programs'),
        citation: cell('federal_register_notice'),
        startOn: dayIn(cell('start_date')),
        endOn: dayIn(cell('end_date')),
        licenseRequirement: cell('license_requirement'),
        licensePolicy: cell('license_policy'),
        remarks: cell('remarks'),
      }),
    );
  }
  return { entries, unread, dates: noDates };
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(textIn).filter(Boolean) : aliasesOf(textIn(value));

function addressIn(value: unknown): string {
  if (!isObject(value)) return textIn(value);
  return ['address', 'city', 'state', 'postal_code', 'country']
    .map((field) => textIn(value[field]))
    .filter(Boolean)
    .join(', ');
}

/** The parties of a list that have a name, counted from one, and what is there beside them. */
function namedIn(list: readonly unknown[]) {
  const named: { readonly row: number; readonly name: string; readonly each: Json }[] = [];
  const unread: UnreadRow[] = [];
  for (const [at, each] of list.entries()) {
    const row = at + 1;
    const name = isObject(each) ? textIn(each.name) : '';
    if (isObject(each) && name !== '') named.push({ row, name, each });
    else
      unread.push({
        row,
        why: isObject(each) ? 'no-name' : 'no-party',
        text: JSON.stringify(each).slice(0, 200),
      });
  }
  return { named, unread };
}

/** Reads the Consolidated Screening List as JSON: `results` with `sources_used`, or a bare list of results. */
export function readCslJson(root: unknown): ReadEntries | undefined {
  const results = Array.isArray(root)
    ? root
    : isObject(root) && Array.isArray(root.results)
      ? root.results
      : undefined;
  if (results === undefined) return undefined;
  const dates = new Map<string, string>();
  if (isObject(root) && Array.isArray(root.sources_used))
    for (const each of root.sources_used) {
      if (!isObject(each)) continue;
      const day = dayIn(textIn(each.source_last_updated));
      if (day !== '') dates.set(sourceName(textIn(each.source)), day);
    }
  const entries: ListEntry[] = [];
  const { named, unread } = namedIn(results);
  for (const { row, name, each } of named) {
    const given = Array.isArray(each.addresses) ? each.addresses : [];
    entries.push(
      makeEntry({
        source: sourceName(textIn(each.source)),
        entry: textIn(each.id ?? each._id) || textIn(each.entity_number) || `result ${row}`,
        type: textIn(each.type),
        name,
        aliases: textsIn(each.alt_names),
        addresses: given.map(addressIn).filter(Boolean),
        countries: distinct([
          ...given.map((address) =>
            isObject(address) ? textIn(address.country) : countryAtEnd(textIn(address)),
          ),
          ...textsIn(each.citizenships),
          ...textsIn(each.nationalities),
          textIn(each.country),
        ]),
        programs: textsIn(each.programs).join('; '),
        citation: textIn(each.federal_register_notice),
        startOn: dayIn(textIn(each.start_date)),
        endOn: dayIn(textIn(each.end_date)),
        licenseRequirement: textIn(each.license_requirement),
        licensePolicy: textIn(each.license_policy),
        remarks: textIn(each.remarks),
      }),
    );
  }
  return { entries, unread, dates };
}

const sectionSources: Readonly<Record<string, string>> = {
  'bis-entity-list': 'EL',
  'bis-dpl': 'DPL',
  'bis-meu': 'MEU',
  'bis-uvl': 'UVL',
  'bis-unverified-list': 'UVL',
  'state-debarred-statutory': 'DTC',
  'state-debarred-administrative': 'DTC',
  'state-nonproliferation': 'ISN',
};

/** Reads one list taken out of the Code of Federal Regulations as JSON: `list_id` and `entities`. */
export function readSectionsJson(root: unknown): ReadEntries | undefined {
  if (!isObject(root) || !Array.isArray(root.entities)) return undefined;
  const id = textIn(root.list_id);
  const source = sourceName(sectionSources[id] ?? id);
  const isEntityList = sectionSources[id] === 'EL';
  const entries: ListEntry[] = [];
  const { named, unread } = namedIn(root.entities);
  for (const { row, name, each } of named) {
    const notes = textIn(each.notes);
    entries.push(
      makeEntry({
        source,
        entry: `entity ${row}`,
        name,
        aliases: textsIn(each.aliases),
        addresses: [textIn(each.address)].filter(Boolean),
        countries: [textIn(each.country)].filter(Boolean),
        citation: textIn(each.federal_register),
        startOn: dayIn(textIn(each.effective_date)),
        licenseRequirement: isEntityList ? notes : '',
        remarks: isEntityList ? textIn(each.status) : [textIn(each.status), notes].filter(Boolean).join('; '),
      }),
    );
  }
  const day = dayIn(textIn(root.extracted));
  return { entries, unread, dates: day === '' ? noDates : new Map([[source, day]]) };
}
