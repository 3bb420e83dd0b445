import { useState } from 'react';
import type { FoundMoveView } from '../../../shared/calls/move-calls';
import { movingWords } from '../../../shared/words/moving-words';
import { Button } from '../../parts/button';
import { RefusalNote } from '../../parts/refusal';
import { useCall } from '../../state/use-call';
import { useApp } from '../../state/use-open-register';
import { TakeInForm } from './take-in-form';

/** Asks for the folder of a copy, has it read in full, and shows what taking it in would change. */
export function TakeInButton() {
  const { api } = useApp();
  const { call, isBusy, refusal } = useCall();
  const [found, setFound] = useState<FoundMoveView | null>(null);
  const look = async () => {
    const answer = await call(() => api.lookAtMove({}));
    if (answer !== null && !answer.cancelled) setFound(answer.value);
  };
  return (
    <>
      <Button icon="copy" isDisabled={isBusy} onPress={() => void look()}>
        {movingWords.takeInButton}
      </Button>
      <div role="status">{isBusy && <p>{movingWords.lookingThrough}</p>}</div>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {found !== null && <TakeInForm found={found} onClose={() => setFound(null)} />}
    </>
  );
}
