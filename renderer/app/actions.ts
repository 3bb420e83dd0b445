import type { ExportDocketApi } from '../../shared/calls/contract';
import { keysOf, type ShortcutId, shortcuts } from '../../shared/calls/shortcuts';
import type { Docket, DocketStore } from '../state/docket-store';
import type { Navigation, Route } from '../state/navigation';
import type { Findable } from './findable';

/** Something the palette can do. */
export interface FindAction extends Findable {
  readonly act: () => void;
}

const places: readonly (readonly [id: ShortcutId, place: Route])[] = [
  ['docket', { page: 'docket', deadlineId: null }],
  ['licenses', { page: 'licenses', licenseId: null }],
  ['counterparties', { page: 'counterparties', counterpartyId: null }],
  ['history', { page: 'history' }],
  ['law', { page: 'law', ruleId: null }],
  ['yearly', { page: 'yearly' }],
  ['settings', { page: 'settings' }],
];

function action(name: string, under: string, also: readonly string[], act: () => void): FindAction {
  return { id: `do ${name}`, group: 'Do', name, under, also, mark: '', place: null, act };
}

/** What can be done from everywhere. */
export function actionsOf(
  navigation: Navigation,
  {
    api,
    store,
    docket: { access },
  }: {
    readonly api: Pick<ExportDocketApi, 'backUpNow'>;
    readonly store: Pick<DocketStore, 'requestNavigation'>;
    readonly docket: Pick<Docket, 'access'>;
  },
): readonly FindAction[] {
  const byKey = (id: ShortcutId, also: readonly string[], act: () => void): FindAction =>
    action(shortcuts[id].says, keysOf(id), also, act);
  const setting = (name: string, section: string, also: readonly string[]): FindAction =>
    action(name, `Settings, ${section}`, also, () => navigation.go({ page: 'settings', section }));
  const canWrite = access.mode === 'open';
  return [
    ...(canWrite
      ? [
          byKey('log-letter', ['new letter', 'intent to deny'], () => navigation.logLetter()),
          byKey('log-step', ['reply sent', 'call', 'receipt'], () => navigation.logStep()),
          byKey('add-deadline', ['reminder', 'date'], () => navigation.addDeadline(null)),
          byKey('undo', ['take back', 'revert'], () =>
            store.requestNavigation({ showDeadlineId: null, menu: 'undo' }),
          ),
          byKey('redo', ['put back', 'again'], () =>
            store.requestNavigation({ showDeadlineId: null, menu: 'redo' }),
          ),
        ]
      : []),
    byKey('import', ['excel', 'csv', 'list', 'bring in'], () => navigation.go({ page: 'import' })),
    byKey('export', ['excel', 'csv', 'calendar', 'outlook', 'ics'], () => navigation.exportData('docket')),
    byKey('print', ['paper', 'pdf', 'wall', 'summary'], () =>
      store.requestNavigation({ showDeadlineId: null, menu: 'print' }),
    ),
    action('Export a calendar', '', ['outlook', 'ics', 'alarms'], () => navigation.exportData('calendar')),
    action('Export everything as data', '', ['json', 'register'], () => navigation.exportData('register')),
    ...places.map(([id, route]) =>
      action(`Go to ${shortcuts[id].says}`, keysOf(id), [], () => navigation.go(route)),
    ),
    action('Back up now', '', ['backup', 'copy'], () => void api.backUpNow({})),
    setting('Restore a backup', 'Backups', ['recover', 'go back', 'damaged']),
    setting('Choose where backups go', 'Backups', ['backup folder', 'disk']),
    setting('How long backups are kept', 'How long backups are kept', ['keep rule']),
    setting('Make a handover folder', 'Handing over', ['give away', 'auditor', 'archive']),
    setting('Set reminders', 'Reminders', [
      'hour',
      'days before',
      'ladder',
      'quiet days',
      'test notification',
    ]),
    setting('Set name and address of your company', 'Your company', ['printed pages', 'applicant']),
    setting('Set the owners of records', 'Owners', ['roster', 'people', 'names']),
    setting('Set your name, theme and paper', 'You and this computer', ['dark', 'light', 'letter', 'a4']),
    setting('Start at login, stay in the tray', 'Running in the background', ['autostart', 'background']),
    setting('Version and folder of the register', 'About', ['about', 'law edition']),
    action('Open a license record', 'on Licenses', ['new license', 'application'], () =>
      navigation.go({ page: 'licenses', licenseId: null }),
    ),
    action('Add a counterparty', 'on Counterparties', ['new company', 'party'], () =>
      navigation.go({ page: 'counterparties', counterpartyId: null }),
    ),
    action('See the register as it stood on a day', 'on History', ['time machine', 'past'], () =>
      navigation.go({ page: 'history' }),
    ),
    action('See what fell due while you were away', '', ['missed reminders', 'absence'], () =>
      navigation.go({ page: 'away' }),
    ),
    action('Show the keys', keysOf('keys'), ['shortcuts', 'keyboard', 'help'], navigation.showKeys),
  ];
}
