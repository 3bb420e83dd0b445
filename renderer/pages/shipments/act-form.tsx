import { useState } from 'react';
import type { IsoDate } from '../../../shared/base/dates';
import type { CommandInput } from '../../../shared/commands/commands';
import type { Shipment } from '../../../shared/records/shipment';
import { isSame } from '../../../shared/register/changes';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { DateField } from '../../parts/date-field';
import { FormDialog } from '../../parts/dialog';
import { LongTextField, TextField } from '../../parts/text-field';
import { useCommand } from '../../state/use-command';
import { useDocket } from '../../state/use-docket';
import { GoingOnFields, useGoingOn } from './going-on';
import { asDay } from './shipment-draft';

/** What is done with a shipment that is entered. */
export type ShipmentAct = 'reserve' | 'file-eei' | 'depart' | 'cancel-shipment';

const wordsOf = (): Readonly<
  Record<
    ShipmentAct,
    {
      readonly title: (params: { readonly shipment: string }) => string;
      readonly day: string;
      readonly submit: string;
    }
  >
> => ({
  reserve: {
    title: shipmentWords.reserveTitle,
    day: shipmentWords.reservedOn,
    submit: shipmentWords.reserve,
  },
  'file-eei': {
    title: shipmentWords.fileTitle,
    day: shipmentWords.filedOn,
    submit: shipmentWords.saveFiling,
  },
  depart: {
    title: shipmentWords.departTitle,
    day: shipmentWords.departed,
    submit: shipmentWords.saveDeparture,
  },
  'cancel-shipment': {
    title: shipmentWords.cancelTitle,
    day: shipmentWords.canceledOn,
    submit: shipmentWords.cancelShipment,
  },
});

interface ActDraft {
  readonly on: IsoDate | null;
  readonly itn: string;
  readonly place: string;
  readonly evidence: string;
  readonly why: string;
}

type GoingOn = { readonly reason: string; readonly initials: string };

function commandOf(act: ShipmentAct, shipment: string, draft: ActDraft, goingOn: GoingOn): CommandInput {
  const { on, itn, place, evidence, why } = draft;
  switch (act) {
    case 'reserve':
      return { do: 'reserve', shipment, reservedOn: on, ...goingOn };
    case 'file-eei':
      return { do: 'file-eei', shipment, filedOn: asDay(on), itn, ...goingOn };
    case 'depart':
      return { do: 'depart', shipment, departedOn: asDay(on), itn, place, evidence, ...goingOn };
    case 'cancel-shipment':
      return { do: 'cancel-shipment', shipment, canceledOn: asDay(on), reason: why };
  }
}

/** Reserves, files, lets depart or cancels a shipment; a check that fails asks for a reason and initials. */
export function ActForm(props: {
  readonly act: ShipmentAct;
  readonly shipment: Shipment;
  readonly onClose: () => void;
}) {
  const { act, shipment, onClose } = props;
  const words = wordsOf()[act];
  const { moment } = useDocket();
  const [before] = useState<ActDraft>(() => ({
    ...{ on: moment.today, itn: '', place: '', evidence: '', why: '' },
  }));
  const [draft, setDraft] = useState(before);
  const put = (change: Partial<ActDraft>) => setDraft((now) => ({ ...now, ...change }));
  const { goingOn, setGoingOn, isTyped } = useGoingOn();
  const { run, isBusy, refusal } = useCommand();
  const save = async () => {
    if ((await run(commandOf(act, shipment.id, draft, goingOn))) !== null) onClose();
  };
  return (
    <FormDialog
      title={words.title({ shipment: shipment.reference })}
      isDirty={isTyped || !isSame(draft, before)}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void save()}
      submitLabel={words.submit}
      submitKind={act === 'cancel-shipment' ? 'danger' : 'primary'}
    >
      <div className="fields">
        <DateField label={words.day} name="on" value={draft.on} onChange={(on) => put({ on })} autoFocus />
        {(act === 'file-eei' || act === 'depart') && (
          <TextField
            label={shipmentWords.itn}
            name="itn"
            isOptional={act === 'depart'}
            value={draft.itn}
            onChange={(itn) => put({ itn })}
            trims
          />
        )}
        {act === 'depart' && (
          <>
            <TextField
              label={shipmentWords.place}
              name="place"
              isOptional
              value={draft.place}
              onChange={(place) => put({ place })}
              trims
            />
            <TextField
              label={shipmentWords.evidence}
              name="evidence"
              isOptional
              value={draft.evidence}
              onChange={(evidence) => put({ evidence })}
              trims
            />
          </>
        )}
        {act === 'cancel-shipment' && (
          <LongTextField
            label={shipmentWords.why}
            name="reason"
            isOptional
            isWide
            value={draft.why}
            onChange={(why) => put({ why })}
          />
        )}
      </div>
      <GoingOnFields refusal={refusal} value={goingOn} onChange={setGoingOn} />
    </FormDialog>
  );
}
