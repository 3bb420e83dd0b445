import { formatInstant } from '../../../shared/base/dates';
import { causeWords } from '../../../shared/base/disk-errors';
import { backupReasonWords } from '../../../shared/calls/backup-labels';
import type { ListedBackup } from '../../../shared/calls/backup-shapes';
import { Button } from '../../parts/button';
import { sizeInWords } from '../../parts/file-size';
import { RefusalNote } from '../../parts/refusal';
import { useBackupList } from '../../state/use-backups';
import { useDocket } from '../../state/use-docket';
import { Nothing, RecordTable } from '../../views/record/record-parts';
import { type CheckedBackups, keyOf, useBackupChecks } from './use-backup-checks';
import './backup-list.css';

const columns = [
  { title: 'Made', width: '28%' },
  { title: 'Why', width: '19%' },
  { title: 'Entries', isAmount: true, width: '13%' },
  { title: 'Size', isAmount: true, width: '12%' },
  { title: 'Read back', width: '14%' },
  { title: 'Go back', width: '14%' },
];

/** The backups in the folder, each with the way back to it. */
export function BackupList({ onRestore }: { readonly onRestore: (backup: ListedBackup) => void }) {
  const { list, refusal } = useBackupList();
  const checks = useBackupChecks();
  if (refusal !== null) return <RefusalNote refusal={refusal} />;
  if (list === null) return <Nothing>Looking for backups…</Nothing>;
  const { backups, register, unreadable, unfinished } = list;
  const own = backups.filter((backup) => register === null || backup.register === register);
  const others = backups.filter((backup) => !own.includes(backup));
  return (
    <>
      {backups.length === 0 && <Nothing>There is no backup in this folder.</Nothing>}
      {own.length > 0 && (
        <BackupTable
          label="Backups of this register"
          backups={own}
          checked={checks.checked}
          onRestore={onRestore}
        />
      )}
      {others.length > 0 && (
        <>
          <h3>Backups of other registers in this folder</h3>
          <BackupTable
            label="Backups of other registers"
            backups={others}
            checked={checks.checked}
            onRestore={onRestore}
          />
        </>
      )}
      {backups.length > 0 && (
        <div className="row">
          {checks.isRunning ? (
            <Button onPress={checks.stop}>Stop</Button>
          ) : (
            <Button onPress={() => void checks.check(backups)}>Verify all backups</Button>
          )}
          <span role="status" className="muted">
            {checks.said}
          </span>
        </div>
      )}
      {checks.refusal !== null && <RefusalNote refusal={checks.refusal} />}
      {unreadable.length + unfinished.length > 0 && (
        <p className="muted">
          Not usable: {[...unreadable, ...unfinished].join(' · ')}. Their notes are damaged, of a newer
          program, or were never written.
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
  const { moment } = useDocket();
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
              {backup.missing > 0 && <div className="small">{backup.missing} attached files are missing</div>}
            </td>
            <td className="amount">{backup.seq.toLocaleString('en-US')}</td>
            <td className="amount">{sizeInWords(backup.size)}</td>
            <td>
              {fault === undefined ? (
                <span className="muted">When made</span>
              ) : fault === null ? (
                'Just now: whole'
              ) : (
                <strong>Fault: {causeWords(fault)}</strong>
              )}
            </td>
            <td className="backup-restore">
              <Button kind="link" onPress={() => props.onRestore(backup)}>
                Restore…<span className="unseen"> the backup of {made}</span>
              </Button>
            </td>
          </tr>
        );
      })}
    </RecordTable>
  );
}
