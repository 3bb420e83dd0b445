import { formatDay } from '../base/dates';
import { pointKindWords } from '../labels/response-labels';
import type { NumberedPoint } from '../response/response-facts';
import { draftReasons } from './response-draft';
import type { ResponseSheetFacts } from './response-sheet-facts';
import { SheetHead } from './sheet-head';
import { Banners, Closing, type Column, Listing, Said, Section, Verbatim } from './sheet-parts';

type Facts = { readonly facts: ResponseSheetFacts };

/** Whom it goes to, from whom, and which letter it answers. */
function Fields({ facts }: Facts) {
  const { page, reply, applicants, applicantLines } = facts;
  const { letter, sending } = reply;
  const rows = [
    { label: 'To', lines: ['Bureau of Industry and Security', letter.officerName] },
    { label: 'From', lines: [applicants.join('; ') || page.company || '—', ...applicantLines] },
    {
      label: 'In answer to',
      lines: [
        `Your intent to deny of ${formatDay(letter.datedOn)}${letter.reference === '' ? '' : `, reference ${letter.reference}`}`,
      ],
    },
    { label: 'Date', lines: [formatDay(sending.sent?.happenedOn ?? page.today)] },
  ];
  return (
    <table className="s-fields p-fields">
      <tbody>
        {rows.map(({ label, lines }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              {lines
                .filter((line) => line !== '')
                .map((line) => (
                  <div key={line}>
                    <bdi>{line}</bdi>
                  </div>
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One point in the letter's words, with what we say to it. */
function PointAndAnswer({ numbered }: { readonly numbered: NumberedPoint }) {
  const { number, point, exhibits } = numbered;
  const isAccepted = point.kind === 'modification' && point.how === 'accept';
  return (
    <section className="p-point">
      <h3>
        {number}. {pointKindWords[point.kind]}
      </h3>
      <div className="p-quoted">
        <Verbatim text={point.text} />
      </div>
      {isAccepted && <p>We accept this modification.</p>}
      {point.answer.trim() !== '' && <Verbatim text={point.answer} />}
      {exhibits.length > 0 && (
        <p className="s-small">
          See {exhibits.length === 1 ? 'exhibit' : 'exhibits'} {exhibits.join(', ')}.
        </p>
      )}
    </section>
  );
}

const exhibitColumns: readonly Column[] = [
  { title: 'Exhibit', className: 'p-stamp' },
  { title: 'Title', className: 'p-exhibit' },
  { title: 'File', className: 'p-file' },
];

/** Every exhibit with the stamp it bears. */
function Exhibits({ facts }: Facts) {
  const { exhibits } = facts.reply;
  if (exhibits.length === 0) return null;
  return (
    <Section title="Exhibits" empty={null}>
      <Listing columns={exhibitColumns}>
        {exhibits.map(({ stamp, exhibit }) => (
          <tr key={exhibit.id}>
            <td className="s-strong">{stamp}</td>
            <td>
              <Said text={exhibit.title} />
            </td>
            <td className="s-small">
              <bdi>{exhibit.file.name}</bdi>
            </td>
          </tr>
        ))}
      </Listing>
    </Section>
  );
}

/** What goes to the agency: the statement with each point and our answer, and the exhibits. Nothing of how we got there. */
export function ResponseToSend({ facts }: Facts) {
  const { page, reply, applicants } = facts;
  const missing = draftReasons(reply);
  const applicant = applicants.join('; ') || page.company;
  return (
    <article className="sheet p-statement" lang="en-US">
      <Banners page={page} voidReason={reply.response.void?.reason ?? null} />
      {missing.length > 0 && <p className="s-banner">DRAFT, not ready to send: {missing.join(' ')}</p>}
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
      {reply.points.length > 0 && (
        <>
          <h2>Reasons stated by BIS and our answers</h2>
          {reply.points.map((numbered) => (
            <PointAndAnswer key={numbered.point.id} numbered={numbered} />
          ))}
        </>
      )}
      <Exhibits facts={facts} />
      <Closing>
        <p className="p-signed">
          Respectfully submitted
          {applicant !== '' && (
            <>
              {' for '}
              <bdi>{applicant}</bdi>
            </>
          )}
        </p>
      </Closing>
    </article>
  );
}
