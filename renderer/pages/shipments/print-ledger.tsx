import { useState } from 'react';
import { overviewFacts } from '../../../shared/print/ledger-facts';
import { OverviewSheet } from '../../../shared/print/ledger-sheets';
import { TemporarySheet } from '../../../shared/print/report-sheets';
import { temporaryFacts } from '../../../shared/print/temporary-facts';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { useOpenRegister } from '../../state/use-open-register';
import { ChoiceOfSheets } from '../../views/print/choice-of-sheets';
import '../../../shared/print/ledger-sheets.css';

/** The sheets of all licenses and shipments: what is used and left, and what is to come back. */
export function PrintLedger({ onClose }: { readonly onClose: () => void }) {
  const { register } = useOpenRegister();
  const [chosen, setChosen] = useState<'overview' | 'temporary-abroad'>('overview');
  return (
    <ChoiceOfSheets
      sheets={[
        {
          id: 'overview',
          label: shipmentWords.overviewSheet,
          title: shipmentWords.overviewSheet,
          sheet: { kind: 'overview' },
          draw: (source) => <OverviewSheet facts={overviewFacts(register, source)} />,
        },
        {
          id: 'temporary-abroad',
          label: shipmentWords.temporarySheet,
          title: shipmentWords.temporarySheet,
          sheet: { kind: 'temporary-abroad' },
          draw: (source) => <TemporarySheet facts={temporaryFacts(register, source)} />,
        },
      ]}
      chosen={chosen}
      onChoose={setChosen}
      onClose={onClose}
    />
  );
}
