import type { Register } from '../../shared/register/register';

/** Records that are not void: what a person would miss. */
export function countRecords(register: Register): number {
  const { counterparties, licenses, letters, steps, deadlines, responses, shipments } = register;
  const kinds: readonly ReadonlyMap<string, { readonly void: unknown }>[] = [
    counterparties,
    licenses,
    letters,
    steps,
    deadlines,
    responses,
    shipments,
  ];
  return kinds.reduce((sum, kind) => sum + [...kind.values()].filter((one) => one.void === null).length, 0);
}
