import { I18nProvider } from 'react-aria-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { writeDatesAs } from '../../shared/base/date-style';
import type { Moment } from '../../shared/base/moment';
import type { Preferences } from '../../shared/calls/preferences';
import type { Register } from '../../shared/register/register';
import { DocketPage } from '../pages/docket/docket-page';
import { Confirmations } from '../parts/confirm-dialog';
import { type Navigation, NavigationContext } from '../state/navigation';
import { createRegisterStore, type OpenRegister } from '../state/register-store';
import { AppContext } from '../state/use-open-register';
import { workOutAll } from '../state/worked-out-before';
import { Sidebar } from './sidebar';
import './window.css';

/** What the docket is drawn from. */
export interface DocketToDraw {
  readonly register: Register;
  readonly moment: Moment;
  readonly preferences: Preferences;
}

const nothing = () => undefined;
const navigation: Navigation = {
  route: { page: 'docket', deadlineId: null },
  go: nothing,
  logLetter: nothing,
  correctLetter: nothing,
  logStep: nothing,
  correctStep: nothing,
  addDeadline: nothing,
  changeTyped: nothing,
  find: nothing,
  showKeys: nothing,
  help: nothing,
  screenName: nothing,
  tryShipment: nothing,
  compareWithAes: nothing,
  lookAtOpened: nothing,
  exportData: nothing,
};

const never = () => new Promise<never>(nothing);

/**
 * The docket as the window draws it first on a day, as HTML: without what is told of this one start; and what the window works out for that from
 * the whole register.
 */
export function drawDocket({ register, moment, preferences }: DocketToDraw): {
  readonly html: string;
  readonly workedOut: string;
} {
  writeDatesAs(preferences.dates);
  const store = createRegisterStore({
    ...{ openRegister: never, readFolded: never, onNews: () => nothing },
    readFoldedNow: () => {
      throw new Error('nothing was opened');
    },
  });
  const opened: OpenRegister = {
    ...{ register, moment, preferences },
    access: { mode: 'open' },
    notices: [],
    reminding: { away: null, unshown: null },
    backups: null,
    importing: null,
    handover: null,
    folder: '',
    isSample: false,
    isFirstStart: false,
    asItStood: null,
  };
  const api = new Proxy({}, { get: () => never }) as never;
  const html = renderToStaticMarkup(
    <I18nProvider locale="en-US">
      <AppContext value={{ opened, store, api }}>
        <Confirmations>
          <NavigationContext value={navigation}>
            <div className="app-frame">
              <div className="window">
                <Sidebar />
                <div className="window-main">
                  <DocketPage deadlineId={null} />
                </div>
              </div>
            </div>
          </NavigationContext>
        </Confirmations>
      </AppContext>
    </I18nProvider>,
  );
  // A page may not bring styles of its own; these only say where rows stand. In texts a quote is written otherwise.
  return { html: html.replaceAll(/ style="[^"]*"/g, ''), workedOut: workOutAll(opened) };
}
