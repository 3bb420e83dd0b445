import { formatDay } from '../base/dates';
import { pluralGrouped } from '../base/plural';
import type { EntryRow, RecordHistoryFacts } from './record-history-facts';
import { SheetHead } from './sheet-head';
import { Banners, type Column, Listing } from './sheet-parts';

const columns: readonly Column[] = [
  { title: 'Entry', className: 's-number' },
  { title: 'When · by', className: 'r-when' },
  { title: 'What', className: 'r-what' },
];

function Row({ entry }: { readonly entry: EntryRow }) {
  return (
    <tr>
      <td>{entry.seq}</td>
      <td>
        {entry.at}
        <div className="s-small">
          <bdi>{entry.by}</bdi>, {entry.via}
        </div>
      </td>
      <td>
        {entry.undoneBy !== null && <div className="s-strong">Undone by entry {entry.undoneBy}</div>}
        {entry.tellings.map(({ says, changes, sources }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry never changes
          <div key={index} className="s-entry">
            <bdi>{says}</bdi>
            {changes.map(({ label, was, now }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two parts can change alike
              <div key={place} className="s-small">
                {label}: <bdi className="s-verbatim">{was}</bdi> → <bdi className="s-verbatim">{now}</bdi>
              </div>
            ))}
            {sources.map((source) => (
              <div key={source.label} className="s-small">
                {source.label}: <bdi className="s-verbatim">{source.value}</bdi> (<bdi>{source.source}</bdi>)
              </div>
            ))}
          </div>
        ))}
        {entry.more > 0 && (
          <div className="s-small">and {entry.more.toLocaleString('en-US')} more changes</div>
        )}
      </td>
    </tr>
  );
}

/** The history of one record from its first entry to its last, from the journal. */
export function RecordHistorySheet({ facts }: { readonly facts: RecordHistoryFacts }) {
  const { page, entries } = facts;
  return (
    <article className="sheet record-sheet" lang="en-US">
      <Banners page={page} voidReason={facts.voidReason} />
      <SheetHead
        page={page}
        title={
          <>
            History of <bdi>{facts.name}</bdi>
          </>
        }
        under={`${facts.what} · as of ${formatDay(page.today)} in Washington, DC · ${pluralGrouped(entries.length, 'entry', 'entries')}`}
        aside="Company record"
      />
      <p className="s-small r-lead">
        Oldest first, by the clock of the machine that wrote each entry. Names are those the records bear now;
        texts of privileged notes are left out.
      </p>
      <Listing columns={columns}>
        {entries.map((entry) => (
          <Row key={entry.seq} entry={entry} />
        ))}
      </Listing>
    </article>
  );
}
