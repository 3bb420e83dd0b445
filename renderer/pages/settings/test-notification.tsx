import { useState } from 'react';
import type { Refusal } from '../../../shared/base/result';
import type { Output } from '../../../shared/calls/contract';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { unexpected } from '../../state/docket-store';
import { useApp } from '../../state/use-docket';

type Was = Extract<Output<'testNotification'>, { readonly ok: true }>['value']['was'];

const said: Readonly<Record<Was, string>> = {
  notification: 'The system showed it.',
  'do-not-disturb':
    'Do not disturb is on, so the system holds notifications back. Reminders stand in this window and come as notifications once it is off.',
  'not-shown':
    'The system did not show it. Reminders still appear in this window; check the system’s notification settings.',
};

/** Shows one notification and says whether the system really showed it. */
export function TestNotification() {
  const { api } = useApp();
  const [isBusy, setIsBusy] = useState(false);
  const [was, setWas] = useState<Was | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const test = async () => {
    setIsBusy(true);
    setWas(null);
    setRefusal(null);
    try {
      const answer = await api.testNotification({});
      if (answer.ok) setWas(answer.value.was);
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
        {was !== null && said[was]}
      </span>
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </div>
  );
}
