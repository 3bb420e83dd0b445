import { useState } from 'react';
import type { Refusal } from '../../../shared/base/result';
import type { Output } from '../../../shared/calls/contract';
import { settingsWords } from '../../../shared/words/settings-words';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { unexpected } from '../../state/register-store';
import { useApp } from '../../state/use-open-register';

type Was = Extract<Output<'testNotification'>, { readonly ok: true }>['value']['was'];

const said: Readonly<Record<Was, string>> = {
  notification: settingsWords.notificationShown,
  'do-not-disturb': settingsWords.doNotDisturb,
  'not-shown': settingsWords.notificationNotShown,
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
        {settingsWords.showTestNotification}
      </Button>
      <span role="status">
        {isBusy && settingsWords.askingSystem}
        {was !== null && said[was]}
      </span>
      {refusal !== null && <RefusalNote refusal={refusal} />}
    </div>
  );
}
