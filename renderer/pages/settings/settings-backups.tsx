import { useState } from 'react';
import { formatInstant } from '../../../shared/base/dates';
import type { BackupState } from '../../../shared/calls/backup-calls';
import { backupReasonWords, keepRuleWords } from '../../../shared/calls/backup-labels';
import type { ListedBackup } from '../../../shared/calls/backup-shapes';
import { settingsWords } from '../../../shared/words/settings-words';
import { RestoreForm } from '../../forms/backup/restore-form';
import { Button } from '../../parts/button';
import { HelpButton } from '../../parts/help-button';
import { RefusalNote, Warnings } from '../../parts/refusal';
import { useBackupActions } from '../../state/use-backups';
import { useOpenRegister } from '../../state/use-open-register';
import { FactList, Nothing, RecordSection } from '../../views/record/record-parts';
import { WorkProgress } from '../../views/work/work-progress';
import { BackupList } from './backup-list';
import { SettingsKeepRule } from './settings-keep-rule';

function LastBackup({ last, isAllHeld }: BackupState) {
  const { moment, register } = useOpenRegister();
  if (last === null) return settingsWords.noBackupYet;
  // What was entered since main looked is not in it either.
  const held =
    isAllHeld && last.seq === register.seq ? settingsWords.holdsEveryEntry : settingsWords.laterEntries;
  return settingsWords.lastBackup({
    at: formatInstant(last.madeAt, moment.zone),
    reason: backupReasonWords[last.reason],
    entry: last.seq,
    held,
  });
}

/** Where backups lie, when they are made, how long they are kept, and the way back to one. */
export function SettingsBackups() {
  const { backups } = useOpenRegister();
  const actions = useBackupActions();
  const [said, setSaid] = useState('');
  const [isMaking, setIsMaking] = useState(false);
  const [restoring, setRestoring] = useState<ListedBackup | null>(null);
  if (backups === null)
    return (
      <RecordSection title={settingsWords.backups}>
        <Nothing>{settingsWords.sampleHasNone}</Nothing>
      </RecordSection>
    );
  const { folder, isDefaultFolder, problem, rule, warnings } = backups;
  const { isBusy, refusal } = actions;
  const backUpNow = async () => {
    setSaid('');
    const before = backups.last?.name;
    setIsMaking(true);
    const made = await actions.backUpNow();
    setIsMaking(false);
    if (made !== null)
      setSaid(made.last?.name === before ? settingsWords.backupStopped : settingsWords.backedUp);
  };
  const choose = async (to: 'another' | 'default') => {
    setSaid('');
    const chosen = await actions.chooseFolder(to);
    if (chosen !== null && chosen.problem === null)
      setSaid(settingsWords.backupsLieIn({ folder: chosen.folder }));
  };
  return (
    <RecordSection
      title={settingsWords.backups}
      action={<HelpButton about="backups" topic="backups-and-restoring" anchor="set-it-up-once" />}
    >
      <p className="muted">{settingsWords.backupsSay}</p>
      <FactList
        facts={[
          { label: settingsWords.lastGoodBackup, value: <LastBackup {...backups} />, isWide: true },
          {
            label: settingsWords.where,
            value: (
              <>
                <span className="number">{folder}</span>
                {isDefaultFolder && <span className="muted"> {settingsWords.onOwnDisk}</span>}
              </>
            ),
            isWide: true,
          },
          { label: settingsWords.howLong, value: keepRuleWords(rule), isWide: true },
        ]}
      />
      <Warnings warnings={warnings} />
      {problem !== null && refusal === null && <RefusalNote refusal={problem} />}
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <div className="row">
        <Button kind="primary" icon="save" isDisabled={isBusy} onPress={() => void backUpNow()}>
          {settingsWords.backUpNow}
        </Button>
        <Button isDisabled={isBusy} onPress={() => void choose('another')}>
          {settingsWords.chooseFolder}
        </Button>
        {!isDefaultFolder && (
          <Button kind="quiet" isDisabled={isBusy} onPress={() => void choose('default')}>
            {settingsWords.useOwnFolder}
          </Button>
        )}
        {isMaking && <Button onPress={actions.stop}>{settingsWords.cancel}</Button>}
        {isMaking && <WorkProgress what="backup" />}
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
