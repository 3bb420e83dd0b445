import { useState } from 'react';
import { overviewFacts } from '../../../shared/print/ledger-facts';
import { OverviewSheet } from '../../../shared/print/ledger-sheets';
import { TemporarySheet } from '../../../shared/print/report-sheets';
import { temporaryFacts } from '../../../shared/print/temporary-facts';
import { shipmentWords } from '../../../shared/words/shipments-words';
import { SelectField } from '../../parts/select-field';
import { useDocket } from '../../state/use-docket';
import { SheetPreview } from '../../views/print/sheet-preview';
import '../../../shared/print/ledger-sheets.css';

/** The sheets of all licenses and shipments: what is used and left, and what is to come back. */
export function PrintLedger({ onClose }: { readonly onClose: () => void }) {
  const { register } = useDocket();
  const [chosen, setChosen] = useState<'overview' | 'temporary-abroad'>('overview');
  const choices = [
    { id: 'overview', label: shipmentWords.overviewSheet },
    { id: 'temporary-abroad', label: shipmentWords.temporarySheet },
  ] as const;
  return (
    <SheetPreview
      title={choices.find(({ id }) => id === chosen)?.label}
      sheet={{ kind: chosen }}
      draw={(source) =>
        chosen === 'overview' ? (
          <OverviewSheet facts={overviewFacts(register, source)} />
        ) : (
          <TemporarySheet facts={temporaryFacts(register, source)} />
        )
      }
      tools={
        <SelectField
          label={shipmentWords.sheet}
          name="sheet"
          choices={choices}
          value={chosen}
          onChange={setChosen}
        />
      }
      onClose={onClose}
    />
  );
}
