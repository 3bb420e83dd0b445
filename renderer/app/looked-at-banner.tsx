import { useState } from 'react';
import { inWords } from '../../shared/base/message-text';
import type { Refusal } from '../../shared/base/result';
import { openedWords } from '../../shared/words/opened-words';
import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { unexpected } from '../state/docket-store';
import { useApp } from '../state/use-docket';

/** Says that another register is looked at, and leads back to the person's own. */
export function LookedAtBanner() {
  const { api, docket } = useApp();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (docket.isLookedAt !== true) return null;
  const leave = async () => {
    try {
      const answer = await api.switchRegister({ to: 'own' });
      if (!answer.ok) setRefusal(answer);
    } catch (error) {
      setRefusal(unexpected(error));
    }
  };
  return (
    <Banner
      tone="amber"
      icon="lock"
      title={openedWords.bannerTitle}
      actions={<Button onPress={() => void leave()}>{openedWords.toOwn}</Button>}
    >
      {openedWords.banner({ folder: docket.folder })}
      {refusal && <p role="alert">{inWords(refusal)}</p>}
    </Banner>
  );
}
