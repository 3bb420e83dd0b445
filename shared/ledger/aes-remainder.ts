import type { IsoDate } from '../base/dates';
import { type Decimal, decimalOf, decimalText, isZero, minus, plus, zero } from '../base/decimal';
import type { LedgerAct } from '../records/ledger-act';
import type { License } from '../records/license';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { balanceOf } from './balance';
import { valueOfDraw } from './draw-value';
import { counted, currencyOf } from './ledger-rows';
import { rowWords } from './row-words';
import { type ShipmentView, shipmentsOn, viewShipment } from './shipment-state';
import { wholeOf } from './whole-units';

const texts = defineWords('ledger/aes-remainder', {
  filedInTheLedger: '{reference}: filed {money}, in the ledger {money2}',
  notFiledByThen: 'not filed by then',
});

/** One reason why the remainder of AES is another than that of the ledger, and by how much. */
export interface RemainderLine {
  readonly what: string;
  readonly by: string;
}

/** What AES said is left after a filing, beside the ledger with what was filed or had left by then. */
export interface Remainder {
  readonly shipment: string;
  readonly itn: string;
  readonly on: IsoDate;
  readonly aes: string;
  readonly ledger: string;
  readonly difference: string;
  readonly lines: readonly RemainderLine[];
  /** What none of the lines explains; 0.00 where they explain all of it. */
  readonly unexplained: string;
}

interface Filing {
  readonly view: ShipmentView;
  readonly act: LedgerAct;
  /** What the ledger holds of it on the license, and what was filed: to the nearest dollar. */
  readonly actual: Decimal;
  readonly filed: Decimal;
}

const money = (value: Decimal): string => decimalText(value, 2);

/** The standing filings of a license in their order. */
function filingsOf(register: Register, license: License, today: IsoDate): readonly Filing[] {
  const currency = currencyOf(license);
  return shipmentsOn(register, license.id)
    .flatMap((shipment): Filing[] => {
      const view = viewShipment(register, shipment, today);
      const act = view.acts.findLast(({ kind }) => kind === 'filed' || kind === 'eei-canceled');
      if (act?.kind !== 'filed') return [];
      let [actual, filed] = [zero, zero];
      for (const draw of view.draws) {
        if (draw.licenseId !== license.id || !counted(draw)) continue;
        const value = valueOfDraw(draw, currency) ?? zero;
        actual = plus(actual, value);
        filed = plus(filed, wholeOf(draw.eeiValue === null ? value : decimalOf(draw.eeiValue)));
      }
      return [{ view, act, actual, filed }];
    })
    .sort((a, b) => (a.act.on < b.act.on ? -1 : a.act.on > b.act.on ? 1 : a.act.madeSeq - b.act.madeSeq));
}

/** Every remainder that AES reported and somebody typed, with the difference to the ledger explained line by line. */
export function remaindersOf(register: Register, license: License, today: IsoDate): readonly Remainder[] {
  const { printedValue, ledger } = balanceOf(register, license, today);
  if (printedValue === null) return [];
  const filings = filingsOf(register, license, today);
  return filings.flatMap(({ act, view }, at): Remainder[] => {
    if (act.aesRemainder === null) return [];
    const until = filings.slice(0, at + 1);
    const ids = new Set(until.map((filing) => filing.view.shipment.id));
    const others = ledger.rows.filter(
      ({ on, shipment, value }) => on <= act.on && !ids.has(shipment?.id ?? '') && !isZero(value),
    );
    const differing = until.filter(({ actual, filed }) => !isZero(minus(actual, filed)));
    const reasons = [
      ...differing.map(({ view: { shipment }, actual, filed }) => ({
        what: texts.filedInTheLedger({
          reference: shipment.reference,
          money: money(filed),
          money2: money(actual),
        }),
        by: minus(actual, filed),
      })),
      ...others.map(({ kind, shipment, value }) => ({
        what: [rowWords[kind], shipment?.reference ?? '', texts.notFiledByThen].filter(Boolean).join(' · '),
        by: value,
      })),
    ];
    const used = [...until.map(({ actual }) => actual), ...others.map(({ value }) => value)].reduce(
      plus,
      zero,
    );
    const own = minus(printedValue, used);
    const aes = decimalOf(act.aesRemainder);
    const difference = minus(aes, own);
    const explained = reasons.map(({ by }) => by).reduce(plus, zero);
    return [
      {
        shipment: view.shipment.reference,
        itn: act.itn,
        on: act.on,
        aes: money(aes),
        ledger: money(own),
        difference: money(difference),
        lines: isZero(difference) ? [] : reasons.map(({ what, by }) => ({ what, by: money(by) })),
        unexplained: money(minus(difference, explained)),
      },
    ];
  });
}
