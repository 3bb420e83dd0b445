import { formatDay } from '../base/dates';
import { agencyWords, numberWords } from '../labels/closed-sets';
import { type BoundParty, type ConditionsFacts, toldOn } from './conditions-facts';
import { SheetHead } from './sheet-head';
import { Banners, type Column, Files, Listing, Said, Signatures, Verbatim } from './sheet-parts';

/** Lines left free for what is written down by hand. */
const freeLines = 3;

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

function Party({ party, facts }: { readonly party: BoundParty; readonly facts: ConditionsFacts }) {
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
        title={`${words} for ${party.name === '' ? 'all parties' : party.name}`}
        under={
          <>
            {license.licenseNumber === '' ? 'Application ' : 'License '}
            <bdi className="s-strong">{license.licenseNumber === '' ? name : license.licenseNumber}</bdi>
            {` · ${agencyWords[license.agency]}`}
            {license.expiresOn !== null && ` · printed expiry ${formatDay(license.expiresOn)}`}
          </>
        }
        aside={`As of ${formatDay(page.today)}`}
      />
      {party.address.length > 0 && <Verbatim text={party.address.join('\n')} />}
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
      {facts.riders.length > 0 && (
        <>
          <h3>Riders (explanatory, not binding)</h3>
          {facts.riders.map((rider) => (
            <div key={rider.id} className="s-entry">
              {rider.number !== '' && <Said text={rider.number} />} <Verbatim text={rider.text} />
            </div>
          ))}
        </>
      )}
      <Told party={party} />
      {party.needsAcknowledgment && (
        <table className="s-signatures">
          <tbody>
            <tr>
              <th scope="row">Acknowledged for the party by</th>
              <td className="s-sign"> </td>
              <th scope="row">Signature</th>
              <td className="s-sign"> </td>
              <th scope="row">Date</th>
              <td className="s-sign s-date"> </td>
            </tr>
          </tbody>
        </table>
      )}
      <Signatures preparedBy={page.preparedBy} second="Checked against the license by" />
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
      {facts.parties.map((party) => (
        <Party key={party.name} party={party} facts={facts} />
      ))}
    </article>
  );
}
