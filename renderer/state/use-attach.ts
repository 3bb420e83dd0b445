import { useRef, useState } from 'react';
import type { Attachment } from '../../shared/base/fields';
import type { Refusal } from '../../shared/base/result';
import { unexpected } from './register-store';
import { useApp } from './use-open-register';

/**
 * Attaching: main's own dialog picks, copies and fingerprints; the window handles no paths. Pressed twice, it asks once;
 * the button is not disabled meanwhile, which would drop the focus, and the form's keys with it.
 */
export function useAttach(onFiles: (files: readonly Attachment[]) => unknown): {
  readonly attach: () => void;
  readonly refusal: Refusal | null;
} {
  const { api } = useApp();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isBusy = useRef(false);
  const attach = async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const answer = await api.attachFiles({});
      setRefusal(answer.ok ? null : answer);
      if (answer.ok && !answer.value.cancelled) await onFiles(answer.value.value);
    } catch (error) {
      setRefusal(unexpected(error));
    } finally {
      isBusy.current = false;
    }
  };
  return { attach: () => void attach(), refusal };
}
