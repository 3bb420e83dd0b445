import type { ReactNode } from 'react';
import { pointAnswerWords, pointKindWords } from '../labels/response-labels';
import type { ResponseFacts } from '../response/response-facts';
import type { PageFacts } from './page-facts';
import { SheetHead } from './sheet-head';
import { Closing, type Column, Day, Listing, Said, Section, Verbatim } from './sheet-parts';

/** What the papers that stay here say of themselves. */
export const forTheFile = 'For the file; not to be sent';

/** The head of each paper of a reply that stays here. */
export function ResponseHead(props: {
  readonly id: string;
  readonly page: PageFacts;
  readonly reply: ResponseFacts;
  readonly title: string;
  readonly aside?: ReactNode;
}) {
  const { letter, controlNumbers } = props.reply;
  return (
    <SheetHead
      page={props.page}
      id={props.id}
      title={props.title}
      under={
        <>
          <bdi className="s-strong">{controlNumbers}</bdi> · reply to the intent to deny of{' '}
          <Day on={letter.datedOn} />
        </>
      }
      {...(props.aside === undefined ? {} : { aside: props.aside })}
    />
  );
}

const pointColumns: readonly Column[] = [
  { title: 'No.', className: 's-number' },
  { title: 'The letter states', className: 'p-states' },
  { title: 'Our answer', className: 'p-answer' },
  { title: 'Exhibits', className: 'p-exhibits' },
];

/** Every point of the letter with our answer, how it meets the point, who looks after it, and the exhibits it rests on. */
export function Points({ reply }: { readonly reply: ResponseFacts }) {
  return (
    <Section
      title="Reasons stated by BIS and our answers"
      empty={reply.points.length === 0 ? 'No reason of the letter is entered.' : null}
    >
      <Listing columns={pointColumns}>
        {reply.points.map(({ number, point, exhibits }) => (
          <tr key={point.id}>
            <td className="s-strong">{number}</td>
            <td>
              <div className="s-small">{pointKindWords[point.kind]}</div>
              <Verbatim text={point.text} />
            </td>
            <td>
              {point.how !== null && <div className="s-strong">{pointAnswerWords[point.how]}</div>}
              {point.answer.trim() === '' ? (
                <span className="s-small">No answer is written yet.</span>
              ) : (
                <Verbatim text={point.answer} />
              )}
              {point.owner !== '' && (
                <div className="s-small">
                  Owner <bdi>{point.owner}</bdi>
                </div>
              )}
            </td>
            <td>{exhibits.length === 0 ? '—' : exhibits.join(', ')}</td>
          </tr>
        ))}
      </Listing>
    </Section>
  );
}

const exhibitColumns: readonly Column[] = [
  { title: 'Stamp', className: 'p-stamp' },
  { title: 'Exhibit, file and its SHA-256', className: 'p-title' },
  { title: 'Bytes', className: 's-amount p-size' },
];

/** Every exhibit with the stamp it bears and the whole fingerprint of its file. */
export function Exhibits({ reply }: { readonly reply: ResponseFacts }) {
  return (
    <Section title="Exhibits" empty={reply.exhibits.length === 0 ? 'None is attached.' : null}>
      <Listing
        columns={exhibitColumns}
        closing={
          <Closing>
            <p className="s-small p-lead">
              The fingerprint is of the file as it was attached: any change to it gives another one.
            </p>
          </Closing>
        }
      >
        {reply.exhibits.map(({ stamp, exhibit }) => (
          <tr key={exhibit.id}>
            <td className="s-strong">{stamp}</td>
            <td>
              <Said text={exhibit.title} />
              <div className="s-small">
                File <bdi>{exhibit.file.name}</bdi>
              </div>
              <div className="s-small">{exhibit.file.sha256}</div>
            </td>
            <td className="s-amount">{exhibit.file.size.toLocaleString('en-US')}</td>
          </tr>
        ))}
      </Listing>
    </Section>
  );
}
