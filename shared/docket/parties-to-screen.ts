import { searchText } from '../base/search-text';
import type { Counterparty } from '../records/counterparty';
import type { License } from '../records/license';
import { licenseName } from '../register/where-used';

/** Somebody in the register whose names are held against lists. */
export interface PartyToScreen {
  /** The counterparty; null for a party that is only printed on a license. */
  readonly counterpartyId: string | null;
  readonly name: string;
  /** Every name: its own, other names, and those printed on licenses. */
  readonly names: readonly string[];
  readonly country: string;
  readonly address: readonly string[];
  /** The licenses that name it. */
  readonly licenses: readonly string[];
}

interface Draft {
  readonly counterpartyId: string | null;
  readonly name: string;
  readonly names: Set<string>;
  readonly country: string;
  readonly address: readonly string[];
  readonly licenses: Set<string>;
}

interface Records {
  readonly counterparties: { values(): Iterable<Counterparty> };
  readonly licenses: { values(): Iterable<License> };
}

/** What tells one of our parties from another, from one screening to the next. */
export function partyKeyOf({ counterpartyId, name }: Pick<PartyToScreen, 'counterpartyId' | 'name'>): string {
  return counterpartyId ?? `printed ${searchText(name)}`;
}

/** Everybody to screen, in the order of the register: counterparties, archived ones too, then parties only printed on licenses. */
export function partiesToScreen(register: Records): readonly PartyToScreen[] {
  const drafts = new Map<string, Draft>();
  for (const { id, name, otherNames, country, address, void: isVoid } of register.counterparties.values())
    if (isVoid === null)
      drafts.set(id, {
        counterpartyId: id,
        name,
        names: new Set([name, ...otherNames]),
        country,
        address,
        licenses: new Set(),
      });
  for (const license of register.licenses.values()) {
    if (license.void !== null) continue;
    for (const { counterpartyId, name, country, address } of license.parties) {
      if (name.trim() === '') continue;
      const key = counterpartyId !== null && drafts.has(counterpartyId) ? counterpartyId : `printed ${name}`;
      let draft = drafts.get(key);
      if (draft === undefined) {
        draft = {
          counterpartyId: null,
          name,
          names: new Set(),
          country,
          address,
          licenses: new Set(),
        };
        drafts.set(key, draft);
      }
      draft.names.add(name);
      draft.licenses.add(licenseName(license));
    }
  }
  return [...drafts.values()].map(({ names, licenses, ...rest }) => ({
    ...rest,
    names: [...names],
    licenses: [...licenses],
  }));
}
