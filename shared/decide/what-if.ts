import type { IsoDate } from '../base/dates';
import { type Decimal, decimalOf, isNegative, isZero, zero } from '../base/decimal';
import { done, type Result, refuse } from '../base/result';
import { asSeen } from '../base/same-name';
import { type Balance, balanceFrom, balanceOf } from '../ledger/balance';
import { amountText, quantityLeftInWords, stateInWords } from '../ledger/balance-text';
import { checkShipment, type ShipmentCheck } from '../ledger/check-shipment';
import { valueOfDraw } from '../ledger/draw-value';
import { compareRows, currencyOf, quantityOf } from '../ledger/ledger-rows';
import type { ShipmentView } from '../ledger/shipment-state';
import { type Party, party } from '../records/license';
import { draw, shipmentFields } from '../records/shipment';
import { findLicense } from '../register/find-record';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { drawFrom } from './draws';

/** A shipment that nobody enters: what would be if so much went at that price on a day. */
export interface WhatIf {
  readonly license: string;
  readonly item: string | null;
  readonly quantity: string | null;
  readonly unitPrice: string | null;
  readonly value: string | null;
  readonly on: IsoDate | null;
  /** A party it would go to, by its name on the license. */
  readonly party: string | null;
}

export interface WhatIfAnswer {
  readonly check: ShipmentCheck;
  /** The balance as it would be. */
  readonly after: Balance;
  /** How many whole units still go at this price, by quantity and by the ceiling; null where neither limits. */
  readonly mostAtPrice: string | null;
}

/** The draw of a what-if as a command would give it. */
function drawGiven(given: WhatIf) {
  const { quantity, unitPrice, value, license, item } = given;
  const {
    id: _id,
    licenseId: _license,
    itemId: _item,
    ...usual
  } = draw.parse({
    id: 'what-if',
    licenseId: null,
    itemId: null,
  });
  return { ...usual, license, item, quantity, unitPrice, value };
}

/** What would be, without recording anything: the checks of such a shipment, and the balance after it. */
export function whatIf(register: Register, given: WhatIf, today: IsoDate): Result<WhatIfAnswer> {
  const found = findLicense(register, given.license);
  if (!found.ok) return found;
  const license = found.value;
  const context = { newId: () => 'what-if', today };
  const currency = currencyOf(license);
  const asked = { ...drawGiven(given), currency };
  const made = drawFrom(register, asked, { line: 1, field: 'line' }, context);
  if (!made.ok) return made;
  const parties = given.party === null ? [] : [partyNamed(register, license.parties, given.party)];
  const on = given.on ?? today;
  const fields = shipmentFields.parse({
    reference: 'what if',
    plannedOn: on,
    destination: license.destination,
    parties,
    draws: [made.value],
  });
  const shipment = { ...fields, id: 'what-if', madeSeq: 0, changedSeq: 0, void: null };
  const view: ShipmentView = { shipment, acts: [], stage: 'draft', departure: null, draws: shipment.draws };
  const now = balanceOf(register, license, today);
  const row = {
    kind: 'draw',
    on,
    seq: Number.MAX_SAFE_INTEGER,
    shipment,
    act: null,
    draw: made.value,
    itemId: made.value.itemId,
    quantity: quantityOf(made.value.quantity),
    value: valueOfDraw(made.value, currency) ?? zero,
  } as const;
  const ledger = { ...now.ledger, rows: [...now.ledger.rows, row].sort(compareRows) };
  return done({
    check: checkShipment(register, view, today),
    after: balanceFrom(register, license, today, ledger),
    mostAtPrice: mostAtPrice(now, made.value.itemId, given.unitPrice),
  });
}

/** A what-if in sentences: how the license would stand, and how much could still go. */
export function whatIfInWords({ after, mostAtPrice }: WhatIfAnswer): readonly string[] {
  const { license, currency, departedValue, lines } = after;
  const name = license.licenseNumber || licenseName(license);
  const left = lines
    .map((line) => `item ${line.item.line || line.item.eccn}: ${quantityLeftInWords(line)}`)
    .join('; ');
  const value = `${amountText(departedValue)} ${currency} departed`;
  return [
    `${name} would be: ${stateInWords(after)}, ${[value, left].filter(Boolean).join('; ')}`,
    ...(mostAtPrice === null ? [] : [`At this price ${mostAtPrice} whole units can still go.`]),
  ];
}

function partyNamed(register: Register, parties: readonly Party[], name: string): Party {
  const same = parties.find((each) => each.name === name);
  const record = register.counterparties.by('name', asSeen(name))[0];
  return (
    same ??
    party.parse({
      id: 'what-if',
      role: 'end-user',
      name,
      country: record?.country ?? '',
      counterpartyId: record?.id ?? null,
    })
  );
}

const wholeUnits = (of: Decimal): bigint => (isNegative(of) ? 0n : of.digits / 10n ** BigInt(of.scale));

/** Whole units left by quantity, and by what the ceiling still pays for. */
function mostAtPrice(balance: Balance, itemId: string | null, unitPrice: string | null): string | null {
  const line = balance.lines.find(({ item }) => item.id === itemId);
  const limits: bigint[] = [];
  if (line !== undefined && line.available !== null) limits.push(wholeUnits(line.available));
  const price = unitPrice === null ? null : decimalOf(unitPrice);
  if (price !== null && !isZero(price) && balance.leftToCeiling !== null) {
    const { leftToCeiling: left } = balance;
    const scale = Math.max(left.scale, price.scale);
    const [a, b] = [
      left.digits * 10n ** BigInt(scale - left.scale),
      price.digits * 10n ** BigInt(scale - price.scale),
    ];
    limits.push(a < 0n ? 0n : a / b);
  }
  const [first, second] = limits;
  if (first === undefined) return null;
  return String(second === undefined || first < second ? first : second);
}

/** Refuses a what-if that names no amount. */
export function hasAmount({ quantity, value }: WhatIf): Result<null> {
  return quantity === null && value === null
    ? refuse('invalid', 'what-if-without-amount', {}, 'quantity')
    : done(null);
}
