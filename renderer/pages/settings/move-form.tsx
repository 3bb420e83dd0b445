import { useState } from 'react';
import type { Message } from '../../../shared/base/result';
import { movingWords } from '../../../shared/words/moving-words';
import { Note } from '../../parts/badge';
import { FormDialog } from '../../parts/dialog';
import { Warnings } from '../../parts/refusal';
import { Worded } from '../../parts/worded';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import './move-form.css';

type Made = { readonly folder: string; readonly warnings: readonly Message[] };

const steps = [
  movingWords.stepStick,
  movingWords.stepReadOnly,
  movingWords.stepThere,
  movingWords.stepConfirm,
] as const;

/** Leads through the move, and makes the copy where the person says. */
export function MoveForm({ onClose }: { readonly onClose: () => void }) {
  const { api } = useApp();
  const { call, isBusy, refusal } = useCall();
  const [made, setMade] = useState<Made | null>(null);
  const make = async () => {
    const answer = await call(() => api.makeMove({}));
    if (answer !== null && !answer.cancelled) setMade(answer.value);
  };
  return (
    <FormDialog
      title={movingWords.moveTitle}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => (made === null ? void make() : onClose())}
      closeLabel={made === null ? movingWords.cancel : null}
      submitLabel={made === null ? movingWords.choose : movingWords.close}
    >
      <ol className="move-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div role="status" className="stack">
        {isBusy && <p>{movingWords.copying}</p>}
        {made !== null && (
          <Note tone="green">
            <Worded
              say={movingWords.copied}
              with={{ folder: <span className="number">{made.folder}</span> }}
            />
          </Note>
        )}
      </div>
      {made !== null && <Warnings warnings={made.warnings} />}
    </FormDialog>
  );
}
