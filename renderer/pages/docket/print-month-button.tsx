import { useState } from 'react';
import type { Month } from '../../../shared/base/month';
import type { HowHeld } from '../../../shared/print/docket-sheet';
import { MonthSheet } from '../../../shared/print/month-sheet';
import { monthSheetFacts } from '../../../shared/print/month-sheet-facts';
import { monthWords } from '../../../shared/words/month-words';
import '../../../shared/print/sheet.css';
import '../../../shared/print/month-sheet.css';
import { Button } from '../../parts/button';
import { useOpenRegister } from '../../state/use-open-register';
import { usePrintRequest } from '../../state/use-print-request';
import { HeldFields } from '../../views/print/held-fields';
import { SheetPreview } from '../../views/print/sheet-preview';

/** Opens the month as it will be printed; File, Print does the same while the month shows. */
export function PrintMonthButton(props: { readonly month: Month; readonly withDone: boolean }) {
  const opened = useOpenRegister();
  const [isOpen, setIsOpen] = useState(false);
  const [held, setHeld] = useState<HowHeld>({});
  usePrintRequest(() => setIsOpen(true));
  return (
    <>
      <Button icon="print" onPress={() => setIsOpen(true)}>
        {monthWords.print}
      </Button>
      {isOpen && (
        <SheetPreview
          title={monthWords.printTitle}
          sheet={{ kind: 'month', ...props, ...held }}
          isLandscape={held.isLandscape}
          tools={<HeldFields held={held} onChange={setHeld} />}
          draw={(source) => (
            <MonthSheet facts={monthSheetFacts(opened.register, props, source)} held={held} />
          )}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
