import { useState } from 'react';
import { docketFacts } from '../../../shared/print/docket-facts';
import { DocketSheet, type HowHeld } from '../../../shared/print/docket-sheet';
import '../../../shared/print/sheet.css';
import '../../../shared/print/docket-sheet.css';
import { SelectField } from '../../parts/select-field';
import { useDocket } from '../../state/use-docket';
import { HeldFields } from '../../views/print/held-fields';
import { SheetPreview } from '../../views/print/sheet-preview';

const periods = [
  { id: '14', label: 'the next 14 days' },
  { id: '30', label: 'the next 30 days' },
  { id: '60', label: 'the next 60 days' },
  { id: '365', label: 'the next 365 days' },
  { id: 'all', label: 'no end: every open date' },
] as const;

type Period = (typeof periods)[number]['id'];

/** The docket as it will be printed for the wall, with Save as PDF and Print. */
export function DocketPreview({ onClose }: { readonly onClose: () => void }) {
  const { register } = useDocket();
  const [period, setPeriod] = useState<Period>('60');
  const [held, setHeld] = useState<HowHeld>({});
  const days = period === 'all' ? null : Number(period);
  return (
    <SheetPreview
      title="The docket on paper"
      sheet={{ kind: 'docket', days, ...held }}
      draw={(source) => <DocketSheet facts={docketFacts(register, days, source)} held={held} />}
      isLandscape={held.isLandscape}
      tools={
        <div className="row">
          <SelectField
            label="Work-by dates up to"
            name="period"
            choices={periods}
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
