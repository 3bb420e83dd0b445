import { clockText } from '../base/clock-time';
import { countryName } from '../base/countries';
import { formatDay, isIsoDate } from '../base/dates';
import { formatMoney, groupDigits } from '../base/money';
import { nameOfCounterparty, nameOfLicense } from '../docket/record-names';
import {
  agencyWords,
  authorizationWords,
  channelWords,
  contactKindWords,
  grantWords,
  linkWords,
  publicationWords,
  returnReasonWords,
  roleWords,
  stepKindWords,
} from '../labels/closed-sets';
import { pointKindWords } from '../labels/response-labels';
import { letterKindWords } from '../law/letter-kinds';
import { type Repeat, repeatWords } from '../records/recurrence';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { defineWords } from '../words/define-words';
import { responseFormatters } from './response-values';
import { dated, type Fields, joined, named, type ValueFormatter } from './value-parts';

const texts = defineWords('history/field-values', {
  verifyBeforeRelying: 'verify before relying',
  note: '{more} note: {text}',
  privileged: 'Privileged',
  file: 'File',
  inEffect: 'in effect {dated}',
  until: 'until {dated}',
  day: '{Number} {Number|day|days}',
  stillWaiting: 'still waiting',
  inHand: 'in hand',
  notInHand: 'not in hand',
  byHand: 'by hand',
  inWritingByThe: 'in writing, by the agency',
  newAmounts: 'New amounts',
  includeWhatWasShipped: 'Include what was shipped',
  item: 'item {line}',
  allItemsAndParties: 'all items and parties',
});

/** Stands for a field that holds nothing. */
export const emptyValue = '—';

const letterKindNames = Object.fromEntries(
  Object.entries(letterKindWords).map(([kind, { label }]) => [kind, label]),
);

// How one value (of a list: one entry) of these fields is said; every other field says itself.
const formatters: Readonly<Record<string, ValueFormatter>> = {
  ...responseFormatters,
  agency: named(agencyWords),
  role: named(roleWords),
  roles: named(roleWords),
  channel: named(channelWords),
  kind: named({ ...letterKindNames, ...stepKindWords, ...linkWords, ...pointKindWords }),
  returnReason: named(returnReasonWords),
  country: countryName,
  destination: countryName,
  companyCountry: countryName,
  companyIdentifiers: (each: Fields) => joined(each.type, each.value),
  reminderHour: (hour: number) => clockText(`${String(hour).padStart(2, '0')}:00`),
  time: clockText,
  quantity: (quantity: string) => groupDigits(quantity),
  licenseIds: (id: string, register) => nameOfLicense(register, id),
  counterpartyId: (id: string, register) => nameOfCounterparty(register, id),
  identifiers: (each: Fields) => joined(each.type, each.value),
  contacts: (each: Fields) => joined(each.name, each.title, each.phone, each.email),
  lists: (each: Fields) =>
    joined(
      each.list,
      dated(each.since),
      each.citation,
      each.licenseRequirement,
      each.reviewPolicy,
      each.note,
      each.mustCheck === true ? texts.verifyBeforeRelying : '',
    ),
  notes: (each: Fields) =>
    texts.note({ more: each.kind === 'privileged' ? texts.privileged : texts.file, text: String(each.text) }),
  authorization: named(authorizationWords),
  granted: named(grantWords),
  grantedQuantity: (quantity: string) => groupDigits(quantity),
  publications: (each: Fields) =>
    joined(
      publicationWords[each.act as keyof typeof publicationWords],
      dated(each.publishedOn),
      each.citation,
      each.effectiveOn === null ? '' : texts.inEffect({ dated: dated(each.effectiveOn) }),
      each.untilOn === null ? '' : texts.until({ dated: dated(each.untilOn) }),
    ),
  contactLog: (each: Fields, register) =>
    joined(
      dated(each.on),
      contactKindWords[each.kind as keyof typeof contactKindWords],
      each.marking === 'privileged' ? 'privileged' : '',
      each.author,
      each.licenseId === null ? '' : nameOfLicense(register, String(each.licenseId)),
      each.text,
    ),
  links: (each: Fields) => joined(named(linkWords)(each.kind as never, undefined as never), each.number),
  parties: (each: Fields) => joined(named(roleWords)(each.role as never, undefined as never), each.name),
  items: (each: Fields) => joined(each.line, each.eccn, each.model, each.description),
  conditions: (each: Fields) => joined(each.number, each.text),
  riders: (each: Fields) => joined(each.number, each.text),
  draws: (each: Fields, register) =>
    joined(
      each.licenseId === null ? String(each.authority) : nameOfLicense(register, String(each.licenseId)),
      each.eccn,
      each.quantity === null ? '' : `${String(each.quantity)} ${String(each.unit)}`,
      each.description,
    ),
  answers: (each: Fields) => joined(each.check, each.answer, each.by, dated(each.on), each.note),
  files: (each: Fields) => String(each.name),
  chosen: (each: Fields, register) => {
    const title = ruleSetOf(register.settings).byId(String(each.ruleId))?.title ?? String(each.ruleId);
    return each.length === null ? title : `${title}, ${texts.day({ Number: Number(each.length) })}`;
  },
  tolling: (each: Fields) => joined(dated(each.fromOn), dated(each.toOn) || texts.stillWaiting, each.why),
  holds: (each: Fields) => joined(dated(each.sinceOn), dated(each.liftedOn) || 'stands', each.why),
  supportDocuments: (each: Fields) =>
    joined(
      each.kind,
      each.number,
      each.isInHand === true ? texts.inHand : texts.notInHand,
      dated(each.validUntilOn),
    ),
  moved: named({ 'by-hand': texts.byHand, 'in-writing': texts.inWritingByThe }),
  rulePacks: (each: Fields) => String(each.name),
  lawEdition: (each: Fields) => String(each.id),
  importMappings: (each: Fields) =>
    `${String(each.table)}: ${(each.headers as readonly string[]).join(', ')}`,
  savedViews: (each: Fields) => String(each.name),
  screeningLists: (each: Fields) =>
    (each.files as readonly Fields[]).map(({ name }) => String(name)).join(', '),
  yearlyAnswers: (each: Fields, register) =>
    `${ruleSetOf(register.settings).byId(String(each.ruleId))?.title ?? String(each.ruleId)} (${dated(each.on)})`,
  tolerance: (each: Fields) => `${String(each.percent)} %, ${String(each.source)}`,
  replacementFigures: named({ new: texts.newAmounts, 'includes-shipped': texts.includeWhatWasShipped }),
  repeat: (each: Fields) => repeatWords(each.how as Repeat),
  closures: (each: Fields) => joined(dated(each.on), each.name, each.note),
  covers: (each: Fields, register) => coverInWords(each, register),
};

function coverInWords(cover: Fields, register: Register): string {
  const license = register.licenses.get(String(cover.licenseId));
  const items = (cover.itemIds as readonly string[]).map((id) => {
    const item = license?.items.find((each) => each.id === id);
    return texts.item({ line: item?.line || item?.eccn || id });
  });
  const parties = (cover.partyIds as readonly string[]).map(
    (id) => license?.parties.find((each) => each.id === id)?.name ?? id,
  );
  const parts = [...items, ...parties];
  return `${nameOfLicense(register, String(cover.licenseId))}: ${parts.length === 0 ? texts.allItemsAndParties : parts.join(', ')}`;
}

const isMoney = (value: object): value is { readonly minor: number; readonly currency: string } =>
  'minor' in value && 'currency' in value;

/** An address is one text of several lines. */
export const isAddress = (field: string): boolean => field === 'address' || field === 'companyAddress';

/** One value of a field as a reader would say it; whole, never shortened. Empty ones are a dash. */
export function valueInWords(field: string, value: unknown, register: Register): string {
  if (value === null || value === undefined || value === '') return emptyValue;
  if (Array.isArray(value)) {
    if (value.length === 0) return emptyValue;
    return value.map((each) => valueInWords(field, each, register)).join(isAddress(field) ? ', ' : '; ');
  }
  const teller = formatters[field];
  if (teller !== undefined) return teller(value as never, register) || emptyValue;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'object') return isMoney(value) ? formatMoney(value) : JSON.stringify(value);
  const text = String(value);
  return isIsoDate(text) ? formatDay(text) : text;
}
