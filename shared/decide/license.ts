import { type Result, refuse } from '../base/result';
import { asSeen } from '../base/same-name';
import type { CommandOf } from '../commands/commands';
import { actsOf, shipmentsOn } from '../ledger/shipment-state';
import type { License, LicenseFields } from '../records/license';
import { changesOf } from '../register/changes';
import { findLicense } from '../register/find-record';
import type { Register } from '../register/register';
import { conditionEvents } from './conditions';
import { type Decide, decided } from './decision';
import { licenseDateEvents } from './license-dates';
import { licenseFrom } from './license-parts';
import { checkGrants } from './odd-grant';
import { warningsForLicense } from './odd-license';
import { publishedDates } from './published-dates';
import { reconcileAgency } from './reconcile-letter';

/** An application number is unique per agency, and so is a license number. */
function checkNumberFree(register: Register, fields: LicenseFields, before?: License): Result<null> {
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
          other.id !== before?.id,
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
  const gone = license.items.find(
    (item) => !whole.items.some(({ id }) => id === item.id) && isItemCovered(register, license.id, item.id),
  );
  if (gone)
    return refuse('in-use', 'item-in-letter', { line: gone.line || gone.description || gone.eccn }, 'items');
  const drawn = license.items.find(
    (item) => !whole.items.some(({ id }) => id === item.id) && shipmentOfItem(register, license.id, item.id),
  );
  if (drawn) {
    const reference = shipmentOfItem(register, license.id, drawn.id) ?? '';
    const line = drawn.line || drawn.description || drawn.eccn;
    return refuse('in-use', 'item-in-shipment', { line, reference }, 'items');
  }
  const entered = license.items.find(
    (item) =>
      !whole.items.some(({ id }) => id === item.id) &&
      register.acts.by('license', license.id).some((act) => act.void === null && act.itemId === item.id),
  );
  if (entered) {
    const line = entered.line || entered.description || entered.eccn;
    return refuse('in-use', 'item-in-ledger', { line }, 'items');
  }
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
