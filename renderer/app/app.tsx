import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { I18nProvider } from 'react-aria-components';
import { writeDatesAs } from '../../shared/base/date-style';
import type { ExportDocketApi } from '../../shared/calls/contract';
import { appWords } from '../../shared/words/app-words';
import { Confirmations } from '../parts/confirm-dialog';
import { ErrorBoundary } from '../parts/error-boundary';
import { useKeptFocus } from '../parts/keep-focus';
import { type AsItStood, lookingBack } from '../state/as-it-stood';
import { createRegisterStore, type OpenRegister } from '../state/register-store';
import { useTheme } from '../state/theme';
import { AppContext } from '../state/use-open-register';
import { useDrawnPage } from './drawn-page';
import { type First, FirstStart } from './first-start';
import { NotOpened } from './not-opened';
import { Window } from './window';
import '../parts/whole-window.css';

/** While looking back nothing may be changed, whatever asks for it. */
function apiFor(asItStood: AsItStood | null, api: ExportDocketApi): ExportDocketApi {
  if (asItStood === null) return api;
  const refused = () => Promise.resolve(lookingBack(asItStood.on));
  return { ...api, run: refused, attachFiles: refused, attachDropped: refused, restoreBackup: refused };
}

/** Whether it is to be asked who enters. The sample asks nobody: whoever looks around there need not say who it is. */
const isAsked = ({ preferences, access, isSample }: OpenRegister): boolean =>
  preferences.person === '' && access.mode === 'open' && !isSample;

/** The whole window: opens the register, then shows the first start or the pages. */
export function App({ api }: { readonly api: ExportDocketApi }) {
  const [store] = useState(() => createRegisterStore(api));
  const [first, setFirst] = useState<First>(null);
  useEffect(() => store.start(), [store]);
  useKeptFocus();
  const state = useSyncExternalStore(store.subscribe, store.state);
  // Before anything below is drawn.
  if (state.is === 'ready') writeDatesAs(state.opened.preferences.dates);
  useTheme(state.is === 'ready' ? state.opened.preferences.theme : 'system');
  const isLoading = state.is === 'loading';
  const drawn = useDrawnPage(isLoading);
  // The window has taken them by now; pressed before another page they mean nothing.
  useLayoutEffect(() => {
    if (!isLoading) api.takeKeys();
  }, [isLoading, api]);
  // In a task of its own, behind the drawing; a window that is not shown draws nothing, and says so too.
  useEffect(() => {
    if (isLoading) return;
    const saying = setTimeout(() => void api.windowDrawn({}));
    return () => clearTimeout(saying);
  }, [isLoading, api]);
  const asItStood = state.is === 'ready' ? state.opened.asItStood : null;
  const calls = useMemo(() => apiFor(asItStood, api), [asItStood, api]);
  return (
    <I18nProvider locale="en-US">
      <ErrorBoundary>
        {isLoading && !drawn && (
          <main className="opening" aria-busy="true">
            <h1 className="unseen">{appWords.exportDocket}</h1>
            <p className="muted">{appWords.openingRegister}</p>
          </main>
        )}
        {state.is === 'failed' && <NotOpened refusal={state.refusal} api={api} />}
        {state.is === 'ready' && (
          <AppContext value={{ opened: state.opened, store, api: calls }}>
            <Confirmations>
              {isAsked(state.opened) ? <FirstStart onBegun={setFirst} /> : <Window first={first} />}
            </Confirmations>
          </AppContext>
        )}
      </ErrorBoundary>
    </I18nProvider>
  );
}
