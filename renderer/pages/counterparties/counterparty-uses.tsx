import { usesOfCounterparty } from '../../../shared/docket/counterparty-uses';
import { statusOf } from '../../../shared/docket/license-status';
import { licenseName } from '../../../shared/register/where-used';
import { counterpartyWords } from '../../../shared/words/counterparties-words';
import { InlineLink } from '../../parts/inline-link';
import { Name } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useOpenRegister } from '../../state/use-open-register';
import { Nothing, RecordSection, RecordTable } from '../../views/record/record-parts';
import { StatusBadge } from '../../views/record/status-badge';

const columns = [
  { title: counterpartyWords.licenseRecord, width: '19%' },
  { title: counterpartyWords.as, width: '27%' },
  { title: counterpartyWords.nameThere, width: '27%' },
  { title: counterpartyWords.status, width: '27%' },
];

/** The license records it stands in, with the name each of them prints. */
export function CounterpartyUses({ counterpartyId }: { readonly counterpartyId: string }) {
  const { register, moment } = useOpenRegister();
  const { go } = useNavigation();
  const uses = usesOfCounterparty(register, counterpartyId);
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
              <td>{roles}</td>
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
