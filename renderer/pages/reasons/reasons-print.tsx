import { useState } from 'react';
import { reasonsFacts } from '../../../shared/print/reasons-facts';
import { ReasonsSheet } from '../../../shared/print/reasons-sheet';
import type { ReasonFilter } from '../../../shared/records/reason-filter';
import { type LetterReasons, privilegedNotes } from '../../../shared/response/reasons';
import { reasonsWords } from '../../../shared/words/reasons-words';
import '../../../shared/print/sheet.css';
import '../../../shared/print/reasons-sheet.css';
import { Button } from '../../parts/button';
import { CheckField } from '../../parts/check-field';
import { useOpenRegister } from '../../state/use-open-register';
import { usePrintRequest } from '../../state/use-print-request';
import { SheetPreview } from '../../views/print/sheet-preview';

/** Whether any of the letters has privileged notes, so that it can be asked whether to include them. */
export function hasPrivileged(found: readonly LetterReasons[]): boolean {
  return found.some((each) => privilegedNotes(each).length > 0);
}

/** Opens the report as it will be printed, of what the filter leaves; File, Print does the same while the page shows. */
export function ReasonsPrint(props: {
  readonly filter: ReasonFilter;
  readonly found: readonly LetterReasons[];
}) {
  const opened = useOpenRegister();
  const { filter, found } = props;
  const [isOpen, setIsOpen] = useState(false);
  const [wantsPrivileged, setWantsPrivileged] = useState(false);
  usePrintRequest(() => setIsOpen(true));
  const mayInclude = hasPrivileged(found);
  const includePrivileged = mayInclude && wantsPrivileged;
  // Asked anew each time: nobody includes them by a choice of last week.
  const close = () => {
    setIsOpen(false);
    setWantsPrivileged(false);
  };
  return (
    <>
      <Button icon="print" onPress={() => setIsOpen(true)}>
        {reasonsWords.print}
      </Button>
      {isOpen && (
        <SheetPreview
          title={reasonsWords.report}
          sheet={{ kind: 'reasons', filter, includePrivileged }}
          draw={(source) => (
            <ReasonsSheet facts={reasonsFacts(opened.register, { filter, includePrivileged }, source)} />
          )}
          {...(mayInclude
            ? {
                tools: (
                  <CheckField
                    label={reasonsWords.includePrivileged}
                    value={wantsPrivileged}
                    onChange={setWantsPrivileged}
                  />
                ),
              }
            : {})}
          onClose={close}
        />
      )}
    </>
  );
}
