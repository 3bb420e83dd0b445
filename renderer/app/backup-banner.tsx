import { inWords } from '../../shared/base/message-text';
import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { useBackupActions } from '../state/use-backups';
import { useDocket } from '../state/use-docket';

/** Says that the last backup was not made, or that none was made for long; the register itself is not affected. */
export function BackupBanner() {
  const { backups, asItStood } = useDocket();
  const actions = useBackupActions();
  if (backups === null || asItStood !== null) return null;
  const { problem, nudge } = backups;
  if (problem === null && nudge === null) return null;
  const { refusal, isBusy } = actions;
  return (
    <Banner
      tone="amber"
      icon="save"
      title={problem === null ? 'No backup for long' : 'No backup was made'}
      actions={
        <>
          <Button isDisabled={isBusy} onPress={() => void actions.backUpNow()}>
            {problem === null ? 'Back up now' : 'Try again'}
          </Button>
          <Button isDisabled={isBusy} onPress={() => void actions.chooseFolder('another')}>
            Choose a folder…
          </Button>
        </>
      }
    >
      {problem !== null && <p>{inWords(problem)}</p>}
      {nudge !== null && (
        <p>
          {nudge.never
            ? `This register is ${nudge.days} days old, and there is no backup of it.`
            : `The last good backup is ${nudge.days} days old, and changes were made since.`}
        </p>
      )}
      {refusal !== null && (
        <p role="alert">
          {refusal.messageKey === problem?.messageKey ? 'Tried again: it is still so.' : inWords(refusal)}
        </p>
      )}
    </Banner>
  );
}
