import type { Preferences } from '../../shared/calls/preferences';
import type { Register } from '../../shared/register/register';

/** Who makes the entries of the window: the person of the settings; in the sample, which asks nobody, "Guest" where none is named. */
export function authorIn(
  { settings }: Pick<Register, 'settings'>,
  { person }: Pick<Preferences, 'person'>,
): string {
  return person === '' && settings.isSample ? 'Guest' : person;
}
