import { decimalOf, isZero } from '../base/decimal';
import { done, messageOf, type Result, refuse } from '../base/result';
import { lookOf } from '../base/same-name';
import type { CommandOf } from '../commands/commands';
import type { Item, License } from '../records/license';
import { findLicense } from '../register/find-record';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { actEvent } from './act-event';
import { type Decide, decided, type IsRival } from './decision';
import { itemNamed } from './draws';

const nameOf = (license: License): string => license.licenseNumber || licenseName(license);

function target(
  register: Register,
  named: { readonly license: string; readonly item: string | null },
): Result<{ readonly license: License; readonly item: Item | null }> {
  const found = findLicense(register, named.license);
  if (!found.ok) return found;
  const license = found.value;
  if (license.void !== null)
    return refuse('conflict', 'record-is-void', { reference: named.license }, 'license');
  const item = itemNamed(license, named.item, { line: 1, field: 'item' });
  return item.ok ? done({ license, item: item.value }) : item;
}

const isNothing = (text: string | null): boolean => text === null || isZero(decimalOf(text));

/** Goods among the parties a license names (15 CFR 750.7(c)(1)(ix)): it is logged with both, and draws nothing. */
export const decideTransferItems: Decide<CommandOf<'transfer-items'>> = (register, command, context) => {
  const found = target(register, command);
  if (!found.ok) return found;
  const { license, item } = found.value;
  const { quantity, from, to, transferredOn, files, note } = command;
  const parties = license.parties.filter(({ role }) => role === 'end-user' || role === 'ultimate-consignee');
  for (const field of ['from', 'to'] as const) {
    const name = command[field];
    if (!parties.some((party) => lookOf(party.name) === lookOf(name)))
      return refuse('conflict', 'not-a-named-party', { name, license: nameOf(license) }, field);
  }
  if (lookOf(from) === lookOf(to)) return refuse('invalid', 'same-party', {}, 'to');
  const base = { kind: 'transferred', on: transferredOn, licenseId: license.id } as const;
  const act = actEvent({ ...base, itemId: item?.id ?? null, quantity, from, to, files, note }, context);
  return decided([act], license.id);
};

/** Refuses a second opening balance of an item, or of the license as a whole. */
export function checkOpeningFree(
  register: Register,
  license: License,
  itemId: string | null,
  isRival: IsRival = () => true,
): Result<null> {
  const before = register.acts
    .by('license', license.id)
    .find(
      (act) => act.kind === 'opening-balance' && act.itemId === itemId && act.void === null && isRival(act),
    );
  if (before === undefined) return done(null);
  const line = license.items.find(({ id }) => id === itemId)?.line ?? '';
  const params = { license: nameOf(license), item: line, on: before.on };
  return refuse('already-exists', 'opening-twice', params, 'item');
}

export const decideOpenBalance: Decide<CommandOf<'open-balance'>> = (register, command, context) => {
  const found = target(register, command);
  if (!found.ok) return found;
  const { license, item } = found.value;
  const { quantity, value, on, source, files, note } = command;
  const itemId = item?.id ?? null;
  const free = checkOpeningFree(register, license, itemId);
  if (!free.ok) return free;
  if (isNothing(quantity) && isNothing(value)) return refuse('invalid', 'nothing-to-adjust', {}, 'quantity');
  const late = register.shipments
    .by('license', license.id)
    .flatMap(({ id, void: isVoid }) =>
      isVoid === null
        ? register.acts
            .by('shipment', id)
            .filter((act) => act.kind === 'departed' && act.void === null && act.on <= on)
        : [],
    );
  const [first] = late;
  const warnings =
    first === undefined
      ? []
      : [messageOf('departure-before-opening', { on: first.on, license: nameOf(license), opening: on })];
  const base = { kind: 'opening-balance', on, licenseId: license.id } as const;
  const act = actEvent({ ...base, itemId, quantity, value, source, files, note }, context);
  return decided([act], license.id, warnings);
};

export const decideAdjustBalance: Decide<CommandOf<'adjust-balance'>> = (register, command, context) => {
  const found = target(register, command);
  if (!found.ok) return found;
  const { license, item } = found.value;
  const { quantity, value, on, reason, files, note } = command;
  if (isNothing(quantity) && isNothing(value)) return refuse('invalid', 'nothing-to-adjust', {}, 'quantity');
  const base = { kind: 'adjusted', on, licenseId: license.id } as const;
  const act = actEvent({ ...base, itemId: item?.id ?? null, quantity, value, reason, files, note }, context);
  return decided([act], license.id);
};
