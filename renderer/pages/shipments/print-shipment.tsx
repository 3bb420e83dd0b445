import { useState } from 'react';
import { beforeShippingFacts } from '../../../shared/print/ledger-facts';
import { BeforeShippingSheet } from '../../../shared/print/ledger-sheets';
import { shipmentFacts } from '../../../shared/print/shipment-facts';
import { ShipmentSheet } from '../../../shared/print/shipment-sheet';
import type { Shipment } from '../../../shared/records/shipment';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { Name } from '../../parts/verbatim';
import { useOpenRegister } from '../../state/use-open-register';
import { useHistoryDrawing } from '../../views/history/history-drawing';
import { ChoiceOfSheets, type SheetChoice } from '../../views/print/choice-of-sheets';
import '../../../shared/print/ledger-sheets.css';
import '../../../shared/print/record-sheets.css';

/** The sheets of a shipment as they will be printed. */
export function PrintShipment(props: { readonly shipment: Shipment; readonly onClose: () => void }) {
  const { register } = useOpenRegister();
  const { id: shipmentId, reference } = props.shipment;
  const [chosen, setChosen] = useState('shipment');
  const record = { kind: 'shipment', id: shipmentId } as const;
  const history = useHistoryDrawing(record, chosen === 'history');
  const sheetOf = (
    id: string,
    label: string,
    { sheet, draw }: Pick<SheetChoice, 'sheet' | 'draw'>,
  ): SheetChoice => ({
    ...{ id, label, sheet, draw },
    title: (
      <>
        {label} <Name text={reference} />
      </>
    ),
  });
  return (
    <ChoiceOfSheets
      sheets={[
        sheetOf('shipment', shipmentWords.shipment, {
          sheet: { kind: 'shipment', shipmentId },
          draw: (source) => {
            const facts = shipmentFacts(register, shipmentId, source);
            return facts !== null && <ShipmentSheet facts={facts} />;
          },
        }),
        sheetOf('checks', shipmentWords.checksSheet, {
          sheet: { kind: 'before-shipping', shipmentId },
          draw: (source) => {
            const facts = beforeShippingFacts(register, shipmentId, source);
            return facts !== null && <BeforeShippingSheet facts={facts} />;
          },
        }),
        sheetOf('history', shipmentWords.history, {
          sheet: { kind: 'record-history', record },
          draw: history.draw,
        }),
      ]}
      chosen={chosen}
      onChoose={setChosen}
      refusal={history.refusal}
      onClose={props.onClose}
    />
  );
}
