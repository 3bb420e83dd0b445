import { screeningDifferences } from '../../shared/docket/recorded-hits';
import { recordCommand } from '../../shared/hits/screening-of-all';
import { listNoticeOf, untoldLists } from '../../shared/reminders/list-notice';
import type { Notice } from '../../shared/reminders/notice';
import type { AlsoShown } from '../../shared/reminders/shown-reminders';
import type { Docket } from '../register/docket';
import { screenAll } from './screen-all';
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
    const { register } = docket;
    const key = untoldLists(register, docket.moment(), alsoShown);
    if (key === null) return null;
    if (known?.key === key) return known.notice;
    const all = await screenAll(docket, screener);
    const last = register.lastScreening;
    // Lists that cannot be read are said to be so where they are used.
    if (!all.ok || last === null) return null;
    const changes = screeningDifferences(register, last, recordCommand(all.value));
    const notice = listNoticeOf(key, changes, register.settings.isSample);
    known = { key, notice };
    return notice;
  };
}
