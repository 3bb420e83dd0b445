import { countryName } from '../../../shared/base/countries';
import { formatDay } from '../../../shared/base/dates';
import { roleWords } from '../../../shared/labels/closed-sets';
import type { Counterparty } from '../../../shared/records/counterparty';
import type { License } from '../../../shared/records/license';
import { Badge } from '../../parts/badge';
import { InlineLink } from '../../parts/inline-link';
import { Name } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useDocket } from '../../state/use-docket';
import { Nothing, RecordSection, RecordTable } from '../../views/record/record-parts';
import { SameAsListed } from '../../views/record/same-as-listed';

const columns = [
  { title: 'Role', width: '20%' },
  { title: 'Name and address as printed', width: '44%' },
  { title: 'Restricted-party lists (as recorded)', width: '36%' },
];

/** The parties as printed on the application, each with what is recorded of its counterparty today. */
export function LicenseParties({ license }: { readonly license: License }) {
  const { register } = useDocket();
  return (
    <RecordSection title="Parties" count={license.parties.length}>
      {license.parties.length === 0 ? (
        <Nothing>No party is recorded.</Nothing>
      ) : (
        <RecordTable label="Parties" columns={columns}>
          {license.parties.map((party) => (
            <tr key={party.id}>
              <td>{roleWords[party.role]}</td>
              <td>
                <div className="strong">
                  <Name text={party.name} />
                </div>
                <div className="muted">
                  {party.address.map((line, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: address lines are nothing but their places
                    <div key={index} dir="auto">
                      {line}
                    </div>
                  ))}
                  {party.country !== '' && countryName(party.country)}
                </div>
              </td>
              <td>
                <SameAsListed party={party} />
                <ListStatusOf counterparty={register.counterparties.get(party.counterpartyId ?? '')} />
              </td>
            </tr>
          ))}
        </RecordTable>
      )}
    </RecordSection>
  );
}

/** What somebody recorded about the linked counterparty and the lists; the program concludes nothing from it. */
function ListStatusOf({ counterparty }: { readonly counterparty: Counterparty | undefined }) {
  const { go } = useNavigation();
  if (counterparty === undefined) return <span className="muted">Not linked to a counterparty</span>;
  return (
    <>
      {counterparty.lists.length === 0 && <div>None recorded</div>}
      {counterparty.lists.map((status, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list can be recorded twice
        <div key={index}>
          <Name text={status.list} />
          {status.since !== null && `, since ${formatDay(status.since)}`}
          {status.citation !== '' && (
            <>
              {', '}
              <Name text={status.citation} />
            </>
          )}{' '}
          {status.mustCheck && <Badge tone="amber">Verify before relying</Badge>}
        </div>
      ))}
      <div className="muted small">
        {counterparty.listsCheckedOn === null
          ? 'Not checked yet'
          : `checked on ${formatDay(counterparty.listsCheckedOn)}`}
      </div>
      <InlineLink onPress={() => go({ page: 'counterparties', counterpartyId: counterparty.id })}>
        <Name text={counterparty.name} />
      </InlineLink>
    </>
  );
}
