import { useState } from 'react';
import type { Refusal } from '../../../shared/result';
import { unexpected } from '../../docket-store';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { useDesk } from '../../use-docket';

/** Shows one notification and says whether the system really showed it. */
export function TestNotification() {
  const { api } = useDesk();
  const [isBusy, setIsBusy] = useState(false);
  const [wasShown, setWasShown] = useState<boolean | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const test = async () => {
    setIsBusy(true);
    setWasShown(null);
    setRefusal(null);
    try {
      const answer = await api.testNotification({});
      if (answer.ok) setWasShown(answer.value.wasShown);
      else setRefusal(answer);
    } catch (error) {
      setRefusal(unexpected(error));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <div className="row">
      <Button icon="bell" isDisabled={isBusy} onPress={() => void test()}>
        Show a test notification
      </Button>
      <span role="status">
        {isBusy && 'Asking the system…'}
        {wasShown === true && 'The system showed it.'}
        {wasShown === false &&
          'The system did not show it. Reminders still appear in this window; check the system’s notification settings.'}
      </span>
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </div>
  );
}
