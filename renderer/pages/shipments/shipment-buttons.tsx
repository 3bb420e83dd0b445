import { type ReactNode, useState } from 'react';
import { possibleActs, type ShipmentActName } from '../../../shared/ledger/possible-acts';
import type { ShipmentView } from '../../../shared/ledger/shipment-state';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { ActForm } from '../../forms/ledger/act-form';
import { actForms } from '../../forms/ledger/act-forms';
import { VoidForm } from '../../forms/record/void-form';
import { Button } from '../../parts/button';
import { MenuButton } from '../../parts/menu-button';
import { useCanWrite } from '../../state/use-open-register';
import { usePrintRequest } from '../../state/use-print-request';
import { CorrectForm } from './correct-form';
import { PrintShipment } from './print-shipment';
import { ShipmentForm } from './shipment-form';

/** What brings a shipment further, in the order in which it is usual: the first that is possible stands out. */
const goingOn: readonly ShipmentActName[] = ['reserve', 'file-eei', 'depart'];
/** Offered beside each check. */
const elsewhere: readonly ShipmentActName[] = ['answer-check'];

/** What is open above the record. */
type Opened = ShipmentActName | 'print' | 'void' | null;

function wordsOf(act: ShipmentActName): string {
  if (act === 'change-shipment') return shipmentWords.change;
  if (act === 'correct-draw') return shipmentWords.correct;
  return actForms()[act].words;
}

/** The act that is usual next. The EEI of one that left with its ITN is filed, whoever entered the filing. */
function nextActOf(view: ShipmentView, possible: readonly ShipmentActName[]): ShipmentActName | undefined {
  const isFiled = view.acts.some(({ kind, itn }) => kind === 'departed' && itn !== '');
  return goingOn.find((act) => possible.includes(act) && !(act === 'file-eei' && isFiled));
}

/** At most one further act beside it: what is usual where a step is left out, and the correction of what counts already. */
function otherActOf(
  view: ShipmentView,
  possible: readonly ShipmentActName[],
  next: ShipmentActName | undefined,
): ShipmentActName | undefined {
  const other = view.stage === 'departed' ? 'correct-draw' : 'depart';
  return other !== next && possible.includes(other) ? other : undefined;
}

/** What can be done with a shipment as it stands, and its sheets. */
export function ShipmentButtons({ view }: { readonly view: ShipmentView }) {
  const canWrite = useCanWrite();
  const [open, setOpen] = useState<Opened>(null);
  usePrintRequest(() => setOpen((now) => now ?? 'print'));
  const close = () => setOpen(null);
  const acts = possibleActs(view).filter((act) => !elsewhere.includes(act));
  const next = nextActOf(view, acts);
  const other = otherActOf(view, acts, next);
  const further = acts
    .filter((act) => act !== next && act !== other)
    // A draft is changed as it is; a correction is for what counts.
    .filter((act) => act !== 'correct-draw' || view.stage !== 'draft');
  return (
    <>
      <Button icon="print" onPress={() => setOpen('print')}>
        {shipmentWords.print}
      </Button>
      {view.shipment.void === null && (
        <MenuButton
          words={shipmentWords.more}
          label={shipmentWords.moreOfShipment}
          choices={[
            ...further.map((id) => ({ id, words: wordsOf(id), isDisabled: !canWrite })),
            { id: 'void', words: shipmentWords.enteredInError, isDisabled: !canWrite },
          ]}
          onChoose={(id) => setOpen(id as Opened)}
        />
      )}
      {[other, next].map(
        (act) =>
          act !== undefined && (
            <Button
              key={act}
              kind={act === next ? 'primary' : 'plain'}
              isDisabled={!canWrite}
              onPress={() => setOpen(act)}
            >
              {wordsOf(act)}
            </Button>
          ),
      )}
      {dialogOf(open, view, close)}
    </>
  );
}

function dialogOf(open: Opened, view: ShipmentView, close: () => void): ReactNode {
  switch (open) {
    case null:
      return null;
    case 'print':
      return <PrintShipment shipment={view.shipment} onClose={close} />;
    case 'void':
      return (
        <VoidForm named={{ shipment: view.shipment.id }} what={shipmentWords.thisShipment} onClose={close} />
      );
    case 'change-shipment':
      return <ShipmentForm goal="change" view={view} onClose={close} onSaved={close} />;
    case 'correct-draw':
      return <CorrectForm view={view} onClose={close} />;
    default:
      return <ActForm act={open} of={{ shipment: view.shipment }} onClose={close} />;
  }
}
