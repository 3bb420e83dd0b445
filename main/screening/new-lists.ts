import { screeningDifferences } from '../../shared/docket/recorded-hits';
import { namesToScreen, recordCommand, screeningOfAll } from '../../shared/hits/screening-of-all';
import { listNoticeOf, untoldLists } from '../../shared/reminders/list-notice';
import type { Notice } from '../../shared/reminders/notice';
import type { AlsoShown } from '../../shared/reminders/shown-reminders';
import type { Docket } from '../register/docket';
import { keptLists } from './kept-lists';
import type { Screener } from './screening-task';

/**
 * What the lists in use mean for our parties since the last recorded screening, as one notice; null where nothing is another or it
 * was told. Screened in the worker, once for the same lists.
 */
export function noticeOfNewLists({
  docket,
  screener,
}: {
  readonly docket: Pick<Docket, 'register' | 'folder' | 'moment'>;
  readonly screener: Screener;
}): (alsoShown: AlsoShown) => Promise<Notice | null> {
  let known: { readonly key: string; readonly notice: Notice | null } | null = null;
  return async (alsoShown) => {
    const { register, folder } = docket;
    const key = untoldLists(register, docket.moment(), alsoShown);
    if (key === null) return null;
    if (known?.key === key) return known.notice;
    const { screeningLists, screeningThreshold, isSample } = register.settings;
    const threshold = screeningThreshold / 100;
    const found = await screener.screen(
      keptLists(folder, screeningLists),
      namesToScreen(register),
      threshold,
    );
    const last = register.lastScreening;
    // Lists that cannot be read are said to be so where they are used.
    if (!found.ok || last === null) return null;
    const all = screeningOfAll(register, found.value, found.value.lists, threshold);
    const notice = listNoticeOf(key, screeningDifferences(register, last, recordCommand(all)), isSample);
    known = { key, notice };
    return notice;
  };
}
