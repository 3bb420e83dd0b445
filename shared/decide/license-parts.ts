import { done, type Result, refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import type { PartyGiven } from '../commands/license-commands';
import type { LicenseFields, Party } from '../records/license';
import { findCounterparty, findLicense } from '../register/find-record';
import type { Register } from '../register/register';
import type { Context } from './decision';
import { withIds } from './part-ids';

type Given = Omit<CommandOf<'change-license'>, 'do' | 'license'>;

/** A party as it will be printed: what the command says, else the counterparty as it stands today, else what the record held. */
export function partyFrom(
  register: Register,
  given: PartyGiven,
  before: Party | undefined,
  index: number,
  context: Context,
): Result<Party> {
  const field = `parties.${index}`;
  let linked = null;
  if (given.counterparty !== undefined && given.counterparty !== null) {
    const found = findCounterparty(register, given.counterparty, `${field}.counterparty`);
    if (!found.ok) return found;
    linked = found.value;
  }
  // Printed words stay unless the command changes them; a new link to another counterparty brings that one's words.
  const isSameLink = before !== undefined && (linked === null || before.counterpartyId === linked.id);
  const source = isSameLink ? before : linked;
  const name = given.name ?? source?.name ?? '';
  if (name === '') return refuse('invalid', 'party-without-name', { line: index + 1 }, `${field}.name`);
  const counterpartyId =
    given.counterparty === undefined ? (before?.counterpartyId ?? null) : (linked?.id ?? null);
  return done({
    id: before?.id ?? context.newId(),
    role: given.role,
    name,
    address: given.address ?? source?.address ?? [],
    country: given.country ?? source?.country ?? '',
    counterpartyId,
  });
}

/** Turns a command's fields into the record's own: references resolved, parts with ids. `before` is the record as it stands. */
export function licenseFrom(
  register: Register,
  given: Given,
  before: LicenseFields | undefined,
  context: Context,
): Result<Partial<LicenseFields>> {
  const { parties, items, conditions, riders, links, ...plain } = given;
  const fields: Partial<LicenseFields> = { ...plain };
  if (parties !== undefined) {
    const checked = withIds(parties, before?.parties ?? [], 'parties', context);
    if (!checked.ok) return checked;
    fields.parties = [];
    for (const [index, party] of parties.entries()) {
      const old = before?.parties.find(({ id }) => id === party.id);
      const made = partyFrom(register, party, old, index, context);
      if (!made.ok) return made;
      fields.parties.push(made.value);
    }
  }
  if (items !== undefined) {
    const made = withIds(items, before?.items ?? [], 'items', context);
    if (!made.ok) return made;
    fields.items = made.value;
  }
  if (conditions !== undefined) {
    const made = withIds(conditions, before?.conditions ?? [], 'conditions', context);
    if (!made.ok) return made;
    fields.conditions = made.value;
  }
  if (riders !== undefined) {
    const made = withIds(riders, before?.riders ?? [], 'riders', context);
    if (!made.ok) return made;
    fields.riders = made.value;
  }
  if (links !== undefined) {
    fields.links = [];
    for (const [index, { kind, number }] of links.entries()) {
      const found = findLicense(register, number, `links.${index}.number`);
      if (!found.ok && found.code === 'ambiguous') return found;
      // A number that is not in this register is a link all the same: to a paper file.
      const target = found.ok ? found.value : null;
      const printed =
        target?.id === number ? target.applicationNumber || target.licenseNumber || number : number;
      fields.links.push({ kind, number: printed, licenseId: target?.id ?? null });
    }
  }
  return done(fields);
}
