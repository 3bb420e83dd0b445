import { done, type Result } from '../../../shared/base/result';
import type { CommandInput } from '../../../shared/commands/commands';
import type { Grant, Item, License } from '../../../shared/records/license';
import { isSame } from '../../../shared/register/changes';
import { type AmountDraft, amountDraft, amountFrom, decimalFrom } from '../../forms/fields/draft-parts';

/** What was granted of one item, as it is typed. */
export interface ItemGrantDraft {
  readonly granted: Grant;
  readonly quantity: string;
  readonly unit: string;
  readonly total: AmountDraft;
}

export interface GrantedDraft {
  /** In the order of the items. */
  readonly items: readonly ItemGrantDraft[];
  readonly total: AmountDraft;
  readonly scope: string;
}

function itemDraft(item: Item, currency: string): ItemGrantDraft {
  return {
    granted: item.granted,
    quantity: item.grantedQuantity ?? '',
    unit: item.grantedUnit || item.unit,
    total: amountDraft(item.grantedTotal, item.total?.currency ?? currency),
  };
}

/** What is entered as granted so far, as a form shows it. */
export function grantedDraft(license: License): GrantedDraft {
  const currency = license.total?.currency ?? 'USD';
  return {
    items: license.items.map((item) => itemDraft(item, currency)),
    total: amountDraft(license.grantedTotal, currency),
    scope: license.grantedScope,
  };
}

/** Every item that nothing is entered of, granted as it was applied for. */
export function allAsAppliedFor(draft: GrantedDraft): GrantedDraft {
  return {
    ...draft,
    items: draft.items.map((item) => (item.granted === '' ? { ...item, granted: 'as-applied-for' } : item)),
  };
}

function itemsFrom(license: License, draft: GrantedDraft): Result<Item[]> {
  const items: Item[] = [];
  for (const [index, item] of license.items.entries()) {
    const given = draft.items[index];
    if (given === undefined) continue;
    // Amounts belong to other amounts than were applied for; what was typed before another answer is no part of it.
    const hasAmounts = given.granted === 'other-amounts';
    const total = hasAmounts ? amountFrom(given.total, `items.${index}.grantedTotal`) : done(null);
    if (!total.ok) return total;
    items.push({
      ...item,
      granted: given.granted,
      grantedQuantity: hasAmounts ? decimalFrom(given.quantity) : null,
      grantedUnit: hasAmounts && given.unit !== item.unit ? given.unit : '',
      grantedTotal: total.value,
    });
  }
  return done(items);
}

/** The command a draft amounts to: only what differs from the record. */
export function grantedCommand(license: License, draft: GrantedDraft): Result<CommandInput> {
  const items = itemsFrom(license, draft);
  if (!items.ok) return items;
  const total = amountFrom(draft.total, 'grantedTotal');
  if (!total.ok) return total;
  return done({
    do: 'change-license',
    license: license.id,
    ...(isSame(items.value, license.items) ? {} : { items: items.value }),
    ...(isSame(total.value, license.grantedTotal) ? {} : { grantedTotal: total.value }),
    ...(draft.scope === license.grantedScope ? {} : { grantedScope: draft.scope }),
  });
}
