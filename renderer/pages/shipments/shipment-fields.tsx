import { modeWords } from '../../../shared/labels/shipment-labels';
import { modes } from '../../../shared/records/shipment';
import { licenseName } from '../../../shared/register/where-used';
import { ledgerWords } from '../../../shared/words/ledger-forms-words';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { CountryField } from '../../forms/fields/country-field';
import { FormSection, PartList } from '../../forms/fields/form-section';
import { isAsked } from '../../forms/ledger/act-draft';
import { ActFieldOf } from '../../forms/ledger/act-field';
import { departureFields } from '../../forms/ledger/act-forms';
import { newParty, partyDrafts } from '../../forms/parties/party-draft';
import { PartyFields } from '../../forms/parties/party-fields';
import { AttachmentField } from '../../parts/attachment-list';
import { Button } from '../../parts/button';
import { CheckField } from '../../parts/check-field';
import { DateField } from '../../parts/date-field';
import { SelectField } from '../../parts/select-field';
import { LongTextField, TextField } from '../../parts/text-field';
import { useOpenRegister } from '../../state/use-open-register';
import { MoreFields } from './more-fields';
import type { ShipmentDraft } from './shipment-draft';

export interface ShipmentFieldsProps {
  readonly draft: ShipmentDraft;
  readonly put: (change: Partial<ShipmentDraft>) => void;
}

const modeChoices = modes.map((id) => ({ id, label: modeWords[id] }));

type Typed = {
  [Name in keyof ShipmentDraft]: ShipmentDraft[Name] extends string ? Name : never;
}[keyof ShipmentDraft];

/** A line of text of the shipment, by the name of its field. */
export function ShipmentText(
  props: ShipmentFieldsProps & { readonly name: Exclude<Typed, 'mode'>; readonly label: string },
) {
  const { draft, put, name, label } = props;
  return (
    <TextField
      label={label}
      name={name}
      isOptional
      value={draft[name]}
      onChange={(next) => put({ [name]: next })}
      trims
    />
  );
}

/** To where goods go: the licenses that fit are told by it. */
export function DestinationField({ draft, put }: ShipmentFieldsProps) {
  return (
    <CountryField
      label={shipmentWords.destination}
      name="destination"
      isOptional
      value={draft.destination}
      onChange={(destination) => put({ destination })}
    />
  );
}

/** The way goods go, and on which papers. */
export function TransportFields({ draft, put }: ShipmentFieldsProps) {
  const text = { draft, put };
  return (
    <>
      <SelectField
        label={shipmentWords.mode}
        name="mode"
        choices={modeChoices}
        value={draft.mode}
        onChange={(mode) => put({ mode })}
      />
      <ShipmentText {...text} name="invoice" label={shipmentWords.invoice} />
      <ShipmentText {...text} name="order" label={shipmentWords.order} />
      {draft.mode !== 'electronic' && (
        <>
          <ShipmentText {...text} name="carrier" label={shipmentWords.carrier} />
          <ShipmentText {...text} name="transportDocument" label={shipmentWords.transportDocument} />
          <ShipmentText {...text} name="portOfExport" label={shipmentWords.portOfExport} />
          <ShipmentText {...text} name="portOfUnlading" label={shipmentWords.portOfUnlading} />
        </>
      )}
    </>
  );
}

/** When and where goods left to the minute, and by what it is shown. */
export function DepartureFields({ draft, put }: ShipmentFieldsProps) {
  const { departure } = draft;
  const fields = departureFields();
  return (
    <MoreFields
      summary={shipmentWords.moreOfDeparture}
      names={fields.map(({ name }) => name)}
      isFilled={false}
    >
      {fields
        .filter((field) => isAsked(field, departure))
        .map((field) => (
          <ActFieldOf
            key={field.name}
            field={field}
            value={departure[field.name]}
            onChange={(value) => put({ departure: { ...departure, [field.name]: value } })}
            subject={{ draws: [], license: null, isLicenseNamed: true }}
            autoFocus={false}
          />
        ))}
    </MoreFields>
  );
}

/** Consignees, end user and purchaser as printed, each linked where it is a counterparty of the register. */
export function ShipmentParties({ draft, put }: ShipmentFieldsProps) {
  const { register } = useOpenRegister();
  const license = register.licenses.get(
    draft.lines.find(({ licenseId }) => licenseId !== null)?.licenseId ?? '',
  );
  const take = () =>
    put({
      parties: withNewKeys(license?.parties ?? []),
      destination: draft.destination || (license?.destination ?? ''),
    });
  return (
    <PartList
      title={shipmentWords.parties}
      each={shipmentWords.aParty}
      parts={draft.parties}
      onChange={(parties) => put({ parties })}
      newPart={newParty}
      description={
        draft.parties.length === 0 && license !== undefined && license.parties.length > 0 ? (
          <Button kind="link" onPress={take}>
            {shipmentWords.takeParties({ license: license.licenseNumber || licenseName(license) })}
          </Button>
        ) : undefined
      }
    >
      {(party, putParty, index) => <PartyFields party={party} put={putParty} at={`parties.${index}`} />}
    </PartList>
  );
}

/** Parties of a license as those of a shipment: they get ids of their own. */
const withNewKeys = (parties: Parameters<typeof partyDrafts>[0]) =>
  partyDrafts(parties).map(({ id: _id, ...party }) => ({ ...party, key: newParty().key }));

/** End use, what comes back, files and note. */
export function RestFields({ draft, put }: ShipmentFieldsProps) {
  return (
    <FormSection title={shipmentWords.rest}>
      <div className="fields">
        <LongTextField
          label={shipmentWords.endUse}
          name="endUse"
          isOptional
          isWide
          value={draft.endUse}
          onChange={(endUse) => put({ endUse })}
        />
        <div className="wide">
          <CheckField
            label={shipmentWords.temporary}
            name="temporary"
            value={draft.temporary}
            onChange={(temporary) => put({ temporary })}
          />
        </div>
        {draft.temporary && (
          <DateField
            label={shipmentWords.dueBack}
            name="dueBackOn"
            isOptional
            value={draft.dueBackOn}
            onChange={(dueBackOn) => put({ dueBackOn })}
          />
        )}
        <AttachmentField label={ledgerWords.files} files={draft.files} onChange={(files) => put({ files })} />
        <LongTextField
          label={shipmentWords.note}
          name="note"
          isOptional
          isWide
          value={draft.note}
          onChange={(note) => put({ note })}
        />
      </div>
    </FormSection>
  );
}
