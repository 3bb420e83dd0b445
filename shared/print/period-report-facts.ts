import { countryName } from '../base/countries';
import type { IsoDate } from '../base/dates';
import { type Decimal, isZero, plus, zero } from '../base/decimal';
import { amountText, quantityText } from '../ledger/balance-text';
import { currencyOf, type LedgerRow, ledgerOf } from '../ledger/ledger-rows';
import { limitsOf } from '../ledger/license-limits';
import { rowWords } from '../ledger/row-words';
import { viewShipment } from '../ledger/shipment-state';
import type { License } from '../records/license';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { type PageFacts, type PageSource, pageFacts } from './page-facts';

/** One row of a report to an agency: what left, to whom, on which filing; or what changed it since. */
export interface ReportRow {
  readonly on: IsoDate;
  readonly what: string;
  readonly item: string;
  readonly to: readonly string[];
  readonly itn: string;
  readonly quantity: string;
  readonly value: string;
}

/** An item with what left of it in the period. */
export interface ReportTotal {
  readonly item: string;
  readonly quantity: string;
  readonly value: string;
}

/** All that is reported of a license over a period, both days included. */
export interface PeriodReportFacts {
  readonly page: PageFacts;
  readonly name: string;
  readonly voidReason: string | null;
  readonly fromOn: IsoDate;
  readonly toOn: IsoDate;
  readonly currency: string;
  /** The conditions that ask for a report, with their words. */
  readonly asked: readonly { readonly number: string; readonly text: string }[];
  readonly rows: readonly ReportRow[];
  readonly totals: readonly ReportTotal[];
  readonly total: string;
}

const orBlank = (value: Decimal, say: (value: Decimal) => string): string =>
  isZero(value) ? '' : say(value);

function reportRow(register: Register, license: License, row: LedgerRow, today: IsoDate): ReportRow {
  const { kind, on, shipment, act, itemId, quantity, value } = row;
  const item = license.items.find(({ id }) => id === itemId);
  const acts = shipment === null ? [] : viewShipment(register, shipment, today).acts;
  const to = (shipment?.parties ?? [])
    .filter(({ role }) => role === 'ultimate-consignee' || role === 'end-user')
    .map(({ name, country }) =>
      [name, country === '' ? '' : countryName(country)].filter(Boolean).join(', '),
    );
  const transfer = act?.kind === 'transferred' ? [`${act.from} to ${act.to}`] : [];
  return {
    on,
    what: [rowWords[kind], shipment?.reference ?? '', act?.reason ?? ''].filter(Boolean).join(' · '),
    item: item === undefined ? '' : item.line || item.eccn,
    to: [...new Set([...to, ...transfer])],
    itn: acts.findLast(({ itn }) => itn !== '')?.itn ?? '',
    quantity: orBlank(quantity, quantityText),
    value: orBlank(value, amountText),
  };
}

/** What is reported to an agency over a period: every row of the license in it, with totals by item; null when it is not there. */
export function periodReportFacts(
  register: Register,
  asked: { readonly licenseId: string; readonly fromOn: IsoDate; readonly toOn: IsoDate },
  source: PageSource,
): PeriodReportFacts | null {
  const license = register.licenses.get(asked.licenseId);
  if (license === undefined) return null;
  const { fromOn, toOn } = asked;
  const { today } = source.moment;
  const rows = ledgerOf(register, license, today).rows.filter(({ on }) => on >= fromOn && on <= toOn);
  const totals = limitsOf(license).lines.flatMap(({ item, unit }): ReportTotal[] => {
    const own = rows.filter(({ itemId }) => itemId === item.id);
    if (own.length === 0) return [];
    const quantity = own.reduce((sum, row) => plus(sum, row.quantity), zero);
    const value = own.reduce((sum, row) => plus(sum, row.value), zero);
    return [
      {
        item: [item.line, item.eccn, item.description].filter(Boolean).join(' · '),
        quantity: `${quantityText(quantity)} ${unit}`.trim(),
        value: amountText(value),
      },
    ];
  });
  return {
    page: pageFacts(register, source),
    name: license.licenseNumber || licenseName(license),
    voidReason: license.void?.reason ?? null,
    ...{ fromOn, toOn },
    currency: currencyOf(license),
    asked: license.conditions
      .filter(({ report }) => report !== null)
      .map(({ number, text }) => ({ number, text })),
    rows: rows.map((row) => reportRow(register, license, row, today)),
    totals,
    total: amountText(rows.reduce((sum, row) => plus(sum, row.value), zero)),
  };
}
