import { useState } from 'react';
import { inWords } from '../../shared/base/message-text';
import type { Refusal } from '../../shared/base/result';
import { appWords } from '../../shared/words/app-words';
import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { unexpected } from '../state/docket-store';
import { useApp } from '../state/use-docket';

/** Says that the companies are fictional, and leads to the person's own register. */
export function SampleBanner() {
  const { api, docket } = useApp();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (!docket.isSample && !docket.register.settings.isSample) return null;
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
      icon="copy"
      title={appWords.sampleRegister}
      isShort
      actions={docket.isSample && <Button onPress={() => void leave()}>{appWords.toOwnRegister}</Button>}
    >
      {appWords.sampleNote}
      {refusal && <p role="alert">{inWords(refusal)}</p>}
    </Banner>
  );
}
