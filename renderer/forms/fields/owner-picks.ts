import { fieldWords } from '../../../shared/words/fields-words';
import type { Pick } from '../../parts/combo-field';
import type { OpenRegister } from '../../state/register-store';

/** The names an owner is chosen from: whoever works here first, then the roster, then those that records name besides. */
export function ownerPicks(opened: {
  readonly register: OpenRegister['register'];
  readonly preferences: { readonly person: string };
}): readonly Pick[] {
  const { licenses, responses, settings } = opened.register;
  const me = opened.preferences.person;
  const picks = new Map<string, Pick>();
  const add = (name: string, detail?: string) => {
    if (name !== '' && !picks.has(name))
      picks.set(name, { id: name, label: name, ...(detail === undefined ? {} : { detail }) });
  };
  add(me, fieldWords.you);
  for (const name of settings.owners) add(name);
  const used = [
    ...[...licenses.values()].map(({ owner }) => owner),
    ...[...responses.values()].flatMap(({ points }) => points.map(({ owner }) => owner)),
  ];
  for (const name of [...new Set(used)].sort()) add(name, fieldWords.namedRecord);
  return [...picks.values()];
}
