import { asSeen } from '../base/same-name';
import type { Counterparty, PartyRole } from '../records/counterparty';
import type { Note } from '../records/record-meta';

/** One cell of a column that fills a field together with others. */
export interface CollectedCell {
  readonly key: string;
  /** The column's own heading. */
  readonly heading: string;
  readonly text: string;
}

type Contact = Counterparty['contacts'][number];
type Identifier = Counterparty['identifiers'][number];

/** A party of a license as a column of its role names it. */
export interface PartyCell {
  readonly role: PartyRole;
  readonly name: string;
  /** Empty where no column says it. */
  readonly country: string;
  /** The cells of its address columns, in the order of the file. */
  readonly address: readonly string[];
  readonly heading: string;
}

/** What the cells of a row add to the lists of a record; what the record has stays. */
export interface Added {
  readonly contacts: readonly Contact[];
  readonly identifiers: readonly Identifier[];
  readonly notes: readonly Note[];
  readonly parties: readonly PartyCell[];
}

const textsOf = (cells: readonly CollectedCell[], key: string): readonly string[] =>
  cells.filter((cell) => cell.key === key).map(({ text }) => text);

// Where the house number comes before the street, and the postal code after the city.
const numberFirst = new Set([
  'US',
  'CA',
  'GB',
  'IE',
  'AU',
  'NZ',
  'FR',
  'IN',
  'SG',
  'ZA',
  'PR',
  'HK',
  'MY',
  'PH',
  'IL',
  'TH',
  'LU',
  'MC',
  'TN',
  'MA',
  'DZ',
]);
const codeLast = new Set([
  'US',
  'CA',
  'GB',
  'IE',
  'AU',
  'NZ',
  'IN',
  'SG',
  'ZA',
  'PR',
  'HK',
  'TW',
  'JP',
  'CN',
  'KR',
  'TH',
  'PH',
  'AE',
  'SA',
  'BR',
  'GU',
  'VI',
]);

/** An address over several columns on the lines of an envelope, in the order of its country. */
export function addressLines(
  own: readonly string[],
  cells: readonly CollectedCell[],
  country: string,
): readonly string[] {
  const one = (key: string) => textsOf(cells, `address.${key}`).join(' ');
  const [first = '', ...more] = own;
  const number = one('number');
  // What stands in the street's own column already is not said twice.
  const hasNumber = number !== '' && ` ${first} `.replace(/[,;]/g, ' ').includes(` ${number} `);
  const street = hasNumber
    ? first
    : (numberFirst.has(country) ? [number, first] : [first, number]).filter((word) => word !== '').join(' ');
  const city = one('city');
  const region = one('region');
  const code = one('postalCode');
  const isCodeLast = codeLast.has(country);
  const cityRegion = [city, region].filter((word) => word !== '').join(', ');
  const place = isCodeLast ? [cityRegion, code] : [code, cityRegion];
  return [
    street,
    ...more,
    ...textsOf(cells, 'address.more'),
    place.filter((word) => word !== '').join(' '),
  ].filter((line) => line !== '');
}

/** Several telephone numbers or e-mail addresses in one field: the first as it is, the others by their heading. */
function joined(cells: readonly CollectedCell[], key: string, names: RegExp): string {
  return cells
    .filter((cell) => cell.key === key)
    .map(({ heading, text }, at) => (at === 0 && names.test(heading) ? text : `${heading} ${text}`))
    .join('; ');
}

function contactsOf(cells: readonly CollectedCell[]): readonly Contact[] {
  const name = textsOf(cells, 'contact.name').join(', ');
  const title = textsOf(cells, 'contact.title').join(', ');
  const phone = joined(cells, 'contact.phone', /^(?!.*fax)/i);
  const email = joined(cells, 'contact.email', /./);
  if (name === '' && phone === '' && email === '') return [];
  // Numbers of the company itself need a name to stand under.
  return [{ name: name === '' ? 'Office' : name, title, phone, email }];
}

/** What the cells of one row say together. */
export function collected(cells: readonly CollectedCell[]): Omit<Added, 'notes'> {
  const parties = cells.flatMap(({ key, text, heading }): readonly PartyCell[] => {
    const role = /^party\.([a-z-]+)$/.exec(key)?.[1];
    if (role === undefined) return [];
    const country = textsOf(cells, `${key}.country`)[0] ?? '';
    const address = textsOf(cells, `${key}.address`)
      .flatMap((lines) => lines.split(/\r?\n/))
      .map((line) => line.trim());
    return [
      {
        role: role as PartyRole,
        name: text,
        country,
        heading,
        address: address.filter((line) => line !== ''),
      },
    ];
  });
  return {
    contacts: contactsOf(cells),
    identifiers: cells
      .filter(({ key }) => key === 'identifier')
      .map(({ heading, text }) => ({ type: heading.slice(0, 200), value: text })),
    parties,
  };
}

/** A record's own list with what a row adds: a contact of the same name is filled in, nothing is taken away. */
export function withContacts(own: readonly Contact[], added: readonly Contact[]): readonly Contact[] {
  const list = [...own];
  for (const contact of added) {
    const said = Object.fromEntries(Object.entries(contact).filter(([, text]) => text !== ''));
    const at = list.findIndex(
      (each) =>
        asSeen(each.name) === asSeen(contact.name) ||
        (contact.name === 'Office' && contact.phone !== '' && each.phone === contact.phone),
    );
    const known = list[at];
    if (known === undefined) list.push(contact);
    else list[at] = { ...known, ...said, name: known.name };
  }
  return list;
}

export function withIdentifiers(
  own: readonly Identifier[],
  added: readonly Identifier[],
): readonly Identifier[] {
  return [
    ...own,
    ...added.filter((each) => !own.some((known) => known.type === each.type && known.value === each.value)),
  ];
}

export function withNotes(own: readonly Note[], added: readonly Note[]): readonly Note[] {
  return [...own, ...added.filter((each) => !own.some((known) => known.text === each.text))];
}
