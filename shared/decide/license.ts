import { done, type Result, refuse } from '../base/result';
import { asSeen } from '../base/same-name';
import type { CommandOf } from '../commands/commands';
import { actsOf, shipmentsOn } from '../ledger/shipment-state';
import type { License, LicenseFields } from '../records/license';
import { changesOf } from '../register/changes';
import { findLicense } from '../register/find-record';
import type { Register } from '../register/register';
import { conditionEvents } from './conditions';
import { type Decide, decided, type IsRival } from './decision';
import { licenseDateEvents } from './license-dates';
import { licenseFrom } from './license-parts';
import { checkGrants } from './odd-grant';
import { warningsForLicense } from './odd-license';
import { publishedDates } from './published-dates';
import { reconcileAgency } from './reconcile-letter';

/**
 * Refuses a number that another record has: an application number is unique per agency, and so is a license number.
 * `isRival`: whether another record counts.
 */
export function checkNumberFree(
  register: Register,
  fields: LicenseFields,
  before?: License,
  isRival: IsRival = ({ id }) => id !== before?.id,
): Result<null> {
  for (const field of ['applicationNumber', 'licenseNumber'] as const) {
    const number = fields[field];
    // Older registers may hold two that only look the same; neither is kept from being changed.
    if (before?.agency === fields.agency && before[field] === number) continue;
    const isTaken = register.licenses
      .by('number', asSeen(number))
      .some(
        (other) =>
          asSeen(other[field]) === asSeen(number) &&
          other.agency === fields.agency &&
          other.void === null &&
          isRival(other),
      );
    if (isTaken) return refuse('already-exists', 'number-taken', { number, agency: fields.agency }, field);
  }
  return { ok: true, value: null };
}

export const decideOpenLicense: Decide<CommandOf<'open-license'>> = (register, command, context) => {
  const { do: _do, copiedFrom, readFrom, ...given } = command;
  const made = licenseFrom(register, given, undefined, context);
  if (!made.ok) return made;
  const asGiven = made.value as LicenseFields;
  const fields = { ...asGiven, ...publishedDates(null, asGiven, given) };
  const grants = checkGrants(fields);
  if (!grants.ok) return grants;
  const free = checkNumberFree(register, fields);
  if (!free.ok) return free;
  const id = context.newId();
  const source = copiedFrom === undefined ? null : findLicense(register, copiedFrom, 'copiedFrom');
  if (source !== null && !source.ok) return source;
  const copied = source === null ? {} : { copiedFromId: source.value.id };
  const read = readFrom === undefined ? {} : { readFrom };
  const opened = { type: 'license-opened', v: 1, id, fields, ...copied, ...read } as const;
  return decided(
    [
      opened,
      ...licenseDateEvents(register, id, null, fields, context),
      ...conditionEvents(register, id, null, fields, context),
    ],
    id,
    warningsForLicense(null, fields, context.today),
  );
};

export const decideChangeLicense: Decide<CommandOf<'change-license'>> = (register, command, context) => {
  const { do: _do, license: reference, readFrom, ...given } = command;
  const found = findLicense(register, reference);
  if (!found.ok) return found;
  const license = found.value;
  if (license.void !== null) return refuse('conflict', 'record-is-void', { reference }, 'license');
  const parts = licenseFrom(register, given, license, context);
  if (!parts.ok) return parts;
  const made = {
    ...parts.value,
    ...publishedDates(license, { ...license, ...parts.value }, given),
  };
  const whole = { ...license, ...made };
  const grants = checkGrants(made);
  if (!grants.ok) return grants;
  const free = checkNumberFree(register, whole, license);
  if (!free.ok) return free;
  const used = checkItemsUnused(register, license, whole.items);
  if (!used.ok) return used;
  const changes = changesOf<LicenseFields>(license, made);
  const source = readFrom === undefined ? {} : { readFrom };
  if (changes === null) return decided([], license.id);
  return decided(
    [
      { type: 'license-changed', v: 1, id: license.id, changes, ...source },
      ...licenseDateEvents(register, license.id, license, whole, context),
      ...conditionEvents(register, license.id, license, whole, context),
      // What a letter starts depends on whose letter it is.
      ...(whole.agency === license.agency
        ? []
        : reconcileAgency(register, license.id, whole.agency, context)),
    ],
    license.id,
    warningsForLicense(license, whole, context.today),
  );
};

/** Refuses when an item that is not among `items` is covered by a letter, drawn on, or in an entry of the ledger. */
export function checkItemsUnused(
  register: Register,
  license: License,
  items: readonly { readonly id: string }[],
): Result<null> {
  for (const { id: itemId, line, description, eccn } of license.items) {
    if (items.some(({ id }) => id === itemId)) continue;
    const named = line || description || eccn;
    if (isItemCovered(register, license.id, itemId))
      return refuse('in-use', 'item-in-letter', { line: named }, 'items');
    const reference = shipmentOfItem(register, license.id, itemId);
    if (reference !== undefined)
      return refuse('in-use', 'item-in-shipment', { line: named, reference }, 'items');
    const isEntered = register.acts
      .by('license', license.id)
      .some((act) => act.void === null && act.itemId === itemId);
    if (isEntered) return refuse('in-use', 'item-in-ledger', { line: named }, 'items');
  }
  return done(null);
}

/** The number of a shipment that draws on an item; undefined where none does. */
function shipmentOfItem(register: Register, licenseId: string, itemId: string): string | undefined {
  return shipmentsOn(register, licenseId).find(({ id, draws }) =>
    [...draws, ...actsOf(register, id).flatMap(({ draw }) => draw ?? [])].some(
      (draw) => draw.itemId === itemId,
    ),
  )?.reference;
}

function isItemCovered(register: Register, licenseId: string, itemId: string): boolean {
  return register.letters
    .by('license', licenseId)
    .some(
      (letter) =>
        letter.void === null &&
        letter.covers.some((cover) => cover.licenseId === licenseId && cover.itemIds.includes(itemId)),
    );
}
