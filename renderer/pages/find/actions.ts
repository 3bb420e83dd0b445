import type { ExportDocketApi } from '../../../shared/contract';
import { keysOf, type ShortcutId, shortcuts } from '../../../shared/shortcuts';
import type { Docket } from '../../docket-store';
import type { Navigation, Place } from '../../navigation';
import type { Findable } from './findable';

/** Something the palette can do. */
export interface FindAction extends Findable {
  readonly act: () => void;
}

const places: readonly (readonly [id: ShortcutId, place: Place])[] = [
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
  api: ExportDocketApi,
  { access }: Docket,
): readonly FindAction[] {
  const byKey = (id: ShortcutId, also: readonly string[], act: () => void): FindAction =>
    action(shortcuts[id].says, keysOf(id), also, act);
  const canWrite = access.mode === 'open';
  return [
    ...(canWrite
      ? [
          byKey('log-letter', ['new letter', 'intent to deny'], () => navigation.logLetter()),
          byKey('log-step', ['reply sent', 'call', 'receipt'], () => navigation.logStep()),
          byKey('add-deadline', ['reminder', 'date'], () => navigation.addDeadline(null)),
        ]
      : []),
    byKey('import', ['excel', 'csv', 'list', 'bring in'], () => navigation.go({ page: 'import' })),
    byKey('export', ['excel', 'csv', 'calendar', 'outlook', 'ics'], () => navigation.exportData('docket')),
    ...places.map(([id, place]) =>
      action(`Go to ${shortcuts[id].says}`, keysOf(id), [], () => navigation.go(place)),
    ),
    action('Back up now', '', ['backup', 'copy'], () => void api.backUpNow({})),
    action('Show the keys', keysOf('keys'), ['shortcuts', 'keyboard', 'help'], navigation.showKeys),
  ];
}
