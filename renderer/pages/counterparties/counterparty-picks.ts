import { countryName } from '../../../shared/countries';
import type { Docket } from '../../docket-store';
import type { Pick } from '../../parts/combo-field';

/** Counterparties to choose from, by name with their country; void and archived ones are left out. */
export function counterpartyPicks({ register }: Docket): readonly Pick[] {
  return [...register.counterparties.values()]
    .filter((record) => record.void === null && !record.archived)
    .map(({ id, name, country, otherNames }) => ({
      id,
      label: name,
      detail: [country === '' ? '' : countryName(country), ...otherNames.slice(0, 3)]
        .filter(Boolean)
        .join(' · '),
    }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}
