import type { ExportDocketApi } from '../../shared/calls/contract';
import { keysOf, type ShortcutId, shortcuts } from '../../shared/calls/shortcuts';
import { actionWords } from '../../shared/words/actions-words';
import { historyWords } from '../../shared/words/history-words';
import { lawWords } from '../../shared/words/law-words';
import { manualWords } from '../../shared/words/manual-words';
import { shipmentWords } from '../../shared/words/shipments-words';
import { keepDocketView } from '../pages/docket/view-switch';
import type { Navigation, Route } from '../state/navigation';
import type { OpenRegister, RegisterStore } from '../state/register-store';
import { action, type FindAction } from './find-action';
import { begunThere, furtherPages } from './further-actions';
import { withoutDots } from './page-actions';
import { settingsActions } from './settings-actions';

const places: readonly (readonly [id: ShortcutId, place: Route])[] = [
  ['docket', { page: 'docket', deadlineId: null }],
  ['licenses', { page: 'licenses', licenseId: null }],
  ['counterparties', { page: 'counterparties', counterpartyId: null }],
  ['history', { page: 'history' }],
  ['law', { page: 'law', ruleId: null }],
  ['yearly', { page: 'yearly' }],
  ['settings', { page: 'settings' }],
];

/** What is begun most often, by the names of the actions, in the order in which it is offered. */
export const usualActions = (): readonly string[] => [
  shortcuts['log-letter'].name,
  actionWords.newRecord,
  shipmentWords.newShipment,
  shortcuts['log-step'].name,
  actionWords.addCounterparty,
  shortcuts['add-deadline'].name,
];

/** What can be done from everywhere. */
export function actionsOf(
  navigation: Navigation,
  {
    api,
    store,
    opened: { access },
    press,
  }: {
    readonly api: Pick<ExportDocketApi, 'backUpNow'>;
    readonly store: Pick<RegisterStore, 'requestNavigation'>;
    readonly opened: Pick<OpenRegister, 'access'>;
    /** Presses a button of the page that is gone to, by its words. */
    readonly press: (words: string) => void;
  },
): readonly FindAction[] {
  const byKey = (id: ShortcutId, also: string, act: () => void): FindAction =>
    action(shortcuts[id].name, keysOf(id), also, act);
  const onPage = (name: string, place: Route, also: string, button = name): FindAction =>
    action(name, actionWords.onPage({ page: shortcuts[place.page as ShortcutId].name }), also, () => {
      navigation.go(place);
      press(withoutDots(button));
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
          byKey('log-letter', actionWords.logLetterAlso, () => navigation.logLetter()),
          byKey('log-step', actionWords.logStepAlso, () => navigation.logStep()),
          byKey('add-deadline', actionWords.addDeadlineAlso, () => navigation.addDeadline(null)),
          byKey('undo', actionWords.undoAlso, () =>
            store.requestNavigation({ showDeadlineId: null, menu: 'undo' }),
          ),
          byKey('redo', actionWords.redoAlso, () =>
            store.requestNavigation({ showDeadlineId: null, menu: 'redo' }),
          ),
        ]
      : []),
    byKey('import', actionWords.importAlso, () => navigation.go({ page: 'import' })),
    byKey('export', actionWords.exportAlso, () => navigation.exportData('docket')),
    byKey('print', actionWords.printAlso, () =>
      store.requestNavigation({ showDeadlineId: null, menu: 'print' }),
    ),
    action(actionWords.exportCalendar, '', actionWords.exportCalendarAlso, () =>
      navigation.exportData('calendar'),
    ),
    action(actionWords.exportEverything, '', actionWords.exportEverythingAlso, () =>
      navigation.exportData('register'),
    ),
    ...places.map(([id, route]) =>
      action(actionWords.goTo({ page: shortcuts[id].name }), keysOf(id), shortcuts[id].name, () =>
        navigation.go(route),
      ),
    ),
    ...furtherPages(navigation),
    byKey('manual', actionWords.manualAlso, () => navigation.help(null)),
    action(
      actionWords.saveManual,
      actionWords.onPage({ page: actionWords.manual }),
      actionWords.saveManualAlso,
      () => {
        navigation.go({ page: 'manual', topic: null });
        press(manualWords.savePdf);
      },
    ),
    action(
      actionWords.month,
      actionWords.onPage({ page: shortcuts.docket.name }),
      actionWords.monthAlso,
      () => {
        keepDocketView('month');
        navigation.go({ page: 'docket', deadlineId: null });
      },
    ),
    action(actionWords.backUpNow, '', actionWords.backUpNowAlso, () => void api.backUpNow({})),
    ...settingsActions(navigation),
    ...(canWrite
      ? [
          onPage(actionWords.newRecord, licenses, actionWords.newRecordAlso),
          onPage(actionWords.addCounterparty, counterparties, actionWords.addCounterpartyAlso),
          ...begunThere(navigation, press),
          onPage(
            actionWords.importFile,
            { page: 'import' },
            actionWords.importFileAlso,
            actionWords.importFileButton,
          ),
        ]
      : []),
    onPage(actionWords.printDocket, docketPage, actionWords.printDocketAlso, actionWords.print),
    onPage(actionWords.printLicenses, licenses, actionWords.printLicensesAlso, actionWords.print),
    onPage(actionWords.printRules, law, actionWords.printRulesAlso, lawWords.printTable),
    onPage(actionWords.saveRules, law, actionWords.saveRulesAlso, lawWords.saveAsPdf),
    onPage(actionWords.stoodOn, history, actionWords.stoodOnAlso, historyWords.asItStood),
    onPage(actionWords.verify, history, actionWords.verifyAlso, historyWords.verify),
    onPage(actionWords.exportHistory, history, actionWords.exportHistoryAlso, historyWords.exportCsv),
    action(actionWords.exportLicenses, '', actionWords.exportListAlso, () =>
      navigation.exportData('licenses'),
    ),
    action(actionWords.exportCounterparties, '', actionWords.exportListAlso, () =>
      navigation.exportData('counterparties'),
    ),
    action(actionWords.away, '', actionWords.awayAlso, () => navigation.go({ page: 'away' })),
    byKey('keys', actionWords.keysAlso, navigation.showKeys),
  ];
}
