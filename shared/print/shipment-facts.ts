import { clockText } from '../base/clock-time';
import { countryName } from '../base/countries';
import { formatDay } from '../base/dates';
import type { Attachment } from '../base/fields';
import { roleWords } from '../labels/closed-sets';
import { shipmentStateWords } from '../labels/filter-labels';
import { actWords, modeWords, priceBasisWords, proofWords } from '../labels/shipment-labels';
import { checkList } from '../ledger/check-list';
import { allDraws } from '../ledger/ledger-rows';
import { lineInWords, priceOfLine, quantityOfLine } from '../ledger/line-text';
import { dayOfShipment, valueInWords } from '../ledger/shipment-rows';
import { type ShipmentView, viewShipment } from '../ledger/shipment-state';
import type { LedgerAct } from '../records/ledger-act';
import type { Party } from '../records/license';
import type { Draw } from '../records/shipment';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { type PageFacts, type PageSource, pageFacts } from './page-facts';

/** One line of a shipment on paper. */
export interface PrintedLine {
  readonly license: string;
  readonly item: string;
  readonly eccn: string;
  readonly description: string;
  readonly quantity: string;
  readonly price: string;
  readonly value: string;
  /** Rate, price basis, EEI values, exception: what is said beside. */
  readonly notes: readonly string[];
}

/** One thing that happened to a shipment, on paper. */
export interface PrintedAct {
  readonly on: LedgerAct['on'];
  readonly what: string;
  readonly details: string;
  readonly files: readonly Attachment[];
}

/** All that the sheet of a shipment says. */
export interface ShipmentFacts {
  readonly page: PageFacts;
  readonly name: string;
  readonly voidReason: string | null;
  readonly state: string;
  readonly particulars: readonly (readonly [label: string, value: string])[];
  readonly parties: readonly (Pick<Party, 'name' | 'address'> & {
    readonly role: string;
    readonly country: string;
  })[];
  readonly lines: readonly PrintedLine[];
  readonly total: string;
  readonly endUse: string;
  readonly acts: readonly PrintedAct[];
  readonly files: readonly Attachment[];
  readonly note: string;
}

const joined = (parts: readonly string[], by = ' · '): string => parts.filter((part) => part !== '').join(by);

/** What a license is called on a sheet of the ledger. */
export function nameOfDraw(register: Register, draw: Draw): string {
  const license = register.licenses.get(draw.licenseId ?? '');
  const name = license === undefined ? '' : license.licenseNumber || licenseName(license);
  return name === '' ? draw.authority : name;
}

function printedLine(register: Register, draw: Draw): PrintedLine {
  const item = register.licenses.get(draw.licenseId ?? '')?.items.find(({ id }) => id === draw.itemId);
  const { currency, rate, rateOn, rateSource, priceBasis, priceNote, eeiValue, eeiLicenseValue } = draw;
  return {
    license: nameOfDraw(register, draw),
    item: item?.line ?? '',
    eccn: draw.eccn,
    description: draw.description,
    quantity: quantityOfLine(draw),
    price: priceOfLine(draw),
    value: valueInWords([draw]),
    notes: [
      draw.authority === '' || draw.licenseId === null ? '' : `Under ${draw.authority}, not counted`,
      rate === null
        ? ''
        : joined([`Rate ${rate} for one ${currency}`, rateOn === null ? '' : formatDay(rateOn), rateSource]),
      priceBasis === '' ? '' : joined([priceBasisWords[priceBasis], priceNote]),
      eeiValue === null ? '' : `EEI value ${eeiValue} USD`,
      eeiLicenseValue === null ? '' : `EEI license value ${eeiLicenseValue} USD`,
    ].filter((note) => note !== ''),
  };
}

const checkTitle = (id: string): string => checkList.find((check) => check.id === id)?.title ?? id;

function correction(view: ShipmentView, act: LedgerAct): string {
  const was = allDraws(view).find(({ id }) => id === act.drawId);
  if (act.kind !== 'corrected' || was === undefined) return '';
  return `${lineInWords(was)} ${act.draw === null ? 'was taken out' : `became ${lineInWords(act.draw)}`}`;
}

function printedAct(view: ShipmentView, act: LedgerAct): PrintedAct {
  const { itn, srn, time, zone, place, evidence, proof, proofOn, reference, quantity } = act;
  const details = [
    correction(view, act),
    itn === '' ? '' : `ITN ${itn}`,
    srn === '' ? '' : `SRN ${srn}`,
    act.aesRemainder === null ? '' : `AES said ${act.aesRemainder} USD are left`,
    joined([clockText(time), zone], ' '),
    place,
    evidence,
    proof === '' ? '' : joined([proofWords[proof], proofOn === null ? '' : formatDay(proofOn)], ', '),
    reference === '' ? '' : `Reference ${reference}`,
    quantity === null ? '' : `Quantity ${quantity}`,
    act.failed.length === 0 ? '' : `In spite of: ${act.failed.map(checkTitle).join(', ')}`,
    act.reason,
    act.initials === '' ? '' : `Initials ${act.initials}`,
    act.note,
  ];
  return { on: act.on, what: actWords[act.kind], details: joined(details), files: act.files };
}

function particularsOf(view: ShipmentView): ShipmentFacts['particulars'] {
  const { shipment, departure, acts } = view;
  const on = dayOfShipment(view);
  const day = on === null ? '' : formatDay(on);
  const all: readonly (readonly [string, string])[] = [
    [
      view.stage === 'departed' ? 'Departed' : 'Planned departure',
      joined([day, clockText(departure?.time ?? ''), departure?.zone ?? ''], ' '),
    ],
    ['Place', departure?.place ?? ''],
    ['Evidence', departure?.evidence ?? ''],
    ['ITN', acts.findLast(({ itn }) => itn !== '')?.itn ?? ''],
    ['Destination', shipment.destination === '' ? '' : countryName(shipment.destination)],
    ['Mode of transport', shipment.mode === '' ? '' : modeWords[shipment.mode]],
    ['Carrier', shipment.carrier],
    ['Bill of lading or air waybill', shipment.transportDocument],
    ['Port of export', shipment.portOfExport],
    ['Port of unlading', shipment.portOfUnlading],
    ['Invoice', shipment.invoice],
    ['Order', shipment.order],
    ['Temporary, due back', shipment.dueBackOn === null ? '' : formatDay(shipment.dueBackOn)],
  ];
  return all.filter(([, value]) => value !== '');
}

/** The sheet of one shipment: its papers, lines, parties, and everything that happened to it; null when it is not there. */
export function shipmentFacts(
  register: Register,
  shipmentId: string,
  source: PageSource,
): ShipmentFacts | null {
  const shipment = register.shipments.get(shipmentId);
  if (shipment === undefined) return null;
  const view = viewShipment(register, shipment, source.moment.today);
  return {
    page: pageFacts(register, source),
    name: shipment.reference,
    voidReason: shipment.void?.reason ?? null,
    state: shipmentStateWords[view.stage],
    particulars: particularsOf(view),
    parties: shipment.parties.map(({ role, name, address, country }) => ({
      ...{ name, address },
      role: roleWords[role],
      country: country === '' ? '' : countryName(country),
    })),
    lines: view.draws.map((draw) => printedLine(register, draw)),
    total: valueInWords(view.draws),
    endUse: shipment.endUse,
    acts: view.acts.map((act) => printedAct(view, act)),
    files: shipment.files,
    note: shipment.note,
  };
}
