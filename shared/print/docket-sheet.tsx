import { earlierOf, formatDay } from '../base/dates';
import { plural } from '../base/plural';
import { holidayTable } from '../calendar/federal-holidays';
import type { DocketFacts, DocketSheetRow } from './docket-facts';
import { AsOf, PrintedBy, SheetHead } from './sheet-head';
import { Banners, Closing, type Column, DateCells, Listing, Said, SmallNotes } from './sheet-parts';

const columns: readonly Column[] = [
  { title: 'Work by', className: 'd-work-by' },
  { title: 'Due', className: 'd-due' },
  { title: 'Action · state', className: 'd-action' },
  { title: 'License', className: 'd-license' },
  { title: 'Owner', className: 'd-owner' },
  { title: 'Initials', className: 'd-initials' },
];

function Head({ facts }: { readonly facts: DocketFacts }) {
  const { page, until, rows } = facts;
  return (
    <header>
      <SheetHead
        page={page}
        title="Docket"
        under={
          <>
            <AsOf page={page} />
            {until === null ? ' · every open date' : ` · work-by dates up to ${formatDay(until)}`}
            {` · ${plural(rows.length, 'date')}`}
          </>
        }
        aside={
          <>
            Replaces the print of <span className="d-blank" />
          </>
        }
      />
    </header>
  );
}

function Row({ row }: { readonly row: DocketSheetRow }) {
  return (
    <tr className={row.isPast ? 's-past' : undefined}>
      <DateCells line={row} />
      <td>
        <bdi className="s-strong">{row.title}</bdi>
        <div>
          <span className="d-state">{row.state}</span>
          {row.citation !== '' && <span className="s-small"> · {row.citation}</span>}
        </div>
        <SmallNotes notes={row.notes} />
        {row.because !== '' && (
          <div className="s-small">
            Because: <bdi className="s-verbatim">{row.because}</bdi>
          </div>
        )}
      </td>
      <td>
        <Said text={row.number} />
        {row.counterparty !== '' && (
          <div className="s-small">
            <bdi>{row.counterparty}</bdi>
          </div>
        )}
      </td>
      <td>
        <Said text={row.owner} />
      </td>
      <td>
        <div className="d-box" />
      </td>
    </tr>
  );
}

// A wall has one page: rows shrink to fit it, from 9 down to 7 points, below which nobody reads them from a step away.
// Beyond that the list goes on to further pages.
const roomyLines = 24;
const closeLines = 30;

/** How a page for the wall is printed: on its side, and in large type to be read from across the room. */
export interface HowHeld {
  readonly isLandscape?: boolean | undefined;
  readonly isLarge?: boolean | undefined;
}

/** Lines of text that the rows take: two at least, one more for each note. */
function linesOfText(rows: readonly DocketSheetRow[]): number {
  return rows.reduce((sum, { notes, because }) => sum + 2 + notes.length + (because === '' ? 0 : 1), 0);
}

/** A page on its side holds so much of what one upright holds. */
const landscapeShare = 0.7;

/** How close the rows stand, by how many there are. */
export function densityOf(
  rows: readonly DocketSheetRow[],
  isLandscape = false,
): 'd-roomy' | 'd-close' | 'd-dense' {
  const count = linesOfText(rows) / (isLandscape ? landscapeShare : 1);
  return count <= roomyLines ? 'd-roomy' : count <= closeLines ? 'd-close' : 'd-dense';
}

/** The weekdays off of the period as far as they are known, and from where on they are not. */
function daysOffWords({ page, daysOff, daysOffUntil }: DocketFacts): string {
  const { lastOn } = holidayTable;
  if (page.today > lastOn)
    return `Federal holidays are known here up to ${formatDay(lastOn)} only: check every working day by hand.`;
  const until = formatDay(earlierOf(daysOffUntil, lastOn));
  const known =
    daysOff.length === 0
      ? `No weekday up to ${until} is a federal holiday.`
      : `Federal holidays and closures up to ${until}: ${daysOff.map(({ on, name }) => `${formatDay(on)} ${name}`).join(' · ')}`;
  return daysOffUntil <= lastOn
    ? known
    : `${known}${daysOff.length === 0 ? '' : '.'} Beyond that day they are not known here: check each working day by hand.`;
}

/** What lies beyond the page, the days off, and how to read the dates. */
function Notes({ facts }: { readonly facts: DocketFacts }) {
  const { beyond, page } = facts;
  return (
    <Closing>
      <p className="d-note">
        {beyond === null
          ? 'Nothing lies beyond: these are all the open dates.'
          : `${plural(beyond.count, 'open date lies', 'open dates lie')} beyond this page, the first with the work-by date ${formatDay(beyond.firstOn)}.`}
      </p>
      <p className="d-note">{daysOffWords(facts)}</p>
      <p className="d-note s-small">
        Due is the strict date by the rule. Work by is the last federal working day on or before it, and the
        days left are counted to it; of what takes effect by itself, to the due date.
        <PrintedBy page={page} />
      </p>
    </Closing>
  );
}

/** The docket for the wall: every open date of the period with a box to initial, the holidays in it, and what lies beyond. */
export function DocketSheet({ facts, held = {} }: { readonly facts: DocketFacts; readonly held?: HowHeld }) {
  const { rows, page } = facts;
  const size = held.isLarge === true ? 'd-large' : densityOf(rows, held.isLandscape);
  return (
    <article className={`sheet docket-sheet ${size}`} lang="en-US">
      <Banners page={page} voidReason={null} />
      <Head facts={facts} />
      {rows.length === 0 ? (
        <>
          <p className="s-status">No open date in this period.</p>
          <Notes facts={facts} />
        </>
      ) : (
        <Listing columns={columns} closing={<Notes facts={facts} />}>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </Listing>
      )}
    </article>
  );
}
