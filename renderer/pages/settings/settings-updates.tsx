import { useState } from 'react';
import type { CheckedUpdateView } from '../../../shared/calls/update-calls';
import { updatesWords } from '../../../shared/words/updates-words';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { RecordSection } from '../../views/record/record-parts';
import { UpdateForm } from './update-form';

/** The way to a new version that somebody brought. */
export function SettingsUpdates() {
  const { api } = useApp();
  const { call, isBusy, refusal } = useCall();
  const [checked, setChecked] = useState<CheckedUpdateView | null>(null);
  const check = async () => {
    const answer = await call(() => api.checkUpdate({}));
    if (answer !== null && !answer.cancelled) setChecked(answer.value);
  };
  return (
    <RecordSection title={updatesWords.section}>
      <p className="muted">{updatesWords.about}</p>
      <div className="row">
        <Button icon="check" isDisabled={isBusy} onPress={() => void check()}>
          {updatesWords.check}
        </Button>
      </div>
      <div role="status">{isBusy && <p>{updatesWords.checking}</p>}</div>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {checked !== null && <UpdateForm checked={checked} onClose={() => setChecked(null)} />}
    </RecordSection>
  );
}
