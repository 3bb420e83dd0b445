import { countryName } from '../base/countries';
import { daysBetween, type IsoDate } from '../base/dates';
import { decimalOf, isZero, minus } from '../base/decimal';
import { plural } from '../base/plural';
import { quantityText } from '../ledger/balance-text';
import { leftToComeBack } from '../ledger/given-back';
import { quantityOfLine } from '../ledger/line-text';
import { type ShipmentView, viewShipment } from '../ledger/shipment-state';
import type { Draw } from '../records/shipment';
import type { Register } from '../register/register';
import { type PageFacts, type PageSource, pageFacts } from './page-facts';
import { nameOfDraw } from './shipment-facts';

/** A line of temporary goods: what went out, what came back, what is abroad. */
export interface TemporaryRow {
  readonly reference: string;
  readonly under: string;
  readonly item: string;
  readonly description: string;
  readonly where: string;
  readonly outOn: IsoDate;
  readonly out: string;
  readonly back: string;
  readonly abroad: string;
  readonly dueBackOn: IsoDate | null;
  /** "12 days left", "3 days late"; empty without a day, and once all came back. */
  readonly left: string;
  readonly isLate: boolean;
  readonly isBack: boolean;
}

export interface TemporaryFacts {
  readonly page: PageFacts;
  readonly abroad: readonly TemporaryRow[];
  readonly back: readonly TemporaryRow[];
}

function rowOf(register: Register, view: ShipmentView, draw: Draw, today: IsoDate): TemporaryRow[] {
  const { shipment, departure, acts } = view;
  if (departure === null) return [];
  const left = leftToComeBack(draw, acts);
  const isBack =
    draw.quantity === null
      ? acts.some(({ kind, drawId }) => kind === 'temporary-back' && drawId === draw.id)
      : isZero(left);
  const license = register.licenses.get(draw.licenseId ?? '');
  const item = license?.items.find(({ id }) => id === draw.itemId);
  const { dueBackOn, destination } = shipment;
  const days = dueBackOn === null ? 0 : daysBetween(today, dueBackOn);
  const inUnit = (text: string): string => `${text} ${draw.unit}`.trim();
  const consignee = shipment.parties.find(({ role }) => role === 'ultimate-consignee')?.name ?? '';
  return [
    {
      reference: shipment.reference,
      under: [nameOfDraw(register, draw), draw.licenseId === null ? '' : draw.authority]
        .filter(Boolean)
        .join(' · '),
      item: item?.line ?? '',
      description: [draw.eccn, draw.description].filter(Boolean).join(' · '),
      where: [consignee, destination === '' ? '' : countryName(destination)].filter(Boolean).join(', '),
      outOn: departure.on,
      out: quantityOfLine(draw) || 'not stated',
      back: draw.quantity === null ? '' : inUnit(quantityText(minus(decimalOf(draw.quantity), left))),
      abroad: draw.quantity === null ? '' : inUnit(quantityText(left)),
      dueBackOn,
      left:
        dueBackOn === null || isBack
          ? ''
          : days < 0
            ? `${plural(-days, 'day')} late`
            : `${plural(days, 'day')} left`,
      isLate: !isBack && dueBackOn !== null && days < 0,
      isBack,
    },
  ];
}

/** Temporary goods that left (DSP-73, license exception TMP), those due back first before the others; then those that are back. */
export function temporaryFacts(register: Register, source: PageSource): TemporaryFacts {
  const { today } = source.moment;
  const far = '9999-12-31';
  const rows = [...register.shipments.values()]
    .filter((shipment) => shipment.temporary && shipment.void === null)
    .map((shipment) => viewShipment(register, shipment, today))
    .filter(({ stage }) => stage === 'departed')
    .flatMap((view) => view.draws.flatMap((draw) => rowOf(register, view, draw, today)))
    .sort((a, b) => ((a.dueBackOn ?? far) < (b.dueBackOn ?? far) ? -1 : 1));
  return {
    page: pageFacts(register, source),
    abroad: rows.filter(({ isBack }) => !isBack),
    back: rows.filter(({ isBack }) => isBack),
  };
}
