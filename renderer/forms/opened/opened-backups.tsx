import { useState } from 'react';
import { formatInstant } from '../../../shared/base/dates';
import { backupReasonWords } from '../../../shared/calls/backup-labels';
import type { ListedBackup } from '../../../shared/calls/backup-shapes';
import type { OpenedPlace } from '../../../shared/calls/opened-calls';
import { openedWords } from '../../../shared/words/opened-words';
import { Button } from '../../parts/button';
import { FormDialog } from '../../parts/dialog';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { RestoreForm } from '../backup/restore-form';
import './opened-backups.css';

const keyOf = ({ register, name }: ListedBackup): string => `${register} ${name}`;

/** Backups in a folder that the desktop opened: each can be checked, and restored by the form that shows first what would change. */
export function OpenedBackups(props: {
  readonly title: string;
  readonly place: Extract<OpenedPlace, { readonly is: 'backups' }>;
  readonly onClose: () => void;
}) {
  const { api, opened } = useApp();
  const { call, isBusy, refusal } = useCall();
  const { backups, own, folder } = props.place;
  const [restoring, setRestoring] = useState<ListedBackup | null>(null);
  const [checked, setChecked] = useState<ReadonlyMap<string, string>>(new Map());
  const check = async (backup: ListedBackup) => {
    const { register, name } = backup;
    const found = await call(() => api.checkBackup({ backup: { register, name, isOpened: true } }));
    if (found === null) return;
    const says = found.fault === null ? openedWords.whole : openedWords.fault({ fault: found.fault });
    setChecked((before) => new Map(before).set(keyOf(backup), says));
  };
  if (restoring !== null)
    return <RestoreForm backup={restoring} isOpened onClose={() => setRestoring(null)} />;
  return (
    <FormDialog
      title={props.title}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      isWide
      onClose={props.onClose}
      onSubmit={props.onClose}
      submitLabel={openedWords.close}
      closeLabel={null}
    >
      <p>{backups.length === 0 ? openedWords.noBackups : openedWords.backups({ count: backups.length })}</p>
      <p className="muted">{folder}</p>
      {backups.length > 0 && (
        <table className="opened-backups" aria-label={openedWords.backupsList}>
          <thead>
            <tr>
              {[
                openedWords.made,
                openedWords.why,
                openedWords.of,
                openedWords.entry,
                openedWords.actions,
              ].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {backups.map((backup) => (
              <tr key={keyOf(backup)}>
                <td>{formatInstant(backup.madeAt, opened.moment.zone)}</td>
                <td>{backupReasonWords[backup.reason]}</td>
                <td>{backup.register === own ? openedWords.ofOwn : openedWords.ofOther}</td>
                <td className="number">{backup.seq}</td>
                <td>
                  <div className="row">
                    <Button kind="quiet" isDisabled={isBusy} onPress={() => void check(backup)}>
                      {openedWords.check}
                    </Button>
                    <Button kind="quiet" isDisabled={isBusy} onPress={() => setRestoring(backup)}>
                      {openedWords.restore}
                    </Button>
                    <span role="status">{checked.get(keyOf(backup))}</span>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </FormDialog>
  );
}
