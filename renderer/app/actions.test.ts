import { expect, test } from 'vitest';
import { shortcutIds, shortcuts } from '../../shared/calls/shortcuts';
import type { Navigation } from '../state/navigation';
import { actionsOf } from './actions';
import { findIndex } from './find-index';

const done: string[] = [];
const note =
  (what: string) =>
  (...given: readonly unknown[]) =>
    void done.push(`${what} ${JSON.stringify(given)}`);
const navigation = new Proxy({} as Navigation, { get: (_, name) => note(String(name)) });
const actions = actionsOf(navigation, {
  api: { backUpNow: (async () => note('backUpNow')()) as never },
  store: { requestNavigation: note('wish') },
  opened: { access: { mode: 'open' } as never },
  press: note('press'),
});
const index = findIndex(() => [], actions);

const within: readonly string[] = [
  ...['find', 'back', 'forward', 'search', 'save', 'close', 'keys'],
  ...['next-section', 'previous-section', 'confirm-read', 'skip-letter', 'put-letter-aside'],
  ...shortcutIds.filter((id) => shortcuts[id].group === 'On Screening'),
  // They act on a row of the docket.
  ...shortcutIds.filter((id) => shortcuts[id].group === 'On the docket'),
];

test.each(shortcutIds.filter((id) => !within.includes(id)))(
  'what the key "%s" does is found by its words',
  (id) => {
    const found = index.find(shortcuts[id].name).flatMap(({ things }) => things);
    expect(found.map(({ name }) => name).some((name) => name.includes(shortcuts[id].name))).toBe(true);
  },
);

test.each([
  ['restore', 'Restore a backup', 'go [{"page":"settings","section":"backups"}]'],
  ['undo', 'Undo the last change', 'wish [{"showDeadlineId":null,"menu":"undo"}]'],
  ['redo', 'Redo it', 'wish [{"showDeadlineId":null,"menu":"redo"}]'],
  ['print', 'Print what the page shows', 'wish [{"showDeadlineId":null,"menu":"print"}]'],
  ['handover', 'Make a handover folder', 'go [{"page":"settings","section":"handover"}]'],
  ['new version', 'Check an update file', 'go [{"page":"settings","section":"updates"}]'],
  ['back up', 'Back up now', 'backUpNow []'],
  ['backup folder', 'Choose where backups go', 'go [{"page":"settings","section":"backups"}]'],
  ['import', 'Import a list from Excel or CSV', 'go [{"page":"import"}]'],
  ['excel', 'Export to other programs', 'exportData ["docket"]'],
  ['calendar', 'Export a calendar', 'exportData ["calendar"]'],
  ['json', 'Export everything as data', 'exportData ["register"]'],
  ['quiet days', 'Set reminders', 'go [{"page":"settings","section":"reminders"}]'],
  ['dark', 'Set your name, theme and paper', 'go [{"page":"settings","section":"person"}]'],
  ['autostart', 'Start at login, stay in the tray', 'go [{"page":"settings","section":"background"}]'],
  ['your company', 'Set name and address of your company', 'go [{"page":"settings","section":"company"}]'],
  ['roster', 'Set the owners of records', 'go [{"page":"settings","section":"owners"}]'],
  ['law', 'Go to Law', 'go [{"page":"law","ruleId":null}]'],
  ['yearly', 'Go to Yearly duties', 'go [{"page":"yearly"}]'],
  [
    'as it stood',
    'See the register as it stood on a day',
    'go [{"page":"history"}] press ["As it stood on a day"]',
  ],
  ['month', 'See the docket as a month', 'go [{"page":"docket","deadlineId":null}]'],
  ['verify', 'Verify the register', 'go [{"page":"history"}] press ["Verify"]'],
  ['tampering', 'Verify the register', 'go [{"page":"history"}] press ["Verify"]'],
  ['balance', 'Go to Shipments', 'go [{"page":"shipments","shipmentId":null}]'],
  ['new shipment', 'New shipment', 'go [{"page":"shipments","shipmentId":null}] press ["New shipment"]'],
  ['use a license', 'New shipment', 'go [{"page":"shipments","shipmentId":null}] press ["New shipment"]'],
  ['reasons', 'Go to Reasons', 'go [{"page":"reasons","openId":null}]'],
  ['restricted', 'Go to Screening', 'go [{"page":"screening"}]'],
  ['add a list', 'Add a list', 'go [{"page":"screening"}] press ["Add a list"]'],
  ['screen a name', 'Screen a name', 'screenName []'],
  ['away', 'See the reminders you missed while away', 'go [{"page":"away"}]'],
  [
    'new license',
    'New application or license',
    'go [{"page":"licenses","licenseId":null}] press ["New application or license"]',
  ],
  [
    'new company',
    'Add a counterparty',
    'go [{"page":"counterparties","counterpartyId":null}] press ["Add a counterparty"]',
  ],
  ['letter', 'Log a letter', 'logLetter []'],
  ['keys', 'Show keyboard shortcuts', 'showKeys []'],
  ['help', 'Open the manual', 'help [null]'],
  ['go to manual', 'Open the manual', 'help [null]'],
  ['book', 'Save the manual as PDF', 'go [{"page":"manual","topic":null}] press ["Save as PDF"]'],
  ['step', 'Log a step', 'logStep []'],
])('"%s" finds "%s"', (typed, name, perform) => {
  const found = index.find(typed).flatMap(({ things }) => things);
  const action = actions.find(({ id }) => found.some((thing) => thing.id === id && thing.name === name));
  done.length = 0;
  action?.run();
  expect(done.join(' ')).toBe(perform);
});

test.each([
  ['manual', 'Open the manual'],
  ['help', 'Open the manual'],
  ['settings', 'Go to Settings'],
  ['docket', 'Go to Docket'],
  ['counterparties', 'Go to Counterparties'],
  ['screening', 'Go to Screening'],
  ['import', 'Import a list from Excel or CSV'],
  ['export', 'Export to other programs'],
  ['print', 'Print what the page shows'],
  ['history', 'Go to History'],
  ['calendar', 'See the docket as a month'],
])('Enter on the word "%s" takes "%s"', (typed, name) => {
  expect(index.find(typed)[0]?.things[0]?.name).toBe(name);
});

test('a register that is read only offers no change', () => {
  const readOnly = actionsOf(navigation, {
    api: { backUpNow: (async () => undefined) as never },
    store: { requestNavigation: note('wish') },
    opened: { access: { mode: 'read-only' } as never },
    press: note('press'),
  });
  const names = readOnly.map(({ name }) => name);
  expect(names).not.toContain('Undo the last change');
  expect(names).toContain('Restore a backup');
});

test('one action leads to the manual, and no name stands twice', () => {
  const names = actions.map(({ name }) => name);
  expect(names.filter((name) => /manual/i.test(name))).toEqual(['Open the manual', 'Save the manual as PDF']);
  expect(new Set(names).size).toBe(names.length);
});
