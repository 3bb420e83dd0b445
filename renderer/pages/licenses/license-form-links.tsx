import { mainParty } from '../../../shared/docket/rows';
import { linkWords } from '../../../shared/labels/closed-sets';
import { linkKinds } from '../../../shared/records/license';
import { licenseFormWords } from '../../../shared/words/license-form-words';
import { freshKey } from '../../forms/fields/draft-parts';
import { PartList } from '../../forms/fields/form-section';
import type { Pick } from '../../parts/combo-field';
import { FreeComboField } from '../../parts/free-combo-field';
import { SelectField } from '../../parts/select-field';
import type { OpenRegister } from '../../state/register-store';
import { useDerived } from '../../state/use-open-register';
import type { LicenseSectionProps } from './license-section';

const kindChoices = linkKinds.map((id) => ({ id, label: linkWords[id] }));

/** The numbers of the register, as they may be linked to. */
function numberPicks({ register }: OpenRegister): readonly Pick[] {
  return [...register.licenses.values()]
    .filter((license) => license.void === null)
    .flatMap((license) =>
      [license.applicationNumber, license.licenseNumber]
        .filter((number) => number !== '')
        .map((number) => ({ id: number, label: number, detail: mainParty(license) })),
    );
}

/** Earlier and later records; a number that is not in the register is a link all the same, to a paper file. */
export function LinkFields({ draft, put }: LicenseSectionProps) {
  const known = useDerived(numberPicks);
  return (
    <PartList
      title={licenseFormWords.related}
      each={licenseFormWords.eachLink}
      parts={draft.links}
      onChange={(links) => put({ links })}
      newPart={() => ({ key: freshKey(), kind: 'prior-application' as const, number: '' })}
    >
      {(link, putLink, index) => {
        const isKnown = link.number === '' || known.some(({ id }) => id === link.number);
        return (
          <>
            <SelectField
              label={licenseFormWords.kind}
              name={`links.${index}.kind`}
              choices={kindChoices}
              value={link.kind}
              onChange={(kind) => putLink({ kind })}
            />
            <FreeComboField
              label={licenseFormWords.number}
              name={`links.${index}.number`}
              description={isKnown ? undefined : licenseFormWords.keptAsTyped}
              placeholder={licenseFormWords.typeNumber}
              picks={known}
              value={link.number}
              onChange={(number) => putLink({ number })}
            />
          </>
        );
      }}
    </PartList>
  );
}
