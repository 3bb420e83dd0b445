import type { Register } from '../register/register';

/** Whether a register keeps shipments or balances at all: where it does not, nothing is known of what was used. */
export function isLedgerKept({ shipments, acts }: Register): boolean {
  return shipments.standing > 0 || acts.standing > 0;
}
