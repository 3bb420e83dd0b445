import { useState } from 'react';
import type { Message } from '../../../shared/base/result';
import { Note } from '../../parts/badge';
import { CheckField } from '../../parts/check-field';
import { FormDialog } from '../../parts/dialog';
import { Warnings } from '../../parts/refusal';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-docket';
import './handover-form.css';

type Made = { readonly folder: string; readonly warnings: readonly Message[] };

/** Makes a handover folder where the person says, with its progress; closing it meanwhile stops it. */
export function HandoverForm({ onClose }: { readonly onClose: () => void }) {
  const { api, docket, store } = useApp();
  const { call, isBusy, refusal } = useCall();
  const stopping = useCall();
  const opening = useCall();
  const [includePrivileged, setIncludePrivileged] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const [isStopped, setIsStopped] = useState(false);
  const { handover } = docket;
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
      title="Handover folder"
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal ?? opening.refusal}
      onClose={close}
      onSubmit={() => void (made === null ? make() : opening.call(() => api.openHandover({})))}
      closeLabel={made === null ? 'Cancel' : 'Close'}
      submitLabel={made === null ? 'Create…' : 'Open folder'}
    >
      <p>
        A new folder is made in the folder you choose. It gets its name once it is complete; if it is stopped
        or fails, nothing is left behind.
      </p>
      <CheckField
        label="Include privileged notes"
        description="If you leave them out, the journal marks the entries where a note was withheld."
        name="includePrivileged"
        value={includePrivileged}
        onChange={(include) => {
          setIncludePrivileged(include);
          setMade(null);
        }}
        isDisabled={isBusy}
      />
      <div role="status" className="stack">
        {isBusy && handover !== null && (
          <>
            <p>
              Drawing page {handover.done + 1} of {handover.of}… Cancel stops it.
            </p>
            <progress value={handover.done} max={handover.of} aria-label="Pages drawn" />
          </>
        )}
        {isStopped && !isBusy && <p>Nothing was made.</p>}
        {made !== null && (
          <Note tone="green">
            Made: <span className="number">{made.folder}</span>. Its README.txt says what is what; “node
            verify.mjs” in it checks every file.
          </Note>
        )}
      </div>
      {made !== null && <Warnings warnings={made.warnings} />}
    </FormDialog>
  );
}
