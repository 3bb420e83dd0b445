import { partiesToScreen } from '../../shared/docket/parties-to-screen';
import { screeningDifferences } from '../../shared/docket/recorded-hits';
import { listNoticeOf, untoldLists } from '../../shared/reminders/list-notice';
import type { Notice } from '../../shared/reminders/notice';
import type { AlsoShown } from '../../shared/reminders/shown-reminders';
import type { RegisterStore } from '../register/register-store';
import { keptLists } from './kept-lists';
import type { Screener } from './screener';

/**
 * What the lists in use mean for our parties since the last recorded screening, as one notice; null where nothing is another or it
 * was told. Screened in the worker, once for the same lists.
 */
export function noticeOfNewLists({
  store,
  screener,
}: {
  readonly store: Pick<RegisterStore, 'register' | 'folder' | 'moment'>;
  readonly screener: Screener;
}): (alsoShown: AlsoShown) => Promise<Notice | null> {
  let known: { readonly key: string; readonly notice: Notice | null } | null = null;
  return async (alsoShown) => {
    const { register } = store;
    const key = untoldLists(register, store.moment(), alsoShown);
    if (key === null) return null;
    if (known?.key === key) return known.notice;
    const { screeningLists, screeningThreshold } = register.settings;
    const all = await screener.everybody(
      keptLists(store.folder, screeningLists),
      partiesToScreen(register).map(({ counterpartyId, name, names }) => ({ counterpartyId, name, names })),
      screeningThreshold / 100,
    );
    const last = register.lastScreening;
    // Lists that cannot be read are said to be so where they are used.
    if (!all.ok || last === null) return null;
    const changes = screeningDifferences(register, last, all.value);
    const notice = listNoticeOf(key, changes, register.settings.isSample);
    known = { key, notice };
    return notice;
  };
}
