import { useEffect, useMemo, useRef, useState } from 'react';
import { keepState, keptStates } from '../state/kept-state';
import { type LeftPage, leftText } from '../state/left-page';
import {
  goBack,
  goForward,
  goTo,
  type Navigation,
  NavigationContext,
  type NavigationHistory,
  type Route,
  start,
} from '../state/navigation';
import { isFormOpen } from '../state/open-forms';
import { useApp, useCanWrite } from '../state/use-open-register';
import { Banners } from './banners';
import { DialogHost, type DialogTask } from './dialog-host';
import { FileDrop } from './file-drop';
import type { First } from './first-start';
import { useInTurn } from './in-turn';
import { KeysSheet } from './keys-sheet';
import { useLetGo } from './let-go';
import { ManualOver, type ManualPlace } from './manual-over';
import { isOfNotice, openRequested } from './open-requested';
import { Page } from './page';
import { Palette } from './palette';
import { PastBanner } from './past-banner';
import { notePlace } from './recent-places';
import { Sidebar } from './sidebar';
import { SkipLink } from './skip-link';
import { topicHere } from './topic-here';
import { UndoLine } from './undo-line';
import { useListsAhead } from './use-lists-ahead';
import { useWindowKeys } from './window-keys';
import './window.css';

const recordsHere = (route: Route): readonly string[] =>
  route.page === 'licenses' && route.licenseId !== null ? [route.licenseId] : [];

/** Goes on where the page before this one was let go. */
function takeUp(left: LeftPage | null): NavigationHistory {
  for (const [name, value] of left?.states ?? []) keepState(name, value);
  return left?.history ?? start;
}

/** The opened register: sidebar, banners, the page, and the letter form over it. */
export function Window({ first }: { readonly first: First }) {
  const { store, opened, api } = useApp();
  const { asItStood } = opened;
  const canWrite = useCanWrite();
  const [history, setTrail] = useState(() => takeUp(store.left()));
  const [task, setTask] = useState<DialogTask | null>(null);
  const [over, setOver] = useState<'palette' | 'keys' | null>(null);
  const [manual, setManual] = useState<ManualPlace | null>(null);
  const navigation = useMemo<Navigation>(() => {
    const begin = (next: DialogTask) => setTask((now) => (canWrite ? (now ?? next) : now));
    return {
      route: history.now,
      go: (route) => {
        // What is gone to shows; a form that was left for it is closed.
        setTask(null);
        setTrail((now) => goTo(now, route));
      },
      // On a record's page what is logged is about that record.
      logLetter: (licenseIds = recordsHere(history.now), files = []) =>
        begin({ is: 'log', licenseIds, files }),
      correctLetter: (letterId) => begin({ is: 'correct', letterId }),
      logStep: (start = { licenseIds: recordsHere(history.now) }) => begin({ is: 'log-step', start }),
      correctStep: (stepId) => begin({ is: 'correct-step', stepId }),
      changeTyped: (entry) => begin({ is: 'typed', entry }),
      addDeadline: (licenseId) => begin({ is: 'add-deadline', licenseId }),
      find: () => setOver('palette'),
      showKeys: () => setOver('keys'),
      help: (topic, anchor) => {
        const at = anchor === undefined ? {} : { anchor };
        if (isFormOpen()) setManual({ topic: topic ?? 'first-day', ...at });
        else setTrail((now) => goTo(now, { page: 'manual', topic, ...at }));
      },
      // Nothing is changed by these.
      screenName: () => setTask((now) => now ?? { is: 'screen-name' }),
      tryShipment: (licenseId) => setTask((now) => now ?? { is: 'what-if', licenseId }),
      lookAtOpened: () => setTask((now) => now ?? { is: 'opened' }),
      compareWithAes: () => setTask((now) => now ?? { is: 'aes' }),
      exportData: (what) => setTask((now) => now ?? { is: 'export', what }),
    };
  }, [history.now, canWrite]);

  const current = useRef(navigation);
  useEffect(() => {
    current.current = navigation;
  }, [navigation]);
  const inTurn = useInTurn();
  useEffect(
    () =>
      store.onNavigationRequest((request) => {
        // A notice may be clicked, or a menu used, in the middle of a form: it goes on when the form is closed.
        if (isOfNotice(request)) inTurn(() => openRequested(request, current.current));
        else if (!isFormOpen() || request.menu === 'manual') openRequested(request, current.current);
      }),
    [store, inTurn],
  );
  // What was chosen at the first start is begun once the window stands.
  useEffect(() => {
    if (first !== null) openRequested({ showDeadlineId: null, menu: first }, current.current);
  }, [first]);
  useEffect(() => notePlace(history.now), [history.now]);
  useListsAhead();
  useLetGo(history.now.page, () => leftText({ history, states: keptStates(), putAway: store.putAway() }));
  const keys = {
    find: navigation.find,
    keys: navigation.showKeys,
    manual: () => {
      const topic = topicHere(history.now, task);
      navigation.help(topic?.page ?? null, topic?.anchor);
    },
    'log-letter': () => navigation.logLetter(),
    'log-step': () => navigation.logStep(),
    'add-deadline': () => navigation.addDeadline(null),
    export: () => navigation.exportData('docket'),
    import: () => navigation.go({ page: 'import' }),
    back: () => setTrail(goBack),
    forward: () => setTrail(goForward),
  };
  useWindowKeys(keys, api);

  return (
    <NavigationContext value={navigation}>
      <div className={asItStood === null ? 'app-frame' : 'app-frame app-frame-past'}>
        <SkipLink />
        <PastBanner />
        <div className="window">
          <Sidebar />
          <div className="window-main">
            <Banners />
            <Page place={history.now} />
            <UndoLine />
          </div>
        </div>
      </div>
      <FileDrop
        logLetter={(files) =>
          // They are stored first: a form may have opened meanwhile.
          inTurn(() => {
            setOver(null);
            current.current.logLetter(undefined, files);
          })
        }
      />
      {over === 'palette' && <Palette onClose={() => setOver(null)} />}
      {over === 'keys' && <KeysSheet onClose={() => setOver(null)} />}
      {manual !== null && <ManualOver start={manual} onClose={() => setManual(null)} />}
      {task !== null && <DialogHost key={task.is} task={task} onClose={() => setTask(null)} />}
    </NavigationContext>
  );
}
