import { inWords } from '../../shared/base/message-text';
import { officeWords } from '../../shared/words/office-words';
import { Banner } from '../parts/banner';
import { Button } from '../parts/button';
import { useNavigation } from '../state/navigation';
import { useOpenRegister } from '../state/use-open-register';

/** What a person has to do for the register to go on with its office. */
export function OfficeBanner() {
  const { office, asItStood } = useOpenRegister();
  const { go } = useNavigation();
  if (office === undefined || asItStood !== null) return null;
  const { is, refused, why } = office;
  if (refused > 0 && is !== 'forked')
    return (
      <Banner
        tone="amber"
        icon="warning"
        title={officeWords.bannerRefused}
        actions={<Button onPress={() => go({ page: 'office' })}>{officeWords.look}</Button>}
      >
        {officeWords.bannerRefusedSays({ count: refused })}
      </Banner>
    );
  if ((is !== 'cannot' && is !== 'behind' && is !== 'forked') || why === null) return null;
  return (
    <Banner
      tone={is === 'forked' ? 'red' : 'amber'}
      icon="warning"
      title={officeWords.bannerCannot}
      actions={
        <Button onPress={() => go({ page: 'settings', section: 'office' })}>
          {officeWords.openSettings}
        </Button>
      }
    >
      {inWords(why)}
    </Banner>
  );
}
