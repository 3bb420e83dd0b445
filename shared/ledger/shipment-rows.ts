import type { IsoDate } from '../base/dates';
import { type Decimal, plus } from '../base/decimal';
import { searchText } from '../base/search-text';
import { undoneReason } from '../records/record-meta';
import type { Draw, Shipment } from '../records/shipment';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { defineWords } from '../words/define-words';
import { amountText } from './balance-text';
import { valueOfDraw } from './draw-value';
import { type ShipmentStage, type ShipmentView, viewShipment } from './shipment-state';

/** How far a shipment has come, in words. */
export const stageWords: Readonly<Record<ShipmentStage, string>> = defineWords(
  'ledger/shipment-rows.stageWords',
  {
    draft: 'Draft',
    reserved: 'Reserved',
    filed: 'EEI filed',
    departed: 'Departed',
    canceled: 'Canceled',
  },
);
export const shipmentStages = Object.keys(stageWords) as readonly ShipmentStage[];

/** What a shipment is: goods that go for good, goods that are to come back, or a release of technology or software. */
export const shipmentKinds = ['goods', 'temporary', 'release'] as const;
export type ShipmentKind = (typeof shipmentKinds)[number];

export function kindOfShipment({ mode, temporary }: Pick<Shipment, 'mode' | 'temporary'>): ShipmentKind {
  if (mode === 'electronic') return 'release';
  return temporary ? 'temporary' : 'goods';
}

/** A shipment as a list shows it. */
export interface ShipmentRow {
  readonly id: string;
  readonly reference: string;
  readonly kind: ShipmentKind;
  readonly stage: ShipmentStage;
  /** Entered in error: it counts nowhere. */
  readonly isVoid: boolean;
  /** The day it left; the day it is planned to, while it has not; null where neither is entered. */
  readonly on: IsoDate | null;
  readonly licenseIds: readonly string[];
  readonly licenses: string;
  readonly consignee: string;
  readonly parties: readonly string[];
  /** In the currencies of its lines, each with its sum; empty where none has a value. */
  readonly value: string;
  readonly words: string;
}

/** The values of lines by their own currency: "40,000.00 USD, 300.00 EUR". */
export function valueInWords(draws: readonly Draw[]): string {
  const sums = new Map<string, Decimal>();
  for (const draw of draws) {
    const value = valueOfDraw(draw, draw.currency);
    const before = sums.get(draw.currency);
    if (value !== null) sums.set(draw.currency, before === undefined ? value : plus(before, value));
  }
  return [...sums].map(([currency, sum]) => `${amountText(sum)} ${currency}`).join(', ');
}

/** The day a shipment left or is planned to leave. */
export const dayOfShipment = ({ shipment, departure }: ShipmentView): IsoDate | null =>
  departure?.on ?? shipment.plannedOn;

/**
 * A row of which only its day and state are worked out at once: of thousands a list draws a few dozen, and the words are asked for
 * where somebody searches.
 */
class LazyRow implements ShipmentRow {
  readonly id: string;
  readonly stage: ShipmentStage;
  readonly isVoid: boolean;
  readonly on: IsoDate | null;
  readonly #register: Register;
  readonly #view: ShipmentView;
  #licenseIds: readonly string[] | null = null;
  #words: string | null = null;

  constructor(register: Register, shipment: Shipment, today: IsoDate) {
    const view = viewShipment(register, shipment, today);
    this.id = shipment.id;
    this.stage = view.stage;
    this.isVoid = shipment.void !== null;
    this.on = dayOfShipment(view);
    this.#register = register;
    this.#view = view;
  }

  get reference(): string {
    return this.#view.shipment.reference;
  }

  get kind(): ShipmentKind {
    return kindOfShipment(this.#view.shipment);
  }

  get licenseIds(): readonly string[] {
    this.#licenseIds ??= [...new Set(this.#view.draws.flatMap(({ licenseId }) => licenseId ?? []))];
    return this.#licenseIds;
  }

  get #numbers(): readonly string[] {
    return this.licenseIds.flatMap((id) => {
      const license = this.#register.licenses.get(id);
      return license === undefined ? [] : [license.licenseNumber || licenseName(license)];
    });
  }

  get licenses(): string {
    return this.#numbers.join(', ');
  }

  get consignee(): string {
    return this.#view.shipment.parties.find(({ role }) => role === 'ultimate-consignee')?.name ?? '';
  }

  get parties(): readonly string[] {
    return this.#view.shipment.parties.map(({ name }) => name);
  }

  get value(): string {
    return valueInWords(this.#view.draws);
  }

  get words(): string {
    if (this.#words !== null) return this.#words;
    const { shipment, acts } = this.#view;
    const { reference, invoice, order, carrier, transportDocument } = shipment;
    const itns = acts.map(({ itn }) => itn);
    this.#words = searchText(
      [
        ...[reference, invoice, order, carrier, transportDocument],
        ...[...itns, ...this.#numbers, ...this.parties],
      ].join(' '),
    );
    return this.#words;
  }
}

/** Every shipment, the latest first; those without a day before them. Of those entered in error, none that was only undone. */
export function shipmentRows(register: Register, today: IsoDate): readonly ShipmentRow[] {
  return [...register.shipments.values()]
    .filter((shipment) => shipment.void?.reason !== undoneReason)
    .map((shipment): ShipmentRow => new LazyRow(register, shipment, today))
    .sort((a, b) => ((a.on ?? '9999') > (b.on ?? '9999') ? -1 : 1));
}

/** What narrows the list of shipments: any of the values of each part; null and empty leave nothing out. */
export interface ShipmentFilter {
  readonly words: string;
  readonly license: readonly string[];
  readonly party: readonly string[];
  readonly kind: readonly string[];
  /** `void`: those entered in error, which no other state has. */
  readonly stage: readonly string[];
  readonly fromOn: IsoDate | null;
  readonly toOn: IsoDate | null;
}

export const everyShipment: ShipmentFilter = {
  words: '',
  license: [],
  party: [],
  kind: [],
  stage: [],
  fromOn: null,
  toOn: null,
};

/** The rows that fit a filter; one without a day fits no period. */
export function wantedShipments(
  rows: readonly ShipmentRow[],
  filter: ShipmentFilter,
): readonly ShipmentRow[] {
  const { fromOn, toOn } = filter;
  const typed = searchText(filter.words).split(/\s+/).filter(Boolean);
  const fits = (wanted: readonly string[], values: () => readonly string[]) =>
    wanted.length === 0 || values().some((value) => wanted.includes(value));
  return rows.filter(
    (row) =>
      typed.every((word) => row.words.includes(word)) &&
      fits(filter.license, () => row.licenseIds) &&
      fits(filter.party, () => row.parties) &&
      fits(filter.kind, () => [row.kind]) &&
      (row.isVoid ? filter.stage.includes('void') : fits(filter.stage, () => [row.stage])) &&
      (fromOn === null || (row.on !== null && row.on >= fromOn)) &&
      (toOn === null || (row.on !== null && row.on <= toOn)),
  );
}
