import { useState } from 'react';
import type { Refusal, Result } from '../../shared/base/result';
import { unexpected } from './register-store';

/** One call to main at a time: whether it is under way, and what it was refused for. */
export interface CallUse {
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /** Resolves to the value, or null when it was refused (see `refusal`). */
  readonly call: <T>(make: () => Promise<Result<T>>) => Promise<T | null>;
}

export function useCall(): CallUse {
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const call = async <T>(make: () => Promise<Result<T>>): Promise<T | null> => {
    setIsBusy(true);
    setRefusal(null);
    try {
      const answer = await make();
      if (answer.ok) return answer.value;
      setRefusal(answer);
      return null;
    } catch (error) {
      setRefusal(unexpected(error));
      return null;
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, refusal, call };
}
