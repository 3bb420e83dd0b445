import { appWords } from '../../shared/words/app-words';
import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { useApp } from '../state/use-open-register';
import { useOwnRegister } from './own-register';

/** Says that the companies are fictional, and leads to the person's own register. */
export function SampleBanner() {
  const { opened } = useApp();
  const { leave, failed } = useOwnRegister();
  if (!opened.isSample && !opened.register.settings.isSample) return null;
  return (
    <Banner
      tone="amber"
      icon="copy"
      title={appWords.sampleRegister}
      isShort
      actions={opened.isSample && <Button onPress={leave}>{appWords.toOwnRegister}</Button>}
    >
      {appWords.sampleNote}
      {failed !== null && <p role="alert">{failed}</p>}
    </Banner>
  );
}
