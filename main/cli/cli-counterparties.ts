import { countryName, isCountryCode } from '../../shared/countries';
import { compareNames } from '../../shared/docket-rows';
import { folded } from '../../shared/folded';
import type { Counterparty } from '../../shared/records/counterparty';
import type { Register } from '../../shared/register';
import { done } from '../../shared/result';
import { whereUsed } from '../../shared/where-used';
import { roleWords } from '../../shared/words/kinds';
import { table } from './cli-table';
import { defineCommand } from './command';
import { headLine, holdsWords, runList } from './run-list';

interface CounterpartiesRequest {
  readonly words: readonly string[];
  readonly country: string | undefined;
  /** Archived and void ones too. */
  readonly isAll: boolean;
}

const countryOf = ({ country }: Counterparty) => (country === '' ? '' : countryName(country));
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
  };
}

function isWanted(each: Counterparty, { words, country, isAll }: CounterpartiesRequest): boolean {
  if (!isAll && (each.archived || each.void !== null)) return false;
  const isThere =
    country === undefined ||
    (isCountryCode(country.toUpperCase())
      ? each.country === country.toUpperCase()
      : folded(countryOf(each)) === folded(country));
  return (
    isThere &&
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

function asTable(register: Register, found: readonly Counterparty[]): string {
  if (found.length === 0) return headLine(0, 'counterparty', 'counterparties');
  const body = found.map((each) => [
    each.name,
    countryOf(each),
    each.roles.map((role) => roleWords[role]).join(', '),
    listsOf(each).join(', '),
    each.listsCheckedOn ?? '',
    String(whereUsed(register, each.id).length),
  ]);
  const header = ['NAME', 'COUNTRY', 'ROLES', 'LIST STATUS, AS RECORDED', 'CHECKED ON', 'LICENSES'];
  return `${headLine(found.length, 'counterparty', 'counterparties')}\n${table(header, body)}`;
}

export const counterpartiesCommand = defineCommand({
  name: 'counterparties',
  does: 'lists the counterparties',
  more: 'Those in use, unless --all is given. Words narrow the list.',
  words: [
    {
      name: 'WORD',
      means: 'words that stand in the record: name, country, role, address',
      isOptional: true,
      isMany: true,
    },
  ],
  takes: ['country', 'all', 'json', 'out'],
  examples: [
    { line: 'export-docket counterparties --country CN', does: 'those in China' },
    { line: 'export-docket counterparties trading --json', does: 'those with this word, for other programs' },
  ],
  read: ({ words, values }): CounterpartiesRequest => ({
    words,
    country: values.country,
    isAll: values.all === true,
  }),
  run: (task) =>
    runList(task, ({ register }) => {
      const found = [...register.counterparties.values()]
        .filter((each) => isWanted(each, task.request))
        .sort((a, b) => compareNames(a.name, b.name));
      return done({
        json: () => found.map((each) => counterpartyJson(register, each)),
        text: () => asTable(register, found),
      });
    }),
});
