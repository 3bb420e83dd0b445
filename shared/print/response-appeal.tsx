import { workByWords } from '../docket/doubt';
import { appealParts, appealPlace } from '../response/appeal';
import type { ResponseFacts } from '../response/response-facts';
import type { PageFacts } from './page-facts';
import { forTheFile, ResponseHead } from './response-index';
import { type Column, Day, Listing, Section, Verbatim } from './sheet-parts';
import { TickBox } from './tick-box';

const columns: readonly Column[] = [
  { title: '', className: 's-number' },
  { title: 'What is filed', className: 'p-answer' },
  { title: 'The rule', className: 'p-stamp' },
  { title: 'Here', className: 'p-states' },
];

/** The id of the heading of the appeal. */
export const appealId = 'appeal';

/** What an appeal consists of, when and where it has to arrive, and how far each piece is. */
export function AppealPage({ page, reply }: { readonly page: PageFacts; readonly reply: ResponseFacts }) {
  const pack = reply.response.appeal;
  return (
    <article className="sheet p-appeal" lang="en-US">
      <ResponseHead page={page} reply={reply} title="The appeal" id={appealId} aside={forTheFile} />
      <Section
        title="When"
        empty={reply.appeals.length === 0 ? 'No date to appeal by is on the docket.' : null}
      >
        {reply.appeals.map(({ deadline, citation, rule }) => (
          <p key={deadline.id}>
            Received by{' '}
            <strong>
              <Day on={deadline.due} />
            </strong>
            , work by {workByWords(deadline)} ({citation}).
            {deadline.cautiousDue !== null && (
              <>
                {' '}
                Conservative appeal date{' '}
                <strong>
                  <Day on={deadline.cautiousDue} />
                </strong>{' '}
                ({rule?.cautious?.citation ?? ''}): {rule?.cautious?.why ?? ''}
              </>
            )}
            {deadline.otherReading !== null && (
              <>
                {' '}
                Read otherwise: <Day on={deadline.otherReading.due} /> (15 CFR 756.2(c)(1), from the later
                letter). The earlier date is due.
              </>
            )}
          </p>
        ))}
      </Section>
      <Section title="Where and how" empty={null}>
        {appealPlace.lines.map((each) => (
          <p key={each}>{each}</p>
        ))}
        <p className="s-small">
          {appealPlace.manner} ({appealPlace.citation})
        </p>
      </Section>
      <Section title="All of it at once" empty={null}>
        <Listing columns={columns}>
          {appealParts(pack).map(({ name, title, text: says, citation, state, answer }) => (
            <tr key={name}>
              <td>
                <TickBox isTicked={state === 'answered'} />
              </td>
              <td>
                <span className="s-strong">{title}</span>
                <div className="s-small">{says}</div>
              </td>
              <td className="s-small">{citation}</td>
              <td>{answer === '' ? 'Open' : <bdi>{answer}</bdi>}</td>
            </tr>
          ))}
        </Listing>
      </Section>
      {pack !== null && pack.note !== '' && (
        <Section title="Note" empty={null}>
          <Verbatim text={pack.note} />
        </Section>
      )}
    </article>
  );
}
