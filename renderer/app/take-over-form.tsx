import { useState } from 'react';
import { inWords } from '../../shared/base/message-text';
import type { Refusal } from '../../shared/base/result';
import { FormDialog } from '../parts/dialog';
import { unexpected } from '../state/docket-store';
import { useApp } from '../state/use-docket';

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
      title="Take the register over"
      isDirty={false}
      isBusy={isBusy}
      refusal={refusal}
      onClose={onClose}
      onSubmit={() => void takeOver()}
      submitLabel="Nobody else uses it: take it over"
      submitKind="danger"
    >
      <p>{inWords(why)}</p>
      <p>
        Do this only when you know that Export Docket is closed there, or that the other computer was switched
        off. Two programs writing into one register would damage it. Nothing that was saved is changed by
        taking over.
      </p>
    </FormDialog>
  );
}
