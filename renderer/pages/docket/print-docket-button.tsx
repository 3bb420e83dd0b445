import { useState } from 'react';
import { docketWords } from '../../../shared/words/docket-words';
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
        {docketWords.print}
      </Button>
      {isOpen && <DocketPreview onClose={() => setIsOpen(false)} />}
    </>
  );
}
