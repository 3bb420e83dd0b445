import { DamagedList, useDamage } from '../../forms/backup/damage';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { InlineLink } from '../../parts/inline-link';
import type { Docket } from '../../state/docket-store';
import { useNavigation } from '../../state/navigation';
import { useCanWrite, useDerived } from '../../state/use-docket';

const hasRecords = ({ register }: Docket) => register.licenses.size > 0;

/** In place of the docket while nothing is open. */
export function NothingOpen() {
  const damage = useDamage();
  return damage === null ? <NothingAsked /> : <DamagedList why={damage} />;
}

function NothingAsked() {
  const canWrite = useCanWrite();
  const { logLetter, go } = useNavigation();
  const isBegun = useDerived(hasRecords);
  return (
    <EmptyState
      icon="letter"
      title={isBegun ? 'No open deadlines' : 'The docket is empty'}
      actions={
        canWrite && (
          <>
            <Button kind="primary" icon="plus" onPress={() => logLetter()}>
              Log a letter
            </Button>
            <Button onPress={() => go({ page: 'licenses', licenseId: null })}>
              {isBegun ? 'Look at the licenses' : 'New application or license'}
            </Button>
          </>
        )
      }
    >
      <p>
        {isBegun
          ? 'Nothing is asked of you now. When a letter comes, log it: what follows from it appears here.'
          : 'When a letter from an agency comes, log it with the date printed on it. The days are counted for you, and every date explains itself.'}
      </p>
      <p>
        Reports that start from no letter are set up once under{' '}
        <InlineLink onPress={() => go({ page: 'yearly' })}>Yearly duties</InlineLink>.
      </p>
    </EmptyState>
  );
}
