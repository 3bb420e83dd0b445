import { keysOf } from '../../../shared/calls/shortcuts';
import { docketWords } from '../../../shared/words/docket-words';
import { Button } from '../../parts/button';
import { useNavigation } from '../../state/navigation';
import { useCanWrite } from '../../state/use-open-register';

/** The one thing most visits are for; the same on every page. */
export function LogLetterButton({ licenseIds }: { readonly licenseIds?: readonly string[] }) {
  const { logLetter } = useNavigation();
  const canWrite = useCanWrite();
  return (
    <Button
      kind="primary"
      icon="plus"
      shrinks
      shortcut={keysOf('log-letter')}
      isDisabled={!canWrite}
      onPress={() => logLetter(licenseIds)}
    >
      {docketWords.logLetter}
    </Button>
  );
}
