import { keysOf } from '../../../shared/shortcuts';
import { useNavigation } from '../../navigation';
import { Button } from '../../parts/button';
import { useCanWrite } from '../../use-docket';

/** The one thing most visits are for; the same on every page. */
export function LogLetterButton({ licenseIds }: { readonly licenseIds?: readonly string[] }) {
  const { logLetter } = useNavigation();
  const canWrite = useCanWrite();
  return (
    <Button
      kind="primary"
      icon="plus"
      shortcut={keysOf('log-letter')}
      isDisabled={!canWrite}
      onPress={() => logLetter(licenseIds)}
    >
      Log a letter
    </Button>
  );
}
