import { isMore } from '../base/money';
import { type Message, messageOf, type Result, refuse } from '../base/result';
import type { Item, LicenseFields } from '../records/license';

const nameOf = ({ line, model, description, eccn }: Item): string => line || model || description || eccn;

/** Amounts as granted belong to an item that was approved with other amounts than were applied for. */
export function checkGrants({ items = [] }: Partial<LicenseFields>): Result<null> {
  for (const [index, item] of items.entries()) {
    const { granted, grantedQuantity, grantedUnit, grantedTotal } = item;
    if (granted === 'other-amounts') continue;
    const field = (
      [
        ['grantedQuantity', grantedQuantity !== null],
        ['grantedTotal', grantedTotal !== null],
        ['grantedUnit', grantedUnit !== ''],
      ] as const
    ).find(([, isGiven]) => isGiven)?.[0];
    if (field !== undefined)
      return refuse(
        'invalid',
        granted === 'not-approved' ? 'grant-of-what-was-not-approved' : 'grant-without-decision',
        { line: nameOf(item) || index + 1 },
        `items.${index}.${field}`,
      );
  }
  return { ok: true, value: null };
}

/** Grants of more than was applied for, which is most often a slip; of what stood before only what changes. */
export function oddGrants(before: LicenseFields | null, { items }: LicenseFields): readonly Message[] {
  return items.flatMap((item, index) => {
    const was = before?.items.find(({ id }) => id === item.id);
    const { quantity, total, grantedQuantity, grantedTotal, grantedUnit, unit } = item;
    const isOld = was?.grantedQuantity === grantedQuantity && was.grantedTotal?.minor === grantedTotal?.minor;
    if (item.granted !== 'other-amounts' || isOld) return [];
    const moreOf =
      quantity !== null &&
      grantedQuantity !== null &&
      (grantedUnit === '' || grantedUnit === unit) &&
      isMore(grantedQuantity, quantity);
    const moreValue =
      total !== null &&
      grantedTotal !== null &&
      total.currency === grantedTotal.currency &&
      grantedTotal.minor > total.minor;
    return moreOf || moreValue ? [messageOf('granted-more', { line: nameOf(item) || index + 1 })] : [];
  });
}
