import { formatDay } from '../base/dates';
import type { OpenDeadlineFacts } from '../docket/deadline-facts';
import { doubtSentence } from '../docket/doubt';
import { agencyWords } from '../labels/closed-sets';
import { BalanceOfLicense } from './balance-of-license';
import { Conditions, Riders } from './conditions';
import { MetAndClosed, OpenDeadlines } from './deadlines';
import { Identification } from './identification';
import { KeptDocuments } from './kept-documents';
import { LettersAndSteps } from './letters-and-steps';
import type { LicenseSummaryFacts } from './license-summary-facts';
import { Items, Parties } from './parties-and-items';
import { SheetHead } from './sheet-head';
import { Banners, Day, Said, Section, Signatures, Verbatim } from './sheet-parts';

/** The id of the heading of a record's summary. */
export const summaryId = (licenseId: string): string => `record-${licenseId}`;

function Head({ facts }: { readonly facts: LicenseSummaryFacts }) {
  const { page, license, name, status } = facts;
  return (
    <header>
      <SheetHead
        page={page}
        id={summaryId(license.id)}
        // With the number: several summaries in one document are told apart by its outline.
        title={
          <>
            License summary <bdi>{name}</bdi>
          </>
        }
        under={
          <>
            {license.licenseNumber !== '' && license.licenseNumber !== name && (
              <>
                {'License '}
                <bdi className="s-strong">{license.licenseNumber}</bdi>
                {' · '}
              </>
            )}
            {agencyWords[license.agency]}
          </>
        }
        aside="Company record; the license governs"
      />
      <p className="s-status">
        Status as of {formatDay(page.today)}
        {page.localToday !== null && ` in Washington, DC (here ${formatDay(page.localToday)})`}:{' '}
        <strong>{status}</strong>
        {license.archived && ' · archived'}
      </p>
    </header>
  );
}

/** Our own next date, below the law's. */
function OursNext({ ours }: Pick<LicenseSummaryFacts, 'ours'>) {
  if (ours === null) return null;
  return (
    <p className="s-ours">
      Internal target: <bdi>{ours.title}</bdi>, by{' '}
      <span className="s-strong">
        <Day on={ours.workBy} />
      </span>{' '}
      ({ours.left})
    </p>
  );
}

function NextDate({ deadline, owner }: { readonly deadline: OpenDeadlineFacts; readonly owner: string }) {
  return (
    <table className={deadline.isPast ? 's-next s-past' : 's-next'} role="presentation">
      <tbody>
        <tr>
          <td colSpan={4} className="s-action">
            <bdi>{deadline.title}</bdi>
          </td>
          <td className="s-days-left">
            {deadline.left}
            {deadline.daysLeft > 0 && ' left'}
          </td>
        </tr>
        <tr>
          <td>
            <span className="s-label">Due</span> <Day on={deadline.due} />
          </td>
          <td>
            <span className="s-label">Work by</span> <Day on={deadline.workBy} />
            {deadline.inDoubt && <div className="s-small">{doubtSentence}</div>}
          </td>
          <td>
            <span className="s-label">Owner</span> <Said text={owner} />
          </td>
          <td>
            <span className="s-label">Rule</span> {deadline.citation}
          </td>
          <td>
            <span className="s-label">State</span> {deadline.state}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** The license summary: the same component on screen and on paper. */
export function LicenseSummary({ facts }: { readonly facts: LicenseSummaryFacts }) {
  const { page, license } = facts;
  return (
    <article className="sheet license-sheet" lang="en-US">
      <Banners page={page} voidReason={facts.voidReason} />
      <Head facts={facts} />
      <Section title="Next date" empty={facts.next.length === 0 ? 'Nothing is open on this record.' : null}>
        {facts.next.map((deadline) => (
          <NextDate key={deadline.id} deadline={deadline} owner={license.owner} />
        ))}
        <OursNext ours={facts.ours} />
      </Section>
      <Identification facts={facts} />
      <Parties facts={facts} />
      <Items facts={facts} />
      {facts.balance !== null && <BalanceOfLicense balance={facts.balance} />}
      <Section title="End use (verbatim)" empty={license.endUse === '' ? 'Not recorded.' : null}>
        <Verbatim text={license.endUse} />
      </Section>
      <LettersAndSteps facts={facts} />
      <OpenDeadlines facts={facts} />
      <MetAndClosed facts={facts} />
      <Conditions facts={facts} />
      <Riders facts={facts} />
      <KeptDocuments facts={facts} />
      <Signatures preparedBy={page.preparedBy} second="Verified by" />
    </article>
  );
}
