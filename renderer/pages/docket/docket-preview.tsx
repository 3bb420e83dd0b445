import { useState } from 'react';
import { docketFacts } from '../../../shared/print/docket-facts';
import { DocketSheet, type HowHeld } from '../../../shared/print/docket-sheet';
import { docketWords } from '../../../shared/words/docket-words';
import '../../../shared/print/sheet.css';
import '../../../shared/print/docket-sheet.css';
import { SelectField } from '../../parts/select-field';
import { useOpenRegister } from '../../state/use-open-register';
import { HeldFields } from '../../views/print/held-fields';
import { SheetPreview } from '../../views/print/sheet-preview';

const periods = () =>
  [
    { id: '14', label: docketWords.next14 },
    { id: '30', label: docketWords.next30 },
    { id: '60', label: docketWords.next60 },
    { id: '365', label: docketWords.next365 },
    { id: 'all', label: docketWords.noEnd },
  ] as const;

type Period = ReturnType<typeof periods>[number]['id'];

/** The docket as it will be printed for the wall, with Save as PDF and Print. */
export function DocketPreview({ onClose }: { readonly onClose: () => void }) {
  const { register } = useOpenRegister();
  const [period, setPeriod] = useState<Period>('60');
  const [held, setHeld] = useState<HowHeld>({});
  const days = period === 'all' ? null : Number(period);
  return (
    <SheetPreview
      title={docketWords.printTitle}
      sheet={{ kind: 'docket', days, ...held }}
      draw={(source) => <DocketSheet facts={docketFacts(register, days, source)} held={held} />}
      isLandscape={held.isLandscape}
      tools={
        <div className="row">
          <SelectField
            label={docketWords.period}
            name="period"
            choices={periods()}
            value={period}
            onChange={setPeriod}
          />
          <HeldFields held={held} onChange={setHeld} />
        </div>
      }
      onClose={onClose}
    />
  );
}
