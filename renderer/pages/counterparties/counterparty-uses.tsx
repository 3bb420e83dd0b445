import { statusOf } from '../../../shared/docket/license-status';
import { roleWords } from '../../../shared/labels/closed-sets';
import type { License } from '../../../shared/records/license';
import { licenseName } from '../../../shared/register/where-used';
import { InlineLink } from '../../parts/inline-link';
import { Name } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useDocket } from '../../state/use-docket';
import { Nothing, RecordSection, RecordTable } from '../../views/record/record-parts';
import { StatusBadge } from '../../views/record/status-badge';

const columns = [
  { title: 'License record', width: '22%' },
  { title: 'As', width: '22%' },
  { title: 'Name as printed there', width: '28%' },
  { title: 'Status', width: '28%' },
];

/** The license records it stands in, with the name each of them prints. */
export function CounterpartyUses({ counterpartyId }: { readonly counterpartyId: string }) {
  const { register, moment } = useDocket();
  const { go } = useNavigation();
  const uses = register.licenses
    .by('counterparty', counterpartyId)
    .flatMap((license: License) =>
      license.parties
        .filter((party) => party.counterpartyId === counterpartyId)
        .map((party) => ({ license, party })),
    );
  return (
    <RecordSection title="Where it is used" count={uses.length}>
      {uses.length === 0 ? (
        <Nothing>In no license record.</Nothing>
      ) : (
        <RecordTable label="Where it is used" columns={columns}>
          {uses.map(({ license, party }) => (
            <tr key={party.id}>
              <td>
                <InlineLink onPress={() => go({ page: 'licenses', licenseId: license.id })}>
                  <Name className="number" text={licenseName(license)} />
                </InlineLink>
              </td>
              <td>{roleWords[party.role]}</td>
              <td>
                <Name text={party.name} />
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
