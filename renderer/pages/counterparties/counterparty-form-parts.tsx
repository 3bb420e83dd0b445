import { freshKey } from '../../forms/fields/draft-parts';
import { FormSection, PartList } from '../../forms/fields/form-section';
import { ScreeningListField } from '../../forms/fields/screening-list-field';
import { CheckField } from '../../parts/check-field';
import { DateField } from '../../parts/date-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { type CounterpartyDraft, emptyListStatus } from './counterparty-draft';

interface PartProps {
  readonly draft: CounterpartyDraft;
  readonly put: (change: Partial<CounterpartyDraft>) => void;
}

/** Registration, tax and other numbers, character for character. */
export function IdentifierFields({ draft, put }: PartProps) {
  return (
    <PartList
      title="Identifiers"
      each="identifier"
      parts={draft.identifiers}
      onChange={(identifiers) => put({ identifiers })}
      newPart={() => ({ key: freshKey(), type: '', value: '' })}
    >
      {(identifier, putPart, index) => (
        <>
          <TextField
            label="Kind"
            name={`identifiers.${index}.type`}
            isOptional
            placeholder="Registration number, VAT, D-U-N-S…"
            value={identifier.type}
            onChange={(type) => putPart({ type })}
            trims
          />
          <TextField
            label="Value"
            name={`identifiers.${index}.value`}
            value={identifier.value}
            onChange={(value) => putPart({ value })}
            trims
          />
        </>
      )}
    </PartList>
  );
}

/** The people to call there. */
export function ContactFields({ draft, put }: PartProps) {
  return (
    <PartList
      title="Contacts"
      each="contact"
      parts={draft.contacts}
      onChange={(contacts) => put({ contacts })}
      newPart={() => ({ key: freshKey(), name: '', title: '', phone: '', email: '' })}
    >
      {(contact, putPart, index) => (
        <>
          <TextField
            label="Name"
            name={`contacts.${index}.name`}
            value={contact.name}
            onChange={(name) => putPart({ name })}
            trims
          />
          <TextField
            label="Title"
            name={`contacts.${index}.title`}
            isOptional
            value={contact.title}
            onChange={(title) => putPart({ title })}
          />
          <TextField
            label="Phone"
            name={`contacts.${index}.phone`}
            isOptional
            inputMode="tel"
            value={contact.phone}
            onChange={(phone) => putPart({ phone })}
          />
          <TextField
            label="E-mail"
            name={`contacts.${index}.email`}
            isOptional
            inputMode="email"
            value={contact.email}
            onChange={(email) => putPart({ email })}
          />
        </>
      )}
    </PartList>
  );
}

/** What somebody found in the lists, as typed; the program concludes nothing from it. */
export function ListFields({ draft, put }: PartProps) {
  return (
    <>
      <PartList
        title="Restricted-party lists (as recorded)"
        each="list entry"
        parts={draft.lists}
        onChange={(lists) => put({ lists })}
        newPart={() => ({ key: freshKey(), ...emptyListStatus })}
        description="As you found it. Screening proposes what it finds on your lists, and concludes nothing."
      >
        {(status, putPart, index) => (
          <>
            <ScreeningListField
              label="List"
              name={`lists.${index}.list`}
              value={status.list}
              onChange={(list) => putPart({ list })}
            />
            <DateField
              label="Since"
              name={`lists.${index}.since`}
              isOptional
              value={status.since}
              onChange={(since) => putPart({ since })}
            />
            <TextField
              label="Federal Register citation"
              name={`lists.${index}.citation`}
              isOptional
              placeholder="84 FR 22961"
              value={status.citation}
              onChange={(citation) => putPart({ citation })}
            />
            <LongTextField
              label="License requirement"
              name={`lists.${index}.licenseRequirement`}
              isOptional
              isWide
              value={status.licenseRequirement}
              onChange={(licenseRequirement) => putPart({ licenseRequirement })}
            />
            <LongTextField
              label="Review policy"
              name={`lists.${index}.reviewPolicy`}
              isOptional
              isWide
              value={status.reviewPolicy}
              onChange={(reviewPolicy) => putPart({ reviewPolicy })}
            />
            <LongTextField
              label="Note"
              name={`lists.${index}.note`}
              isOptional
              isWide
              value={status.note}
              onChange={(note) => putPart({ note })}
            />
            <CheckField
              label="Verify before relying"
              description="Stays marked on screen and paper until somebody takes it off."
              value={status.mustCheck}
              onChange={(mustCheck) => putPart({ mustCheck })}
            />
          </>
        )}
      </PartList>
      <FormSection title="Screening">
        <DateField
          label="Screened on"
          name="listsCheckedOn"
          isOptional
          description="The day somebody last looked the name up."
          value={draft.listsCheckedOn}
          onChange={(listsCheckedOn) => put({ listsCheckedOn })}
        />
      </FormSection>
    </>
  );
}
