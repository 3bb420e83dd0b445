import { formatInstant } from '../../../shared/base/dates';
import { causeWords } from '../../../shared/base/disk-errors';
import { backupReasonWords } from '../../../shared/calls/backup-labels';
import type { ListedBackup } from '../../../shared/calls/backup-shapes';
import { settingsWords } from '../../../shared/words/settings-words';
import { Button } from '../../parts/button';
import { sizeInWords } from '../../parts/file-size';
import { RefusalNote } from '../../parts/refusal';
import { useBackupList } from '../../state/use-backups';
import { useOpenRegister } from '../../state/use-open-register';
import { Nothing, RecordTable } from '../../views/record/record-parts';
import { type CheckedBackups, keyOf, useBackupChecks } from './use-backup-checks';
import './backup-list.css';

const columns = [
  { title: settingsWords.made, width: '28%' },
  { title: settingsWords.why, width: '19%' },
  { title: settingsWords.entries, isAmount: true, width: '13%' },
  { title: settingsWords.size, isAmount: true, width: '12%' },
  { title: settingsWords.readBack, width: '14%' },
  { title: settingsWords.goBack, width: '14%' },
];

/** The backups in the folder, each with the way back to it. */
export function BackupList({ onRestore }: { readonly onRestore: (backup: ListedBackup) => void }) {
  const { list, refusal } = useBackupList();
  const checks = useBackupChecks();
  if (refusal !== null) return <RefusalNote refusal={refusal} />;
  if (list === null) return <Nothing>{settingsWords.looking}</Nothing>;
  const { backups, register, unreadable, unfinished } = list;
  const own = backups.filter((backup) => register === null || backup.register === register);
  const others = backups.filter((backup) => !own.includes(backup));
  return (
    <>
      {backups.length === 0 && <Nothing>{settingsWords.noneInFolder}</Nothing>}
      {own.length > 0 && (
        <BackupTable
          label={settingsWords.backupsThisRegister}
          backups={own}
          checked={checks.checked}
          onRestore={onRestore}
        />
      )}
      {others.length > 0 && (
        <>
          <h3>{settingsWords.othersInFolder}</h3>
          <BackupTable
            label={settingsWords.others}
            backups={others}
            checked={checks.checked}
            onRestore={onRestore}
          />
        </>
      )}
      {backups.length > 0 && (
        <div className="row">
          {checks.isRunning ? (
            <Button onPress={checks.stop}>{settingsWords.stop}</Button>
          ) : (
            <Button onPress={() => void checks.check(backups)}>{settingsWords.verifyAllBackups}</Button>
          )}
          <span role="status" className="muted">
            {checks.said}
          </span>
        </div>
      )}
      {checks.refusal !== null && <RefusalNote refusal={checks.refusal} />}
      {unreadable.length + unfinished.length > 0 && (
        <p className="muted">
          {settingsWords.notUsable({ names: [...unreadable, ...unfinished].join(' · ') })}
        </p>
      )}
    </>
  );
}

function BackupTable(props: {
  readonly label: string;
  readonly backups: readonly ListedBackup[];
  readonly checked: CheckedBackups;
  readonly onRestore: (backup: ListedBackup) => void;
}) {
  const { moment } = useOpenRegister();
  return (
    <RecordTable label={props.label} columns={columns}>
      {props.backups.map((backup) => {
        const fault = props.checked.get(keyOf(backup));
        const made = formatInstant(backup.madeAt, moment.zone);
        return (
          <tr key={keyOf(backup)}>
            <td>{made}</td>
            <td>
              {backupReasonWords[backup.reason]}
              {backup.missing > 0 && (
                <div className="small">{settingsWords.filesMissing({ count: backup.missing })}</div>
              )}
            </td>
            <td className="amount">{backup.seq.toLocaleString('en-US')}</td>
            <td className="amount">{sizeInWords(backup.size)}</td>
            <td>
              {fault === undefined ? (
                <span className="muted">{settingsWords.whenMade}</span>
              ) : fault === null ? (
                settingsWords.justNowWhole
              ) : (
                <strong>{settingsWords.fault({ what: causeWords(fault) })}</strong>
              )}
            </td>
            <td className="backup-restore">
              <Button kind="link" onPress={() => props.onRestore(backup)}>
                {settingsWords.restore}
                <span className="unseen"> {settingsWords.restoreOf({ made })}</span>
              </Button>
            </td>
          </tr>
        );
      })}
    </RecordTable>
  );
}
