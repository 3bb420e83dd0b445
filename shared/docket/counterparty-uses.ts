import { roleWords } from '../labels/closed-sets';
import type { License } from '../records/license';
import type { Register } from '../register/register';

/** A license record that names a counterparty. */
export interface CounterpartyUse {
  readonly license: License;
  /** As the record prints it. */
  readonly name: string;
  /** Every role under that name: "Ultimate consignee, End user". */
  readonly roles: string;
}

/** The license records in which a counterparty stands: each once for each name it prints, with all roles under that name. */
export function usesOfCounterparty(
  { licenses }: Register,
  counterpartyId: string,
): readonly CounterpartyUse[] {
  return licenses.by('counterparty', counterpartyId).flatMap((license) => {
    const parties = license.parties.filter((party) => party.counterpartyId === counterpartyId);
    return [...new Set(parties.map(({ name }) => name))].map((name) => ({
      license,
      name,
      roles: parties
        .filter((party) => party.name === name)
        .map(({ role }) => roleWords[role])
        .join(', '),
    }));
  });
}
