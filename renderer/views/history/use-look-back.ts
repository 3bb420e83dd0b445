import { useState } from 'react';
import type { Refusal } from '../../../shared/base/result';
import type { Until } from '../../../shared/register/as-of';
import { useApp } from '../../state/use-open-register';

/** Shows the register as it once stood, then calls `onThere`; a refusal leaves everything as it is. */
export function useLookBack(onThere: () => void) {
  const { store } = useApp();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const look = async (until: Until) => {
    setIsBusy(true);
    const refused = await store.lookBack(until);
    setIsBusy(false);
    setRefusal(refused);
    if (refused === null) onThere();
  };
  return { look: (until: Until) => void look(until), refusal, isBusy };
}
