import { useState } from 'react';
import type { Refusal } from '../../shared/base/result';
import type { ExportDocketApi } from '../../shared/calls/contract';
import { unexpected } from './register-store';

/** Saves a copy of the whole register folder where the user says; `savedAs` is shown, never used as a path. */
export function useCopy(api: Pick<ExportDocketApi, 'saveCopy'>) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const save = async () => {
    try {
      const answer = await api.saveCopy({});
      setRefusal(answer.ok ? null : answer);
      if (answer.ok && !answer.value.cancelled) setSavedAs(answer.value.value);
    } catch (error) {
      setRefusal(unexpected(error));
    }
  };
  return { save: () => void save(), refusal, savedAs };
}
