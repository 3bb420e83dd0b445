import { openedWords } from '../../shared/words/opened-words';
import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { useApp } from '../state/use-open-register';
import { useOwnRegister } from './own-register';

/** Says that another register is looked at, and leads back to the person's own. */
export function LookedAtBanner() {
  const { opened } = useApp();
  const { leave, failed } = useOwnRegister();
  if (opened.isLookedAt !== true) return null;
  return (
    <Banner
      tone="amber"
      icon="lock"
      title={openedWords.bannerTitle}
      actions={<Button onPress={leave}>{openedWords.toOwn}</Button>}
    >
      {openedWords.banner({ folder: opened.folder })}
      {failed !== null && <p role="alert">{failed}</p>}
    </Banner>
  );
}
