import { useState } from 'react';
import { formatInstant } from '../../../shared/base/dates';
import { inWords } from '../../../shared/base/message-text';
import type { Refusal } from '../../../shared/base/result';
import { backupWords } from '../../../shared/words/backup-words';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { Name } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import type { OpenRegister } from '../../state/register-store';
import { useCall } from '../../state/use-call';
import { useApp, useOpenRegister } from '../../state/use-open-register';
import { RestoreNewest } from './restore-newest';

/** Why the register that is open today cannot be trusted or shown in full; null while it can. */
export function useDamage(): Refusal | null {
  const { access, asItStood } = useOpenRegister();
  return access.mode === 'read-only' && access.why.code === 'damaged' && asItStood === null
    ? access.why
    : null;
}

/** Whether another program only changed how the file is written: nothing is lost, and one button puts it right. */
export function isConverted({ messageKey }: Refusal): boolean {
  return messageKey.startsWith('converted-');
}

/** The newest backup by its time, or that there is none and what to do then. */
export function NewestBackup() {
  const { backups, moment } = useOpenRegister();
  if (backups === null) return null;
  const { last, folder } = backups;
  if (last === null)
    return (
      <p>
        <Worded say={backupWords.noBackupIn} with={{ folder: <Name text={folder} /> }} />
      </p>
    );
  return (
    <p>
      <Worded
        say={backupWords.newestFrom}
        with={{
          at: <strong>{formatInstant(last.madeAt, moment.zone)}</strong>,
          entries: backupWords.entries({ count: last.seq }),
        }}
      />
    </p>
  );
}

/** What leads out of the damage: restoring the line endings, or the newest backup. */
export function WayOut({ why, isMain = false }: { readonly why: Refusal; readonly isMain?: boolean }) {
  const { api, store, opened } = useApp();
  const { call, isBusy, refusal } = useCall();
  const [isRestoring, setIsRestoring] = useState(false);
  const mend = async () => {
    const mended = await call(() => api.mendLineEndings({}));
    if (mended === null) return;
    store.addNotice(mended.told);
    store.setAccess(mended.access);
  };
  if (isConverted(why))
    return (
      <>
        <Button kind="primary" isDisabled={isBusy} onPress={() => void mend()}>
          {backupWords.restoreLineEndings}
        </Button>
        {refusal !== null && <p role="alert">{inWords(refusal)}</p>}
      </>
    );
  if (opened.backups === null) return null;
  return (
    <>
      <Button {...(isMain ? { kind: 'primary' as const } : {})} onPress={() => setIsRestoring(true)}>
        {backupWords.restoreBackup}
      </Button>
      {isRestoring && <RestoreNewest onClose={() => setIsRestoring(false)} />}
    </>
  );
}

const hiddenOf = ({ params }: Refusal): string | undefined =>
  params.entries === undefined ? undefined : backupWords.cannotBeShown({ what: String(params.entries) });

/** Stands where a list would be while nothing of it can be shown: how much is missing, and the way out. */
export function DamagedList({ why }: { readonly why: Refusal }) {
  const hidden = hiddenOf(why);
  return (
    <EmptyState
      icon="warning"
      title={hidden ?? (isConverted(why) ? backupWords.fileWasChanged : backupWords.cannotShow)}
      actions={<WayOut why={why} isMain />}
    >
      {hidden === undefined && <p>{inWords(why)}</p>}
      {!isConverted(why) && <NewestBackup />}
    </EmptyState>
  );
}

/** What is shown of a register that cannot be changed. */
export function shownWords(why: Refusal, { register }: Pick<OpenRegister, 'register'>): string {
  if (why.code === 'newer' || (why.code === 'damaged' && !isConverted(why))) {
    return register.seq === 0 ? backupWords.saveCopyBefore : backupWords.shownUpToThere;
  }
  return isConverted(why) ? backupWords.allShown : backupWords.shownIsSafe;
}
