import { countryName } from '../../../shared/base/countries';
import type { Pick } from '../../parts/combo-field';
import type { OpenRegister } from '../../state/register-store';

/** Counterparties to choose from, by name with their country; void and archived ones are left out. */
export function counterpartyPicks({ register }: OpenRegister): readonly Pick[] {
  return [...register.counterparties.values()]
    .filter((record) => record.void === null && !record.archived)
    .map(({ id, name, country, otherNames }) => ({
      id,
      label: name,
      detail: [countryName(country), ...otherNames.slice(0, 3)].filter(Boolean).join(' · '),
    }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}
