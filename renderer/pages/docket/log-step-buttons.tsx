import { keysOf } from '../../../shared/calls/shortcuts';
import { docketWords } from '../../../shared/words/docket-words';
import { Button } from '../../parts/button';
import { useNavigation } from '../../state/navigation';
import { useCanWrite } from '../../state/use-open-register';

/** What we did ourselves, and dates of our own, beside the letters that come. */
export function LogStepButtons() {
  const { logStep, addDeadline } = useNavigation();
  const canWrite = useCanWrite();
  return (
    <>
      <Button kind="quiet" icon="clock" shrinks isDisabled={!canWrite} onPress={() => addDeadline(null)}>
        {docketWords.addDeadline}
      </Button>
      <Button
        icon="check"
        shrinks
        shortcut={keysOf('log-step')}
        isDisabled={!canWrite}
        onPress={() => logStep()}
      >
        {docketWords.logStep}
      </Button>
    </>
  );
}
