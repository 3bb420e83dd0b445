import type { PartyGiven } from '../../../shared/commands/license-commands';
import type { PartyRole } from '../../../shared/records/counterparty';
import type { Party } from '../../../shared/records/license';
import { unkeyed } from '../fields/added-rows';
import { freshKey, linesFrom, linesText } from '../fields/draft-parts';

/** A party as it is typed; `key` tells rows apart that have no id yet. */
export interface PartyDraft {
  readonly key: string;
  readonly id?: string;
  readonly role: PartyRole;
  readonly name: string;
  readonly address: string;
  readonly country: string;
  readonly counterpartyId: string | null;
}

export const newParty = (): PartyDraft => ({
  key: freshKey(),
  role: 'ultimate-consignee',
  name: '',
  address: '',
  country: '',
  counterpartyId: null,
});

/** The parties of a record as they are typed. */
export function partyDrafts(parties: readonly Party[]): readonly PartyDraft[] {
  return parties.map((party) => ({ ...party, key: party.id, address: linesText(party.address) }));
}

/** The parties as a command has them: the other way round. */
export function typedParties(given: readonly PartyGiven[]): readonly PartyDraft[] {
  return given.map(({ counterparty = null, address = [], name = '', country = '', ...party }) => ({
    ...party,
    ...{ name, country, counterpartyId: counterparty },
    address: linesText(address),
    key: party.id ?? freshKey(),
  }));
}

/** What was typed, as commands take it. A name left empty is that of the counterparty. */
export function partiesFrom(drafts: readonly PartyDraft[]): PartyGiven[] {
  return drafts.map(unkeyed).map(({ counterpartyId, address, name, ...party }) => ({
    ...party,
    ...(name === '' ? {} : { name }),
    address: linesFrom(address),
    counterparty: counterpartyId,
  }));
}
