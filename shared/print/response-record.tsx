import { clockText } from '../base/clock-time';
import { formatDay } from '../base/dates';
import { channelWords } from '../labels/closed-sets';
import { strategyWords } from '../labels/response-labels';
import { channels } from '../records/letter';
import { Exhibits, forTheFile, Points, ResponseHead } from './response-index';
import type { ResponseSheetFacts } from './response-sheet-facts';
import { Banners, Day, Said, Section } from './sheet-parts';
import { TickBox } from './tick-box';

type Facts = { readonly facts: ResponseSheetFacts };

/** Whom it goes to, from whom, and which letter it answers until when. */
function Fields({ facts }: Facts) {
  const { page, reply, applicants, applicantLines } = facts;
  const { letter } = reply;
  const officer = [letter.officerName, letter.officerPhone, letter.officerEmail].filter(
    (each) => each !== '',
  );
  return (
    <table className="s-fields p-fields">
      <tbody>
        <tr>
          <th scope="row">To</th>
          <td>
            Bureau of Industry and Security
            {officer.length > 0 && (
              <div>
                <bdi>{officer.join(' · ')}</bdi>
              </div>
            )}
          </td>
        </tr>
        <tr>
          <th scope="row">Applicant</th>
          <td>
            <Said text={applicants.join('; ') || page.company} />
            {applicantLines.map((line) => (
              <div key={line}>
                <bdi>{line}</bdi>
              </div>
            ))}
          </td>
        </tr>
        <tr>
          <th scope="row">Letter answered</th>
          <td>
            Intent to deny of <Day on={letter.datedOn} />
            {letter.reference !== '' && (
              <>
                , reference <bdi>{letter.reference}</bdi>
              </>
            )}
          </td>
        </tr>
        {reply.response.strategy !== null && (
          <tr>
            <th scope="row">Strategy</th>
            <td>{strategyWords[reply.response.strategy]}</td>
          </tr>
        )}
        {reply.reply !== null && (
          <tr>
            <th scope="row">Reply due</th>
            <td>
              <Day on={reply.reply.deadline.due} />, {reply.reply.citation}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** How and when it was sent; blank lines until it was. */
function Sent({ facts }: Facts) {
  const { sent } = facts.reply.sending;
  return (
    <div className="s-together">
      <Section title="Sent" empty={null}>
        <p>
          {channels.map((channel) => (
            <span key={channel} className="p-choice">
              <TickBox isTicked={sent?.channel === channel} /> {channelWords[channel]}
            </span>
          ))}
        </p>
        <table className="p-sent">
          <tbody>
            <tr>
              <th scope="row">On</th>
              <td className="s-sign">
                {sent === null
                  ? ''
                  : [formatDay(sent.happenedOn), clockText(sent.time)].filter(Boolean).join(', ')}
              </td>
              <th scope="row">Reference</th>
              <td className="s-sign">
                <bdi>{sent?.reference ?? ''}</bdi>
              </td>
            </tr>
            <tr>
              <th scope="row">Signed by</th>
              <td className="s-sign" />
              <th scope="row">Title, date</th>
              <td className="s-sign" />
            </tr>
          </tbody>
        </table>
      </Section>
    </div>
  );
}

/** The id of the heading of the record of a reply. */
export const recordId = 'reply-record';

/** What stays here: until when it was due, how it was sent, each point with how it is met, and the exhibits with their fingerprints. */
export function ResponseRecord({ facts }: Facts) {
  const { page, reply } = facts;
  return (
    <article className="sheet p-record" lang="en-US">
      <Banners page={page} voidReason={reply.response.void?.reason ?? null} />
      <ResponseHead
        page={page}
        reply={reply}
        title="Reply to intent to deny"
        id={recordId}
        aside={forTheFile}
      />
      <Fields facts={facts} />
      <Sent facts={facts} />
      <Points reply={reply} />
      <Exhibits reply={reply} />
    </article>
  );
}
