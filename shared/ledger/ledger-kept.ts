import type { Register } from '../register/register';

/** Whether a register keeps shipments or balances at all: where it does not, nothing is known of what was used. */
export function isLedgerKept({ shipments, acts }: Register): boolean {
  for (const records of [shipments, acts])
    for (const record of records.values()) if (record.void === null) return true;
  return false;
}
