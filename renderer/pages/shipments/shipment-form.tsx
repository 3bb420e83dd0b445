import { useState } from 'react';
import type { ShipmentView } from '../../../shared/ledger/shipment-state';
import { isSame } from '../../../shared/register/changes';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { FormSection, PartList } from '../../forms/fields/form-section';
import { GoingOnFields, useGoingOn } from '../../forms/ledger/going-on';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/dialog';
import { TextField } from '../../parts/text-field';
import { useTyped } from '../../state/typed';
import { useCommand } from '../../state/use-command';
import { useOpenRegister } from '../../state/use-open-register';
import { HasLeftSwitch } from './has-left-switch';
import { LineFields } from './line-fields';
import {
  changeCommand,
  newLine,
  newShipment,
  type ShipmentDraft,
  type ShipmentGoal,
  shipmentCommand,
  shipmentDraft,
  typedShipment,
} from './shipment-draft';
import {
  DepartureFields,
  DestinationField,
  RestFields,
  ShipmentParties,
  ShipmentText,
  TransportFields,
} from './shipment-fields';

const wordsOf = () => ({
  ship: {
    title: shipmentWords.newShipment,
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
  release: {
    title: shipmentWords.releaseTitle,
    day: shipmentWords.releasedOn,
    submit: shipmentWords.saveRelease,
    note: shipmentWords.releaseNote,
  },
  change: {
    title: shipmentWords.changeTitle,
    day: shipmentWords.plannedDeparture,
    submit: shipmentWords.saveChange,
    note: '',
  },
});

/** Enters a shipment that left, a draft of one that is to leave or a release of technology; or changes what is planned of one. */
export function ShipmentForm(props: {
  readonly goal: ShipmentGoal;
  /** The one that is changed. */
  readonly view?: ShipmentView;
  readonly onClose: () => void;
  readonly onSaved: (shipmentId: string) => void;
}) {
  const { view, onClose } = props;
  const [goal, setGoal] = useState(props.goal);
  const words = wordsOf()[goal];
  const { moment } = useOpenRegister();
  const typed = useTyped('open-shipment', 'ship', 'change-shipment');
  const [before] = useState(() => {
    const start =
      view === undefined
        ? newShipment(goal, moment.today)
        : shipmentDraft(view.shipment, view.draws, moment.today);
    return typed === null ? start : typedShipment(start, typed, moment.today);
  });
  const [draft, setDraft] = useState(before);
  const put = (change: Partial<ShipmentDraft>) => setDraft((now) => ({ ...now, ...change }));
  const { goingOn, setGoingOn, isTyped } = useGoingOn(typed);
  const { run, isBusy, refusal } = useCommand();
  const isDraft = view === undefined || view.stage === 'draft';
  const hasLeft = view !== undefined && view.stage === 'departed';
  const isGone = goal === 'ship' || goal === 'release';
  const save = async () => {
    const ran = await run(
      view === undefined
        ? shipmentCommand(draft, goal === 'change' ? 'plan' : goal, goingOn)
        : changeCommand(draft, { shipment: view.shipment, isDraft, hasLeft }),
    );
    if (ran === null) return;
    if (ran.id === null) onClose();
    else props.onSaved(ran.id);
  };
  const fields = { draft, put };
  const change = (next: 'ship' | 'plan') => {
    // A day that nobody chose is another one then.
    if (draft.on === newShipment(goal, moment.today).on) put({ on: newShipment(next, moment.today).on });
    setGoal(next);
  };
  const consignee = draft.parties.find(({ role }) => role === 'ultimate-consignee')?.name ?? '';
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
      {(goal === 'ship' || goal === 'plan') && <HasLeftSwitch goal={goal} onChange={change} />}
      <div className="fields">
        <TextField
          label={goal === 'release' ? shipmentWords.releaseNumber : shipmentWords.number}
          name="reference shipment"
          value={draft.reference}
          onChange={(reference) => put({ reference })}
          autoFocus
          trims
        />
        {!hasLeft && (
          <DateField
            label={words.day}
            name={isGone ? 'departedOn' : 'plannedOn'}
            isOptional={!isGone}
            value={draft.on}
            onChange={(on) => put({ on })}
          />
        )}
        <DestinationField {...fields} />
      </div>
      {isDraft ? (
        <PartList
          title={shipmentWords.lines}
          each={shipmentWords.line}
          parts={draft.lines}
          onChange={(lines) => put({ lines })}
          newPart={newLine}
        >
          {(line, putLine, index) => (
            <LineFields line={line} put={putLine} at={`draws.${index}`} goes={{ ...draft, consignee }} />
          )}
        </PartList>
      ) : (
        <p className="muted">{shipmentWords.linesAreCorrected}</p>
      )}
      <FormSection title={shipmentWords.transport}>
        <div className="fields">
          {goal === 'ship' && <ShipmentText {...fields} name="itn" label={shipmentWords.itn} />}
          <TransportFields {...fields} />
          {goal === 'ship' && <DepartureFields {...fields} />}
        </div>
      </FormSection>
      <ShipmentParties {...fields} />
      <RestFields {...fields} />
      {view === undefined && goal !== 'plan' && (
        <GoingOnFields refusal={refusal} value={goingOn} onChange={setGoingOn} />
      )}
    </FormDialog>
  );
}
