import { formatDay } from '../base/dates';
import { doubtMark } from '../docket/doubt';
import type { CounterpartyFacts } from './counterparty-facts';
import { ListEntry } from './parties-and-items';
import { SheetHead } from './sheet-head';
import { Banners, type Column, Day, Listing, Said, Section, Signatures, Verbatim } from './sheet-parts';

const useColumns: readonly Column[] = [
  { title: 'Record', className: 'r-record' },
  { title: 'Roles', className: 's-role' },
  { title: 'Name as printed there', className: 'r-name' },
  { title: 'Status', className: 'r-status' },
];

const openColumns: readonly Column[] = [
  { title: 'Work by', className: 's-work-by' },
  { title: 'Due', className: 's-due' },
  { title: 'What', className: 'r-what' },
  { title: 'Record', className: 'r-record' },
  { title: 'Left', className: 's-left' },
];

const contactColumns: readonly Column[] = [
  { title: 'Day', className: 's-printed' },
  { title: 'Kind', className: 's-channel' },
  { title: 'By', className: 'r-by' },
  { title: 'What was said or learned (verbatim)', className: 's-text' },
];

const conditionColumns: readonly Column[] = [
  { title: 'Record', className: 'r-record' },
  { title: 'No.', className: 's-number' },
  { title: 'Condition (verbatim)', className: 's-text' },
];

function Identification({ facts }: { readonly facts: CounterpartyFacts }) {
  const { counterparty, country, roles } = facts;
  const { otherNames, identifiers, contacts, website } = counterparty;
  const rows = [
    { label: 'Also known as', lines: otherNames },
    { label: 'Address', lines: counterparty.address },
    { label: 'Country', lines: country === '' ? [] : [country] },
    { label: 'Roles', lines: roles.length === 0 ? [] : [roles.join(', ')] },
    {
      label: 'Identifiers',
      lines: identifiers.map(({ type, value }) => (type === '' ? value : `${type} ${value}`)),
    },
    {
      label: 'Contacts',
      lines: contacts.map(({ name, title, phone, email }) =>
        [name, title, phone, email].filter((part) => part !== '').join(', '),
      ),
    },
    { label: 'Website', lines: website === '' ? [] : [website] },
  ];
  return (
    <Section title="Identification" empty={null}>
      <table className="s-fields r-fields">
        <tbody>
          {rows.map(({ label, lines }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{lines.length === 0 ? '—' : <Verbatim text={lines.join('\n')} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** One counterparty: who it is, its list status as recorded, where it stands, what is open and what binds it. */
export function CounterpartySheet({ facts }: { readonly facts: CounterpartyFacts }) {
  const { page, counterparty, uses, open, conditions } = facts;
  const { lists, listsCheckedOn } = counterparty;
  return (
    <article className="sheet record-sheet" lang="en-US">
      <Banners page={page} voidReason={facts.voidReason} />
      <SheetHead
        page={page}
        title={<bdi>{counterparty.name}</bdi>}
        under={`Counterparty · as of ${formatDay(page.today)} in Washington, DC${counterparty.archived ? ' · archived' : ''}`}
        aside="Company record"
      />
      <Identification facts={facts} />
      <Section title="Restricted-party lists (as recorded)" empty={null}>
        {lists.length === 0 && <p>None recorded.</p>}
        {lists.map((list, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries have no id and the printed list never changes.
          <ListEntry key={index} list={list} />
        ))}
        <p className="s-small">
          {listsCheckedOn === null ? (
            'No check recorded.'
          ) : (
            <>
              Screened on <Day on={listsCheckedOn} />. The program draws no conclusion.
            </>
          )}
        </p>
        {facts.caution.length > 0 && (
          <p className="s-small">
            <span className="s-strong">Affiliates (50 percent): check. </span>
            {facts.caution.join(' ')}
          </p>
        )}
      </Section>
      <Section title="License records" empty={uses.length === 0 ? 'In no license record.' : null}>
        <Listing columns={useColumns}>
          {uses.map((use) => (
            <tr key={use.id}>
              <td>
                <Said text={use.number} />
                {use.licenseNumber !== '' && use.licenseNumber !== use.number && (
                  <div className="s-small">
                    license <bdi>{use.licenseNumber}</bdi>
                  </div>
                )}
              </td>
              <td>{use.roles}</td>
              <td>
                <Said text={use.nameAsPrinted} />
              </td>
              <td>{use.status}</td>
            </tr>
          ))}
        </Listing>
      </Section>
      <Section title="Open deadlines" empty={open.length === 0 ? 'Nothing is open.' : null}>
        <Listing columns={openColumns}>
          {open.map((deadline) => (
            <tr key={deadline.id} className={deadline.isPast ? 's-past' : undefined}>
              <td>
                <Day on={deadline.workBy} />
                {deadline.inDoubt && <div className="s-small">{doubtMark}</div>}
              </td>
              <td>
                <Day on={deadline.due} />
              </td>
              <td>
                <bdi>{deadline.title}</bdi>
                <div className="s-small">
                  {deadline.state} · {deadline.citation}
                </div>
              </td>
              <td>
                <Said text={deadline.number} />
              </td>
              <td>{deadline.left}</td>
            </tr>
          ))}
        </Listing>
      </Section>
      <Section
        title="Conditions that bind it"
        empty={conditions.length === 0 ? 'None names it as the party it binds.' : null}
      >
        <Listing columns={conditionColumns}>
          {conditions.map(({ number, condition }) => (
            <tr key={condition.id}>
              <td>
                <Said text={number} />
              </td>
              <td>
                <Said text={condition.number} />
              </td>
              <td>
                <Verbatim text={condition.text} />
                {condition.acknowledgment && <div className="s-small">Acknowledgment required</div>}
              </td>
            </tr>
          ))}
        </Listing>
      </Section>
      {facts.contacts.length > 0 && (
        <Section title="Contact log" empty={null}>
          <Listing columns={contactColumns}>
            {facts.contacts.map((contact) => (
              <tr key={contact.id}>
                <td>
                  <Day on={contact.on} />
                </td>
                <td>{contact.kind}</td>
                <td>
                  <Said text={contact.author} />
                </td>
                <td className="r-what">
                  {contact.isPrivileged && <div className="s-small s-strong">Privileged</div>}
                  <Verbatim text={contact.text} />
                  {contact.number !== '' && (
                    <div className="s-small">
                      About <bdi>{contact.number}</bdi>
                    </div>
                  )}
                </td>
              </tr>
            ))}
          </Listing>
        </Section>
      )}
      <Signatures preparedBy={page.preparedBy} second="Checked by" />
    </article>
  );
}
