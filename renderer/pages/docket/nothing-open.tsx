import { docketWords } from '../../../shared/words/docket-words';
import { DamagedList, useDamage } from '../../forms/backup/damage';
import { Button } from '../../parts/button';
import { EmptyState } from '../../parts/empty-state';
import { InlineLink } from '../../parts/inline-link';
import { Worded } from '../../parts/worded';
import { useNavigation } from '../../state/navigation';
import type { OpenRegister } from '../../state/register-store';
import { useCanWrite, useDerived } from '../../state/use-open-register';

const hasRecords = ({ register }: OpenRegister) => register.licenses.size > 0;

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
      title={isBegun ? docketWords.noneOpen : docketWords.empty}
      actions={
        canWrite && (
          <>
            <Button kind="primary" icon="plus" onPress={() => logLetter()}>
              {docketWords.logLetter}
            </Button>
            <Button onPress={() => go({ page: 'licenses', licenseId: null })}>
              {isBegun ? docketWords.lookAtLicenses : docketWords.newLicense}
            </Button>
          </>
        )
      }
    >
      <p>{isBegun ? docketWords.nothingAsked : docketWords.howToBegin}</p>
      <p>
        <Worded
          say={docketWords.yearlyHint}
          with={{
            page: <InlineLink onPress={() => go({ page: 'yearly' })}>{docketWords.yearly}</InlineLink>,
          }}
        />
      </p>
    </EmptyState>
  );
}
