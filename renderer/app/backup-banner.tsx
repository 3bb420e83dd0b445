import { inWords } from '../../shared/base/message-text';
import { appWords } from '../../shared/words/app-words';
import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { useBackupActions } from '../state/use-backups';
import { useOpenRegister } from '../state/use-open-register';

/** Says that the last backup was not made, or that none was made for long; the register itself is not affected. */
export function BackupBanner() {
  const { backups, asItStood } = useOpenRegister();
  const actions = useBackupActions();
  if (backups === null || asItStood !== null) return null;
  const { problem, nudge } = backups;
  if (problem === null && nudge === null) return null;
  const { refusal, isBusy } = actions;
  return (
    <Banner
      tone="amber"
      icon="save"
      title={problem === null ? appWords.backupOverdue : appWords.noBackupMade}
      actions={
        <>
          <Button isDisabled={isBusy} onPress={() => void actions.backUpNow()}>
            {problem === null ? appWords.backUpNow : appWords.tryAgain}
          </Button>
          <Button isDisabled={isBusy} onPress={() => void actions.chooseFolder('another')}>
            {appWords.chooseFolder}
          </Button>
        </>
      }
    >
      {problem !== null && <p>{inWords(problem)}</p>}
      {nudge !== null && (
        <p>
          {nudge.never
            ? appWords.neverBackedUp({ days: nudge.days })
            : appWords.backupIsOld({ days: nudge.days })}
        </p>
      )}
      {refusal !== null && (
        <p role="alert">{refusal.messageKey === problem?.messageKey ? appWords.stillSo : inWords(refusal)}</p>
      )}
    </Banner>
  );
}
