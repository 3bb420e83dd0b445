import { useState } from 'react';
import { formatInstant } from '../../../shared/base/dates';
import type { BackupState } from '../../../shared/calls/backup-calls';
import { backupReasonWords, keepRuleWords } from '../../../shared/calls/backup-labels';
import type { ListedBackup } from '../../../shared/calls/backup-shapes';
import { RestoreForm } from '../../forms/backup/restore-form';
import { Button } from '../../parts/button';
import { HelpButton } from '../../parts/help-button';
import { RefusalNote, Warnings } from '../../parts/refusal';
import { useBackupActions } from '../../state/use-backups';
import { useDocket } from '../../state/use-docket';
import { FactList, Nothing, RecordSection } from '../../views/record/record-parts';
import { BackupList } from './backup-list';
import { SettingsKeepRule } from './settings-keep-rule';

function LastBackup({ last, isAllHeld }: BackupState) {
  const { moment, register } = useDocket();
  if (last === null) return 'None yet. The first is made after the first change of a day.';
  // What was entered since main looked is not in it either.
  const held =
    isAllHeld && last.seq === register.seq ? 'holds every entry' : 'later entries are not in it yet';
  return `${formatInstant(last.madeAt, moment.zone)} · ${backupReasonWords[last.reason]} · up to entry ${last.seq}, ${held}`;
}

/** Where backups lie, when they are made, how long they are kept, and the way back to one. */
export function SettingsBackups() {
  const { backups } = useDocket();
  const actions = useBackupActions();
  const [said, setSaid] = useState('');
  const [restoring, setRestoring] = useState<ListedBackup | null>(null);
  if (backups === null)
    return (
      <RecordSection title="Backups">
        <Nothing>The sample register is not backed up.</Nothing>
      </RecordSection>
    );
  const { folder, isDefaultFolder, problem, rule, warnings } = backups;
  const { isBusy, refusal } = actions;
  const backUpNow = async () => {
    setSaid('');
    const made = await actions.backUpNow();
    if (made !== null) setSaid('Backed up, and read back whole.');
  };
  const choose = async (to: 'another' | 'default') => {
    setSaid('');
    const chosen = await actions.chooseFolder(to);
    if (chosen !== null && chosen.problem === null) setSaid(`Backups lie in ${chosen.folder} from now on.`);
  };
  return (
    <RecordSection
      title="Backups"
      action={<HelpButton about="backups" topic="backups-and-restoring" anchor="set-it-up-once" />}
    >
      <p className="muted">
        A backup is made by itself after the first change of each day and before a new version of the program
        changes anything. Each is read back and checked to the last entry; attached files are kept with it.
      </p>
      <FactList
        facts={[
          { label: 'Last good backup', value: <LastBackup {...backups} />, isWide: true },
          {
            label: 'Where',
            value: (
              <>
                <span className="number">{folder}</span>
                {isDefaultFolder && (
                  <span className="muted">
                    {' '}
                    · on this computer’s own disk: choose a USB drive or another disk, so that a disk failure
                    does not take the backups too
                  </span>
                )}
              </>
            ),
            isWide: true,
          },
          { label: 'How long', value: keepRuleWords(rule), isWide: true },
        ]}
      />
      <Warnings warnings={warnings} />
      {problem !== null && refusal === null && <RefusalNote refusal={problem} />}
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <div className="row">
        <Button kind="primary" icon="save" isDisabled={isBusy} onPress={() => void backUpNow()}>
          Back up now
        </Button>
        <Button isDisabled={isBusy} onPress={() => void choose('another')}>
          Choose a folder…
        </Button>
        {!isDefaultFolder && (
          <Button kind="quiet" isDisabled={isBusy} onPress={() => void choose('default')}>
            Use this computer’s folder
          </Button>
        )}
        <span role="status" className="muted">
          {said}
        </span>
      </div>
      <SettingsKeepRule rule={rule} />
      <BackupList onRestore={setRestoring} />
      {restoring !== null && <RestoreForm backup={restoring} onClose={() => setRestoring(null)} />}
    </RecordSection>
  );
}
