import type { ReactNode } from 'react';
import type { LicenseSummaryFacts } from './license-summary-facts';
import { type Column, Day, Listing, Said, Section } from './sheet-parts';

const stretchColumns = (from: string, to: string): readonly Column[] => [
  { title: from, className: 's-printed' },
  { title: to, className: 's-arrived' },
  { title: 'Why', className: 's-why' },
];

const documentColumns: readonly Column[] = [
  { title: 'Document', className: 's-document' },
  { title: 'Number', className: 's-covers' },
  { title: 'Dated', className: 's-printed' },
  { title: 'In hand', className: 's-left' },
  { title: 'Valid until', className: 's-arrived' },
];

function Stretches(props: {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly open: string;
  readonly rows: readonly { readonly from: ReactNode; readonly to: ReactNode | null; readonly why: string }[];
}) {
  return (
    <Section title={props.title} empty={null}>
      <Listing columns={props.columns}>
        {props.rows.map(({ from, to, why }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no id and the printed list never changes
          <tr key={index}>
            <td>{from}</td>
            <td>{to ?? props.open}</td>
            <td>
              <Said text={why} />
            </td>
          </tr>
        ))}
      </Listing>
    </Section>
  );
}

/** What is kept beside the license: waits that stop the agency's clock, holds on its papers, papers that must be in hand. */
export function KeptDocuments({ facts }: { readonly facts: LicenseSummaryFacts }) {
  const { tolling, holds, supportDocuments } = facts.license;
  return (
    <>
      {tolling.length > 0 && (
        <Stretches
          title="Tolled periods (15 CFR 750.4(b))"
          columns={stretchColumns('From', 'To')}
          open="still waiting"
          rows={tolling.map(({ fromOn, toOn, why }) => ({
            from: <Day on={fromOn} />,
            to: toOn === null ? null : <Day on={toOn} />,
            why,
          }))}
        />
      )}
      {holds.length > 0 && (
        <Stretches
          title="Legal holds"
          columns={stretchColumns('Since', 'Lifted')}
          open="stands"
          rows={holds.map(({ sinceOn, liftedOn, why }) => ({
            from: <Day on={sinceOn} />,
            to: liftedOn === null ? null : <Day on={liftedOn} />,
            why,
          }))}
        />
      )}
      {supportDocuments.length > 0 && (
        <Section title="Support documents" empty={null}>
          <Listing columns={documentColumns}>
            {supportDocuments.map((paper, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: documents have no id and the printed list never changes
              <tr key={index}>
                <td>
                  <Said text={paper.kind} />
                  {paper.note !== '' && (
                    <div className="s-small">
                      <bdi className="s-verbatim">{paper.note}</bdi>
                    </div>
                  )}
                </td>
                <td>
                  <Said text={paper.number} />
                </td>
                <td>
                  <Day on={paper.datedOn} />
                </td>
                <td className={paper.isInHand ? undefined : 's-strong'}>
                  {paper.isInHand ? 'In hand' : 'Not in hand'}
                </td>
                <td>
                  <Day on={paper.validUntilOn} />
                </td>
              </tr>
            ))}
          </Listing>
        </Section>
      )}
    </>
  );
}
