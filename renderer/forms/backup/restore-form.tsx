import { useEffect, useState } from 'react';
import { formatInstant } from '../../../shared/base/dates';
import { backupReasonWords } from '../../../shared/calls/backup-labels';
import type { ListedBackup, RestorePreview } from '../../../shared/calls/backup-shapes';
import { backupWords } from '../../../shared/words/backup-words';
import { Note } from '../../parts/badge';
import { FormDialog } from '../../parts/dialog';
import { Worded } from '../../parts/worded';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { WorkProgress } from '../../views/work/work-progress';
import { RestoreChanges } from './restore-changes';

/** Shows what would be otherwise after going back to a backup, and does it when that is confirmed. */
export function RestoreForm(props: {
  readonly backup: ListedBackup;
  /** It lies in the folder that the desktop opened. */
  readonly isOpened?: boolean;
  readonly onClose: () => void;
}) {
  const { api, opened } = useApp();
  const { register, name, madeAt, reason } = props.backup;
  const { isOpened = false } = props;
  const backup = { register, name, ...(isOpened ? { isOpened } : {}) };
  const { call, isBusy, refusal } = useCall();
  const [plan, setPlan] = useState<RestorePreview | null>(null);
  const [isDone, setIsDone] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each backup
  useEffect(() => {
    let isGone = false;
    void call(() => api.planRestore({ backup })).then((found) => {
      if (!isGone) setPlan(found);
    });
    return () => {
      isGone = true;
      // What is still being read then is of no use to anybody.
      void api.stopBackup({});
    };
  }, [api, register, name]);
  const restore = async () => {
    const restored = await call(() => api.restoreBackup({ backup }));
    // The window is loaded anew with the restored register.
    if (restored !== null) setIsDone(true);
  };
  return (
    <FormDialog
      title={backupWords.restoreTitle}
      isDirty={false}
      isBusy={isBusy || isDone}
      canSubmit={plan !== null}
      refusal={refusal}
      onClose={props.onClose}
      onSubmit={() => void restore()}
      submitLabel={backupWords.restoreThisBackup}
      submitKind="danger"
      isWide
    >
      <p>
        <Worded
          say={backupWords.takesPlace}
          with={{
            at: <strong>{formatInstant(madeAt, opened.moment.zone)}</strong>,
            reason: backupReasonWords[reason].toLowerCase(),
          }}
        />
      </p>
      {plan === null && refusal === null && (
        <p role="status" className="muted">
          {backupWords.readingBackup}
        </p>
      )}
      {(plan === null ? refusal === null : isBusy) && <WorkProgress what="restore" />}
      {plan !== null && <RestoreChanges plan={plan} />}
      <Note tone="plain">{backupWords.keptAside({ folder: opened.folder })}</Note>
    </FormDialog>
  );
}
