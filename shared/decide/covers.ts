import { done, type Result, refuse } from '../base/result';
import type { CoverGiven } from '../commands/letter-commands';
import type { Cover } from '../records/letter';
import type { License } from '../records/license';
import { findLicense } from '../register/find-record';
import type { Register } from '../register/register';

/** What a letter covers, with items and parties as ids; refuses records that are not the letter's and names nobody has. */
export function coversFrom(
  register: Register,
  given: readonly CoverGiven[],
  licenses: readonly License[],
): Result<Cover[]> {
  const covers: Cover[] = [];
  for (const [index, cover] of given.entries()) {
    const field = `covers.${index}`;
    const found = findLicense(register, cover.license, `${field}.license`);
    if (!found.ok) return found;
    const license = licenses.find(({ id }) => id === found.value.id);
    if (license === undefined || covers.some(({ licenseId }) => licenseId === license.id)) {
      return refuse('invalid', 'cover-not-of-letter', { reference: cover.license }, `${field}.license`);
    }
    const itemIds: string[] = [];
    for (const reference of cover.items) {
      const matches = license.items.filter(({ id, line }) => id === reference || line === reference);
      if (matches.length !== 1 || matches[0] === undefined) {
        return refuse('not-found', 'no-such-item', { reference }, `${field}.items`);
      }
      itemIds.push(matches[0].id);
    }
    const partyIds: string[] = [];
    for (const reference of cover.parties) {
      const matches = license.parties.filter(({ id, name }) => id === reference || name === reference);
      if (matches[0] === undefined)
        return refuse('not-found', 'no-such-party', { reference }, `${field}.parties`);
      partyIds.push(...matches.map(({ id }) => id));
    }
    covers.push({ licenseId: license.id, itemIds, partyIds });
  }
  return done(covers);
}
