import { type ReactNode, useState } from 'react';
import type { SheetRequest } from '../../../shared/calls/print-calls';
import { beforeShippingFacts } from '../../../shared/print/ledger-facts';
import { BeforeShippingSheet } from '../../../shared/print/ledger-sheets';
import type { PageSource } from '../../../shared/print/page-facts';
import { shipmentFacts } from '../../../shared/print/shipment-facts';
import { ShipmentSheet } from '../../../shared/print/shipment-sheet';
import type { Shipment } from '../../../shared/records/shipment';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { SelectField } from '../../parts/select-field';
import { Name } from '../../parts/verbatim';
import { useDocket } from '../../state/use-docket';
import { useHistoryDrawing } from '../../views/history/history-drawing';
import { SheetPreview } from '../../views/print/sheet-preview';
import '../../../shared/print/ledger-sheets.css';
import '../../../shared/print/record-sheets.css';

interface Drawing {
  readonly id: string;
  readonly label: string;
  readonly sheet: SheetRequest;
  readonly draw: (source: PageSource) => ReactNode;
}

/** The sheets of a shipment as they will be printed. */
export function PrintShipment(props: { readonly shipment: Shipment; readonly onClose: () => void }) {
  const { register } = useDocket();
  const { id: shipmentId, reference } = props.shipment;
  const [chosen, setChosen] = useState('shipment');
  const record = { kind: 'shipment', id: shipmentId } as const;
  const history = useHistoryDrawing(record, chosen === 'history');
  const whole: Drawing = {
    id: 'shipment',
    label: shipmentWords.shipment,
    sheet: { kind: 'shipment', shipmentId },
    draw: (source) => {
      const facts = shipmentFacts(register, shipmentId, source);
      return facts !== null && <ShipmentSheet facts={facts} />;
    },
  };
  const drawings: readonly Drawing[] = [
    whole,
    {
      id: 'checks',
      label: shipmentWords.checksSheet,
      sheet: { kind: 'before-shipping', shipmentId },
      draw: (source) => {
        const facts = beforeShippingFacts(register, shipmentId, source);
        return facts !== null && <BeforeShippingSheet facts={facts} />;
      },
    },
    {
      id: 'history',
      label: shipmentWords.history,
      sheet: { kind: 'record-history', record },
      draw: history.draw,
    },
  ];
  const { label, sheet, draw } = drawings.find(({ id }) => id === chosen) ?? whole;
  return (
    <SheetPreview
      title={
        <>
          {label} <Name text={reference} />
        </>
      }
      sheet={sheet}
      draw={draw}
      refusal={history.refusal}
      tools={
        <SelectField
          label={shipmentWords.sheet}
          name="sheet"
          choices={drawings}
          value={chosen}
          onChange={setChosen}
        />
      }
      onClose={props.onClose}
    />
  );
}
