import { countryName } from '../base/countries';
import { namedCountry } from '../base/country-names';
import type { IsoDate } from '../base/dates';
import { daysBetween } from '../base/dates';
import {
  compareDecimals,
  type Decimal,
  decimalOf,
  decimalText,
  minus,
  negated,
  times,
} from '../base/decimal';
import { lookOf } from '../base/same-name';
import type { License } from '../records/license';
import type { Draw } from '../records/shipment';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { type AesLine, standingLines } from './aes-report';
import { isSameUnit, quantityOfDraw, valueOfDraw } from './draw-value';
import { counted, currencyOf } from './ledger-rows';
import { lastDayOf } from './license-stopped';
import { type ShipmentView, viewShipment } from './shipment-state';
import { wholeOf } from './whole-units';

const texts = defineWords('ledger/reconcile-aes', {
  aesTakesTheNearest: 'AES takes the nearest dollar (15 CFR 30.6(a)(17)).',
  theValueFiledCounts:
    'The value filed counts freight and insurance to the port, or leaves out those beyond (15 CFR 30.6(a)(17)).',
  itIsTheLicense: 'It is the license value (15 CFR 30.6(b)(15)).',
  aesCountsInThe: 'AES counts in the unit of Schedule B, the ledger in that of the license.',
  aesTakesWholeUnits: 'AES takes whole units (15 CFR 30.6(a)(15)).',
  aesHoldsTheDay: 'AES holds the day it was scheduled to leave (15 CFR 30.6(a)(2)).',
  asFiledInAes: 'As filed in AES ({itn})',
});

/** What a line of AES and a line of the ledger come to beside one another. */
export const reconcileClasses = [
  'equal',
  'explained',
  'suggested',
  'differs',
  'wrong-license',
  'wrong-eccn',
  'wrong-consignee',
  'wrong-country',
  'wrong-date',
  'after-expiry',
  'aes-only',
  'ledger-only',
] as const;
export type ReconcileClass = (typeof reconcileClasses)[number];

/** One figure that is another in AES; `why` where the difference explains itself. */
export interface Difference {
  readonly what:
    | 'license'
    | 'eccn'
    | 'consignee'
    | 'country'
    | 'date'
    | 'value'
    | 'license-value'
    | 'quantity'
    | 'expiry';
  readonly aes: string;
  readonly ledger: string;
  readonly why: string;
}

export interface ReconcileRow {
  readonly class: ReconcileClass;
  /** How the two were found to be one. */
  readonly matchedBy: 'itn' | 'srn' | 'suggestion' | null;
  readonly aes: AesLine | null;
  readonly shipment: string | null;
  readonly license: string | null;
  readonly draw: Draw | null;
  readonly differences: readonly Difference[];
  /** A command that would set the ledger right, where one can be proposed; nothing is done before somebody gives it. */
  readonly proposal: object | null;
}

interface LedgerLine {
  readonly view: ShipmentView;
  readonly draw: Draw;
  readonly place: number;
  readonly license: License | undefined;
  readonly itn: string;
  readonly srn: string;
  readonly on: IsoDate | null;
}

/** Every counted line that left or was filed; releases without a form are not filed. */
function ledgerLines(register: Register, today: IsoDate): readonly LedgerLine[] {
  return [...register.shipments.values()].flatMap((shipment) => {
    if (shipment.void !== null) return [];
    const view = viewShipment(register, shipment, today);
    if (view.stage !== 'departed' && view.stage !== 'filed') return [];
    const filed = view.acts.findLast(({ kind }) => kind === 'filed');
    const itn = (view.departure?.itn || filed?.itn || '').toUpperCase();
    return view.draws.map((draw, at) => ({
      view,
      draw,
      place: at + 1,
      license: register.licenses.get(draw.licenseId ?? ''),
      itn,
      srn: filed?.srn || shipment.reference,
      on: view.departure?.on ?? shipment.plannedOn,
    }));
  });
}

const absolute = (value: Decimal): Decimal => (value.digits < 0n ? negated(value) : value);
const half = decimalOf('0.5');

const isEqual = (a: Decimal, b: Decimal): boolean => compareDecimals(a, b) === 0;

function valueDifference(aes: AesLine, { draw, license }: LedgerLine): Difference | null {
  const actual = license === undefined ? null : valueOfDraw(draw, currencyOf(license));
  if (aes.value === null || actual === null) return null;
  const filed = decimalOf(aes.value);
  if (isEqual(filed, actual)) return null;
  const base = { what: 'value', aes: decimalText(filed, 2), ledger: decimalText(actual, 2) } as const;
  if (compareDecimals(absolute(minus(filed, actual)), half) <= 0)
    return { ...base, why: texts.aesTakesTheNearest };
  const { eeiValue, eeiLicenseValue } = draw;
  if (eeiValue !== null && isEqual(wholeOf(decimalOf(eeiValue)), wholeOf(filed)))
    return {
      ...base,
      why: texts.theValueFiledCounts,
    };
  if (eeiLicenseValue !== null && isEqual(wholeOf(decimalOf(eeiLicenseValue)), wholeOf(filed)))
    return { ...base, why: texts.itIsTheLicense };
  return { ...base, why: '' };
}

function licenseValueDifference(aes: AesLine, { draw, license }: LedgerLine): Difference | null {
  if (aes.licenseValue === null) return null;
  const price = license?.items.find(({ id }) => id === draw.itemId)?.unitPrice ?? null;
  const should =
    draw.eeiLicenseValue !== null
      ? decimalOf(draw.eeiLicenseValue)
      : price === null || draw.quantity === null
        ? null
        : times(decimalOf(price), quantityOfDraw(draw));
  const filed = decimalOf(aes.licenseValue);
  if (should === null || compareDecimals(absolute(minus(filed, should)), half) <= 0) return null;
  return { what: 'license-value', aes: decimalText(filed, 2), ledger: decimalText(should, 2), why: '' };
}

function quantityDifference(aes: AesLine, { draw }: LedgerLine): Difference | null {
  if (aes.quantity === null || draw.quantity === null) return null;
  const [filed, own] = [decimalOf(aes.quantity), quantityOfDraw(draw)];
  const base = {
    what: 'quantity',
    aes: `${decimalText(filed)} ${aes.unit}`.trim(),
    ledger: `${decimalText(own)} ${draw.unit}`.trim(),
  } as const;
  const units: Readonly<Record<string, string>> = { NO: 'EA', PCS: 'EA', X: 'EA', KGS: 'KG' };
  const unitOf = (unit: string) => units[unit.trim().toUpperCase()] ?? unit;
  if (aes.unit !== '' && draw.unit !== '' && !isSameUnit(unitOf(aes.unit), unitOf(draw.unit)))
    return { ...base, why: texts.aesCountsInThe };
  if (isEqual(filed, own)) return null;
  const rounded = wholeOf(own);
  // Less than one is filed as one.
  const isRounded = isEqual(filed, rounded) || (rounded.digits === 0n && isEqual(filed, decimalOf('1')));
  return { ...base, why: isRounded ? texts.aesTakesWholeUnits : '' };
}

function dateDifferences(aes: AesLine, { on, license }: LedgerLine): readonly Difference[] {
  if (aes.exportOn === null) return [];
  const found: Difference[] = [];
  if (on !== null && on !== aes.exportOn) {
    const apart = Math.abs(daysBetween(on, aes.exportOn));
    const why = apart <= 5 ? texts.aesHoldsTheDay : '';
    found.push({ what: 'date', aes: aes.exportOn, ledger: on, why });
  }
  const last = license === undefined ? null : lastDayOf(license);
  if (last !== null && aes.exportOn > last.last)
    found.push({ what: 'expiry', aes: aes.exportOn, ledger: last.printed, why: '' });
  return found;
}

function differencesOf(aes: AesLine, own: LedgerLine): readonly Difference[] {
  const { license, draw, view } = own;
  const found: (Difference | null)[] = [];
  const number = license?.licenseNumber.toUpperCase() ?? '';
  if (counted(draw) && aes.license !== '' && aes.license !== number)
    found.push({ what: 'license', aes: aes.license, ledger: number, why: '' });
  if (aes.eccn !== '' && draw.eccn !== '' && lookOf(aes.eccn) !== lookOf(draw.eccn))
    found.push({ what: 'eccn', aes: aes.eccn, ledger: draw.eccn, why: '' });
  const consignee = view.shipment.parties.find(({ role }) => role === 'ultimate-consignee');
  if (aes.consignee !== '' && consignee !== undefined && lookOf(aes.consignee) !== lookOf(consignee.name))
    found.push({ what: 'consignee', aes: aes.consignee, ledger: consignee.name, why: '' });
  const { destination } = view.shipment;
  const named = aes.country === '' ? undefined : namedCountry(aes.country);
  if (destination !== '' && named !== undefined && 'code' in named && named.code !== destination)
    found.push({ what: 'country', aes: aes.country, ledger: countryName(destination), why: '' });
  found.push(
    ...dateDifferences(aes, own),
    valueDifference(aes, own),
    licenseValueDifference(aes, own),
    quantityDifference(aes, own),
  );
  return found.flatMap((each) => each ?? []);
}

// What is graver stands first.
const graver: readonly (readonly [Difference['what'], ReconcileClass])[] = [
  ['license', 'wrong-license'],
  ['expiry', 'after-expiry'],
  ['eccn', 'wrong-eccn'],
  ['consignee', 'wrong-consignee'],
  ['country', 'wrong-country'],
  ['date', 'wrong-date'],
];

function classOf(differences: readonly Difference[]): ReconcileClass {
  if (differences.length === 0) return 'equal';
  const open = differences.filter(({ why }) => why === '');
  if (open.length === 0) return 'explained';
  return graver.find(([what]) => open.some((each) => each.what === what))?.[1] ?? 'differs';
}

function compared(aes: AesLine, own: LedgerLine, matchedBy: ReconcileRow['matchedBy']): ReconcileRow {
  const differences = differencesOf(aes, own);
  const { draw, view, license } = own;
  const found = classOf(differences);
  return {
    class: matchedBy === 'suggestion' ? 'suggested' : found,
    matchedBy,
    aes,
    shipment: view.shipment.reference,
    license: license?.licenseNumber ?? null,
    draw,
    differences,
    proposal:
      correctionFor(aes, own, differences) ?? (matchedBy === 'suggestion' ? filingOf(aes, own) : null),
  };
}

/** The command that corrects the shipment to what AES holds, where value or quantity differs without an explanation. */
function correctionFor(
  aes: AesLine,
  { view, draw }: LedgerLine,
  differences: readonly Difference[],
): object | null {
  const open = differences.filter(({ why }) => why === '');
  const now = {
    ...(open.some(({ what }) => what === 'value') ? { value: aes.value } : {}),
    ...(open.some(({ what }) => what === 'quantity') ? { quantity: aes.quantity } : {}),
  };
  if (Object.keys(now).length === 0) return null;
  const reason = texts.asFiledInAes({ itn: aes.itn || aes.srn });
  return { do: 'correct-draw', shipment: view.shipment.reference, draw: draw.id, now, reason };
}

/** The filing that a suggested match stands for, where the ledger has none of its shipment. */
function filingOf(aes: AesLine, { view }: LedgerLine): object | null {
  const isFiled = view.acts.some(({ kind }) => kind === 'filed');
  if (isFiled || aes.itn === '' || aes.exportOn === null) return null;
  const { reference } = view.shipment;
  return { do: 'file-eei', shipment: reference, filedOn: aes.exportOn, itn: aes.itn, srn: aes.srn };
}

/** Whether a line of AES and one of the ledger look like one: the same license and amount, the days at most five apart. */
function looksLike(aes: AesLine, { license, draw, on }: LedgerLine): boolean {
  if (license === undefined || aes.license !== license.licenseNumber.toUpperCase()) return false;
  if (on === null || aes.exportOn === null || Math.abs(daysBetween(on, aes.exportOn)) > 5) return false;
  const actual = valueOfDraw(draw, currencyOf(license));
  const isValue =
    actual !== null && aes.value !== null && isEqual(wholeOf(actual), wholeOf(decimalOf(aes.value)));
  const isQuantity =
    aes.quantity === null ||
    draw.quantity === null ||
    isEqual(wholeOf(quantityOfDraw(draw)), wholeOf(decimalOf(aes.quantity)));
  return isValue && isQuantity;
}

/** Of the lines of one filing the one that is meant: by license and ECCN where only one fits, else by its number. */
function lineOf(aes: AesLine, own: readonly LedgerLine[]): LedgerLine | undefined {
  const fits = own.filter(
    ({ license, draw }) =>
      license?.licenseNumber.toUpperCase() === aes.license && lookOf(draw.eccn) === lookOf(aes.eccn),
  );
  if (fits.length === 1) return fits[0];
  return own.find(({ place }) => String(place) === (aes.line || '1'));
}

/**
 * An export report of AES beside the ledger, as a pure function: rows matched by ITN and line, then by shipment reference number, then
 * suggested. Only lines under a license are compared: those whose license the register knows, and all of its own shipments in
 * the days that the report covers. Nothing is written.
 */
export function reconcile(
  register: Register,
  lines: readonly AesLine[],
  today: IsoDate,
): readonly ReconcileRow[] {
  const own = ledgerLines(register, today);
  const free = new Set(own);
  const known = new Set(
    [...register.licenses.values()].map(({ licenseNumber }) => licenseNumber.toUpperCase()),
  );
  const take = (line: LedgerLine): LedgerLine => {
    free.delete(line);
    return line;
  };
  const rows: ReconcileRow[] = [];
  const open: AesLine[] = [];
  const standing = standingLines(lines);
  for (const aes of standing) {
    const of = (key: 'itn' | 'srn') =>
      aes[key] === '' ? [] : [...free].filter((each) => each[key] === aes[key]);
    const byItn = lineOf(aes, of('itn'));
    const match = byItn ?? lineOf(aes, of('srn'));
    if (match === undefined) open.push(aes);
    else rows.push(compared(aes, take(match), byItn === undefined ? 'srn' : 'itn'));
  }
  for (const aes of open) {
    const alike = [...free].filter((each) => looksLike(aes, each));
    const [one, another] = alike;
    if (one !== undefined && another === undefined) rows.push(compared(aes, take(one), 'suggestion'));
    else if (known.has(aes.license) && aes.license !== '') rows.push(only('aes-only', aes, null));
  }
  const days = standing.flatMap(({ exportOn }) => exportOn ?? []).sort();
  const [firstOn, lastOn] = [days[0], days.at(-1)];
  for (const each of free) {
    const isIn =
      firstOn === undefined ||
      lastOn === undefined ||
      each.on === null ||
      (each.on >= firstOn && each.on <= lastOn);
    const isFiled = each.view.shipment.mode !== 'electronic';
    if (isIn && isFiled && counted(each.draw)) rows.push(only('ledger-only', null, each));
  }
  return rows.sort(
    (a, b) => (a.aes?.row ?? Number.MAX_SAFE_INTEGER) - (b.aes?.row ?? Number.MAX_SAFE_INTEGER),
  );
}

function only(what: 'aes-only' | 'ledger-only', aes: AesLine | null, own: LedgerLine | null): ReconcileRow {
  return {
    class: what,
    matchedBy: null,
    aes,
    shipment: own?.view.shipment.reference ?? null,
    license: own?.license?.licenseNumber ?? aes?.license ?? null,
    draw: own?.draw ?? null,
    differences: [],
    proposal: null,
  };
}
