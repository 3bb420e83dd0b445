import { formatInstant } from '../../../shared/base/dates';
import type { OfficeState } from '../../../shared/calls/office-state';
import { officeWords } from '../../../shared/words/office-words';

/** How a shared register stands with its office, in a few words: for the sidebar, the title bar and the settings. */
export function officeInWords({ is, waiting, refused, since, why }: OfficeState, zone: string): string {
  switch (is) {
    case 'off':
      return '';
    case 'in-step':
      return officeWords.inStep;
    case 'waiting':
      return officeWords.waiting({ count: waiting });
    case 'offline': {
      // Not tried yet: nothing is known of it.
      if (why === null || since === null) return officeWords.connecting;
      const at = formatInstant(since, zone);
      return waiting === 0
        ? officeWords.offline({ since: at })
        : officeWords.offlineWaiting({ since: at, count: waiting });
    }
    case 'refused':
      return officeWords.refused({ count: refused });
    case 'reads':
      return waiting === 0 ? officeWords.reads : officeWords.readsWaiting({ count: waiting });
    case 'behind':
      return officeWords.behind;
    case 'forked':
      return officeWords.forked;
    case 'cannot':
      return officeWords.cannot;
  }
}

/** A person has to do something. */
export const isOfficeAmiss = ({ is }: OfficeState): boolean =>
  is === 'refused' || is === 'behind' || is === 'forked' || is === 'cannot';
