import type { ReactNode } from 'react';
import { formatMoney } from '../base/money';
import { grantedTotalOf } from '../docket/granted';
import {
  agencyWords,
  authorizationWords,
  linkWords,
  numberWords,
  publicationWords,
} from '../labels/closed-sets';
import { inOrder, isUsedWithoutDecision } from '../records/authorization';
import type { LicenseSummaryFacts, Officer } from './license-summary-facts';
import { Day, Said, Section } from './sheet-parts';

type Field = readonly [label: string, value: ReactNode];

function OfficerWords({ officer }: { readonly officer: Officer | null }) {
  if (officer === null) return '—';
  const ways = [officer.phone, officer.email].filter((way) => way !== '');
  return (
    <>
      <bdi>{officer.name}</bdi>
      {ways.map((way) => (
        <div key={way} className="s-small">
          <bdi>{way}</bdi>
        </div>
      ))}
    </>
  );
}

function Linked({ license }: Pick<LicenseSummaryFacts, 'license'>) {
  if (license.links.length === 0) return 'None recorded';
  return license.links.map(({ kind, number }) => (
    <div key={`${kind} ${number}`}>
      {linkWords[kind]} <bdi>{number}</bdi>
    </div>
  ));
}

/** As entered; else what the items granted come to, said as such. */
function grantedWords({ license, items }: Pick<LicenseSummaryFacts, 'license' | 'items'>): string {
  const { entered, ofItems } = grantedTotalOf(license);
  if (entered !== null) return formatMoney(entered);
  if (ofItems !== null) return `${formatMoney(ofItems)} (the items together)`;
  return items.grantMissing === '' ? '—' : 'Not entered';
}

function Published({ license }: Pick<LicenseSummaryFacts, 'license'>) {
  return inOrder(license.publications).map((each) => (
    <div key={`${each.act} ${each.publishedOn} ${each.citation}`}>
      {publicationWords[each.act]} <Day on={each.publishedOn} />
      {each.citation !== '' && (
        <>
          , <bdi>{each.citation}</bdi>
        </>
      )}
      {each.effectiveOn !== null && (
        <>
          , in effect <Day on={each.effectiveOn} />
        </>
      )}
      {each.untilOn !== null && (
        <>
          , until <Day on={each.untilOn} />
        </>
      )}
    </div>
  ));
}

function Applicant({ license, applicantLines }: LicenseSummaryFacts) {
  return (
    <>
      <Said text={license.applicant} />
      {applicantLines.map((line) => (
        <div key={line} className="s-small">
          <bdi>{line}</bdi>
        </div>
      ))}
    </>
  );
}

function fieldsOf(facts: LicenseSummaryFacts): readonly (readonly [Field, Field])[] {
  const { license, officer, destination, items } = facts;
  const words = numberWords[license.agency];
  const isUsed = isUsedWithoutDecision(license);
  return [
    [
      [words.applicationNumber, <Said key="v" text={license.applicationNumber} />],
      ['Application type', <Said key="v" text={license.applicationType} />],
    ],
    [
      [words.licenseNumber, <Said key="v" text={license.licenseNumber} />],
      [words.reference, <Said key="v" text={license.reference} />],
    ],
    [
      ['Agency', agencyWords[license.agency]],
      ['Applicant', <Applicant key="v" {...facts} />],
    ],
    [
      ['Submitted', <Day key="v" on={license.submittedOn} />],
      ['Registered', <Day key="v" on={license.registeredOn} />],
    ],
    [
      [isUsed ? 'In force from' : 'Validated', <Day key="v" on={license.validatedOn} />],
      [isUsed ? 'In force until' : 'Expires (as printed)', <Day key="v" on={license.expiresOn} />],
    ],
    [
      ['Destination', destination === '' ? '—' : destination],
      ['Total applied for', license.total === null ? '—' : formatMoney(license.total)],
    ],
    [
      ['Kind of authorization', authorizationWords[license.authorization]],
      ['Total granted', grantedWords({ license, items })],
    ],
    [
      ['Prior and replaced', <Linked key="v" license={license} />],
      ['Agency officer', <OfficerWords key="v" officer={officer} />],
    ],
    [
      ['Our order', <Said key="v" text={license.orderNumber} />],
      ['Owner', <Said key="v" text={license.owner} />],
    ],
  ];
}

/** Type, references, numbers, dates, total, officer and our order. */
export function Identification({ facts }: { readonly facts: LicenseSummaryFacts }) {
  return (
    <Section title="Identification" empty={null}>
      <table className="s-fields">
        <tbody>
          {fieldsOf(facts).map(([[left, leftValue], [right, rightValue]]) => (
            <tr key={left}>
              <th scope="row">{left}</th>
              <td>{leftValue}</td>
              <th scope="row">{right}</th>
              <td>{rightValue}</td>
            </tr>
          ))}
          {facts.license.publications.length > 0 && (
            <tr>
              <th scope="row">Publications</th>
              <td colSpan={3}>
                <Published license={facts.license} />
              </td>
            </tr>
          )}
          <tr>
            <th scope="row">Keep the records</th>
            <td colSpan={3}>
              {facts.keeping.map((says) => (
                <div key={says}>{says}</div>
              ))}
            </td>
          </tr>
        </tbody>
      </table>
    </Section>
  );
}
