import type { AwayFacts, AwayLine } from './away-facts';
import { AsOf, SheetHead } from './sheet-head';
import { Banners, type Column, DateCells, Listing, Said, SmallNotes } from './sheet-parts';

const columns: readonly Column[] = [
  { title: 'Work by', className: 'd-work-by' },
  { title: 'Due', className: 'd-due' },
  { title: 'Action · state', className: 'd-action' },
  { title: 'License', className: 'd-license' },
  { title: 'Reminder time · shown', className: 'a-fell-due' },
  { title: 'Seen', className: 'd-initials' },
];

function Row({ line }: { readonly line: AwayLine }) {
  return (
    <tr className={line.isPast ? 's-past' : undefined}>
      <DateCells line={line} />
      <td>
        <bdi className="s-strong">{line.title}</bdi>
        <div className="d-state">{line.state}</div>
        <div className="s-small">{line.citation}</div>
        <SmallNotes notes={line.notes} />
      </td>
      <td>
        <Said text={line.number} />
        {[line.counterparty, line.owner === '' ? '' : `Owner: ${line.owner}`]
          .filter((text) => text !== '')
          .map((text) => (
            <div key={text} className="s-small">
              <bdi>{text}</bdi>
            </div>
          ))}
      </td>
      <td>
        {line.fellDueAt}
        <div className="s-small">{line.shown}</div>
        {line.acknowledgedAt !== '' && <div className="s-small">acknowledged {line.acknowledgedAt}</div>}
      </td>
      <td>
        <div className="d-box" />
      </td>
    </tr>
  );
}

/** What fell due while nobody could be told, for whoever comes back to a desk: most urgent first, a box to initial each. */
export function AwaySheet({ facts }: { readonly facts: AwayFacts }) {
  const { page, why, lines } = facts;
  return (
    <article className="sheet docket-sheet" lang="en-US">
      <Banners page={page} voidReason={null} />
      <header>
        <SheetHead page={page} title="While you were away" under={<AsOf page={page} />} />
      </header>
      <p className="d-note">{why}</p>
      {lines.length === 0 ? (
        <p className="s-status">Nothing that fell due then is still open.</p>
      ) : (
        <Listing columns={columns}>
          {lines.map((line) => (
            <Row key={line.id} line={line} />
          ))}
        </Listing>
      )}
    </article>
  );
}
