import type { Agency } from '../law/agency';
import type { Event } from '../register/events';
import type { Register } from '../register/register';
import type { Context } from './decision';
import { reconcileRecord } from './reconcile-record';
import type { LetterAhead } from './record-view';

/**
 * Everything a letter does to the docket, as the difference between what the letters of its records call for with and
 * without it: the deadlines it starts, moves or takes back, those of other letters it answers or extends.
 */
export function reconcileLetter(register: Register, ahead: LetterAhead, context: Context): readonly Event[] {
  const records = new Set([
    ...(register.letters.get(ahead.id)?.licenseIds ?? []),
    ...(ahead.fields?.licenseIds ?? []),
  ]);
  return [...records].flatMap((id) => reconcileRecord(register, id, { letter: ahead }, context));
}

/** What follows for a record's docket when it turns out to be of another agency. */
export function reconcileAgency(
  register: Register,
  licenseId: string,
  agency: Agency,
  context: Context,
): readonly Event[] {
  return reconcileRecord(register, licenseId, { agency }, context);
}
