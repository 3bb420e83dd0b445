import { daysBetween, type IsoDate } from '../base/dates';
import { decimalOf } from '../base/decimal';
import { groupedBy } from '../base/grouped-by';
import { lookOf } from '../base/same-name';
import type { Draw } from '../records/shipment';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { type Difference, differencesOf, isEqual } from './aes-differences';
import { type AesLine, standingLines } from './aes-report';
import { quantityOfDraw, valueOfDraw } from './draw-value';
import { type LedgerLine, ledgerLines } from './ledger-lines';
import { counted, currencyOf } from './ledger-rows';
import { wholeOf } from './whole-units';

const texts = defineWords('ledger/reconcile-aes', {
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

/** The lines that have one of these names, by it. */
const byName = (own: readonly LedgerLine[], key: 'itn' | 'srn'): ReadonlyMap<string, readonly LedgerLine[]> =>
  groupedBy(
    own.filter((each) => each[key] !== ''),
    (each) => each[key],
  );

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
  const named = { itn: byName(own, 'itn'), srn: byName(own, 'srn') };
  for (const aes of standing) {
    const of = (key: 'itn' | 'srn') => (named[key].get(aes[key]) ?? []).filter((each) => free.has(each));
    const byItn = lineOf(aes, of('itn'));
    const match = byItn ?? lineOf(aes, of('srn'));
    if (match === undefined) open.push(aes);
    else rows.push(compared(aes, take(match), byItn === undefined ? 'srn' : 'itn'));
  }
  const ofLicense = groupedBy(free, ({ license }) => license?.licenseNumber.toUpperCase() ?? '');
  for (const aes of open) {
    const alike = (ofLicense.get(aes.license) ?? []).filter((each) => free.has(each) && looksLike(aes, each));
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
