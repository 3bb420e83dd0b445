import type { Money } from '../base/fields';
import { formatMoney, groupDigits, sumOf } from '../base/money';
import { grantWords } from '../labels/closed-sets';
import type { Item, License } from '../records/license';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { approvedWord, itemOutcomes } from './item-outcome';

const texts = defineWords('docket/granted', {
  approvedAmountsNotEntered: 'Approved, amounts not entered',
  approvedInPartWhat: 'Approved in part. What was granted is not entered: the license says it.',
  whatWasGrantedIs: 'What was granted is not entered: as applied for, unless the license says otherwise.',
});

/** What a license grants of one item, from what was entered; nothing is worked out from the letters. */
export interface GrantedItem {
  /** Null while nothing was entered: as applied for, unless the license says otherwise. */
  readonly isApproved: boolean | null;
  /** Null where none is stated, and of what was not approved or not entered. */
  readonly quantity: string | null;
  readonly unit: string;
  readonly value: Money | null;
}

/** What was entered as granted for an item. */
export function grantedOf(item: Item): GrantedItem {
  switch (item.granted) {
    case '':
      return { isApproved: null, quantity: null, unit: '', value: null };
    case 'not-approved':
      return { isApproved: false, quantity: null, unit: '', value: null };
    case 'as-applied-for':
      return { isApproved: true, quantity: item.quantity, unit: item.unit, value: item.total };
    case 'other-amounts':
      return {
        isApproved: true,
        quantity: item.grantedQuantity,
        unit: item.grantedUnit || item.unit,
        value: item.grantedTotal,
      };
  }
}

/** "80 EA, 552,000.00 USD"; empty while nothing was entered. */
export function grantInWords(item: Item): string {
  const { quantity, unit, value } = grantedOf(item);
  if (item.granted !== 'other-amounts') return item.granted === '' ? '' : grantWords[item.granted];
  const amounts = [
    quantity === null ? '' : `${groupDigits(quantity)} ${unit}`.trim(),
    value === null ? '' : formatMoney(value),
  ].filter((amount) => amount !== '');
  return amounts.length === 0 ? texts.approvedAmountsNotEntered : amounts.join(', ');
}

/** The total granted of a record. */
export interface GrantedTotal {
  /** As it was entered. */
  readonly entered: Money | null;
  /** What the items come to; null unless each is entered, and each that was approved has a value. */
  readonly ofItems: Money | null;
}

export function grantedTotalOf({
  items,
  grantedTotal,
}: Pick<License, 'items' | 'grantedTotal'>): GrantedTotal {
  const grants = items.map(grantedOf);
  const values = grants.flatMap(({ value }) => (value === null ? [] : [value]));
  const isWhole = grants.every(
    ({ isApproved, value }) => isApproved === false || (isApproved === true && value !== null),
  );
  return { entered: grantedTotal, ofItems: isWhole ? (sumOf(values) ?? null) : null };
}

/** Whether anything was entered of what a license grants. */
export function hasGrant(license: License): boolean {
  return (
    license.grantedTotal !== null ||
    license.grantedScope !== '' ||
    license.items.some(({ granted }) => granted !== '')
  );
}

/** Whether the agency has approved a record, wholly or in part, so that it matters what it granted. */
export function isGranting(register: Register, license: License): 'whole' | 'part' | null {
  const kinds = register.letters
    .by('license', license.id)
    .filter((letter) => letter.void === null)
    .map(({ kind }) => kind);
  if (kinds.includes('approved-in-part')) return 'part';
  const isApproved = [...itemOutcomes(register, license.id).values()].some(
    ({ words }) => words === approvedWord,
  );
  if (isApproved || kinds.includes('approved') || kinds.includes('replacement-issued')) return 'whole';
  return license.validatedOn === null ? null : 'whole';
}

/** What to say where nothing was entered of a license that was approved; empty where there is nothing to say. */
export function grantMissingWords(register: Register, license: License): string {
  if (hasGrant(license)) return '';
  switch (isGranting(register, license)) {
    case 'part':
      return texts.approvedInPartWhat;
    case 'whole':
      return texts.whatWasGrantedIs;
    case null:
      return '';
  }
}
