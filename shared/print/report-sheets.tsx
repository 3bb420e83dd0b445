import { formatDay } from '../base/dates';
import type { PeriodReportFacts } from './period-report-facts';
import { AsOf, SheetHead } from './sheet-head';
import { Banners, type Column, Day, Listing, Said, Section, Signatures, Verbatim } from './sheet-parts';
import type { TemporaryFacts, TemporaryRow } from './temporary-facts';

const reportColumns: readonly Column[] = [
  { title: 'Day', className: 'w-day' },
  { title: 'What', className: 'w-what' },
  { title: 'Item', className: 'w-item' },
  { title: 'Ultimate consignee, end user', className: 'w-to' },
  { title: 'ITN', className: 'w-itn' },
  { title: 'Quantity', className: 'w-figure s-amount' },
  { title: 'Value', className: 'w-worth s-amount' },
];

const totalColumns: readonly Column[] = [
  { title: 'Item', className: 'w-what' },
  { title: 'Quantity', className: 'w-quantity s-amount' },
  { title: 'Value', className: 'w-worth s-amount' },
];

/** What left under a license over a period, to be reported to its agency. */
export function PeriodReportSheet({ facts }: { readonly facts: PeriodReportFacts }) {
  const { page, rows, totals, asked, currency } = facts;
  return (
    <article className="sheet ledger-sheet" lang="en-US">
      <Banners page={page} voidReason={facts.voidReason} />
      <SheetHead
        page={page}
        title={
          <>
            Report under license <bdi>{facts.name}</bdi>
          </>
        }
        under={<AsOf page={page} />}
        aside={
          <>
            {formatDay(facts.fromOn)} to {formatDay(facts.toOn)}
          </>
        }
      />
      {asked.length > 0 && (
        <Section title="Asked for by" empty={null}>
          {asked.map(({ number, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two conditions can be alike
            <div key={index}>
              Condition <Said text={number} />
              <Verbatim text={text} />
            </div>
          ))}
        </Section>
      )}
      <Section
        title={`Totals, ${currency}`}
        empty={totals.length === 0 ? 'Nothing left in this period.' : null}
      >
        <Listing columns={totalColumns}>
          {totals.map(({ item, quantity, value }) => (
            <tr key={item}>
              <td>
                <bdi>{item}</bdi>
              </td>
              <td className="s-amount">{quantity}</td>
              <td className="s-amount">{value}</td>
            </tr>
          ))}
          <tr className="s-total">
            <td colSpan={2}>All items</td>
            <td className="s-amount">{facts.total}</td>
          </tr>
        </Listing>
      </Section>
      {rows.length > 0 && (
        <Section title={`Each entry, ${currency}`} empty={null}>
          <Listing columns={reportColumns}>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two rows can be alike
              <tr key={index}>
                <td>
                  <Day on={row.on} />
                </td>
                <td>
                  <bdi>{row.what}</bdi>
                </td>
                <td>
                  <bdi>{row.item}</bdi>
                </td>
                <td>
                  {row.to.map((name) => (
                    <div key={name}>
                      <bdi>{name}</bdi>
                    </div>
                  ))}
                </td>
                <td>
                  <bdi>{row.itn}</bdi>
                </td>
                <td className="s-amount">{row.quantity}</td>
                <td className="s-amount">{row.value}</td>
              </tr>
            ))}
          </Listing>
        </Section>
      )}
      <Signatures preparedBy={page.preparedBy} second="Approved by" />
    </article>
  );
}

const temporaryColumns: readonly Column[] = [
  { title: 'Due back', className: 'w-day' },
  { title: 'Shipment', className: 'w-name' },
  { title: 'License or exception', className: 'w-under' },
  { title: 'Goods, and where they are', className: 'w-what' },
  { title: 'Out on', className: 'w-out' },
  { title: 'Out', className: 'w-figure s-amount' },
  { title: 'Back', className: 'w-figure w-value s-amount' },
  { title: 'Abroad', className: 'w-figure w-total s-amount' },
];

function Rows({ rows }: { readonly rows: readonly TemporaryRow[] }) {
  return (
    <Listing columns={temporaryColumns}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows can be alike
        <tr key={index} className={row.isLate ? 's-past' : undefined}>
          <td>
            <Day on={row.dueBackOn} />
            {row.left !== '' && <div className="s-strong">{row.left}</div>}
          </td>
          <td>
            <bdi>{row.reference}</bdi>
          </td>
          <td>
            <Said text={row.under} />
            {row.item !== '' && (
              <div className="s-small">
                Item <bdi>{row.item}</bdi>
              </div>
            )}
          </td>
          <td>
            <Verbatim text={row.description} />
            {row.where !== '' && (
              <div className="s-small">
                <bdi>{row.where}</bdi>
              </div>
            )}
          </td>
          <td>
            <Day on={row.outOn} />
          </td>
          <td className="s-amount">{row.out}</td>
          <td className="s-amount">{row.back}</td>
          <td className="s-amount">{row.abroad}</td>
        </tr>
      ))}
    </Listing>
  );
}

/** Temporary goods abroad with the days they are due back, then those that are back. */
export function TemporarySheet({ facts: { page, abroad, back } }: { readonly facts: TemporaryFacts }) {
  return (
    <article className="sheet ledger-sheet temporary-sheet" lang="en-US">
      <Banners page={page} voidReason={null} />
      <SheetHead page={page} title="Temporary goods abroad" under={<AsOf page={page} />} />
      <Section title="Abroad" empty={abroad.length === 0 ? 'Nothing that is to come back is abroad.' : null}>
        <Rows rows={abroad} />
      </Section>
      {back.length > 0 && (
        <Section title="Back" empty={null}>
          <Rows rows={back} />
        </Section>
      )}
    </article>
  );
}
