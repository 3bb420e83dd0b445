import { done, type Result, refuse } from '../base/result';
import { asSeen } from '../base/same-name';
import type { Counterparty } from '../records/counterparty';
import type { Deadline } from '../records/deadline';
import type { Letter } from '../records/letter';
import type { License } from '../records/license';
import type { Shipment } from '../records/shipment';
import type { Step } from '../records/step';
import type { Register } from './register';

// The one place that turns what people write (an id, a number, a name) into a record.

function one<T extends { readonly id: string; readonly void: unknown }>(
  map: ReadonlyMap<string, T>,
  reference: string,
  called: readonly T[],
  kind: 'license' | 'counterparty' | 'letter' | 'shipment',
  field: string,
  isExact: (record: T) => boolean,
): Result<T> {
  const byId = map.get(reference);
  if (byId !== undefined) return done(byId);
  const standing = called.filter((record) => record.void === null);
  // Of names that only look the same, the one that is the same letter for letter is meant.
  const exact = standing.filter(isExact);
  const found = exact.length > 0 ? exact : standing;
  if (found.length > 1)
    return refuse('ambiguous', `ambiguous-${kind}`, { reference, count: found.length }, field);
  if (found[0] !== undefined) return done(found[0]);
  return refuse('not-found', `no-such-${kind}`, { reference }, field);
}

/** By id, else the application or license number as it is seen (`same-name.ts`). Refuses `not-found` and `ambiguous`. */
export function findLicense(register: Register, reference: string, field = 'license'): Result<License> {
  return one(
    register.licenses,
    reference,
    register.licenses.by('number', asSeen(reference)),
    'license',
    field,
    ({ applicationNumber, licenseNumber }) => applicationNumber === reference || licenseNumber === reference,
  );
}

/** By id, else the name as it is seen. */
export function findCounterparty(
  register: Register,
  reference: string,
  field = 'counterparty',
): Result<Counterparty> {
  return one(
    register.counterparties,
    reference,
    register.counterparties.by('name', asSeen(reference)),
    'counterparty',
    field,
    ({ name }) => name === reference,
  );
}

/** By id, else the letter's own reference. */
export function findLetter(register: Register, reference: string, field = 'letter'): Result<Letter> {
  return one(
    register.letters,
    reference,
    register.letters.by('reference', asSeen(reference)),
    'letter',
    field,
    (letter) => letter.reference === reference,
  );
}

/** By id, else our own number of it. */
export function findShipment(register: Register, reference: string, field = 'shipment'): Result<Shipment> {
  return one(
    register.shipments,
    reference,
    register.shipments.by('reference', asSeen(reference)),
    'shipment',
    field,
    (shipment) => shipment.reference === reference,
  );
}

export function findStep(register: Register, reference: string, field = 'step'): Result<Step> {
  const step = register.steps.get(reference);
  return step === undefined ? refuse('not-found', 'no-such-step', { reference }, field) : done(step);
}

export function findDeadline(register: Register, reference: string, field = 'deadline'): Result<Deadline> {
  const deadline = register.deadlines.get(reference);
  return deadline === undefined
    ? refuse('not-found', 'no-such-deadline', { reference }, field)
    : done(deadline);
}

/** The records a command is about, named by `license`, by `licenses` or both; the first refusal names the field. */
export function findLicenses(
  register: Register,
  named: { readonly license?: string | undefined; readonly licenses?: readonly string[] | undefined },
): Result<readonly License[]> {
  const references = [
    ...(named.license === undefined ? [] : [{ reference: named.license, field: 'license' }]),
    ...(named.licenses ?? []).map((reference, index) => ({ reference, field: `licenses.${index}` })),
  ];
  const found: License[] = [];
  for (const { reference, field } of references) {
    const license = findLicense(register, reference, field);
    if (!license.ok) return license;
    if (!found.includes(license.value)) found.push(license.value);
  }
  return done(found);
}
