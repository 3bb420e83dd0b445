import { Fragment } from 'react';
import type { ListStatus } from '../records/counterparty';
import { shortSource } from '../screening/sources';
import type { LicenseSummaryFacts, PartyRow } from './license-summary-facts';
import { type Column, Day, Listing, Said, Section, Verbatim } from './sheet-parts';

const partyColumns: readonly Column[] = [
  { title: 'Role', className: 's-role' },
  { title: 'Name and address (as printed)', className: 's-name' },
  { title: 'Country', className: 's-country' },
  { title: 'List status (as recorded)', className: 's-lists' },
];

/** One entry of a list of parties, as it was recorded. */
export function ListEntry({ list }: { readonly list: ListStatus }) {
  const parts = [
    { label: 'License requirement', text: list.licenseRequirement },
    { label: 'Review policy', text: list.reviewPolicy },
    { label: 'Note', text: list.note },
  ].filter(({ text }) => text !== '');
  return (
    <div className="s-entry">
      <bdi>{list.list}</bdi>
      {list.since !== null && (
        <>
          , since <Day on={list.since} />
        </>
      )}
      {list.citation !== '' && (
        <>
          , <bdi>{list.citation}</bdi>
        </>
      )}
      {parts.map(({ label, text }) => (
        <div key={label} className="s-small">
          {label}: <bdi className="s-verbatim">{text}</bdi>
        </div>
      ))}
      {list.mustCheck && <div className="s-small">Verify before relying.</div>}
    </div>
  );
}

function ListStatusOf({ party }: { readonly party: PartyRow }) {
  return (
    <>
      {party.sameAs.map(({ source, entry, listed, by, on }) => (
        <div key={`${source} ${entry} ${listed.name}`} className="s-strong">
          Decided to be <bdi>{listed.name}</bdi> ({shortSource(source)}), said <bdi>{by}</bdi> on{' '}
          <Day on={on} />
        </div>
      ))}
      {party.isLinked ? <Recorded party={party} /> : 'Not linked to a counterparty: no list status recorded'}
    </>
  );
}

function Recorded({ party }: { readonly party: PartyRow }) {
  return (
    <>
      {party.lists.length === 0 && 'None recorded'}
      {party.lists.map((list, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id and the printed list never changes.
        <ListEntry key={index} list={list} />
      ))}
      <div className="s-small">
        {party.listsCheckedOn === null ? (
          'No check recorded'
        ) : (
          <>
            Screened on <Day on={party.listsCheckedOn} />
          </>
        )}
      </div>
    </>
  );
}

/** An address that would make a column of its own down the page runs below its party instead, over the whole width. */
const isLong = ({ address }: PartyRow): boolean => address.length > 8 || address.join('').length > 300;

/** Who takes part, as printed on the application, beside the list status recorded today. */
export function Parties({ facts }: { readonly facts: LicenseSummaryFacts }) {
  return (
    <Section title="Parties" empty={facts.parties.length === 0 ? 'None recorded.' : null}>
      <Listing columns={partyColumns}>
        {facts.parties.map((party) => (
          <Fragment key={party.id}>
            <tr className={isLong(party) ? 's-above' : undefined}>
              <td>{party.role}</td>
              <td>
                <bdi className="s-strong">{party.name}</bdi>
                {!isLong(party) && <Verbatim text={party.address.join('\n')} />}
              </td>
              <td>{party.country === '' ? '—' : party.country}</td>
              <td>
                <ListStatusOf party={party} />
              </td>
            </tr>
            {isLong(party) && (
              <tr className="s-address">
                <td colSpan={4}>
                  <bdi>{party.address.join(' · ')}</bdi>
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </Listing>
    </Section>
  );
}

/** The items with what became of each and what was granted, and the totals applied for and granted. */
export function Items({ facts }: { readonly facts: LicenseSummaryFacts }) {
  const { rows, currency, totals, grantMissing } = facts.items;
  const { grantedScope } = facts.license;
  const inCurrency = currency === '' ? '' : ` (${currency})`;
  const columns: readonly Column[] = [
    { title: '#', className: 's-number' },
    { title: facts.license.agency === 'DDTC' ? 'USML category' : 'ECCN', className: 's-eccn' },
    { title: 'Description · outcome', className: 's-description' },
    { title: `Applied for${inCurrency}`, className: 's-value s-amount' },
    { title: 'Granted', className: 's-granted s-amount' },
  ];
  return (
    <Section title="Items" empty={rows.length === 0 && totals.length === 0 ? 'None recorded.' : null}>
      <Listing columns={columns}>
        {rows.map((item) => (
          <tr key={item.id}>
            <td>
              <Said text={item.label} />
            </td>
            <td>
              <Said text={item.eccn} />
            </td>
            <td>
              {item.model !== '' && <bdi className="s-strong">{item.model}</bdi>}
              <Verbatim text={item.description} />
              {item.outcome !== '' && <div className="s-small">{item.outcome}</div>}
            </td>
            <td className="s-amount">
              {item.value || '—'}
              {item.quantity !== '' && (
                <div className="s-small">
                  {item.quantity} {item.unit !== '' && <bdi>{item.unit}</bdi>}
                  {item.unitPrice !== '' && ` × ${item.unitPrice}`}
                </div>
              )}
            </td>
            <td className="s-amount">{item.granted || '—'}</td>
          </tr>
        ))}
        {totals.map(({ label, value, isGranted }) => (
          <tr key={label} className="s-total">
            <td colSpan={3}>{label}</td>
            <td className="s-amount">{isGranted ? '' : value}</td>
            <td className="s-amount">{isGranted ? value : ''}</td>
          </tr>
        ))}
      </Listing>
      {grantMissing !== '' && <p className="s-small">{grantMissing}</p>}
      {grantedScope !== '' && (
        <div className="s-entry">
          <span className="s-strong">Scope as granted</span>
          <Verbatim text={grantedScope} />
        </div>
      )}
    </Section>
  );
}
