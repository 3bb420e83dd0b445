import { countryName } from '../../../shared/base/countries';
import { formatDay } from '../../../shared/base/dates';
import { formatMoney } from '../../../shared/base/money';
import {
  agencyWords,
  authorizationWords,
  linkWords,
  publicationWords,
} from '../../../shared/labels/closed-sets';
import { licenseLabels } from '../../../shared/labels/field-labels';
import { inOrder, isUsedWithoutDecision } from '../../../shared/records/authorization';
import type { License } from '../../../shared/records/license';
import { licenseName } from '../../../shared/register/where-used';
import { licenseWords } from '../../../shared/words/license-words';
import { InlineLink } from '../../parts/inline-link';
import { Name } from '../../parts/verbatim';
import { useNavigation } from '../../state/navigation';
import { useOpenRegister } from '../../state/use-open-register';
import { dayOrNone, FactList, RecordSection } from '../../views/record/record-parts';
import './license-identification.css';

const numbered = (text: string) =>
  text === '' ? (
    ''
  ) : (
    <span className="number">
      <Name text={text} />
    </span>
  );

/** Numbers, dates and destination, each under the name the agency gives it. */
export function LicenseIdentification({ license }: { readonly license: License }) {
  const labels = licenseLabels(license.agency);
  const isUsed = isUsedWithoutDecision(license);
  return (
    <RecordSection title={licenseWords.identification}>
      <FactList
        facts={[
          { label: labels.agency, value: agencyWords[license.agency] },
          {
            label: labels.authorization,
            value: license.authorization === 'license' ? '' : authorizationWords[license.authorization],
          },
          { label: labels.applicationType, value: license.applicationType },
          { label: labels.applicationNumber, value: numbered(license.applicationNumber) },
          { label: labels.licenseNumber, value: numbered(license.licenseNumber) },
          { label: labels.reference, value: numbered(license.reference) },
          { label: labels.orderNumber, value: numbered(license.orderNumber) },
          { label: labels.applicant, value: license.applicant },
          {
            label: labels.destination,
            value: countryName(license.destination),
          },
          { label: labels.submittedOn, value: dayOrNone(license.submittedOn) },
          { label: labels.registeredOn, value: dayOrNone(license.registeredOn) },
          {
            label: isUsed ? licenseWords.inForceFrom : labels.validatedOn,
            value: dayOrNone(license.validatedOn),
          },
          {
            label: isUsed ? licenseWords.inForceUntil : labels.expiresOn,
            value: dayOrNone(license.expiresOn),
          },
          { label: labels.expiryTime, value: license.expiryTime },
          { label: labels.total, value: license.total === null ? '' : formatMoney(license.total) },
          {
            label: labels.grantedTotal,
            value: license.grantedTotal === null ? '' : formatMoney(license.grantedTotal),
          },
          { label: labels.owner, value: license.owner },
          {
            label: labels.publications,
            value: license.publications.length === 0 ? '' : <Publications license={license} />,
            isWide: true,
          },
          {
            label: labels.links,
            value: license.links.length === 0 ? '' : <Links license={license} />,
            isWide: true,
          },
        ]}
      />
    </RecordSection>
  );
}

/** What was published about it, in the order in which it takes effect. */
function Publications({ license }: { readonly license: License }) {
  return (
    <ul>
      {inOrder(license.publications).map((each) => (
        <li key={`${each.act} ${each.publishedOn} ${each.citation}`}>
          {publicationWords[each.act]} {formatDay(each.publishedOn)}
          {each.citation !== '' && (
            <>
              {', '}
              <Name text={each.citation} />
            </>
          )}
          {each.effectiveOn !== null && `, ${licenseWords.inEffect({ day: formatDay(each.effectiveOn) })}`}
          {each.untilOn !== null && `, ${licenseWords.until({ day: formatDay(each.untilOn) })}`}
        </li>
      ))}
    </ul>
  );
}

function Links({ license }: { readonly license: License }) {
  const { register } = useOpenRegister();
  const { go } = useNavigation();
  return (
    <ul className="links">
      {license.links.map(({ kind, number, licenseId }) => {
        const linked = register.licenses.get(licenseId ?? '');
        return (
          <li key={`${kind} ${number}`}>
            <span className="muted">{linkWords[kind]} </span>
            {linked === undefined ? (
              numbered(number)
            ) : (
              <InlineLink onPress={() => go({ page: 'licenses', licenseId: linked.id })}>
                <Name className="number" text={number === linked.id ? licenseName(linked) : number} />
              </InlineLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}
