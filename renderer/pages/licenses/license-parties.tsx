import { countryName } from '../../../shared/base/countries';
import { formatDay } from '../../../shared/base/dates';
import { roleWords } from '../../../shared/labels/closed-sets';
import type { Counterparty } from '../../../shared/records/counterparty';
import type { License } from '../../../shared/records/license';
import { licenseWords } from '../../../shared/words/license-words';
import { Badge } from '../../parts/badge';
import { InlineLink } from '../../parts/inline-link';
import { Name } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useOpenRegister } from '../../state/use-open-register';
import { Nothing, RecordSection, RecordTable } from '../../views/record/record-parts';
import { SameAsListed } from '../../views/record/same-as-listed';

const columns = [
  { title: licenseWords.role, width: '20%' },
  { title: licenseWords.nameAndAddress, width: '44%' },
  { title: licenseWords.lists, width: '36%' },
];

/** The parties as printed on the application, each with what is recorded of its counterparty today. */
export function LicenseParties({ license }: { readonly license: License }) {
  const { register } = useOpenRegister();
  return (
    <RecordSection title={licenseWords.parties} count={license.parties.length}>
      {license.parties.length === 0 ? (
        <Nothing>{licenseWords.noParty}</Nothing>
      ) : (
        <RecordTable label={licenseWords.parties} columns={columns}>
          {license.parties.map((party) => (
            <tr key={party.id}>
              <td>{roleWords[party.role]}</td>
              <td>
                <div className="strong">
                  <Name text={party.name} />
                </div>
                <div className="muted">
                  {party.address.map((line, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: address lines have no id, only their place
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
  if (counterparty === undefined) return <span className="muted">{licenseWords.notLinked}</span>;
  return (
    <>
      {counterparty.lists.length === 0 && <div>{licenseWords.noneRecorded}</div>}
      {counterparty.lists.map((status, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list can be recorded twice
        <div key={index}>
          <Name text={status.list} />
          {status.since !== null && `, ${licenseWords.sinceDay({ day: formatDay(status.since) })}`}
          {status.citation !== '' && (
            <>
              {', '}
              <Name text={status.citation} />
            </>
          )}{' '}
          {status.mustCheck && <Badge tone="amber">{licenseWords.verify}</Badge>}
        </div>
      ))}
      <div className="muted small">
        {counterparty.listsCheckedOn === null
          ? licenseWords.notScreened
          : licenseWords.screenedOn({ day: formatDay(counterparty.listsCheckedOn) })}
      </div>
      <InlineLink onPress={() => go({ page: 'counterparties', counterpartyId: counterparty.id })}>
        <Name text={counterparty.name} />
      </InlineLink>
    </>
  );
}
