import { formatDay } from '../base/dates';
import { agencyWords, numberWords } from '../labels/closed-sets';
import { RidersListing } from './conditions';
import { type BoundParty, type ConditionsFacts, toldOn } from './conditions-facts';
import { SheetHead } from './sheet-head';
import {
  Banners,
  Closing,
  type Column,
  Day,
  Files,
  Listing,
  Said,
  SignatureLines,
  Verbatim,
} from './sheet-parts';

/** Lines left free for what is written down by hand. */
const freeLines = 3;

/** A longer address runs on over the width of the page. */
const mostLines = 8;

const toldColumns: readonly Column[] = [
  { title: 'Notified on', className: 'r-on' },
  { title: 'By', className: 'r-by' },
  { title: 'How', className: 'r-how' },
  { title: 'To whom · reference', className: 'r-whom' },
  { title: 'Proof', className: 'r-proof' },
];

function Told({ party }: { readonly party: BoundParty }) {
  return (
    <>
      <h3>Notification record</h3>
      <Listing columns={toldColumns}>
        {party.told.map((row) => (
          <tr key={row.id}>
            <td>
              {toldOn(row)}
              <div className="s-small">{row.what}</div>
            </td>
            {/* Whoever told signs here: the register knows who logged it, which may be another. */}
            <td> </td>
            <td>
              <Said text={row.how} />
            </td>
            <td>
              <Said text={row.withWhom} />
              {row.reference !== '' && (
                <div className="s-small">
                  <bdi>{row.reference}</bdi>
                </div>
              )}
            </td>
            <td>
              <Verbatim text={row.note} />
              <Files files={row.files} />
            </td>
          </tr>
        ))}
        {Array.from({ length: freeLines }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: empty lines are all alike
          <tr key={line} className="r-free">
            {toldColumns.map(({ className }) => (
              <td key={className}> </td>
            ))}
          </tr>
        ))}
      </Listing>
    </>
  );
}

function RidersOf({ facts }: { readonly facts: ConditionsFacts }) {
  if (facts.riders.length === 0) return null;
  return (
    <>
      <h3>Riders (explanatory, not binding)</h3>
      <RidersListing riders={facts.riders} />
    </>
  );
}

/** The id of the heading of a party's pages, by its place among the parties. */
export const partyId = (place: number): string => `party-${place + 1}`;

function Party(props: {
  readonly party: BoundParty;
  readonly facts: ConditionsFacts;
  readonly place: number;
}) {
  const { party, facts, place } = props;
  const { page, license, name } = facts;
  const words = numberWords[license.agency].conditions;
  const columns: readonly Column[] = [
    { title: 'No.', className: 's-number' },
    { title: `${words.slice(0, -1)} (verbatim)`, className: 's-text' },
    { title: 'Acknowledgment', className: 's-acknowledgment' },
  ];
  return (
    <section className="r-party">
      <SheetHead
        page={page}
        id={partyId(place)}
        title={
          <>
            {words} for <bdi>{party.addressee}</bdi>
          </>
        }
        under={
          <>
            {license.licenseNumber === '' ? 'Application ' : 'License '}
            <bdi className="s-strong">{license.licenseNumber === '' ? name : license.licenseNumber}</bdi>
            {` · ${agencyWords[license.agency]}`}
            {license.expiresOn !== null && (
              <>
                {' · printed expiry '}
                <Day on={license.expiresOn} />
              </>
            )}
          </>
        }
        aside={`As of ${formatDay(page.today)}`}
      />
      {party.address.length > 0 && (
        <div className="r-address">
          {party.address.length > mostLines ? (
            <bdi>{party.address.join(' · ')}</bdi>
          ) : (
            <Verbatim text={party.address.join('\n')} />
          )}
        </div>
      )}
      <p className="r-lead">
        {party.needsAcknowledgment
          ? 'These license conditions apply to you. Those marked Required must be acknowledged in writing.'
          : 'These license conditions apply to you.'}{' '}
        The license governs.
      </p>
      <Listing columns={columns}>
        {party.conditions.map((condition) => (
          <tr key={condition.id}>
            <td>
              <Said text={condition.number} />
            </td>
            <td>
              <Verbatim text={condition.text} />
            </td>
            <td>{condition.acknowledgment ? 'Required' : 'Not required'}</td>
          </tr>
        ))}
      </Listing>
      <RidersOf facts={facts} />
      <Told party={party} />
      <Closing>
        <SignatureLines
          lines={[
            ...(party.needsAcknowledgment ? [{ label: 'Acknowledged for the party by', name: '' }] : []),
            { label: 'Prepared by', name: page.preparedBy },
            { label: 'Checked against the license by', name: '' },
          ]}
        />
      </Closing>
    </section>
  );
}

/** What binds each party, a page each, with a place to write down who was told, by whom and how. */
export function ConditionsSheet({ facts }: { readonly facts: ConditionsFacts }) {
  return (
    <article className="sheet record-sheet" lang="en-US">
      <Banners page={facts.page} voidReason={facts.voidReason} />
      {facts.parties.length === 0 && (
        <>
          <SheetHead page={facts.page} title="Conditions" under={<bdi>{facts.name}</bdi>} />
          <p className="s-status">This record has no conditions.</p>
        </>
      )}
      {facts.parties.map((party, place) => (
        <Party key={party.name} party={party} facts={facts} place={place} />
      ))}
    </article>
  );
}
