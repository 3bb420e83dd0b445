import { daysBetween, type IsoDate } from '../base/dates';
import { type Decimal, isZero } from '../base/decimal';
import { type Balance, balanceOf } from '../ledger/balance';
import { type BalanceChart, balanceChart } from '../ledger/balance-chart';
import { amountText, quantityText, stateInWords } from '../ledger/balance-text';
import { type Check, checkShipment } from '../ledger/check-shipment';
import type { LedgerRow } from '../ledger/ledger-rows';
import { limitsOf } from '../ledger/license-limits';
import { rowWords } from '../ledger/row-words';
import { runningOf } from '../ledger/running';
import { viewShipment } from '../ledger/shipment-state';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { type PageFacts, type PageSource, pageFacts } from './page-facts';

/** One row of the statement of a license, with what was counted after its entry. */
export interface StatementRow {
  readonly on: IsoDate;
  readonly what: string;
  readonly item: string;
  readonly quantity: string;
  readonly value: string;
  /** Of its item, after the entry. */
  readonly quantityAfter: string;
  readonly valueAfter: string;
}

export interface StatementFacts {
  readonly page: PageFacts;
  readonly name: string;
  readonly voidReason: string | null;
  readonly balance: Balance;
  readonly state: string;
  readonly rows: readonly StatementRow[];
  /** Null where no limit is stated or nothing was counted. */
  readonly chart: BalanceChart | null;
}

const orBlank = (value: Decimal, say: (value: Decimal) => string): string =>
  isZero(value) ? '' : say(value);

function statementRow(
  { kind, on, shipment, act, itemId, quantity, value }: LedgerRow,
  balance: Balance,
  after: { readonly quantity: Decimal | undefined; readonly value: Decimal },
): StatementRow {
  const line = balance.lines.find(({ item }) => item.id === itemId);
  const why = [act?.reason, act?.source].filter((part) => part !== undefined && part !== '');
  return {
    on,
    what: [rowWords[kind], shipment?.reference ?? '', ...why].filter((part) => part !== '').join(' · '),
    item: line === undefined ? '' : line.item.line || line.item.eccn,
    quantity: orBlank(quantity, quantityText),
    value: orBlank(value, amountText),
    quantityAfter: after.quantity === undefined ? '' : quantityText(after.quantity),
    valueAfter: amountText(after.value),
  };
}

/** The statement of a license: every row of its ledger in order; null when the register has no such license. */
export function statementFacts(
  register: Register,
  licenseId: string,
  source: PageSource,
): StatementFacts | null {
  const license = register.licenses.get(licenseId);
  if (license === undefined) return null;
  const balance = balanceOf(register, license, source.moment.today);
  const steps = runningOf(limitsOf(license), balance.ledger.rows);
  return {
    page: pageFacts(register, source),
    name: license.licenseNumber || licenseName(license),
    voidReason: license.void?.reason ?? null,
    balance,
    state: stateInWords(balance),
    chart: balanceChart(balance, source.moment.today),
    rows: steps.flatMap(({ rows, quantities, value }) =>
      rows.map((row) => statementRow(row, balance, { quantity: quantities.get(row.itemId), value })),
    ),
  };
}

/** One license of the overview. */
export interface OverviewRow {
  readonly id: string;
  readonly name: string;
  readonly expiresOn: IsoDate | null;
  /** Below zero once it has expired; null without a printed expiry. */
  readonly daysLeft: number | null;
  readonly balance: Balance;
  readonly state: string;
}

export interface OverviewFacts {
  readonly page: PageFacts;
  readonly rows: readonly OverviewRow[];
}

/** All licenses that state or count something, the soonest to expire first, those without an expiry last. */
export function overviewFacts(register: Register, source: PageSource): OverviewFacts {
  const { today } = source.moment;
  const far = '9999-12-31';
  const rows = [...register.licenses.values()]
    .filter((license) => license.void === null && license.licenseNumber !== '')
    .map((license): OverviewRow => {
      const { expiresOn } = license;
      const balance = balanceOf(register, license, today);
      const daysLeft = expiresOn === null ? null : daysBetween(today, expiresOn);
      return {
        id: license.id,
        name: license.licenseNumber,
        expiresOn,
        daysLeft,
        balance,
        state: stateInWords(balance),
      };
    })
    .sort((a, b) => ((a.expiresOn ?? far) < (b.expiresOn ?? far) ? -1 : 1));
  return { page: pageFacts(register, source), rows };
}

export interface BeforeShippingFacts {
  readonly page: PageFacts;
  readonly name: string;
  readonly voidReason: string | null;
  readonly on: IsoDate;
  readonly checks: readonly Check[];
}

/** The checks before a shipment leaves; null when the register has no such shipment. */
export function beforeShippingFacts(
  register: Register,
  shipmentId: string,
  source: PageSource,
): BeforeShippingFacts | null {
  const shipment = register.shipments.get(shipmentId);
  if (shipment === undefined) return null;
  const { today } = source.moment;
  const { on, checks } = checkShipment(register, viewShipment(register, shipment, today), today);
  return {
    page: pageFacts(register, source),
    name: shipment.reference,
    voidReason: shipment.void?.reason ?? null,
    on,
    checks,
  };
}
