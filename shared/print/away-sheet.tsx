import type { AwayFacts, MissedReminderRow } from './away-facts';
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

function Row({ row }: { readonly row: MissedReminderRow }) {
  return (
    <tr className={row.isPast ? 's-past' : undefined}>
      <DateCells line={row} />
      <td>
        <bdi className="s-strong">{row.title}</bdi>
        <div className="d-state">{row.state}</div>
        <div className="s-small">{row.citation}</div>
        <SmallNotes notes={row.notes} />
      </td>
      <td>
        <Said text={row.number} />
        {[row.counterparty, row.owner === '' ? '' : `Owner: ${row.owner}`]
          .filter((text) => text !== '')
          .map((text) => (
            <div key={text} className="s-small">
              <bdi>{text}</bdi>
            </div>
          ))}
      </td>
      <td>
        {row.fellDueAt}
        <div className="s-small">{row.shown}</div>
        {row.acknowledgedAt !== '' && <div className="s-small">acknowledged {row.acknowledgedAt}</div>}
      </td>
      <td>
        <div className="d-box" />
      </td>
    </tr>
  );
}

/** What fell due while no reminder could be shown: most urgent first, with a box to initial each. */
export function AwaySheet({ facts }: { readonly facts: AwayFacts }) {
  const { page, why, rows } = facts;
  return (
    <article className="sheet docket-sheet" lang="en-US">
      <Banners page={page} voidReason={null} />
      <header>
        <SheetHead page={page} title="While you were away" under={<AsOf page={page} />} />
      </header>
      <p className="d-note">{why}</p>
      {rows.length === 0 ? (
        <p className="s-status">Nothing that fell due then is still open.</p>
      ) : (
        <Listing columns={columns}>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </Listing>
      )}
    </article>
  );
}
