import { IndexedMap } from '../base/indexed-map';
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

interface Known {
  readonly licenses: object;
  /** Null once a record changed. */
  parties: readonly PartyToScreen[] | null;
}

const known = new WeakMap<object, Known>();

/** What is known of these records, followed from now on; undefined where nobody could say that one of them changed. */
function knownOf({ counterparties, licenses }: Records): Known | undefined {
  if (!(counterparties instanceof IndexedMap && licenses instanceof IndexedMap)) return undefined;
  const before = known.get(counterparties);
  if (before?.licenses === licenses) return before;
  const now: Known = { licenses, parties: null };
  const forget = () => {
    now.parties = null;
  };
  counterparties.watch(forget);
  licenses.watch(forget);
  counterparties.whenLetGo(forget);
  licenses.whenLetGo(forget);
  known.set(counterparties, now);
  return now;
}

/** What tells one of our parties from another, from one screening to the next. */
export function partyKeyOf({ counterpartyId, name }: Pick<PartyToScreen, 'counterpartyId' | 'name'>): string {
  return counterpartyId ?? `printed ${searchText(name)}`;
}

/**
 * Everybody to screen, in the order of the register: counterparties, archived ones too, then parties only printed on licenses. The same
 * array until a counterparty or a license changes.
 */
export function partiesToScreen(register: Records): readonly PartyToScreen[] {
  const kept = knownOf(register);
  if (kept === undefined) return partiesIn(register);
  kept.parties ??= partiesIn(register);
  return kept.parties;
}

function partiesIn(register: Records): readonly PartyToScreen[] {
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
