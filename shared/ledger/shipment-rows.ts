import type { IsoDate } from '../base/dates';
import { type Decimal, plus } from '../base/decimal';
import { searchText } from '../base/search-text';
import type { Party } from '../records/license';
import { undoneReason } from '../records/record-meta';
import type { ShipmentKind, ShipmentState } from '../records/saved-view';
import type { Draw, Shipment } from '../records/shipment';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { amountText } from './balance-text';
import { valueOfDraw } from './draw-value';
import { type ShipmentView, viewShipment } from './shipment-state';

export function kindOfShipment({ mode, temporary }: Pick<Shipment, 'mode' | 'temporary'>): ShipmentKind {
  if (mode === 'electronic') return 'release';
  return temporary ? 'temporary' : 'goods';
}

/** A shipment as a list shows it. */
export interface ShipmentRow {
  readonly id: string;
  readonly reference: string;
  readonly kind: ShipmentKind;
  readonly state: ShipmentState;
  /** The day it left; the day it is planned to, while it has not; null where neither is entered. */
  readonly on: IsoDate | null;
  readonly shipment: Shipment;
  readonly licenseIds: readonly string[];
  readonly licenses: string;
  readonly consignee: string;
  readonly parties: readonly Party[];
  /** In the currencies of its lines, each with its sum; empty where none has a value. */
  readonly value: string;
  /** The numbers under which EEI was filed. */
  readonly itns: readonly string[];
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
  readonly state: ShipmentState;
  readonly on: IsoDate | null;
  readonly #register: Register;
  readonly #view: ShipmentView;
  #licenseIds: readonly string[] | null = null;
  #words: string | null = null;

  constructor(register: Register, shipment: Shipment, today: IsoDate) {
    const view = viewShipment(register, shipment, today);
    this.id = shipment.id;
    this.state = shipment.void === null ? view.stage : 'void';
    this.on = dayOfShipment(view);
    this.#register = register;
    this.#view = view;
  }

  get shipment(): Shipment {
    return this.#view.shipment;
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

  get parties(): readonly Party[] {
    return this.#view.shipment.parties;
  }

  get value(): string {
    return valueInWords(this.#view.draws);
  }

  get itns(): readonly string[] {
    return this.#view.acts.map(({ itn }) => itn).filter((itn) => itn !== '');
  }

  get words(): string {
    if (this.#words !== null) return this.#words;
    const { reference, invoice, order, carrier, transportDocument } = this.shipment;
    this.#words = searchText(
      [
        ...[reference, invoice, order, carrier, transportDocument],
        ...[...this.itns, ...this.#numbers, ...this.parties.map(({ name }) => name)],
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

/** The rows whose words hold all that is typed. */
export function searchShipments(rows: readonly ShipmentRow[], typed: string): readonly ShipmentRow[] {
  const words = searchText(typed).split(/\s+/).filter(Boolean);
  return words.length === 0 ? rows : rows.filter((row) => words.every((word) => row.words.includes(word)));
}
