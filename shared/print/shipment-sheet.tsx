import { AsOf, SheetHead } from './sheet-head';
import {
  Banners,
  type Column,
  Day,
  Files,
  Listing,
  Said,
  Section,
  Signatures,
  Verbatim,
} from './sheet-parts';
import type { ShipmentFacts } from './shipment-facts';

const partyColumns: readonly Column[] = [
  { title: 'Role', className: 'w-role' },
  { title: 'Name and address, as printed', className: 'w-what' },
  { title: 'Country', className: 'w-country' },
];

const lineColumns: readonly Column[] = [
  { title: 'License', className: 'w-name' },
  { title: 'Item', className: 'w-item' },
  { title: 'ECCN and description', className: 'w-what' },
  { title: 'Quantity', className: 'w-quantity s-amount' },
  { title: 'Unit price', className: 'w-price s-amount' },
  { title: 'Value', className: 'w-worth s-amount' },
];

const actColumns: readonly Column[] = [
  { title: 'Day', className: 'w-day' },
  { title: 'What happened', className: 'w-act' },
  { title: 'Details', className: 'w-what' },
];

/** One shipment: its papers, parties and lines, and everything that happened to it. */
export function ShipmentSheet({ facts }: { readonly facts: ShipmentFacts }) {
  const { page, particulars } = facts;
  return (
    <article className="sheet ledger-sheet" lang="en-US">
      <Banners page={page} voidReason={facts.voidReason} />
      <SheetHead
        page={page}
        title={
          <>
            Shipment <bdi>{facts.name}</bdi>
          </>
        }
        under={<AsOf page={page} />}
        aside={facts.state}
      />
      <Section title="Papers" empty={particulars.length === 0 ? 'None entered.' : null}>
        <table className="s-fields w-fields">
          <tbody>
            {particulars.map(([label, value]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  <bdi>{value}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Lines facts={facts} />
      <Section title="Parties" empty={facts.parties.length === 0 ? 'None entered.' : null}>
        <Listing columns={partyColumns}>
          {facts.parties.map(({ role, name, address, country }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two parties can be alike
            <tr key={index}>
              <td>{role}</td>
              <td>
                <bdi>{name}</bdi>
                {address.map((line, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two lines can be alike
                  <div key={at} className="s-small">
                    <bdi>{line}</bdi>
                  </div>
                ))}
              </td>
              <td>
                <Said text={country} />
              </td>
            </tr>
          ))}
        </Listing>
      </Section>
      {facts.endUse !== '' && (
        <Section title="End use" empty={null}>
          <Verbatim text={facts.endUse} />
        </Section>
      )}
      <ShipmentActs facts={facts} />
      {facts.note !== '' && (
        <Section title="Note" empty={null}>
          <Verbatim text={facts.note} />
        </Section>
      )}
      {facts.files.length > 0 && (
        <Section title="Files" empty={null}>
          <Files files={facts.files} />
        </Section>
      )}
      <Signatures preparedBy={page.preparedBy} second="Checked by" />
    </article>
  );
}

function Lines({ facts: { lines, total } }: { readonly facts: ShipmentFacts }) {
  return (
    <Section title="Lines" empty={lines.length === 0 ? 'No line is entered.' : null}>
      <Listing columns={lineColumns}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines can be alike
          <tr key={index}>
            <td>
              <bdi>{line.license}</bdi>
            </td>
            <td>
              <bdi>{line.item}</bdi>
            </td>
            <td>
              <bdi>{line.eccn}</bdi>
              <Verbatim text={line.description} />
              {line.notes.map((note) => (
                <div key={note} className="s-small">
                  <bdi>{note}</bdi>
                </div>
              ))}
            </td>
            <td className="s-amount">{line.quantity}</td>
            <td className="s-amount">{line.price}</td>
            <td className="s-amount">{line.value}</td>
          </tr>
        ))}
        {lines.length > 1 && (
          <tr className="s-total">
            <td colSpan={5}>Together</td>
            <td className="s-amount">{total}</td>
          </tr>
        )}
      </Listing>
    </Section>
  );
}

function ShipmentActs({ facts: { acts } }: { readonly facts: ShipmentFacts }) {
  return (
    <Section
      title="What happened"
      empty={acts.length === 0 ? 'Nothing yet: a draft, not counted against any license.' : null}
    >
      <Listing columns={actColumns}>
        {acts.map(({ on, what, details, files }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two acts can be alike
          <tr key={index}>
            <td>
              <Day on={on} />
            </td>
            <td>{what}</td>
            <td>
              <bdi>{details}</bdi>
              <Files files={files} />
            </td>
          </tr>
        ))}
      </Listing>
    </Section>
  );
}
