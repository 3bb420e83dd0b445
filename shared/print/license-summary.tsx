import { formatDay } from '../base/dates';
import type { OpenDeadlineFacts } from '../docket/deadline-facts';
import { doubtSentence } from '../docket/doubt';
import { agencyWords } from '../labels/closed-sets';
import { Conditions, Riders } from './conditions';
import { MetAndClosed, OpenDeadlines } from './deadlines';
import { Identification } from './identification';
import { KeptDocuments } from './kept-documents';
import { LettersAndSteps } from './letters-and-steps';
import type { LicenseSummaryFacts } from './license-summary-facts';
import { Items, Parties } from './parties-and-items';
import { Banners, Day, Said, Section, Signatures, Verbatim } from './sheet-parts';

function Head({ facts }: { readonly facts: LicenseSummaryFacts }) {
  const { page, license, name, status } = facts;
  return (
    <header>
      <table className="s-head" role="presentation">
        <tbody>
          <tr>
            <td>
              {/* With the number: several summaries in one document are told apart by its outline. */}
              <h1>
                License summary <bdi>{name}</bdi>
              </h1>
              <p>
                {license.licenseNumber !== '' && license.licenseNumber !== name && (
                  <>
                    {'License '}
                    <bdi className="s-strong">{license.licenseNumber}</bdi>
                    {' · '}
                  </>
                )}
                {agencyWords[license.agency]}
              </p>
            </td>
            <td className="s-company">
              <p className="s-strong">
                {page.company === '' ? 'Company not named' : <bdi>{page.company}</bdi>}
              </p>
              <p>Company record; the license governs</p>
            </td>
          </tr>
        </tbody>
      </table>
      <p className="s-status">
        Status as of {formatDay(page.today)}
        {page.localToday !== null && ` in Washington, DC (here ${formatDay(page.localToday)})`}:{' '}
        <strong>{status}</strong>
        {license.archived && ' · archived'}
      </p>
    </header>
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
    <article className="sheet" lang="en-US">
      <Banners page={page} voidReason={facts.voidReason} />
      <Head facts={facts} />
      <Section title="Next date" empty={facts.next.length === 0 ? 'Nothing is open on this record.' : null}>
        {facts.next.map((deadline) => (
          <NextDate key={deadline.id} deadline={deadline} owner={license.owner} />
        ))}
      </Section>
      <Identification facts={facts} />
      <Parties facts={facts} />
      <Items facts={facts} />
      <Section title="End use (verbatim)" empty={license.endUse === '' ? 'Not recorded.' : null}>
        <Verbatim text={license.endUse} />
      </Section>
      <LettersAndSteps facts={facts} />
      <OpenDeadlines facts={facts} />
      <MetAndClosed facts={facts} />
      <Conditions facts={facts} />
      <Riders facts={facts} />
      <KeptDocuments facts={facts} />
      <Signatures preparedBy={page.preparedBy} />
    </article>
  );
}
