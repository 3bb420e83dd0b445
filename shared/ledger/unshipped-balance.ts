import type { IsoDate } from '../base/dates';
import { compareDecimals, type Decimal, decimalText, minus } from '../base/decimal';
import { groupDigits } from '../base/money';
import { type Message, messageOf } from '../base/result';
import type { Item, License } from '../records/license';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { defineWords } from '../words/define-words';
import { isSameUnit } from './draw-value';
import { keptLedger } from './kept-ledgers';
import { currencyOf } from './ledger-rows';
import { noSums } from './ledger-sums';
import { limitsOf } from './license-limits';
import { replacedBy } from './license-stopped';

const texts = defineWords('ledger/unshipped-balance', {
  notStated: 'not stated',
});

/** The item of a replacement that an item of the license before it became; undefined where that is not plain. */
export function itemNow(now: License, was: Item | undefined): Item | undefined {
  if (was === undefined) return undefined;
  const fitting = now.items.filter((item) => isSameUnit(item.unit, was.unit));
  const byLine = was.line === '' ? [] : fitting.filter(({ line }) => line === was.line);
  if (byLine.length === 1) return byLine[0];
  const byEccn = fitting.filter(({ eccn }) => eccn !== '' && eccn === was.eccn);
  if (byEccn.length === 1) return byEccn[0];
  return now.items.length === 1 ? fitting[0] : undefined;
}

/** A figure of a new DDTC license: what it has to be, and what it reads. */
interface Figure {
  readonly expected: Decimal;
  readonly reads: Decimal | null;
  readonly inWords: (value: Decimal) => string;
}

/**
 * What was not shipped under the DDTC licenses that this one replaces, beside what it reads: the value, and each item that one of
 * them plainly became (22 CFR 123.25(c)). Empty where it replaces none.
 */
function unshippedFigures(register: Register, license: License, today: IsoDate): readonly Figure[] {
  if (license.agency !== 'DDTC') return [];
  const now = limitsOf(license);
  return replacedBy(register, license).flatMap((before): Figure[] => {
    if (before.agency !== 'DDTC') return [];
    const { items, departedValue } = keptLedger(register, before, today).sums;
    const was = limitsOf(before);
    const lines = was.lines.flatMap(({ item, licensed, unit }): Figure[] => {
      const became = itemNow(license, item);
      if (licensed === null || became === undefined) return [];
      const reads = now.lines.find((line) => line.item.id === became.id)?.licensed ?? null;
      const expected = minus(licensed, (items.get(item.id) ?? noSums).quantity);
      return [{ expected, reads, inWords: (value) => `${groupDigits(decimalText(value))} ${unit}`.trim() }];
    });
    if (was.total === null) return lines;
    const inWords = (value: Decimal): string =>
      `${groupDigits(decimalText(value, 2))} ${currencyOf(license)}`;
    return [...lines, { expected: minus(was.total, departedValue), reads: now.total, inWords }];
  });
}

const isRight = ({ expected, reads }: Figure): boolean =>
  reads !== null && compareDecimals(expected, reads) === 0;

/** Whether a new DDTC license reads exactly what was not shipped under the one before, so that nothing has to be taken off it. */
export function showsUnshippedOnly(register: Register, license: License, today: IsoDate): boolean {
  const figures = unshippedFigures(register, license, today);
  return figures.length > 0 && figures.every(isRight);
}

/** A warning where a new DDTC license reads other figures than what was not shipped under the one before. */
export function unshippedFindings(register: Register, license: License, today: IsoDate): readonly Message[] {
  const figures = unshippedFigures(register, license, today);
  if (figures.every(isRight)) return [];
  const say = (of: (figure: Figure) => Decimal | null): string =>
    figures
      .map((figure) => {
        const value = of(figure);
        return value === null ? texts.notStated : figure.inWords(value);
      })
      .join(' and ');
  const before = replacedBy(register, license)
    .map((each) => each.licenseNumber || licenseName(each))
    .join(', ');
  return [
    messageOf('itar-replacement-figures', {
      license: license.licenseNumber || licenseName(license),
      before,
      expected: say(({ expected }) => expected),
      reads: say(({ reads }) => reads),
    }),
  ];
}
