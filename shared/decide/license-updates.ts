import { done, type Result, refuse } from '../base/result';
import type { LetterFields } from '../records/letter';
import type { LicenseFields } from '../records/license';
import { changesOf } from '../register/changes';
import type { Event } from '../register/events';
import type { Register } from '../register/register';
import type { Context } from './decision';
import { licenseDateEvents } from './license-dates';

/** The changes to the license record that follow from what an approval, extension or replacement prints. */
export function licenseUpdatesFromLetter(
  register: Register,
  letter: LetterFields,
  before: LetterFields | undefined,
  context: Context,
): Result<Event[]> {
  const { licenseNumber, validatedOn, expiresOn } = letter;
  const isNews = {
    licenseNumber: before?.licenseNumber !== licenseNumber,
    validatedOn: before?.validatedOn !== validatedOn,
    expiresOn: before?.expiresOn !== expiresOn,
  };
  const facts: Partial<LicenseFields> = {
    ...(licenseNumber !== '' && isNews.licenseNumber ? { licenseNumber } : {}),
    ...(validatedOn !== null && isNews.validatedOn ? { validatedOn } : {}),
    ...(expiresOn !== null && isNews.expiresOn ? { expiresOn } : {}),
  };
  if (Object.keys(facts).length === 0) return done([]);
  if (facts.licenseNumber !== undefined && letter.licenseIds.length > 1) {
    return refuse('invalid', 'number-for-several', {}, 'licenseNumber');
  }
  const events: Event[] = [];
  for (const id of letter.licenseIds) {
    const license = register.licenses.get(id);
    if (license === undefined) continue;
    const changes = changesOf<LicenseFields>(license, facts);
    if (changes === null) continue;
    events.push({ type: 'license-changed', v: 1, id, changes });
    events.push(...licenseDateEvents(register, id, license, { ...license, ...facts }, context));
  }
  return done(events);
}
