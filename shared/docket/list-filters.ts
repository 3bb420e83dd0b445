import { countryName } from '../base/countries';
import { daysBetween } from '../base/dates';
import { asSeen } from '../base/same-name';
import { agencyShort } from '../labels/closed-sets';
import {
  licenseUseWords,
  listingWords,
  partyScreeningWords,
  pendingTimeWords,
  stageWords,
} from '../labels/filter-labels';
import { agencies } from '../law/agency';
import { letterKinds, letterKindWords } from '../law/letter-kinds';
import type { License, Party } from '../records/license';
import { plannedDateTitle } from '../records/response-plan';
import { licenseStages, licenseUses, listings, partyScreenings, pendingTimes } from '../records/saved-view';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { defineWords } from '../words/define-words';
import { type CounterpartyRow, listingsOf } from './counterparty-rows';
import type { LicenseRow } from './license-rows';
import { pendingTimeOf } from './license-stage';
import { isLicenseStatus, type LicenseStatus, statusWords } from './license-status';
import type { FilterField } from './list-filter';
import { countedTo, type DocketRow } from './rows';

const texts = defineWords('docket/list-filters', {
  none: 'None',
  noCounterparty: 'No counterparty',
  noCountry: 'No country',
  deadlinesSetByHand: 'Deadlines set by hand',
  noLetter: 'No letter',
  noOwner: 'No owner',
  noAgency: 'No agency',
  noApplicationType: 'No application type',
});

// How each list is filtered. The names and their values are those of shared/records/saved-view.ts.

type Words = (value: string, register: Register) => string;

/** Values by their words; another value is its own word. */
export const among =
  <T extends string>(words: Readonly<Record<T, string>>, none = texts.none): Words =>
  (value) =>
    value === '' ? none : Object.hasOwn(words, value) ? words[value as T] : value;

const orNone =
  (none: string): Words =>
  (value) =>
    value || none;

const countryWord: Words = (code) => (code === '' ? texts.noCountry : countryName(code));

const ruleWord: Words = (id, register) =>
  ruleSetOf(register.settings).byId(id)?.title ??
  plannedDateTitle(id) ??
  (id === 'by-hand' ? texts.deadlinesSetByHand : id);

const letterWord: Words = among(
  Object.fromEntries(letterKinds.map((kind) => [kind, letterKindWords[kind].label])),
  texts.noLetter,
);

/** The values, or that there are none. */
const orEmpty = (values: readonly string[]): readonly string[] => (values.length === 0 ? [''] : values);

function countriesOf({ destination, parties }: License): readonly string[] {
  return orEmpty([destination, ...parties.map(({ country }) => country)].filter(Boolean));
}

/** The owners of the rows. */
export const ownerField = <Row>(of: (row: Row) => string): FilterField<Row> => ({
  kind: 'choice',
  name: 'owner',
  of: (row) => [asSeen(of(row))],
  word: orNone(texts.noOwner),
});

/** The agencies of the rows. */
export const agencyField = <Row>(of: (row: Row) => string): FilterField<Row> => ({
  kind: 'choice',
  name: 'agency',
  of: (row) => [of(row)],
  word: among(agencyShort, texts.noAgency),
  among: agencies,
});

/** The parties of the rows: counterparties by their ids, others by the names printed. */
export const counterpartyField = <Row>(of: (row: Row) => readonly Party[]): FilterField<Row> => ({
  kind: 'choice',
  name: 'counterparty',
  of: (row) => orEmpty(of(row).map(({ counterpartyId, name }) => counterpartyId ?? asSeen(name))),
  word: (value, register) =>
    value === '' ? texts.noCounterparty : (register.counterparties.get(value)?.name ?? value),
});

const docketFields: readonly FilterField<DocketRow>[] = [
  { kind: 'mine', name: 'mine', of: ({ license }) => license?.owner ?? '' },
  ownerField(({ license }) => license?.owner ?? ''),
  agencyField(({ license, rule }) => license?.agency ?? rule?.agency ?? ''),
  counterpartyField(({ license }) => license?.parties ?? []),
  { kind: 'choice', name: 'rule', of: ({ deadline }) => [deadline.ruleId], word: ruleWord },
  {
    kind: 'choice',
    name: 'letter',
    of: ({ deadline: { source } }, { register }) => [
      source.kind === 'letter' ? (register.letters.get(source.id)?.kind ?? '') : '',
    ],
    word: letterWord,
    among: letterKinds,
  },
  { kind: 'period', name: 'countedTo', of: countedTo },
  { kind: 'days', name: 'within', of: ({ daysLeft }) => daysLeft },
];

const licenseFields: readonly FilterField<LicenseRow>[] = [
  { kind: 'mine', name: 'mine', of: ({ license }) => license.owner },
  ownerField(({ license }) => license.owner),
  agencyField(({ license }) => license.agency),
  {
    kind: 'choice',
    name: 'stage',
    of: ({ stage }) => [stage],
    word: among(stageWords),
    among: licenseStages,
  },
  {
    kind: 'choice',
    name: 'status',
    of: ({ status }) => [status],
    word: (status) => (isLicenseStatus(status) ? statusWords[status] : status),
    among: Object.keys(statusWords) as readonly LicenseStatus[],
  },
  {
    kind: 'choice',
    name: 'pending',
    of: ({ stage, daysPending }) => (stage === 'pending' ? [pendingTimeOf(daysPending)] : []),
    word: among(pendingTimeWords),
    among: pendingTimes,
  },
  counterpartyField(({ license }) => license.parties),
  { kind: 'choice', name: 'country', of: ({ license }) => countriesOf(license), word: countryWord },
  {
    kind: 'choice',
    name: 'type',
    of: ({ license }) => [asSeen(license.applicationType)],
    word: orNone(texts.noApplicationType),
  },
  { kind: 'period', name: 'submitted', of: ({ submittedOn }) => submittedOn },
  {
    kind: 'days',
    name: 'expiresWithin',
    of: ({ license: { expiresOn } }, { today }) => {
      const days = expiresOn === null ? null : daysBetween(today, expiresOn);
      return days === null || days < 0 ? null : days;
    },
  },
];

const counterpartyFields: readonly FilterField<CounterpartyRow>[] = [
  { kind: 'choice', name: 'country', of: ({ record }) => [record.country], word: countryWord },
  {
    kind: 'choice',
    name: 'listed',
    of: ({ record }) => listingsOf(record),
    word: among(listingWords),
    among: listings,
  },
  { kind: 'choice', name: 'use', of: ({ use }) => [use], word: among(licenseUseWords), among: licenseUses },
  {
    kind: 'choice',
    name: 'screening',
    of: ({ screening }) => (screening === null ? [] : [screening]),
    word: among(partyScreeningWords),
    among: partyScreenings,
  },
];

/** The ways to filter these lists, in the order in which they are offered. */
export const filterFields = {
  docket: docketFields,
  licenses: licenseFields,
  counterparties: counterpartyFields,
} as const;
