import { countryName } from '../base/countries';
import { namedCountry } from '../base/country-names';
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
import { defineWords } from '../words/define-words';
import type { AesLine } from './aes-report';
import { isSameUnit, quantityOfDraw, valueOfDraw } from './draw-value';
import type { LedgerLine } from './ledger-lines';
import { counted, currencyOf } from './ledger-rows';
import { lastDayOf } from './license-stopped';
import { wholeOf } from './whole-units';

const texts = defineWords('ledger/aes-differences', {
  aesTakesTheNearest: 'AES takes the nearest dollar (15 CFR 30.6(a)(17)).',
  theValueFiledCounts:
    'The value filed counts freight and insurance to the port, or leaves out those beyond (15 CFR 30.6(a)(17)).',
  itIsTheLicense: 'It is the license value (15 CFR 30.6(b)(15)).',
  aesCountsInThe: 'AES counts in the unit of Schedule B, the ledger in that of the license.',
  aesTakesWholeUnits: 'AES takes whole units (15 CFR 30.6(a)(15)).',
  aesHoldsTheDay: 'AES holds the day it was scheduled to leave (15 CFR 30.6(a)(2)).',
});

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

const absolute = (value: Decimal): Decimal => (value.digits < 0n ? negated(value) : value);
const half = decimalOf('0.5');

/** Whether two figures are the same, however many zeros they are written with. */
export const isEqual = (a: Decimal, b: Decimal): boolean => compareDecimals(a, b) === 0;

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

/** Each figure that AES holds otherwise than the ledger; what one of them does not say is no difference. */
export function differencesOf(aes: AesLine, own: LedgerLine): readonly Difference[] {
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
