import { counterpartyWords } from '../../../shared/words/counterparties-words';
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
      title={counterpartyWords.identifiers}
      each={counterpartyWords.eachIdentifier}
      parts={draft.identifiers}
      onChange={(identifiers) => put({ identifiers })}
      newPart={() => ({ key: freshKey(), type: '', value: '' })}
    >
      {(identifier, putPart, index) => (
        <>
          <TextField
            label={counterpartyWords.kind}
            name={`identifiers.${index}.type`}
            isOptional
            placeholder={counterpartyWords.identifierKinds}
            value={identifier.type}
            onChange={(type) => putPart({ type })}
            trims
          />
          <TextField
            label={counterpartyWords.value}
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
      title={counterpartyWords.contacts}
      each={counterpartyWords.eachContact}
      parts={draft.contacts}
      onChange={(contacts) => put({ contacts })}
      newPart={() => ({ key: freshKey(), name: '', title: '', phone: '', email: '' })}
    >
      {(contact, putPart, index) => (
        <>
          <TextField
            label={counterpartyWords.name}
            name={`contacts.${index}.name`}
            value={contact.name}
            onChange={(name) => putPart({ name })}
            trims
          />
          <TextField
            label={counterpartyWords.jobTitle}
            name={`contacts.${index}.title`}
            isOptional
            value={contact.title}
            onChange={(title) => putPart({ title })}
          />
          <TextField
            label={counterpartyWords.phone}
            name={`contacts.${index}.phone`}
            isOptional
            inputMode="tel"
            value={contact.phone}
            onChange={(phone) => putPart({ phone })}
          />
          <TextField
            label={counterpartyWords.email}
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
        title={counterpartyWords.listsAsRecorded}
        each={counterpartyWords.listEntry}
        parts={draft.lists}
        onChange={(lists) => put({ lists })}
        newPart={() => ({ key: freshKey(), ...emptyListStatus })}
        description={counterpartyWords.asFound}
      >
        {(status, putPart, index) => (
          <>
            <ScreeningListField
              label={counterpartyWords.list}
              name={`lists.${index}.list`}
              value={status.list}
              onChange={(list) => putPart({ list })}
            />
            <DateField
              label={counterpartyWords.effectiveDate}
              name={`lists.${index}.since`}
              isOptional
              value={status.since}
              onChange={(since) => putPart({ since })}
            />
            <TextField
              label={counterpartyWords.citation}
              name={`lists.${index}.citation`}
              isOptional
              placeholder="84 FR 22961"
              value={status.citation}
              onChange={(citation) => putPart({ citation })}
            />
            <LongTextField
              label={counterpartyWords.licenseRequirement}
              name={`lists.${index}.licenseRequirement`}
              isOptional
              isWide
              value={status.licenseRequirement}
              onChange={(licenseRequirement) => putPart({ licenseRequirement })}
            />
            <LongTextField
              label={counterpartyWords.reviewPolicy}
              name={`lists.${index}.reviewPolicy`}
              isOptional
              isWide
              value={status.reviewPolicy}
              onChange={(reviewPolicy) => putPart({ reviewPolicy })}
            />
            <LongTextField
              label={counterpartyWords.note}
              name={`lists.${index}.note`}
              isOptional
              isWide
              value={status.note}
              onChange={(note) => putPart({ note })}
            />
            <CheckField
              label={counterpartyWords.verify}
              description={counterpartyWords.verifyMeans}
              value={status.mustCheck}
              onChange={(mustCheck) => putPart({ mustCheck })}
            />
          </>
        )}
      </PartList>
      <FormSection title={counterpartyWords.screening}>
        <DateField
          label={counterpartyWords.screenedOnLabel}
          name="listsCheckedOn"
          isOptional
          description={counterpartyWords.screenedOnMeans}
          value={draft.listsCheckedOn}
          onChange={(listsCheckedOn) => put({ listsCheckedOn })}
        />
      </FormSection>
    </>
  );
}
