import type { Counterparty } from '../../../shared/records/counterparty';
import { counterpartyWords } from '../../../shared/words/counterparties-words';
import { Name, Verbatim } from '../../parts/verbatim';
import { FactList, Nothing, RecordSection } from '../../views/record/record-parts';
import './counterparty-identification.css';

/** Names, address, numbers and people of a counterparty, as typed. */
export function CounterpartyIdentification({ record }: { readonly record: Counterparty }) {
  const hasAny =
    record.otherNames.length + record.address.length + record.identifiers.length + record.contacts.length >
      0 || record.website !== '';
  return (
    <RecordSection title={counterpartyWords.identification}>
      {!hasAny && <Nothing>{counterpartyWords.onlyName}</Nothing>}
      <FactList
        facts={[
          {
            label: counterpartyWords.otherNames,
            value: record.otherNames.length === 0 ? '' : <NameLines names={record.otherNames} />,
            isWide: record.otherNames.length > 3,
          },
          {
            label: counterpartyWords.address,
            value: record.address.length === 0 ? '' : <Verbatim text={record.address.join('\n')} />,
            isWide: record.address.some((line) => line.length > 60),
          },
          {
            label: counterpartyWords.identifiers,
            value:
              record.identifiers.length === 0
                ? ''
                : record.identifiers.map(({ type, value }) => (
                    <div key={`${type} ${value}`}>
                      <Name text={type} /> <span className="number">{<Name text={value} />}</span>
                    </div>
                  )),
          },
          { label: counterpartyWords.website, value: record.website },
          {
            label: counterpartyWords.contacts,
            value:
              record.contacts.length === 0
                ? ''
                : record.contacts.map((contact) => (
                    <div key={`${contact.name} ${contact.email} ${contact.phone}`}>
                      <Name text={contact.name} />
                      {[contact.title, contact.phone, contact.email].filter(Boolean).map((text) => (
                        <span key={text} className="muted">
                          {' · '}
                          <Name text={text} />
                        </span>
                      ))}
                    </div>
                  )),
            isWide: true,
          },
        ]}
      />
    </RecordSection>
  );
}

function NameLines({ names }: { readonly names: readonly string[] }) {
  return (
    <ul className="name-lines">
      {names.map((name) => (
        <li key={name}>
          <Name text={name} />
        </li>
      ))}
    </ul>
  );
}
