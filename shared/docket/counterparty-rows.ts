import type { IsoDate } from '../base/dates';
import type { Counterparty } from '../records/counterparty';
import type { LicenseUse, Listing, PartyScreening } from '../records/saved-view';
import type { Register } from '../register/register';
import { stageOf } from './license-stage';
import { statusOf } from './license-status';
import { listsInUse } from './lists-in-use';
import { partiesToScreen } from './parties-to-screen';
import { screeningTeller } from './screening-state';

/** A counterparty as a list shows it. */
export interface CounterpartyRow {
  readonly record: Counterparty;
  /** In how many license records it stands; void ones left out. */
  readonly uses: number;
  readonly use: LicenseUse;
  /** How it stands beside the lists in use; null: it is void, and never screened. */
  readonly screening: PartyScreening | null;
}

/** What is recorded of it on restricted-party lists; the program draws no conclusion of its own. */
export function listingsOf({ lists }: Counterparty): readonly Listing[] {
  if (lists.length === 0) return ['not-listed'];
  return lists.some(({ mustCheck }) => mustCheck) ? ['listed', 'to-check'] : ['listed'];
}

/** Every counterparty as a list shows it, in the order they were entered; `today` is the agency's date. */
export function counterpartyRows(register: Register, today: IsoDate): readonly CounterpartyRow[] {
  const inUse = new Set<string>();
  for (const license of register.licenses.values()) {
    if (license.archived || stageOf[statusOf(register, license, today)] === 'closed') continue;
    for (const { counterpartyId } of license.parties) if (counterpartyId !== null) inUse.add(counterpartyId);
  }
  const tell = screeningTeller(register, listsInUse(register, today));
  const screenings = new Map(
    partiesToScreen(register).map((party) => [party.counterpartyId, tell(party)] as const),
  );
  return [...register.counterparties.values()].map((record) => {
    const uses = register.licenses.by('counterparty', record.id).filter((each) => each.void === null).length;
    const screening = screenings.get(record.id) ?? null;
    return { record, uses, screening, use: inUse.has(record.id) ? 'open' : uses > 0 ? 'closed' : 'none' };
  });
}
