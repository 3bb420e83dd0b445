import { useEffect, useMemo, useRef, useState } from 'react';
import {
  goBack,
  goForward,
  goTo,
  type Navigation,
  NavigationContext,
  type Place,
  start,
} from '../state/navigation';
import { isFormOpen, whenFormsAreClosed } from '../state/open-forms';
import { useCanWrite, useDesk } from '../state/use-docket';
import { Banners } from './banners';
import { DeskForm, type DeskTask } from './dialog-host';
import { KeysSheet } from './keys-sheet';
import { follow } from './open-requested';
import { Page } from './page';
import { Palette } from './palette';
import { PastBanner } from './past-banner';
import { Sidebar } from './sidebar';
import { UndoLine } from './undo-line';
import { useWindowKeys } from './window-keys';
import './window.css';

const recordsHere = (place: Place): readonly string[] =>
  place.page === 'licenses' && place.licenseId !== null ? [place.licenseId] : [];

/** The opened register: sidebar, banners, the page, and the letter form over it. */
export function Window() {
  const { store, docket } = useDesk();
  const { asItStood } = docket;
  const canWrite = useCanWrite();
  const [trail, setTrail] = useState(start);
  const [task, setTask] = useState<DeskTask | null>(null);
  const [over, setOver] = useState<'palette' | 'keys' | null>(null);
  const navigation = useMemo<Navigation>(() => {
    const begin = (next: DeskTask) => setTask((now) => (canWrite ? (now ?? next) : now));
    return {
      place: trail.now,
      go: (place) => setTrail((now) => goTo(now, place)),
      // On a record's page what is logged is about that record.
      logLetter: (licenseIds = recordsHere(trail.now)) => begin({ is: 'log', licenseIds }),
      correctLetter: (letterId) => begin({ is: 'correct', letterId }),
      logStep: (start = { licenseIds: recordsHere(trail.now) }) => begin({ is: 'log-step', start }),
      correctStep: (stepId) => begin({ is: 'correct-step', stepId }),
      addDeadline: (licenseId) => begin({ is: 'add-deadline', licenseId }),
      find: () => setOver('palette'),
      showKeys: () => setOver('keys'),
      // Nothing is changed by it.
      exportData: (what) => setTask((now) => now ?? { is: 'export', what }),
    };
  }, [trail.now, canWrite]);

  const current = useRef(navigation);
  useEffect(() => {
    current.current = navigation;
  }, [navigation]);
  useEffect(
    () =>
      store.onWish((wish) => {
        // A notice may be clicked, or a menu used, in the middle of a form: it goes on when the form is closed.
        if (wish.showDeadlineId !== null) whenFormsAreClosed(() => follow(wish, current.current));
        else if (!isFormOpen()) follow(wish, current.current);
      }),
    [store],
  );
  useWindowKeys({
    find: navigation.find,
    keys: navigation.showKeys,
    'log-letter': () => navigation.logLetter(),
    'log-step': () => navigation.logStep(),
    export: () => navigation.exportData('docket'),
    import: () => navigation.go({ page: 'import' }),
    back: () => setTrail(goBack),
    forward: () => setTrail(goForward),
  });

  return (
    <NavigationContext value={navigation}>
      <div className={asItStood === null ? 'desk' : 'desk desk-past'}>
        <PastBanner />
        <div className="window">
          <Sidebar />
          <div className="window-main">
            <Banners />
            <Page place={trail.now} />
            <UndoLine />
          </div>
        </div>
      </div>
      {over === 'palette' && <Palette onClose={() => setOver(null)} />}
      {over === 'keys' && <KeysSheet onClose={() => setOver(null)} />}
      {task !== null && <DeskForm key={task.is} task={task} onClose={() => setTask(null)} />}
    </NavigationContext>
  );
}
