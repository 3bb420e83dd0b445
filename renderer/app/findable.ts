import { countryName } from '../../shared/base/countries';
import { formatDay } from '../../shared/base/dates';
import { workByWords } from '../../shared/docket/doubt';
import { type DocketRow, docketRows } from '../../shared/docket/rows';
import { timeInWords } from '../../shared/docket/state-text';
import { shipmentStateWords } from '../../shared/labels/filter-labels';
import { letterKindWords } from '../../shared/law/letter-kinds';
import { viewShipment } from '../../shared/ledger/shipment-state';
import { manualSections } from '../../shared/manual/manual-pages';
import type { Counterparty } from '../../shared/records/counterparty';
import type { Letter } from '../../shared/records/letter';
import type { License } from '../../shared/records/license';
import type { Shipment } from '../../shared/records/shipment';
import type { Register } from '../../shared/register/register';
import { ruleSetOf } from '../../shared/register/rules-in-force';
import { licenseName } from '../../shared/register/where-used';
import { appWords } from '../../shared/words/app-words';
import type { Route } from '../state/navigation';
import type { OpenRegister } from '../state/register-store';

export type FindGroup =
  | 'do'
  | 'licenses'
  | 'counterparties'
  | 'deadlines'
  | 'letters'
  | 'shipments'
  | 'law'
  | 'manual';

/** Something that can be found: where it leads, or what it does. */
export interface Findable {
  readonly id: string;
  readonly group: FindGroup;
  /** What it is called. */
  readonly name: string;
  /** What tells it from others of that name. */
  readonly under: string;
  /** Other words by which it is found: other names, numbers, parties, items, end use. */
  readonly also: readonly string[];
  /** Archived, or entered in error. */
  readonly mark: string;
  /** Of something found: the words that it was found by, where neither its name nor what stands under it has them. */
  readonly hit?: string;
  readonly place: Route | null;
}

const markOf = (record: { readonly void: unknown; readonly archived?: boolean }): string =>
  record.void !== null ? appWords.enteredInError : record.archived === true ? appWords.archived : '';

function namesOf(register: Register, { licenseIds }: Letter): readonly string[] {
  return licenseIds.flatMap((id) => {
    const license = register.licenses.get(id);
    return license === undefined ? [] : licenseName(license);
  });
}

/** A shipment by its number, invoice, order, transport document, ITN and parties. */
export function shipmentFound({ register, moment }: OpenRegister, shipment: Shipment): Findable {
  const view = viewShipment(register, shipment, moment.today);
  const licenses = new Set(
    view.draws.flatMap(({ licenseId }) => register.licenses.get(licenseId ?? '')?.licenseNumber ?? []),
  );
  const { id, reference, invoice, order, transportDocument, parties } = shipment;
  const numbers = [invoice, order, transportDocument, ...view.acts.flatMap(({ itn, srn }) => [itn, srn])];
  return {
    id,
    group: 'shipments',
    name: reference,
    under: [shipmentStateWords[view.stage], ...licenses].filter((part) => part !== '').join(' · '),
    also: [...new Set([...numbers, ...parties.map(({ name }) => name)])].filter((words) => words !== ''),
    mark: markOf(shipment),
    place: { page: 'shipments', shipmentId: id },
  };
}

/** A license by every number of it, its owner, parties, items and end use. */
export function licenseFound(license: License): Findable {
  return {
    id: license.id,
    group: 'licenses',
    name: licenseName(license),
    under: [...new Set(license.parties.map(({ name }) => name))].join(', '),
    also: [
      license.applicationNumber,
      license.licenseNumber,
      license.reference,
      license.orderNumber,
      license.owner,
      ...license.parties.map(({ name }) => name),
      ...new Set(license.items.flatMap(({ eccn, model, description }) => [eccn, model, description])),
      license.endUse,
    ].filter((words) => words !== ''),
    mark: markOf(license),
    place: { page: 'licenses', licenseId: license.id },
  };
}

/** A counterparty by its names, identifiers and lists. */
export function counterpartyFound(party: Counterparty): Findable {
  return {
    id: party.id,
    group: 'counterparties',
    name: party.name,
    under: [...party.otherNames, countryName(party.country)].filter((part) => part !== '').join(' · '),
    also: [
      ...party.otherNames,
      ...party.identifiers.map(({ value }) => value),
      ...party.lists.flatMap(({ list, citation }) => [list, citation]),
    ].filter((words) => words !== ''),
    mark: markOf(party),
    place: { page: 'counterparties', counterpartyId: party.id },
  };
}

/** A deadline by its license, party and citation. */
export function deadlineFound(row: DocketRow): Findable {
  return {
    id: row.deadline.id,
    group: 'deadlines',
    name: row.title,
    under: [row.licenseName, appWords.workBy({ day: workByWords(row.deadline) }), timeInWords(row)]
      .filter((part) => part !== '')
      .join(' · '),
    also: [row.licenseName, row.partyName, row.citation],
    mark: '',
    place: { page: 'docket', deadlineId: row.deadline.id },
  };
}

function* lettersOf(register: Register): Iterable<Findable> {
  for (const letter of register.letters.values()) {
    const names = namesOf(register, letter);
    yield {
      id: letter.id,
      group: 'letters',
      name: letterKindWords[letter.kind].label,
      under: [appWords.dated({ day: formatDay(letter.datedOn) }), ...names].join(' · '),
      also: [letter.reference, letter.officerName, letter.datedOn, letter.basis, ...names].filter(
        (words) => words !== '',
      ),
      mark: markOf(letter),
      place: { page: 'licenses', licenseId: letter.licenseIds[0] ?? null },
    };
  }
}

/** The reply to a letter. */
export function replyFound(register: Register, letter: Letter): Findable {
  const names = namesOf(register, letter);
  return {
    id: `reply ${letter.id}`,
    group: 'letters',
    name: appWords.replyIntentDeny,
    under: [appWords.letterOf({ day: formatDay(letter.datedOn) }), ...names].join(' · '),
    also: [letter.reference, ...appWords.replyAlso.split(', '), ...names],
    mark: '',
    place: { page: 'response', letterId: letter.id },
  };
}

function* repliesOf(register: Register): Iterable<Findable> {
  for (const letter of register.letters.values())
    if (letter.kind === 'intent-to-deny' && letter.void === null) yield replyFound(register, letter);
}

function* rulesOf(register: Register): Iterable<Findable> {
  for (const rule of ruleSetOf(register.settings).rules) {
    yield {
      id: `rule ${rule.id}`,
      group: 'law',
      name: rule.title,
      under: rule.citation,
      also: [rule.id],
      mark: '',
      place: { page: 'law', ruleId: rule.id },
    };
  }
}

function* manualOf(): Iterable<Findable> {
  for (const { pageId, page, anchor, heading } of manualSections()) {
    yield {
      id: `manual ${pageId} ${anchor ?? ''}`,
      group: 'manual',
      name: heading,
      under: anchor === null ? appWords.manual : appWords.manualPage({ page }),
      also: [],
      mark: '',
      place: { page: 'manual', topic: pageId, ...(anchor === null ? {} : { anchor }) },
    };
  }
}

/** Everything that has a page: records, letters, open deadlines, and the rules of the law table; each made when it is asked for. */
export function* findablesOf(opened: OpenRegister): Iterable<Findable> {
  const { register, moment } = opened;
  for (const license of register.licenses.values()) yield licenseFound(license);
  for (const party of register.counterparties.values()) yield counterpartyFound(party);
  for (const row of docketRows(register, moment.today)) yield deadlineFound(row);
  yield* lettersOf(register);
  yield* repliesOf(register);
  for (const shipment of register.shipments.values()) yield shipmentFound(opened, shipment);
  yield* rulesOf(register);
  yield* manualOf();
}
