import { useState } from 'react';
import { Button } from '../../parts/button';
import { usePrintRequest } from '../../state/use-print-request';
import { DocketPreview } from './docket-preview';

/** Opens the printed docket; File, Print does the same while the docket shows. */
export function PrintDocketButton() {
  const [isOpen, setIsOpen] = useState(false);
  usePrintRequest(() => setIsOpen(true));
  return (
    <>
      <Button icon="print" shrinks onPress={() => setIsOpen(true)}>
        Print
      </Button>
      {isOpen && <DocketPreview onClose={() => setIsOpen(false)} />}
    </>
  );
}
