import { pointAnswerWords, pointKindWords } from '../labels/response-labels';
import type { PrintedReasons, ReasonsFacts } from './reasons-facts';
import { AsOf, PrintedBy, SheetHead } from './sheet-head';
import { Banners, Closing, type Column, Day, Listing, Said, Verbatim } from './sheet-parts';

/** What the report is called. */
export const reasonsTitle = 'Reasons stated by the agencies';

const columns: readonly Column[] = [
  { title: 'No.', className: 's-number' },
  { title: 'The agency states', className: 'r-states' },
  { title: 'Our answer', className: 'r-answer' },
  { title: 'Exhibits', className: 'r-exhibits' },
];

function Field({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <span className="s-label">{name}</span>
      <Verbatim text={text} />
    </div>
  );
}

function Stated({ each }: { readonly each: PrintedReasons }) {
  const { reasons, basis, modifications, returnReason, isNoneRecorded } = each;
  return (
    <>
      {isNoneRecorded && <p className="r-none">No reason is recorded for this letter.</p>}
      {returnReason !== '' && <Field name="Reason of the return" text={returnReason} />}
      {basis.trim() !== '' && <Field name="Cited basis" text={basis} />}
      {modifications.trim() !== '' && <Field name="Modifications offered" text={modifications} />}
      {reasons.length > 0 && (
        <Listing columns={columns}>
          {reasons.map((reason) => (
            <tr key={reason.number}>
              <td className="s-strong">{reason.number}</td>
              <td>
                <div className="s-small">{pointKindWords[reason.kind]}</div>
                <Verbatim text={reason.text} />
              </td>
              <td>
                {reason.answer.trim() === '' ? (
                  <span className="s-small">
                    {reason.how === null ? 'No answer recorded' : pointAnswerWords[reason.how]}
                  </span>
                ) : (
                  <Verbatim text={reason.answer} />
                )}
              </td>
              <td>{reason.exhibits.length === 0 ? '—' : reason.exhibits.join(', ')}</td>
            </tr>
          ))}
        </Listing>
      )}
    </>
  );
}

function Outcome({ each }: { readonly each: PrintedReasons }) {
  const { outcome, reply, appealFiledOn } = each;
  return (
    <table className="s-fields">
      <tbody>
        {reply !== '' && (
          <tr>
            <th scope="row">Reply</th>
            <td>{reply}</td>
          </tr>
        )}
        <tr>
          <th scope="row">Outcome</th>
          <td>
            <span className="s-strong">{each.outcomeWords}</span>
            {outcome.on !== null && (
              <>
                , <Day on={outcome.on} />
              </>
            )}
            {outcome.because !== '' && (
              <>
                : <bdi>{outcome.because}</bdi>
              </>
            )}
          </td>
        </tr>
        {appealFiledOn !== null && (
          <tr>
            <th scope="row">Appeal filed</th>
            <td>
              <Day on={appealFiledOn} />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Letter({ each }: { readonly each: PrintedReasons }) {
  const { letter, license, exhibits, privileged } = each;
  return (
    <section className="r-letter">
      <h2>
        <bdi>{each.name}</bdi> · {each.kind}, dated <Day on={letter.datedOn} />
      </h2>
      <p className="s-small">
        {each.agency}
        {license.licenseNumber !== '' && license.licenseNumber !== each.name && (
          <>
            {' · license '}
            <bdi>{license.licenseNumber}</bdi>
          </>
        )}
        {letter.reference !== '' && (
          <>
            {' · reference '}
            <bdi>{letter.reference}</bdi>
          </>
        )}
        {' · '}
        <Said text={each.partyName} />
        {license.owner !== '' && (
          <>
            {' · owner '}
            <bdi>{license.owner}</bdi>
          </>
        )}
      </p>
      <Stated each={each} />
      {exhibits.length > 0 && (
        <div className="r-list">
          <span className="s-label">Exhibits</span>
          {exhibits.map(({ number, title, file }) => (
            <div key={number}>
              {number}. <bdi>{title}</bdi>
              <span className="s-small">
                {' '}
                (file <bdi>{file}</bdi>)
              </span>
            </div>
          ))}
        </div>
      )}
      <Outcome each={each} />
      {privileged.length > 0 && (
        <div className="r-privileged">
          <span className="s-strong">PRIVILEGED</span>
          {privileged.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a note is nothing but its words and its place
            <Verbatim key={index} text={text} />
          ))}
        </div>
      )}
    </section>
  );
}

/** What the agencies stated as reasons across licenses, letter by letter: exact words, our answers, exhibits and outcome. */
export function ReasonsSheet({ facts }: { readonly facts: ReasonsFacts }) {
  const { page, narrowed, count, outcomes, letters, includesPrivileged } = facts;
  return (
    <article className="sheet reasons-sheet" lang="en-US">
      {includesPrivileged && <p className="s-banner">PRIVILEGED – includes privileged notes</p>}
      <Banners page={page} voidReason={null} />
      <SheetHead page={page} title={reasonsTitle} under={<AsOf page={page} />} aside={count} />
      <p className="s-status">
        {narrowed.length === 0 ? (
          'All letters from which reasons are expected, or on which some are recorded.'
        ) : (
          <>
            Only: <bdi>{narrowed.join('; ')}</bdi>.
          </>
        )}
      </p>
      {outcomes.length > 0 && <p>{outcomes.join(' · ')}</p>}
      {letters.length === 0 && <p className="s-status">No such letter is recorded.</p>}
      {letters.map((each) => (
        <Letter key={each.id} each={each} />
      ))}
      <Closing>
        <p className="r-end s-small">
          A letter to several licenses stands under each of them. Texts are exact, as recorded; the letters
          themselves govern.
          <PrintedBy page={page} />
        </p>
      </Closing>
    </article>
  );
}
