import { sorted } from '../../../shared/base/sorted';
import { mainParty } from '../../../shared/docket/rows';
import { licenseName } from '../../../shared/register/where-used';
import type { Pick } from '../../parts/combo-field';
import type { OpenRegister } from '../../state/register-store';

/** Every record that can be named, by number, with its license number and party. */
export function licensePicks({ register }: OpenRegister): readonly Pick[] {
  const picks = [...register.licenses.values()]
    .filter((license) => license.void === null)
    .map((license) => ({
      id: license.id,
      label: licenseName(license),
      detail: [
        license.licenseNumber !== licenseName(license) ? license.licenseNumber : '',
        mainParty(license),
      ]
        .filter(Boolean)
        .join(' · '),
    }));
  return sorted(picks, ({ label }) => label, false);
}
