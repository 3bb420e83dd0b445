import type { IsoDate } from '../base/dates';
import type { License } from '../records/license';
import type { Register } from '../register/register';
import { keptLedger } from './kept-ledgers';
import type { LedgerRow } from './ledger-rows';
import { replacedBy } from './license-stopped';
import { itemNow, showsUnshippedOnly } from './unshipped-balance';

/**
 * What was shipped under the licenses that this one replaces, as rows of this one: the stricter reading, which counts
 * until somebody says that the figures of the replacement are new. None where it replaces nothing.
 */
export function carriedRows(
  register: Register,
  license: License,
  today: IsoDate,
  seen: ReadonlySet<string> = new Set(),
): readonly LedgerRow[] {
  if (license.replacementFigures === 'new' || seen.has(license.id)) return [];
  if (showsUnshippedOnly(register, license, today)) return [];
  const known = new Set([...seen, license.id]);
  return replacedBy(register, license).flatMap((before) => {
    const { rows } = keptLedger(register, before, today).ledger;
    return [...rows, ...carriedRows(register, before, today, known)].flatMap((row) => {
      if (row.quantity.digits === 0n && row.value.digits === 0n) return [];
      const item = itemNow(
        license,
        before.items.find(({ id }) => id === row.itemId),
      );
      return [{ ...row, kind: 'carried' as const, itemId: item?.id ?? null }];
    });
  });
}

/** Whether it has to be asked if the figures of a license are new or include what was shipped. */
export function asksAboutReplacement(register: Register, license: License, today: IsoDate): boolean {
  return (
    license.replacementFigures === '' &&
    replacedBy(register, license).length > 0 &&
    !showsUnshippedOnly(register, license, today)
  );
}
