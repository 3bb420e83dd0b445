import { useState } from 'react';
import type { FilesChecked, OpenedPlace } from '../../../shared/calls/opened-calls';
import { openedWords } from '../../../shared/words/opened-words';
import { Note } from '../../parts/badge';
import { Button } from '../../parts/button';
import { FormDialog } from '../../parts/dialog';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';

/** A handover folder: checked against its own list, shown in the file manager, or looked at where its journal is whole. */
export function OpenedHandover(props: {
  readonly title: string;
  readonly place: Extract<OpenedPlace, { readonly is: 'handover' }>;
  readonly onClose: () => void;
}) {
  const { api } = useApp();
  const { call, isBusy, refusal } = useCall();
  const [checked, setChecked] = useState<FilesChecked | null>(null);
  const check = async () => setChecked(await call(() => api.checkOpened({})));
  return (
    <FormDialog
      title={props.title}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={() => void check()}
      submitLabel={openedWords.checkHandover}
      closeLabel={openedWords.close}
    >
      <p>{openedWords.handover}</p>
      <p className="muted">{props.place.folder}</p>
      <div className="row">
        <Button onPress={() => void call(() => api.showOpened({}))}>{openedWords.showFolder}</Button>
        {props.place.canBeRead && (
          <Button onPress={() => void call(() => api.switchRegister({ to: 'opened' }))}>
            {openedWords.lookAt}
          </Button>
        )}
      </div>
      <div role="status">
        {isBusy && openedWords.checking}
        {checked !== null && <Outcome {...checked} />}
      </div>
    </FormDialog>
  );
}

function Outcome({ files, faults }: FilesChecked) {
  if (faults.length === 0) return <Note tone="green">{openedWords.asWritten({ count: files })}</Note>;
  return (
    <>
      <Note tone="red">{openedWords.notAsWritten({ count: faults.length, files })}</Note>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
    </>
  );
}
