import { Contents } from './contents';
import { LicenseSummary, summaryId } from './license-summary';
import type { LicenseSummaryFacts } from './license-summary-facts';
import { AsOf, SheetHead } from './sheet-head';
import { Banners, type Column, Day, Said } from './sheet-parts';

/** The id of the heading of the list in front. */
export const contentsId = 'contents';

/** More than a hand can leaf through: from here on a list of the records stands in front. */
const mostWithoutContents = 3;

/** Whether so many summaries get a list of contents. */
export const hasContents = (count: number): boolean => count > mostWithoutContents;

const columns: readonly Column[] = [
  { title: 'Record', className: 'r-record' },
  { title: 'Consignee or end user', className: 'r-name' },
  { title: 'Status', className: 'r-status' },
  { title: 'Next date', className: 's-printed' },
];

/** Whom a record is told apart by in a list. */
function partyOf({ license: { parties } }: LicenseSummaryFacts): string {
  const wanted =
    parties.find(({ role }) => role === 'ultimate-consignee') ??
    parties.find(({ role }) => role === 'end-user');
  return (wanted ?? parties[0])?.name ?? '';
}

function ListOfRecords({ summaries }: { readonly summaries: readonly LicenseSummaryFacts[] }) {
  const [first] = summaries;
  if (first === undefined) return null;
  return (
    <article className="sheet record-sheet" lang="en-US">
      <Banners page={first.page} voidReason={null} />
      <SheetHead
        page={first.page}
        id={contentsId}
        title={`License summaries: ${summaries.length} records`}
        under={<AsOf page={first.page} />}
        aside="Company record; the license governs"
      />
      <Contents
        columns={columns}
        lines={summaries.map((facts) => ({
          id: summaryId(facts.license.id),
          cells: [
            <bdi key="record">{facts.name}</bdi>,
            <Said key="party" text={partyOf(facts)} />,
            facts.voidReason === null ? facts.status : 'VOID',
            <Day key="next" on={facts.next[0]?.due ?? null} />,
          ],
        }))}
      />
    </article>
  );
}

/** Several summaries as one document, each beginning on a page of its own; a list of them in front of a long set. */
export function LicenseSummaries({ summaries }: { readonly summaries: readonly LicenseSummaryFacts[] }) {
  return (
    <>
      {hasContents(summaries.length) && (
        <div className="s-next-page">
          <ListOfRecords summaries={summaries} />
        </div>
      )}
      {summaries.map((facts) => (
        <div key={facts.license.id} className="s-next-page">
          <LicenseSummary facts={facts} />
        </div>
      ))}
    </>
  );
}
