import type { ManualPageId } from '../../shared/manual/manual-pages';
import type { Route } from '../state/navigation';
import type { DialogTask } from './dialog-host';

/** A page of the manual, and the passage in it. */
export interface Topic {
  readonly page: ManualPageId;
  readonly anchor?: string;
}

export const topicOfPage: Readonly<Record<Route['page'], Topic | null>> = {
  docket: { page: 'what-each-date-means', anchor: 'what-the-rows-say' },
  licenses: { page: 'lists-and-import', anchor: 'find-and-filter' },
  shipments: { page: 'a-letter-comes', anchor: 'using-the-license' },
  counterparties: { page: 'lists-and-import', anchor: 'find-and-filter' },
  response: { page: 'answering-it', anchor: 'prepare-the-reply' },
  away: { page: 'troubleshooting', anchor: 'no-reminders-come' },
  import: { page: 'lists-and-import', anchor: 'bring-in-a-list-you-have' },
  history: { page: 'paper-and-export', anchor: 'as-it-stood' },
  law: { page: 'what-each-date-means', anchor: 'why-this-date' },
  office: { page: 'sharing-with-an-office', anchor: 'waiting-and-refused' },
  yearly: { page: 'first-day', anchor: 'set-up-what-everyone-needs' },
  reasons: { page: 'answering-it', anchor: 'see-the-pattern' },
  screening: { page: 'lists-and-import', anchor: 'hold-your-parties-against-the-lists' },
  settings: { page: 'first-day', anchor: 'set-up-what-everyone-needs' },
  manual: null,
};

export const topicOfTask: Readonly<Record<DialogTask['is'], Topic>> = {
  log: { page: 'a-letter-comes', anchor: 'log-it' },
  correct: { page: 'a-letter-comes', anchor: 'corrections' },
  'log-step': { page: 'answering-it', anchor: 'send-it-and-prove-that-it-arrived' },
  'correct-step': { page: 'a-letter-comes', anchor: 'corrections' },
  'add-deadline': { page: 'what-each-date-means', anchor: 'move-put-off-settle' },
  export: { page: 'paper-and-export', anchor: 'export' },
  typed: { page: 'sharing-with-an-office', anchor: 'waiting-and-refused' },
  'screen-name': { page: 'lists-and-import', anchor: 'hold-your-parties-against-the-lists' },
  'what-if': { page: 'a-letter-comes', anchor: 'using-the-license' },
  opened: { page: 'backups-and-restoring', anchor: 'open-a-folder-with-the-program' },
  aes: { page: 'a-letter-comes', anchor: 'using-the-license' },
};

/** The passage of the manual about what shows: F1 opens there. */
export function topicHere(route: Route, task: DialogTask | null): Topic | null {
  return task === null ? topicOfPage[route.page] : topicOfTask[task.is];
}
