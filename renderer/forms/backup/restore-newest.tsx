import { useEffect, useState } from 'react';
import { done, type Result, refuse } from '../../../shared/base/result';
import type { ListedBackup } from '../../../shared/calls/backup-shapes';
import type { ExportDocketApi } from '../../../shared/calls/contract';
import { backupWords } from '../../../shared/words/backup-words';
import { FormDialog } from '../../parts/dialog';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { RestoreForm } from './restore-form';

/** The newest backup that reads back whole; those of the open register go before others. */
async function newestGood(
  api: Pick<ExportDocketApi, 'listBackups' | 'checkBackup'>,
): Promise<Result<ListedBackup>> {
  const listed = await api.listBackups({});
  if (!listed.ok) return listed;
  const { register, state } = listed.value;
  const backups = [...listed.value.backups].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
  const own = backups.filter((backup) => backup.register === register);
  for (const backup of own.length > 0 ? own : backups) {
    const checked = await api.checkBackup({ backup: { register: backup.register, name: backup.name } });
    if (checked.ok && checked.value.fault === null) return done(backup);
  }
  return refuse('not-found', 'no-good-backup', { folder: state.folder });
}

/** For a damaged register: offers the newest good backup, with what restoring it would change. */
export function RestoreNewest({ onClose }: { readonly onClose: () => void }) {
  const { api } = useApp();
  const { call, refusal } = useCall();
  const [backup, setBackup] = useState<ListedBackup | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once
  useEffect(() => {
    let isGone = false;
    void call(() => newestGood(api)).then((found) => {
      if (!isGone) setBackup(found);
    });
    return () => {
      isGone = true;
    };
  }, [api]);
  if (backup !== null) return <RestoreForm backup={backup} onClose={onClose} />;
  return (
    <FormDialog
      title={backupWords.restoreTitle}
      isDirty={false}
      refusal={refusal}
      canSubmit={false}
      onClose={onClose}
      onSubmit={() => undefined}
      submitLabel={backupWords.restoreThisBackup}
      submitKind="danger"
    >
      {refusal === null ? (
        <p role="status">{backupWords.lookingForNewest}</p>
      ) : (
        <p>{backupWords.otherFolder}</p>
      )}
    </FormDialog>
  );
}
