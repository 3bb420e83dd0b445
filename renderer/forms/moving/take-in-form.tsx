import { useState } from 'react';
import { formatInstant } from '../../../shared/base/dates';
import type { FoundMoveView } from '../../../shared/calls/move-calls';
import { movingWords } from '../../../shared/words/moving-words';
import { FormDialog } from '../../parts/dialog';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { RestoreChanges } from '../backup/restore-changes';

/** A copy that was read in full: where it comes from, what it would change here, and the way to take it in. */
export function TakeInForm(props: { readonly found: FoundMoveView; readonly onClose: () => void }) {
  const { api, opened } = useApp();
  const { call, isBusy, refusal } = useCall();
  const [isDone, setIsDone] = useState(false);
  const { from, madeAt, backups, damaged, canBeMarked, preview } = props.found;
  const takeIn = async () => {
    // The window is loaded anew with the register that came.
    if ((await call(() => api.takeInMove({}))) !== null) setIsDone(true);
  };
  return (
    <FormDialog
      title={movingWords.takeInTitle}
      isDirty={false}
      isBusy={isBusy || isDone}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={() => void takeIn()}
      submitLabel={movingWords.takeInSubmit}
      isWide
    >
      <p>
        <Worded
          say={damaged === 0 ? movingWords.comesFrom : movingWords.comesDamaged}
          with={{
            at: <strong>{formatInstant(madeAt, opened.moment.zone)}</strong>,
            from: <Name text={from} />,
            count: backups,
            damaged,
          }}
        />
      </p>
      {!canBeMarked && <p>{movingWords.notMarked}</p>}
      <p>{movingWords.takesPlace}</p>
      <RestoreChanges plan={preview} />
    </FormDialog>
  );
}
