import type { Deadline, DeadlineFields } from '../records/deadline';
import type { License } from '../records/license';
import type { Register } from '../register/register';

/** The items of a deadline: those it was set for, or all of its record. */
export function wholeItems(
  register: Register,
  { itemIds, licenseId }: Pick<DeadlineFields, 'itemIds' | 'licenseId'>,
): readonly string[] {
  return itemIds ?? register.licenses.get(licenseId ?? '')?.items.map(({ id }) => id) ?? [];
}

/** The items of a deadline that no letter has answered yet. */
export function itemsLeft(
  license: Pick<License, 'items'>,
  deadline: Pick<Deadline, 'itemIds'> & {
    readonly answered: readonly { readonly itemIds: readonly string[] | null }[];
  },
): readonly string[] {
  const waiting = deadline.itemIds ?? license.items.map(({ id }) => id);
  return waiting.filter(
    (id) => !deadline.answered.some(({ itemIds }) => itemIds === null || itemIds.includes(id)),
  );
}

/** Whether answers together leave nothing of a deadline open. */
export function isAnsweredWhole(
  register: Register,
  deadline: Pick<DeadlineFields, 'itemIds' | 'licenseId'>,
  answered: readonly { readonly itemIds: readonly string[] | null }[],
): boolean {
  const license = register.licenses.get(deadline.licenseId ?? '') ?? { items: [] };
  return (
    answered.some(({ itemIds }) => itemIds === null) ||
    (answered.length > 0 && itemsLeft(license, { ...deadline, answered }).length === 0)
  );
}
