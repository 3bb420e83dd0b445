import { useState } from 'react';
import { inWords } from '../../shared/base/message-text';
import type { Refusal } from '../../shared/base/result';
import { appWords } from '../../shared/words/app-words';
import { FormDialog } from '../parts/dialog';
import { unexpected } from '../state/register-store';
import { useApp } from '../state/use-open-register';

/** Takes the register from a lock whose program nobody here can see: only a person can say that it is gone. */
export function TakeOverForm({ why, onClose }: { readonly why: Refusal; readonly onClose: () => void }) {
  const { api, store } = useApp();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const takeOver = async () => {
    setIsBusy(true);
    try {
      const answer = await api.takeOver({});
      if (!answer.ok) return setRefusal(answer);
      store.setAccess(answer.value);
      return answer.value.mode === 'open' ? onClose() : setRefusal(answer.value.why);
    } catch (error) {
      return setRefusal(unexpected(error));
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <FormDialog
      title={appWords.takeOverTitle}
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void takeOver()}
      submitLabel={appWords.takeOverButton}
      submitKind="danger"
    >
      <p>{inWords(why)}</p>
      <p>{appWords.takeOverSays}</p>
    </FormDialog>
  );
}
