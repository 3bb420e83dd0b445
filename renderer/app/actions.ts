import type { ExportDocketApi } from '../../shared/calls/contract';
import { keysOf, type ShortcutId, shortcuts } from '../../shared/calls/shortcuts';
import { keepDocketView } from '../pages/docket/view-switch';
import type { Docket, DocketStore } from '../state/docket-store';
import type { Navigation, Route } from '../state/navigation';
import { action, type FindAction } from './find-action';
import { begunThere, furtherPages } from './further-actions';

const places: readonly (readonly [id: ShortcutId, place: Route])[] = [
  ['docket', { page: 'docket', deadlineId: null }],
  ['licenses', { page: 'licenses', licenseId: null }],
  ['counterparties', { page: 'counterparties', counterpartyId: null }],
  ['history', { page: 'history' }],
  ['law', { page: 'law', ruleId: null }],
  ['yearly', { page: 'yearly' }],
  ['settings', { page: 'settings' }],
];

/** What the button for a new record is called. */
const newRecord = 'New application or license';

/** What can be done from everywhere. */
export function actionsOf(
  navigation: Navigation,
  {
    api,
    store,
    docket: { access },
    press,
  }: {
    readonly api: Pick<ExportDocketApi, 'backUpNow'>;
    readonly store: Pick<DocketStore, 'requestNavigation'>;
    readonly docket: Pick<Docket, 'access'>;
    /** Presses a button of the page that is gone to, by its words. */
    readonly press: (words: string) => void;
  },
): readonly FindAction[] {
  const byKey = (id: ShortcutId, also: readonly string[], act: () => void): FindAction =>
    action(shortcuts[id].says, keysOf(id), also, act);
  const setting = (name: string, section: string, also: readonly string[]): FindAction =>
    action(name, `Settings, ${section}`, also, () => navigation.go({ page: 'settings', section }));
  const onPage = (name: string, place: Route, also: readonly string[], button = name): FindAction =>
    action(name, `on ${shortcuts[place.page as ShortcutId].says}`, also, () => {
      navigation.go(place);
      press(button);
    });
  const [docketPage, licenses, counterparties, history, law] = [
    { page: 'docket', deadlineId: null },
    { page: 'licenses', licenseId: null },
    { page: 'counterparties', counterpartyId: null },
    { page: 'history' },
    { page: 'law', ruleId: null },
  ] as const;
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
    byKey('export', ['export', 'excel', 'csv', 'calendar', 'outlook', 'ics'], () =>
      navigation.exportData('docket'),
    ),
    byKey('print', ['print', 'paper', 'pdf', 'wall', 'summary'], () =>
      store.requestNavigation({ showDeadlineId: null, menu: 'print' }),
    ),
    action('Export a calendar', '', ['outlook', 'ics', 'alarms'], () => navigation.exportData('calendar')),
    action('Export everything as data', '', ['json', 'register'], () => navigation.exportData('register')),
    ...places.map(([id, route]) =>
      action(`Go to ${shortcuts[id].says}`, keysOf(id), [], () => navigation.go(route)),
    ),
    ...furtherPages(navigation),
    byKey('manual', ['help', 'guide', 'how to', 'F1'], () => navigation.help(null)),
    action('Go to Manual', '', ['help', 'guide'], () => navigation.go({ page: 'manual', topic: null })),
    action('Save the manual as PDF', 'on Manual', ['help', 'print the manual', 'book'], () => {
      navigation.go({ page: 'manual', topic: null });
      press('Save as PDF');
    }),
    action('See the docket as a month', 'on Docket', ['calendar', 'month view'], () => {
      keepDocketView('month');
      navigation.go({ page: 'docket', deadlineId: null });
    }),
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
    setting('Check an update file', 'Updates', ['new version', 'upgrade', 'install']),
    setting('Version and folder of the register', 'About', ['about', 'law edition']),
    ...(canWrite
      ? [
          onPage(newRecord, licenses, ['new license', 'open a license record', 'application']),
          onPage('Add a counterparty', counterparties, ['new company', 'party']),
          ...begunThere(navigation, press),
          onPage('Choose a file to import', { page: 'import' }, ['choose a file', 'upload'], 'Choose a file'),
        ]
      : []),
    onPage('Print the docket', docketPage, ['wall', 'paper'], 'Print'),
    onPage('Print summaries of the licenses', licenses, ['license summary', 'paper'], 'Print'),
    onPage('Print the table of rules', law, ['print the table', 'law', 'rules'], 'Print the table'),
    onPage('Save the table of rules as PDF', law, ['save as pdf', 'law'], 'Save as PDF'),
    onPage(
      'See the register as it stood on a day',
      history,
      ['as it stood on a day', 'look back', 'past'],
      'As it stood on a day',
    ),
    onPage('Verify the register', history, ['verify', 'check', 'chain', 'hash', 'tampering'], 'Verify'),
    onPage('Export the history as CSV', history, ['export as csv', 'entries'], 'Export as CSV'),
    action('Export the licenses', '', ['excel', 'csv'], () => navigation.exportData('licenses')),
    action('Export the counterparties', '', ['excel', 'csv'], () => navigation.exportData('counterparties')),
    action('See the reminders you missed while away', '', ['missed reminders', 'absence'], () =>
      navigation.go({ page: 'away' }),
    ),
    byKey('keys', ['keys', 'keyboard', 'help'], navigation.showKeys),
  ];
}
