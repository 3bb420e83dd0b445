import { useState } from 'react';
import { inWords } from '../../shared/base/message-text';
import type { Refusal } from '../../shared/base/result';
import { unexpected } from '../state/register-store';
import { useApp } from '../state/use-open-register';

/** The way from another register to the person's own, and in words why it failed; the window is loaded anew where it did not. */
export function useOwnRegister(): { readonly leave: () => void; readonly failed: string | null } {
  const { api } = useApp();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const leave = async () => {
    try {
      const answer = await api.switchRegister({ to: 'own' });
      if (!answer.ok) setRefusal(answer);
    } catch (error) {
      setRefusal(unexpected(error));
    }
  };
  return { leave: () => void leave(), failed: refusal && inWords(refusal) };
}
