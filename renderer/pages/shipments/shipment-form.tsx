import { useState } from 'react';
import { modeWords } from '../../../shared/labels/shipment-labels';
import { modes } from '../../../shared/records/shipment';
import { isSame } from '../../../shared/register/changes';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { withoutBlankRows } from '../../forms/fields/added-rows';
import { CountryField } from '../../forms/fields/country-field';
import { PartList } from '../../forms/fields/form-section';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/dialog';
import { SelectField } from '../../parts/select-field';
import { TextField } from '../../parts/text-field';
import { useCommand } from '../../state/use-command';
import { useDocket } from '../../state/use-docket';
import { GoingOnFields, useGoingOn } from './going-on';
import { LineFields } from './line-fields';
import { newLine, newShipment, type ShipmentDraft, shipmentCommand } from './shipment-draft';

/** `ship`: it has left; `plan`: it is to leave. */
export type ShipmentGoal = 'ship' | 'plan';

const modeChoices = modes.map((id) => ({ id, label: modeWords[id] }));

const wordsOf = () => ({
  ship: {
    title: shipmentWords.shipTitle,
    day: shipmentWords.departed,
    submit: shipmentWords.saveShipment,
    note: shipmentWords.shipNote,
  },
  plan: {
    title: shipmentWords.newShipment,
    day: shipmentWords.plannedDeparture,
    submit: shipmentWords.saveDraft,
    note: shipmentWords.planNote,
  },
});

/** Enters a shipment that left, or a draft of one that is to leave. */
export function ShipmentForm(props: {
  readonly goal: ShipmentGoal;
  readonly onClose: () => void;
  readonly onSaved: (shipmentId: string) => void;
}) {
  const { goal, onClose } = props;
  const words = wordsOf()[goal];
  const { moment } = useDocket();
  const [before] = useState(() => newShipment(goal === 'ship' ? moment.today : null));
  const [draft, setDraft] = useState(before);
  const put = (change: Partial<ShipmentDraft>) => setDraft((now) => ({ ...now, ...change }));
  const { goingOn, setGoingOn, isTyped } = useGoingOn();
  const { run, isBusy, refusal } = useCommand();
  const save = async () => {
    const ran = await run(shipmentCommand(withoutBlankRows(draft), goal === 'ship', goingOn));
    if (ran === null) return;
    if (ran.id === null) onClose();
    else props.onSaved(ran.id);
  };
  return (
    <FormDialog
      title={words.title}
      isDirty={isTyped || !isSame(draft, before)}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void save()}
      submitLabel={words.submit}
      footNote={words.note}
      isWide
    >
      <div className="fields">
        <TextField
          label={shipmentWords.number}
          name="reference"
          value={draft.reference}
          onChange={(reference) => put({ reference })}
          autoFocus
          trims
        />
        <DateField
          label={words.day}
          name={goal === 'ship' ? 'departedOn' : 'plannedOn'}
          isOptional={goal === 'plan'}
          value={draft.on}
          onChange={(on) => put({ on })}
        />
        <TextField
          label={shipmentWords.ultimateConsignee}
          name="parties"
          isOptional
          value={draft.consignee}
          onChange={(consignee) => put({ consignee })}
          trims
        />
        <CountryField
          label={shipmentWords.destination}
          name="destination"
          isOptional
          value={draft.destination}
          onChange={(destination) => put({ destination })}
        />
        <TextField
          label={shipmentWords.invoice}
          name="invoice"
          isOptional
          value={draft.invoice}
          onChange={(invoice) => put({ invoice })}
          trims
        />
        <SelectField
          label={shipmentWords.mode}
          name="mode"
          choices={modeChoices}
          value={draft.mode}
          onChange={(mode) => put({ mode })}
        />
        {goal === 'ship' && (
          <TextField
            label={shipmentWords.itn}
            name="itn"
            isOptional
            value={draft.itn}
            onChange={(itn) => put({ itn })}
            trims
          />
        )}
      </div>
      <PartList
        title={shipmentWords.lines}
        each={shipmentWords.line}
        parts={draft.lines}
        onChange={(lines) => put({ lines })}
        newPart={newLine}
      >
        {(line, putLine, index) => (
          <LineFields line={line} put={putLine} at={`draws.${index}`} shipment={draft} />
        )}
      </PartList>
      <GoingOnFields refusal={refusal} value={goingOn} onChange={setGoingOn} />
    </FormDialog>
  );
}
