import { useEffect, useMemo, useState } from 'react';
import { goBack, goForward, goTo, type Navigation, NavigationContext, start } from '../navigation';
import { useCanWrite, useDesk } from '../use-docket';
import { Banners } from './banners';
import { find } from './find';
import { LetterForm, type LetterTask } from './letter-form';
import { Page } from './page';
import { Sidebar } from './sidebar';
import { useWindowKeys } from './window-keys';

/** The opened register: sidebar, banners, the page, and the letter form over it. */
export function Window() {
  const { store } = useDesk();
  const canWrite = useCanWrite();
  const [trail, setTrail] = useState(start);
  const [task, setTask] = useState<LetterTask | null>(null);
  const navigation = useMemo<Navigation>(() => {
    const begin = (next: LetterTask) => setTask((now) => (canWrite ? (now ?? next) : now));
    return {
      place: trail.now,
      go: (place) => setTrail((now) => goTo(now, place)),
      logLetter: (licenseIds = []) => begin({ is: 'log', licenseIds }),
      correctLetter: (letterId) => begin({ is: 'correct', letterId }),
    };
  }, [trail.now, canWrite]);

  useEffect(
    () =>
      store.onWish(({ showDeadlineId, menu }) => {
        if (showDeadlineId !== null) navigation.go({ page: 'docket', deadlineId: showDeadlineId });
        if (menu === 'log-letter') navigation.logLetter();
        if (menu === 'docket') navigation.go({ page: 'docket', deadlineId: null });
        if (menu === 'licenses') navigation.go({ page: 'licenses', licenseId: null });
        if (menu === 'counterparties') navigation.go({ page: 'counterparties', counterpartyId: null });
        if (menu === 'history') navigation.go({ page: 'history' });
        if (menu === 'settings') navigation.go({ page: 'settings' });
        if (menu === 'find') find(() => navigation.go({ page: 'licenses', licenseId: null }));
      }),
    [store, navigation],
  );
  useWindowKeys({
    logLetter: () => navigation.logLetter(),
    back: () => setTrail(goBack),
    forward: () => setTrail(goForward),
  });

  return (
    <NavigationContext value={navigation}>
      <div className="window">
        <Sidebar />
        <div className="window-main">
          <Banners />
          <Page place={trail.now} />
        </div>
      </div>
      {task !== null && <LetterForm task={task} onClose={() => setTask(null)} />}
    </NavigationContext>
  );
}
