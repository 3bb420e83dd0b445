import { refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import type { LicenseFields } from '../records/license';
import { changesOf } from '../register/changes';
import type { Event } from '../register/events';
import { findLicense } from '../register/find-record';
import { type Decide, decided } from './decision';

/** Gives several records one owner, in one entry. One record that cannot be changed refuses all of them. */
export const decideSetOwner: Decide<CommandOf<'set-owner'>> = (register, { licenses, owner }) => {
  const events = new Map<string, Event>();
  for (const [index, reference] of licenses.entries()) {
    const field = `licenses.${index}`;
    const found = findLicense(register, reference, field);
    if (!found.ok) return found;
    const license = found.value;
    if (license.void !== null) return refuse('conflict', 'record-is-void', { reference }, field);
    const changes = changesOf<LicenseFields>(license, { owner });
    if (changes !== null) events.set(license.id, { type: 'license-changed', v: 1, id: license.id, changes });
  }
  return decided([...events.values()]);
};
