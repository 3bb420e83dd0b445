import { useState } from 'react';
import type { Message } from '../../../shared/base/result';
import { settingsWords } from '../../../shared/words/settings-words';
import { Note } from '../../parts/badge';
import { CheckField } from '../../parts/check-field';
import { FormDialog } from '../../parts/dialog';
import { Warnings } from '../../parts/refusal';
import { Worded } from '../../parts/worded';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { WorkProgress } from '../../views/work/work-progress';
import './handover-form.css';

type Made = { readonly folder: string; readonly warnings: readonly Message[] };

/** Makes a handover folder where the person says, with its progress; closing it meanwhile stops it. */
export function HandoverForm({ onClose }: { readonly onClose: () => void }) {
  const { api, opened, store } = useApp();
  const { call, isBusy, refusal } = useCall();
  const stopping = useCall();
  const opening = useCall();
  const [includePrivileged, setIncludePrivileged] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [isStopped, setIsStopped] = useState(false);
  const { handover } = opened;
  const make = async () => {
    setMade(null);
    setIsStopped(false);
    store.forgetHandover();
    const answer = await call(() => api.makeHandover({ includePrivileged }));
    if (answer === null) return;
    if (answer.cancelled) setIsStopped(true);
    else setMade(answer.value);
  };
  const close = () => {
    if (!isBusy) return onClose();
    void stopping.call(() => api.stopHandover({}));
  };
  return (
    <FormDialog
      title={settingsWords.handoverFolder}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal ?? opening.refusal}
      onClose={close}
      onSubmit={() => void (made === null ? make() : opening.call(() => api.openHandover({})))}
      closeLabel={made === null ? settingsWords.cancel : settingsWords.close}
      submitLabel={made === null ? settingsWords.create : settingsWords.openFolder}
    >
      <p>{settingsWords.handoverNew}</p>
      <CheckField
        label={settingsWords.includePrivilegedNotes}
        description={settingsWords.privilegedSays}
        name="includePrivileged"
        value={includePrivileged}
        onChange={(include) => {
          setIncludePrivileged(include);
          setMade(null);
        }}
        isDisabled={isBusy}
      />
      <div role="status" className="stack">
        {isBusy && handover === null && <WorkProgress what="handover" />}
        {isBusy && handover !== null && (
          <>
            <p>{settingsWords.drawing({ page: handover.done + 1, of: handover.of })}</p>
            <progress value={handover.done} max={handover.of} aria-label={settingsWords.pagesDrawn} />
          </>
        )}
        {isStopped && !isBusy && <p>{settingsWords.nothingWasMade}</p>}
        {made !== null && (
          <Note tone="green">
            <Worded
              say={settingsWords.handoverMade}
              with={{ folder: <span className="number">{made.folder}</span> }}
            />
          </Note>
        )}
      </div>
      {made !== null && <Warnings warnings={made.warnings} />}
    </FormDialog>
  );
}
