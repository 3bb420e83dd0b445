import type { SheetRequest } from '../../../../shared/calls/print-calls';
import { deadlinePanelWords } from '../../../../shared/words/deadline-panel-words';
import { Button } from '../../../parts/button';
import { RefusalNote } from '../../../parts/refusal';
import { useOpenRegister } from '../../../state/use-open-register';
import { usePrinting } from '../../../views/print/use-printing';

/** Puts the count of a date on paper, for a colleague to count again with a pencil. */
export function PrintCount({ deadlineId }: { readonly deadlineId: string }) {
  const { asItStood } = useOpenRegister();
  const sheet: SheetRequest = {
    kind: 'count',
    deadlineId,
    ...(asItStood === null ? {} : { asOf: { seq: asItStood.seq, on: asItStood.on } }),
  };
  const { said, refusal, savePdf, print, dialog } = usePrinting(sheet);
  return (
    <div className="stack count-paper">
      <div className="row">
        <Button icon="print" onPress={print}>
          {deadlinePanelWords.print}
        </Button>
        {dialog}
        <Button icon="save" onPress={savePdf}>
          {deadlinePanelWords.savePdf}
        </Button>
      </div>
      {said !== '' && (
        <p className="small muted" role="status">
          {said}
        </p>
      )}
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </div>
  );
}
