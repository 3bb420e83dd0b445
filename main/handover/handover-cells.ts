import { plainAmount } from '../../shared/base/money';
import {
  deadlineName,
  letterName,
  nameOfCounterparty,
  nameOfLicense,
  responseName,
  stepName,
} from '../../shared/docket/record-names';
import { deadlineTitle } from '../../shared/docket/rows';
import { closingInWords } from '../../shared/history/describe-deadline-change';
import { valueInWords } from '../../shared/history/field-values';
import type { Closing, Deadline, Progress } from '../../shared/records/deadline';
import type { License } from '../../shared/records/license';
import { plannedDateTitle } from '../../shared/records/response-plan';
import type { Register } from '../../shared/register/register';
import { ruleSetOf } from '../../shared/register/rules-in-force';
import type { Cell } from '../exchange/csv';

type Tell = (value: never, register: Register) => string;

function nameOfSource({ kind, id }: Deadline['source'], register: Register): string {
  const letter = register.letters.get(id);
  if (letter !== undefined) return letterName(register, letter);
  const step = register.steps.get(id);
  if (step !== undefined) return stepName(register, step);
  const response = register.responses.get(id);
  if (response !== undefined) return responseName(register, response);
  const shipment = register.shipments.get(id);
  if (shipment !== undefined) return `Shipment ${shipment.reference}`;
  return kind === 'license' ? nameOfLicense(register, id) : 'Entered by hand';
}

function nameOfLetter(id: string, { letters, ...register }: Register): string {
  const letter = letters.get(id);
  return letter === undefined ? id : letterName({ ...register, letters }, letter);
}

function nameOfDeadline(id: string, register: Register): string {
  const deadline = register.deadlines.get(id);
  return deadline === undefined ? id : deadlineName(register, deadline);
}

type Part = License['items' | 'conditions'][number];

/** The items and conditions of a register by their ids. A handover folds a register of its own, which nothing changes any more. */
const partsOf = new WeakMap<Register, ReadonlyMap<string, Part>>();

function partOf(id: string, register: Register): Part | undefined {
  let parts = partsOf.get(register);
  if (parts === undefined) {
    const all = [...register.licenses.values()].flatMap(({ items, conditions }) => [...items, ...conditions]);
    // Of two with one id the first is meant.
    parts = new Map(all.reverse().map((part) => [part.id, part]));
    partsOf.set(register, parts);
  }
  return parts.get(id);
}

function nameOfItem(id: string, register: Register): string {
  const item = partOf(id, register);
  return item !== undefined && 'line' in item ? `item ${item.line || item.eccn || item.description}` : id;
}

function nameOfCondition(id: string, register: Register): string {
  const condition = partOf(id, register);
  return condition !== undefined && 'number' in condition ? `condition ${condition.number}` : id;
}

type Answer = Deadline['answered'][number];

// What a record holds as the id of another, or in parts, told as a person would read it. Days stay days, so that they sort.
const tells: Readonly<Record<string, Tell>> = {
  licenseId: (id: string, register) => nameOfLicense(register, id),
  counterpartyId: (id: string, register) => nameOfCounterparty(register, id),
  ruleId: (id: string, register) =>
    ruleSetOf(register.settings).byId(id)?.title ?? plannedDateTitle(id) ?? deadlineWords[id] ?? id,
  letterId: nameOfLetter,
  source: nameOfSource,
  conditionId: nameOfCondition,
  itemId: nameOfItem,
  shipmentId: (id: string, register) => register.shipments.get(id)?.reference ?? id,
  itemIds: nameOfItem,
  deadlineIds: nameOfDeadline,
  extends: nameOfDeadline,
  answered: ({ letterId, itemIds }: Answer, register) => {
    const items = (itemIds ?? []).map((id) => nameOfItem(id, register)).join(', ');
    return `${nameOfLetter(letterId, register)}${items === '' ? '' : ` for ${items}`}`;
  },
  sent: ({ on }: Progress) => on,
  met: ({ on }: Progress) => on,
  closed: (closing: Closing) =>
    [closingInWords(closing), closing.reason].filter((part) => part !== '').join(': '),
  otherReading: ({ due }: { readonly due: string }) => due,
  setAside: ({ due }: { readonly due: string }) => due,
  void: ({ reason }: { readonly reason: string }) => reason,
};

const deadlineWords: Readonly<Record<string, string>> = { 'by-hand': 'Entered by hand' };

// Codes of closed sets, which the program has words for.
const inWords: ReadonlySet<string> = new Set([
  'kind',
  'role',
  'channel',
  'returnReason',
  'moved',
  'strategy',
  'authorization',
  'granted',
]);
const kindWords: Readonly<Record<string, string>> = {
  'act-by': 'Act by',
  'takes-effect': 'Takes effect by itself',
};

const isMoney = (value: unknown): value is { readonly minor: number; readonly currency: string } =>
  typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;

/** A field of a record as a cell: days and numbers as they are, so that a spreadsheet sorts them; everything else in words. */
export function handoverCell(field: string, value: unknown, register: Register): Cell {
  if (value === null || value === undefined || value === '') return '';
  const tell = tells[field] as ((value: unknown, register: Register) => string) | undefined;
  if (tell !== undefined)
    return Array.isArray(value)
      ? value.map((each) => tell(each, register)).join('; ')
      : tell(value, register);
  if (typeof value === 'string') {
    if (!inWords.has(field)) return value;
    return kindWords[value] ?? valueInWords(field, value, register);
  }
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (isMoney(value)) return `${plainAmount(value)} ${value.currency}`;
  if (Array.isArray(value) && value.length === 0) return '';
  return valueInWords(field, value, register);
}

/** What a deadline is called, also one that is titled by its rule. */
export function titleOfDeadline(register: Register, deadline: Deadline): string {
  return deadlineTitle(register, deadline).title;
}
