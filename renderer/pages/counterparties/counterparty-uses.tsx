import { statusOf } from '../../../shared/docket/license-status';
import { roleWords } from '../../../shared/labels/closed-sets';
import type { PartyRole } from '../../../shared/records/counterparty';
import type { License } from '../../../shared/records/license';
import type { Register } from '../../../shared/register/register';
import { licenseName } from '../../../shared/register/where-used';
import { counterpartyWords } from '../../../shared/words/counterparties-words';
import { InlineLink } from '../../parts/inline-link';
import { Name } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useDocket } from '../../state/use-docket';
import { Nothing, RecordSection, RecordTable } from '../../views/record/record-parts';
import { StatusBadge } from '../../views/record/status-badge';

const columns = [
  { title: counterpartyWords.licenseRecord, width: '22%' },
  { title: counterpartyWords.as, width: '22%' },
  { title: counterpartyWords.nameThere, width: '28%' },
  { title: counterpartyWords.status, width: '28%' },
];

interface Use {
  readonly license: License;
  /** As the record prints it. */
  readonly name: string;
  readonly roles: readonly PartyRole[];
}

/** Each record once for each name it prints, with all roles under that name. */
function usesOf({ licenses }: Register, counterpartyId: string): readonly Use[] {
  return licenses.by('counterparty', counterpartyId).flatMap((license) => {
    const parties = license.parties.filter((party) => party.counterpartyId === counterpartyId);
    return [...new Set(parties.map(({ name }) => name))].map((name) => ({
      license,
      name,
      roles: parties.filter((party) => party.name === name).map(({ role }) => role),
    }));
  });
}

/** The license records it stands in, with the name each of them prints. */
export function CounterpartyUses({ counterpartyId }: { readonly counterpartyId: string }) {
  const { register, moment } = useDocket();
  const { go } = useNavigation();
  const uses = usesOf(register, counterpartyId);
  return (
    <RecordSection title={counterpartyWords.uses} count={uses.length}>
      {uses.length === 0 ? (
        <Nothing>{counterpartyWords.noUses}</Nothing>
      ) : (
        <RecordTable label={counterpartyWords.uses} columns={columns}>
          {uses.map(({ license, name, roles }) => (
            <tr key={`${license.id} ${name}`}>
              <td>
                <InlineLink onPress={() => go({ page: 'licenses', licenseId: license.id })}>
                  <Name className="number" text={licenseName(license)} />
                </InlineLink>
              </td>
              <td>{roles.map((role) => roleWords[role]).join(', ')}</td>
              <td>
                <Name text={name} />
              </td>
              <td>
                <StatusBadge status={statusOf(register, license, moment.today)} />
              </td>
            </tr>
          ))}
        </RecordTable>
      )}
    </RecordSection>
  );
}
