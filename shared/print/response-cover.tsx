import { clockText } from '../base/clock-time';
import { formatDay } from '../base/dates';
import { channelWords } from '../labels/closed-sets';
import { channels } from '../records/letter';
import type { ResponseSheetFacts } from './response-sheet-facts';
import { SheetHead } from './sheet-head';
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

function Enclosed({ facts }: Facts) {
  const { exhibits } = facts.reply;
  return (
    <Section title="Enclosed" empty={null}>
      <ol className="p-enclosed">
        <li>Index of the points of the letter and our answers</li>
        <li>List of exhibits with their fingerprints</li>
        {exhibits.map(({ stamp, exhibit }) => (
          <li key={exhibit.id}>
            <span className="s-strong">{stamp}</span>: <bdi>{exhibit.title}</bdi>
          </li>
        ))}
      </ol>
    </Section>
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

/** The sheet on top of the reply: whom it goes to and what is in it; the words of the reply are left to whoever signs. */
export function ResponseCover({ facts }: Facts) {
  const { page, reply } = facts;
  return (
    <article className="sheet p-cover" lang="en-US">
      <Banners page={page} voidReason={reply.response.void?.reason ?? null} />
      <SheetHead
        page={page}
        title="Reply to intent to deny"
        under={
          <>
            Application control number <bdi className="s-strong">{reply.controlNumbers}</bdi>
          </>
        }
        aside="15 CFR 750.6(b)"
      />
      <Fields facts={facts} />
      <Section title="Statement, to be completed and signed" empty={null}>
        {Array.from({ length: 9 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blank lines are all alike
          <div key={index} className="p-line" />
        ))}
      </Section>
      <Enclosed facts={facts} />
      <Sent facts={facts} />
    </article>
  );
}
