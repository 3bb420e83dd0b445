import { clockText } from '../base/clock-time';
import { wordFor } from '../base/plural';
import type { LetterOrStepRow } from '../docket/letters-and-steps';
import type { LicenseSummaryFacts } from './license-summary-facts';
import { type Column, Day, Files, Listing, Section } from './sheet-parts';

const historyColumns: readonly Column[] = [
  { title: 'Dated', className: 's-printed' },
  { title: 'Arrived', className: 's-arrived' },
  { title: 'Channel', className: 's-channel' },
  { title: 'Kind', className: 's-kind' },
  { title: 'Covers', className: 's-covers' },
];

function Covers({ covers }: Pick<LetterOrStepRow, 'covers'>) {
  if (covers === null) return '—';
  const { items, parties } = covers;
  if (items.length === 0 && parties.length === 0) return 'All items and parties';
  return (
    <>
      {items.length > 0 && (
        <div>
          {wordFor(items.length, 'Item')} <bdi>{items.join(', ')}</bdi>
        </div>
      )}
      {parties.map((name) => (
        <div key={name}>
          <bdi>{name}</bdi>
        </div>
      ))}
    </>
  );
}

/** The small print of a letter or step: reference, cited basis, who, message date, files. */
export function Details({ row }: { readonly row: LetterOrStepRow }) {
  return (
    <>
      {row.reference !== '' && (
        <div className="s-small">
          Reference <bdi>{row.reference}</bdi>
        </div>
      )}
      {row.basis !== '' && (
        <div className="s-small">
          Basis cited: <bdi className="s-verbatim">{row.basis}</bdi>
        </div>
      )}
      {row.withWhom !== '' && (
        <div className="s-small">
          {row.of === 'letter' ? 'Officer ' : 'With '}
          <bdi>{row.withWhom}</bdi>
        </div>
      )}
      {row.messageOn !== null && (
        <div className="s-small">
          Message of <Day on={row.messageOn} />; the earlier date counts
        </div>
      )}
      <Files files={row.files} />
    </>
  );
}

/** What the agency wrote and what we did, in the order it happened. */
export function LettersAndSteps({ facts }: { readonly facts: LicenseSummaryFacts }) {
  return (
    <Section title="Letters and steps" empty={facts.history.length === 0 ? 'None recorded.' : null}>
      <Listing columns={historyColumns}>
        {facts.history.map((row) => (
          <tr key={row.id}>
            <td>
              <Day on={row.on} />
              {row.time !== '' && <div className="s-small">{clockText(row.time)}</div>}
            </td>
            <td>
              {row.of === 'step' ? <span className="s-small">our step</span> : <Day on={row.arrivedOn} />}
            </td>
            <td>{row.channel === '' ? '—' : row.channel}</td>
            <td>
              {row.kind}
              <Details row={row} />
            </td>
            <td>
              <Covers covers={row.covers} />
            </td>
          </tr>
        ))}
      </Listing>
    </Section>
  );
}
