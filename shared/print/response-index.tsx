import type { ReactNode } from 'react';
import { pointAnswerWords, pointKindWords } from '../labels/response-labels';
import type { ResponseFacts } from '../response/response-facts';
import type { PageFacts } from './page-facts';
import { SheetHead } from './sheet-head';
import { type Column, Day, Listing, Said, Verbatim } from './sheet-parts';

/** The head of each paper of the reply but the cover. */
export function ResponseHead(props: {
  readonly page: PageFacts;
  readonly reply: ResponseFacts;
  readonly title: string;
  readonly aside?: ReactNode;
}) {
  const { letter, controlNumbers } = props.reply;
  return (
    <SheetHead
      page={props.page}
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

/** Every point of the letter with our answer and the exhibits it rests on. */
export function ResponseIndex({ page, reply }: { readonly page: PageFacts; readonly reply: ResponseFacts }) {
  return (
    <article className="sheet p-index" lang="en-US">
      <ResponseHead page={page} reply={reply} title="Points of the letter and our answers" />
      {reply.points.length === 0 ? (
        <p className="p-lead">No point of the letter is entered.</p>
      ) : (
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
                {point.answer === '' ? '—' : <Verbatim text={point.answer} />}
              </td>
              <td>
                {exhibits.length === 0
                  ? '—'
                  : exhibits.map((each) => (
                      <div key={each}>{`${reply.controlNumbers} · Exhibit ${each}`}</div>
                    ))}
              </td>
            </tr>
          ))}
        </Listing>
      )}
    </article>
  );
}

const exhibitColumns: readonly Column[] = [
  { title: 'Stamp', className: 'p-stamp' },
  { title: 'Exhibit, file and its SHA-256', className: 'p-title' },
  { title: 'Bytes', className: 's-amount p-size' },
];

/** Every exhibit with the stamp it bears and the whole fingerprint of its file. */
export function ExhibitList({ page, reply }: { readonly page: PageFacts; readonly reply: ResponseFacts }) {
  return (
    <article className="sheet p-exhibit-list" lang="en-US">
      <ResponseHead page={page} reply={reply} title="Exhibits" />
      {reply.exhibits.length === 0 ? (
        <p className="p-lead">None is attached.</p>
      ) : (
        <Listing columns={exhibitColumns}>
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
      )}
      <p className="s-small p-lead">
        The fingerprint is of the file as it was attached: any change to it gives another one.
      </p>
    </article>
  );
}
