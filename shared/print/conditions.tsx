import { numberWords } from '../labels/closed-sets';
import type { LicenseSummaryFacts } from './license-summary-facts';
import { type Column, Listing, Said, Section, Verbatim } from './sheet-parts';

/** What binds, with the party it binds; for an ITAR license these are its provisos. */
export function Conditions({ facts }: { readonly facts: LicenseSummaryFacts }) {
  const { agency, conditions } = facts.license;
  const title = numberWords[agency].conditions;
  const columns: readonly Column[] = [
    { title: 'No.', className: 's-number' },
    { title: `${title.slice(0, -1)} (verbatim)`, className: 's-text' },
    { title: 'Binds', className: 's-binds' },
    { title: 'Told · acknowledged', className: 's-acknowledgment' },
  ];
  return (
    <Section title={title} empty={conditions.length === 0 ? 'None recorded.' : null}>
      <Listing columns={columns}>
        {conditions.map((condition) => (
          <tr key={condition.id}>
            <td>
              <Said text={condition.number} />
            </td>
            <td>
              <Verbatim text={condition.text} />
              {facts.reports.has(condition.id) && (
                <div className="s-small s-strong">{facts.reports.get(condition.id)}</div>
              )}
            </td>
            <td>
              <Said text={condition.partyBound} />
            </td>
            <td>
              {facts.notices.get(condition.id) || '—'}
              {condition.acknowledgment && <div className="s-small">Acknowledgment required</div>}
            </td>
          </tr>
        ))}
      </Listing>
    </Section>
  );
}

const riderColumns: readonly Column[] = [
  { title: 'No.', className: 's-number' },
  { title: 'Rider (verbatim)', className: 's-rider' },
];

/** Riders with their numbers, word for word. */
export function RidersListing({
  riders,
}: {
  readonly riders: readonly { readonly id: string; readonly number: string; readonly text: string }[];
}) {
  return (
    <Listing columns={riderColumns}>
      {riders.map((rider) => (
        <tr key={rider.id}>
          <td>
            <Said text={rider.number} />
          </td>
          <td>
            <Verbatim text={rider.text} />
          </td>
        </tr>
      ))}
    </Listing>
  );
}

/** What only explains, kept apart from what binds. */
export function Riders({ facts }: { readonly facts: LicenseSummaryFacts }) {
  const { riders } = facts.license;
  return (
    <Section title="Riders (explanatory, not binding)" empty={riders.length === 0 ? 'None recorded.' : null}>
      <RidersListing riders={riders} />
    </Section>
  );
}
