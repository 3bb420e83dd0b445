import type { CommandOf } from '../commands/commands';
import { parseEdition } from '../counting/edition-file';
import { editionOf } from '../register/rules-in-force';
import { type Decide, decided } from './decision';

/**
 * Takes in a later edition of the law. No date moves by it: each open date that the edition would change is decided by a person
 * (`decide-edition`), and what is entered from now on is counted by it. Whose signature it bears was checked before.
 */
export const decideTakeEdition: Decide<CommandOf<'take-edition'>> = (register, { text, signature }) => {
  const was = register.settings.lawEdition;
  if (was?.text === text) return decided([]);
  const read = parseEdition(text, editionOf(register.settings));
  if (!read.ok) return { ...read, field: 'text' };
  const now = { id: read.value.id, text, signature };
  return decided([{ type: 'settings-changed', v: 1, changes: { lawEdition: { was, now } } }]);
};
