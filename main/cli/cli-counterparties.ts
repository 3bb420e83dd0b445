import { countries, countryName } from '../../shared/base/countries';
import { namedCountry } from '../../shared/base/country-names';
import { compareNames } from '../../shared/base/name-order';
import { done } from '../../shared/base/result';
import { counterpartyRows } from '../../shared/docket/counterparty-rows';
import { roleWords } from '../../shared/labels/closed-sets';
import type { Counterparty } from '../../shared/records/counterparty';
import type { Register } from '../../shared/register/register';
import { whereUsed } from '../../shared/register/where-used';
import { table } from './cli-table';
import { viewedRows } from './cli-view';
import { defineCommand, type Wrong } from './command';
import { didYouMean } from './near';
import { headLine, holdsWords, runList } from './run-list';

interface CounterpartiesRequest {
  readonly words: readonly string[];
  readonly country: string | undefined;
  /** The name of a saved view. */
  readonly view: string | undefined;
  /** Archived and void ones too. */
  readonly isAll: boolean;
}

const countryOf = ({ country }: Counterparty) => countryName(country);
const listsOf = ({ lists }: Counterparty) => lists.map(({ list }) => list);

/** One counterparty as `counterparties --json` gives it. */
export function counterpartyJson(register: Register, each: Counterparty) {
  return {
    id: each.id,
    name: each.name,
    otherNames: each.otherNames,
    country: each.country,
    countryName: countryOf(each),
    roles: each.roles,
    address: each.address,
    lists: listsOf(each),
    mustCheck: each.lists.some(({ mustCheck }) => mustCheck),
    listsCheckedOn: each.listsCheckedOn,
    licenses: whereUsed(register, each.id),
    archived: each.archived,
    void: each.void !== null,
    contactLog: each.contactLog
      .filter(({ marking }) => marking === 'file')
      .map(({ marking: _marking, ...contact }) => contact),
  };
}

/** The code of the country that was named, by it or however it is usually called. */
export function countryAsked(text: string): string | Wrong {
  const named = namedCountry(text);
  if (named !== undefined && 'code' in named) return named.code;
  if (named === undefined)
    return {
      message: `--country needs a country by its two letters or its name; "${text}" is none.`,
      meant: didYouMean(
        text,
        countries.map(({ name }) => name),
      ),
    };
  const each = named.candidates.map((code) => `${countryName(code)} (${code})`);
  return { message: `--country "${text}" could be ${each.join(' or ')}. Use the two letters.` };
}

function isWanted(each: Counterparty, { words, country, isAll }: CounterpartiesRequest): boolean {
  if (!isAll && (each.archived || each.void !== null)) return false;
  return (
    (country === undefined || each.country === country) &&
    holdsWords(words, [
      each.name,
      ...each.otherNames,
      countryOf(each),
      ...each.roles.map((role) => roleWords[role]),
      ...each.address,
      ...each.identifiers.map(({ value }) => value),
      ...each.contacts.map(({ name }) => name),
      ...listsOf(each),
    ])
  );
}

function asTable(register: Register, found: readonly Counterparty[], view: string): string {
  if (found.length === 0) return `${view}${headLine(0, 'counterparty', 'counterparties')}`;
  const body = found.map((each) => [
    each.name,
    countryOf(each),
    each.roles.map((role) => roleWords[role]).join(', '),
    listsOf(each).join(', '),
    each.listsCheckedOn ?? '',
    String(whereUsed(register, each.id).length),
  ]);
  const header = ['NAME', 'COUNTRY', 'ROLES', 'LIST STATUS, AS RECORDED', 'CHECKED ON', 'LICENSES'];
  return `${view}${headLine(found.length, 'counterparty', 'counterparties')}\n${table(header, body)}`;
}

export const counterpartiesCommand = defineCommand({
  name: 'counterparties',
  description: 'lists the counterparties',
  more: 'Those in use, unless --all is given. Words narrow the list.',
  words: [
    {
      name: 'WORD',
      means: 'words that stand in the record: name, country, role, address',
      isOptional: true,
      isMany: true,
    },
  ],
  takes: ['view', 'country', 'all', 'as-of', 'json', 'out'],
  examples: [
    { line: 'export-docket counterparties --country CN', description: 'those in China' },
    {
      line: 'export-docket counterparties trading --json',
      description: 'those with this word, for other programs',
    },
  ],
  read: ({ words, values }): CounterpartiesRequest | Wrong => {
    const country = values.country === undefined ? undefined : countryAsked(values.country);
    if (typeof country === 'object') return country;
    return { words, country, view: values.view, isAll: values.all === true };
  },
  run: (task) =>
    runList(task, ({ register }, today) => {
      const wanted = counterpartyRows(register, today)
        .filter(({ record }) => isWanted(record, task.request))
        .sort((a, b) => compareNames(a.record.name, b.record.name));
      const viewed = viewedRows(task, 'counterparties', task.request.view, wanted, { register, today });
      if (!viewed.ok) return viewed;
      const { head, note } = viewed.value;
      const found = viewed.value.rows.map(({ record }) => record);
      return done({
        json: () => found.map((each) => counterpartyJson(register, each)),
        text: () => asTable(register, found, head),
        note,
      });
    }),
});
