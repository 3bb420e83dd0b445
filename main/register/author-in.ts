import type { Preferences } from '../../shared/calls/preferences';

/** Who makes the entries of the window: the person of the settings; in the sample, which asks nobody, "Guest" where none is named. */
export function authorIn(
  { settings }: { readonly settings: { readonly isSample: boolean } },
  { person }: Pick<Preferences, 'person'>,
): string {
  return person === '' && settings.isSample ? 'Guest' : person;
}
