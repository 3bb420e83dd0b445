import { formatDay } from '../base/dates';
import type { OpenLine } from '../docket/deadline-facts';
import { doubtSentence } from '../docket/doubt';
import { agencyWords } from '../labels/closed-sets';
import { Conditions, Riders } from './conditions';
import { MetAndClosed, OpenDeadlines } from './deadlines';
import { Identification } from './identification';
import { KeptPapers } from './kept-papers';
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

function NextDate({ line, owner }: { readonly line: OpenLine; readonly owner: string }) {
  return (
    <table className={line.isPast ? 's-next s-past' : 's-next'} role="presentation">
      <tbody>
        <tr>
          <td colSpan={4} className="s-action">
            <bdi>{line.title}</bdi>
          </td>
          <td className="s-days-left">
            {line.left}
            {line.daysLeft > 0 && ' left'}
          </td>
        </tr>
        <tr>
          <td>
            <span className="s-label">Due</span> <Day on={line.due} />
          </td>
          <td>
            <span className="s-label">Work by</span> <Day on={line.workBy} />
            {line.inDoubt && <div className="s-small">{doubtSentence}</div>}
          </td>
          <td>
            <span className="s-label">Owner</span> <Said text={owner} />
          </td>
          <td>
            <span className="s-label">Rule</span> {line.citation}
          </td>
          <td>
            <span className="s-label">State</span> {line.state}
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
        {facts.next.map((line) => (
          <NextDate key={line.id} line={line} owner={license.owner} />
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
      <KeptPapers facts={facts} />
      <Signatures preparedBy={page.preparedBy} />
    </article>
  );
}
