import type { IsoDate } from '../base/dates';
import { type Decimal, decimalOf, isAbove, isNegative } from '../base/decimal';
import { lookOf } from '../base/same-name';
import type { Item, License } from '../records/license';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { defineWords } from '../words/define-words';
import { type Balance, balanceOf, type LineBalance } from './balance';
import { quantityLeftInWords } from './balance-text';
import { isSameUnit } from './draw-value';
import { lastDayOf } from './license-stopped';

const texts = defineWords('ledger/fitting-licenses', {
  itEndsOn: 'it ends on {printed}',
  theItemIs: 'the item is {eccn}',
  ofNoEccn: 'of no ECCN',
  theItemWasNot: 'the item was not approved',
  itCountsIn: 'it counts in {unit}',
  noValueIsLeft: 'no value is left to the ceiling',
  anotherDestination: 'another destination',
  isNotOnIt: '{party} is not on it',
});

/** What a draw looks for. What is empty or null leaves nothing out. */
export interface Wanted {
  readonly eccn: string;
  readonly quantity: string | null;
  readonly unit: string;
  readonly destination: string;
  readonly party: string;
  readonly on: IsoDate;
}

/** One item of one license, whether a draw fits it, and why it does not. The choice is a person's. */
export interface Fitting {
  readonly license: License;
  readonly item: Item | null;
  readonly balance: Balance;
  readonly left: string;
  readonly fits: boolean;
  readonly why: readonly string[];
}

const inEccn = (wanted: string, eccn: string): boolean =>
  wanted === '' || eccn.toUpperCase().startsWith(wanted.trim().toUpperCase());

/** "only 25 EA left", "6 KG over". */
const onlyLeft = (left: Decimal, unit: string): string =>
  `${isNegative(left) ? '' : 'only '}${quantityLeftInWords({ left, unit })}`;

function whyNot(wanted: Wanted, balance: Balance, line: LineBalance | null): readonly string[] {
  const { license, stopped, leftToCeiling } = balance;
  const why: string[] = [];
  const last = lastDayOf(license);
  if (stopped !== null) why.push(stopped.inWords);
  else if (last !== null && wanted.on > last.last) why.push(texts.itEndsOn({ printed: last.printed }));
  if (line !== null && !inEccn(wanted.eccn, line.item.eccn))
    why.push(texts.theItemIs({ eccn: line.item.eccn || texts.ofNoEccn }));
  if (line !== null && !line.isApproved) why.push(texts.theItemWasNot);
  if (wanted.unit !== '' && line !== null && line.unit !== '' && !isSameUnit(wanted.unit, line.unit))
    why.push(texts.itCountsIn({ unit: line.unit }));
  if (line !== null && line.available !== null && stopped === null) {
    const lacks = wanted.quantity !== null && isAbove(decimalOf(wanted.quantity), line.available);
    if (lacks || isNegative(line.available) || line.available.digits === 0n)
      why.push(onlyLeft(line.available, line.unit));
  }
  if (leftToCeiling !== null && (isNegative(leftToCeiling) || leftToCeiling.digits === 0n))
    why.push(texts.noValueIsLeft);
  const countries = [license.destination, ...license.parties.map(({ country }) => country)];
  if (wanted.destination !== '' && !countries.includes(wanted.destination))
    why.push(texts.anotherDestination);
  const isNamed = license.parties.some(({ name }) => lookOf(name) === lookOf(wanted.party));
  if (wanted.party !== '' && !isNamed) why.push(texts.isNotOnIt({ party: wanted.party }));
  return why;
}

/**
 * The licenses a draw could be made on, those that fit first, and why the others do not. Nothing is chosen: two that fit are
 * offered side by side. Licenses without a number or of another ECCN altogether are left out.
 */
export function fittingLicenses(register: Register, wanted: Wanted, today: IsoDate): readonly Fitting[] {
  const found: Fitting[] = [];
  for (const license of register.licenses.values()) {
    if (license.void !== null || license.archived || license.licenseNumber === '') continue;
    if (wanted.eccn !== '' && !license.items.some(({ eccn }) => inEccn(wanted.eccn, eccn))) continue;
    const balance = balanceOf(register, license, today);
    const lines: readonly (LineBalance | null)[] = balance.lines.length === 0 ? [null] : balance.lines;
    for (const line of lines) {
      if (line !== null && !inEccn(wanted.eccn, line.item.eccn)) continue;
      const why = whyNot(wanted, balance, line);
      const left = line === null ? '' : quantityLeftInWords({ left: line.available, unit: line.unit });
      found.push({ license, item: line?.item ?? null, balance, left, fits: why.length === 0, why });
    }
  }
  return found.sort(
    (a, b) => Number(b.fits) - Number(a.fits) || (licenseName(a.license) < licenseName(b.license) ? -1 : 1),
  );
}
