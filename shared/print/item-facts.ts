import { formatDay } from '../base/dates';
import type { Money } from '../base/fields';
import { formatMoney, groupDigits, plainAmount, sumOf } from '../base/money';
import { plural } from '../base/plural';
import { grantedTotalOf, grantInWords, grantMissingWords } from '../docket/granted';
import { itemOutcomes } from '../docket/item-outcome';
import { itemLabel } from '../docket/letters-and-steps';
import type { License } from '../records/license';
import type { Register } from '../register/register';

/** One item as it is printed. */
export interface ItemRow {
  readonly id: string;
  readonly label: string;
  readonly eccn: string;
  readonly model: string;
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly value: string;
  /** What became of it, in our words. */
  readonly outcome: string;
  /** What was entered as granted: amounts or words; empty while nothing was. */
  readonly granted: string;
}

/** A sum with what it is of: applied for, or granted. */
export interface Total {
  readonly label: string;
  readonly value: string;
  readonly isGranted: boolean;
}

/** The items and what they come to. */
export interface ItemsFacts {
  readonly rows: readonly ItemRow[];
  /** The one currency of all values, for the heading; empty when there are several or none. */
  readonly currency: string;
  readonly totals: readonly Total[];
  /** Said where the license was approved and nothing was entered of what it grants. */
  readonly grantMissing: string;
}

function totalsOf({ items, total }: License, sum: Money | undefined, show: (money: Money) => string) {
  const withValue = items.filter((item) => item.total !== null).length;
  const isSame =
    sum !== undefined && total !== null && sum.minor === total.minor && sum.currency === total.currency;
  const isGranted = false;
  if (isSame && withValue === items.length)
    return [{ label: 'Total applied for', value: show(sum), isGranted }];
  const ofItems =
    withValue === items.length
      ? 'Total of the items applied for'
      : `Total of the ${plural(withValue, 'item')} with a value`;
  return [
    ...(sum === undefined ? [] : [{ label: ofItems, value: show(sum), isGranted }]),
    ...(total === null ? [] : [{ label: 'Total on the application', value: show(total), isGranted }]),
  ];
}

/** What was granted, as entered; where the items come to another sum, both stand. */
function grantedTotals(license: License, show: (money: Money) => string) {
  const { entered, ofItems } = grantedTotalOf(license);
  const isSame =
    entered !== null && entered.minor === ofItems?.minor && entered.currency === ofItems.currency;
  return [
    ...(entered === null ? [] : [{ label: 'Total granted', value: show(entered), isGranted: true }]),
    ...(ofItems === null || isSame
      ? []
      : [{ label: 'Total of the items granted', value: show(ofItems), isGranted: true }]),
  ];
}

/** The items of a record with the total; where the items come to another sum than the application says, both stand. */
export function itemsOf(register: Register, license: License): ItemsFacts {
  const outcomes = itemOutcomes(register, license.id);
  const amounts = license.items.flatMap(({ total }) => (total === null ? [] : [total]));
  const currencies = new Set(
    [
      ...amounts,
      ...(license.total === null ? [] : [license.total]),
      ...(license.grantedTotal === null ? [] : [license.grantedTotal]),
      ...license.items.flatMap(({ grantedTotal }) => (grantedTotal === null ? [] : [grantedTotal])),
    ].map((m) => m.currency),
  );
  const [only = ''] = currencies;
  const currency = currencies.size === 1 ? only : '';
  const show = (money: Money) => (currency === '' ? formatMoney(money) : groupDigits(plainAmount(money)));
  const rows = license.items.map((item): ItemRow => {
    const outcome = outcomes.get(item.id);
    return {
      id: item.id,
      label: itemLabel(license, item.id),
      eccn: item.eccn,
      model: item.model,
      description: item.description,
      quantity: item.quantity === null ? '' : groupDigits(item.quantity),
      unit: item.unit,
      unitPrice: item.unitPrice === null ? '' : groupDigits(item.unitPrice),
      value: item.total === null ? '' : show(item.total),
      outcome: outcome === undefined ? '' : `${outcome.words}, letter of ${formatDay(outcome.on)}`,
      granted: grantInWords(item),
    };
  });
  return {
    rows,
    currency,
    totals: [...totalsOf(license, sumOf(amounts), show), ...grantedTotals(license, show)],
    grantMissing: grantMissingWords(register, license),
  };
}
