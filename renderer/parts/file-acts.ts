import { useState } from 'react';
import type { Attachment } from '../../shared/base/fields';
import type { Refusal } from '../../shared/base/result';
import { unexpected } from '../state/register-store';
import { useApp } from '../state/use-open-register';

/** Opening an attached file in its own program, and saving a copy of it; `refusal` is what stood against the last of these. */
export function useFileActs() {
  const { api } = useApp();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const tell = async (call: Promise<{ readonly ok: true } | Refusal>) => {
    try {
      const answer = await call;
      setRefusal(answer.ok ? null : answer);
    } catch (error) {
      setRefusal(unexpected(error));
    }
  };
  return {
    open: (attachment: Attachment) => void tell(api.openAttachment({ attachment })),
    save: (attachment: Attachment) => void tell(api.saveAttachment({ attachment })),
    refusal,
  };
}
