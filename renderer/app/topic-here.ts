import type { ManualPageId } from '../../shared/manual/manual-pages';
import type { Route } from '../state/navigation';
import type { DialogTask } from './dialog-host';

const ofPage: Readonly<Record<Route['page'], ManualPageId | null>> = {
  docket: 'what-each-date-means',
  licenses: 'a-letter-comes',
  shipments: 'a-letter-comes',
  counterparties: 'lists-and-import',
  response: 'answering-it',
  away: 'troubleshooting',
  import: 'lists-and-import',
  history: 'troubleshooting',
  law: 'what-each-date-means',
  yearly: 'first-day',
  reasons: 'answering-it',
  screening: 'lists-and-import',
  settings: 'backups-and-restoring',
  manual: null,
};

const ofTask: Readonly<Record<DialogTask['is'], ManualPageId>> = {
  log: 'a-letter-comes',
  correct: 'a-letter-comes',
  'log-step': 'answering-it',
  'correct-step': 'answering-it',
  'add-deadline': 'what-each-date-means',
  export: 'paper-and-export',
  'screen-name': 'lists-and-import',
  'what-if': 'a-letter-comes',
  aes: 'lists-and-import',
};

/** The page of the manual about what shows: F1 opens there. */
export function topicHere(route: Route, task: DialogTask | null): ManualPageId | null {
  return task === null ? ofPage[route.page] : ofTask[task.is];
}
