import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { day } from '../shared/base/dates';
import type { CommandInput } from '../shared/commands/commands';
import type { Register } from '../shared/register/register';
import { chooseFilter, clearFilters, closeFilter, openFilter } from './choose-filter';
import { test } from './harness';
import {
  enteredIn,
  entriesOf,
  expectNoViolation,
  factsOf,
  perform,
  registerOf,
  story,
  toPage,
} from './story';

const clock = '2019-11-25T15:00:00Z';
const by = ['--by', 'Dana Reyes'];

const undoLine = (page: Page) => page.locator('.undo-line');
const lineOf = (register: Register, ruleId: string) =>
  [...register.deadlines.values()].find((deadline) => deadline.ruleId === ruleId && deadline.void === null)
    ?.id ?? '';
const letterOf = (register: Register) => [...register.letters.keys()][0] ?? '';
const stepOf = (register: Register) =>
  [...register.steps.values()].find((step) => step.void === null)?.id ?? '';

/**
 * Taking back and putting back are what the others are tried with; no command makes a date of an earlier edition. A credit, a list and an edition need files
 * that are attached first: `shared/decide/undo.test.ts` and `main/cli/cli-screen.test.ts`.
 */
type ChangeName = Exclude<
  CommandInput['do'],
  'undo' | 'redo' | 'decide-edition' | 'take-edition' | 'credit-draw' | 'add-list' | 'remove-list'
>;

interface Case {
  /** Where the state a command needs is another's doing. */
  readonly first?: (register: Register) => CommandInput;
  readonly second?: (register: Register) => CommandInput;
  readonly command: (register: Register) => CommandInput;
  /** The line at the foot, behind "Saved" and "Redone". */
  readonly says: string;
  /** The same behind "Undone", where it names the record as it is again then. */
  readonly saysBack?: string;
}

const drawn = [{ license: 'Z123456', quantity: '4', unitPrice: '100' }];
const going = { reason: 'Approved by phone', initials: 'R.M.' };
const shipped = (reference: string) => () =>
  ({ do: 'ship', reference, departedOn: day('2019-11-22'), draws: drawn }) as const;
/** One of every command that changes the register; a command without one does not compile. */
const cases: Readonly<Record<ChangeName, Case>> = {
  'add-counterparty': {
    command: () => ({ do: 'add-counterparty', name: 'Harbor Freight Co.' }),
    says: 'Added the counterparty Harbor Freight Co.',
  },
  'change-counterparty': {
    command: () => ({ do: 'change-counterparty', counterparty: 'Example Trading Ltd.', country: 'HK' }),
    says: 'Changed the counterparty Example Trading Ltd.: Country.',
  },
  'note-contact': {
    command: () => ({
      do: 'note-contact',
      counterparty: 'Example Trading Ltd.',
      kind: 'call',
      author: 'Robin Miller',
      text: 'Asked for the end use.',
    }),
    says: 'Changed the counterparty Example Trading Ltd.: Contact added.',
  },
  archive: {
    command: () => ({ do: 'archive', counterparty: 'Example Trading Ltd.' }),
    says: 'Archived the counterparty Example Trading Ltd.',
  },
  'open-license': {
    command: () => ({ do: 'open-license', applicationNumber: 'Z000002' }),
    says: 'Opened the license record Z000002.',
  },
  'change-license': {
    command: () => ({ do: 'change-license', license: 'Z123456', expiresOn: day('2026-08-31') }),
    says: 'Changed the license record Z123456: Printed expiry.',
  },
  void: {
    command: () => ({ do: 'void', letter: 'ITD-1', reason: 'Typed twice' }),
    says: 'Marked the letter Intent to deny of Thu Nov 21, 2019 (Z123456) as entered in error: Typed twice',
  },
  'log-letter': {
    command: () => ({ do: 'log-letter', license: 'Z123456', kind: 'denied', datedOn: day('2019-11-25') }),
    says: 'Logged the letter Denied of Mon Nov 25, 2019 (Z123456).',
  },
  'correct-letter': {
    command: (register) => ({
      do: 'correct-letter',
      letter: letterOf(register),
      datedOn: day('2019-11-20'),
    }),
    says: 'Changed the letter Intent to deny of Wed Nov 20, 2019 (Z123456): Date printed on it.',
    saysBack: 'Changed the letter Intent to deny of Thu Nov 21, 2019 (Z123456): Date printed on it.',
  },
  'log-step': {
    command: () => ({
      do: 'log-step',
      license: 'Z123456',
      kind: 'reply-sent',
      happenedOn: day('2019-11-25'),
    }),
    says: 'Logged the step Reply sent, Mon Nov 25, 2019 (Z123456).',
  },
  'correct-step': {
    first: () => ({
      do: 'log-step',
      license: 'Z123456',
      kind: 'reply-sent',
      happenedOn: day('2019-11-25'),
    }),
    command: (register) => ({
      do: 'correct-step',
      step: stepOf(register),
      happenedOn: day('2019-11-24'),
    }),
    says: 'Changed the step Reply sent, Sun Nov 24, 2019 (Z123456): Day.',
    saysBack: 'Changed the step Reply sent, Mon Nov 25, 2019 (Z123456): Day.',
  },
  'add-deadline': {
    command: () => ({ do: 'add-deadline', title: 'Yearly report', dueOn: day('2026-08-31') }),
    says: 'Set the date Yearly report: due Mon Aug 31, 2026, work by Mon Aug 31, 2026.',
  },
  'drop-deadline': {
    command: (register) => ({
      do: 'drop-deadline',
      deadline: lineOf(register, 'itd-appeal'),
      reason: 'Moot',
    }),
    says: 'Appeal the final denial (Z123456): no longer needed on Mon Nov 25, 2019: Moot',
  },
  'reopen-deadline': {
    first: (register) => ({
      do: 'drop-deadline',
      deadline: lineOf(register, 'itd-appeal'),
      reason: 'Moot',
    }),
    command: (register) => ({
      do: 'reopen-deadline',
      deadline: lineOf(register, 'itd-appeal'),
      reason: 'Not moot',
    }),
    says: 'Appeal the final denial (Z123456): open again.',
  },
  'settle-deadline': {
    command: (register) => ({
      do: 'settle-deadline',
      deadline: lineOf(register, 'itd-final'),
      settledOn: day('2019-11-25'),
      answer: 'Withdrawn',
    }),
    says: 'Denial becomes final unless BIS advises otherwise (Z123456): settled on Mon Nov 25, 2019: Withdrawn',
  },
  'change-settings': {
    command: () => ({ do: 'change-settings', company: 'Northfield Systems', reminderHour: 8 }),
    says: 'Changed the settings of the register.',
  },
  'open-shipment': {
    command: () => ({ do: 'open-shipment', reference: 'S-1', draws: drawn }),
    says: 'Entered the shipment S-1.',
  },
  'change-shipment': {
    first: () => ({ do: 'open-shipment', reference: 'S-2', draws: drawn }),
    command: () => ({ do: 'change-shipment', shipment: 'S-2', carrier: 'Example Air' }),
    says: 'Changed the shipment S-2: Carrier.',
  },
  reserve: {
    command: () => ({ do: 'reserve', reference: 'S-3', draws: drawn, ...going }),
    says: `Reserved: shipment S-3, Mon Nov 25, 2019. Gone on with although a check failed (License may be used): Approved by phone, R.M.`,
  },
  'file-eei': {
    first: () => ({ do: 'open-shipment', reference: 'S-4', draws: drawn }),
    command: () => ({
      do: 'file-eei',
      shipment: 'S-4',
      filedOn: day('2019-11-25'),
      itn: 'X20191125123456',
      ...going,
    }),
    says: 'EEI filed: shipment S-4, Mon Nov 25, 2019. Gone on with although a check failed (License may be used): Approved by phone, R.M.',
  },
  depart: {
    first: () => ({ do: 'open-shipment', reference: 'S-5', draws: drawn }),
    command: () => ({ do: 'depart', shipment: 'S-5', departedOn: day('2019-11-22') }),
    says: 'Departed: shipment S-5, Fri Nov 22, 2019.',
  },
  ship: {
    command: () => ({ do: 'ship', reference: 'S-6', departedOn: day('2019-11-22'), draws: drawn }),
    says: 'Departed: shipment S-6, Fri Nov 22, 2019.',
  },
  'cancel-shipment': {
    first: () => ({ do: 'open-shipment', reference: 'S-7', draws: drawn }),
    command: () => ({ do: 'cancel-shipment', shipment: 'S-7', canceledOn: day('2019-11-25') }),
    says: 'Canceled before departure: shipment S-7, Mon Nov 25, 2019.',
  },
  'cancel-eei': {
    first: () => ({ do: 'ship', reference: 'S-8', departedOn: day('2019-11-22'), draws: drawn }),
    second: () => ({ do: 'file-eei', shipment: 'S-8', filedOn: day('2019-11-25'), itn: 'X1' }),
    command: () => ({ do: 'cancel-eei', shipment: 'S-8', canceledOn: day('2019-11-25') }),
    says: 'EEI canceled: shipment S-8, Mon Nov 25, 2019.',
  },
  'correct-draw': {
    first: shipped('S-9'),
    command: () => ({
      do: 'correct-draw',
      shipment: 'S-9',
      now: { value: '450' },
      correctedOn: day('2019-11-25'),
      reason: 'Price on the invoice',
    }),
    says: 'Corrected: shipment S-9, Mon Nov 25, 2019.',
  },
  'fail-delivery': {
    first: shipped('S-10'),
    command: () => ({
      do: 'fail-delivery',
      shipment: 'S-10',
      quantity: '4',
      failedOn: day('2019-11-24'),
      letterOn: day('2019-11-25'),
      letterReference: 'BIS-10',
    }),
    says: 'Delivery failed: shipment S-10, Sun Nov 24, 2019, 4.',
  },
  'note-return': {
    first: shipped('S-11'),
    command: () => ({ do: 'note-return', shipment: 'S-11', quantity: '1', cameBackOn: day('2019-11-25') }),
    says: 'Came back, no credit: shipment S-11, Mon Nov 25, 2019, 1.',
  },
  'return-temporary': {
    first: () => ({ ...shipped('S-13')(), temporary: true }),
    command: () => ({ do: 'return-temporary', shipment: 'S-13', quantity: '3', backOn: day('2019-11-25') }),
    says: 'Temporary goods back: shipment S-13, Mon Nov 25, 2019, 3.',
  },
  'transfer-items': {
    first: () => ({
      do: 'change-license',
      license: 'Z123456',
      parties: [
        { role: 'end-user', name: 'First University' },
        { role: 'end-user', name: 'Second University' },
      ],
    }),
    command: () => ({
      do: 'transfer-items',
      license: 'Z123456',
      quantity: '1',
      from: 'First University',
      to: 'Second University',
      transferredOn: day('2019-11-25'),
    }),
    says: 'Transferred among named parties: Z123456, Mon Nov 25, 2019, 1.',
  },
  'open-balance': {
    command: () => ({
      do: 'open-balance',
      license: 'Z123456',
      quantity: '2',
      value: '200',
      on: day('2019-11-01'),
      source: 'Old spreadsheet',
    }),
    says: 'Opening balance: Z123456, Fri Nov 1, 2019, 2, value 200.',
  },
  'adjust-balance': {
    command: () => ({
      do: 'adjust-balance',
      license: 'Z123456',
      quantity: '-1',
      on: day('2019-11-20'),
      reason: 'Counted twice before',
    }),
    says: 'Adjusted: Z123456, Wed Nov 20, 2019, -1.',
  },
  'answer-check': {
    first: () => ({ do: 'open-shipment', reference: 'S-17', draws: drawn }),
    command: () => ({
      do: 'answer-check',
      shipment: 'S-17',
      check: 'end-use',
      answer: 'pass',
      by: 'Robin Miller',
    }),
    says: 'Changed the shipment S-17: Answers to checks.',
  },
  'acknowledge-reminders': {
    command: (register) => ({
      do: 'acknowledge-reminders',
      reminders: [`${lineOf(register, 'itd-reply')} 2019-12-11 15`],
    }),
    says: 'Acknowledged the reminder of Reply to intent to deny (Z123456).',
  },
  'import-batch': {
    command: () => ({
      do: 'import-batch',
      file: 'customers.csv',
      sha256: 'ab'.repeat(32),
      table: 'counterparties',
      rows: [{ do: 'add-counterparty', name: 'From the file' }],
    }),
    says: 'Imported counterparties from customers.csv: 1 new, 0 changed.',
  },
  'move-deadline': {
    first: () => ({ do: 'add-deadline', title: 'Send the report', dueOn: day('2026-08-31') }),
    command: (register) => ({
      do: 'move-deadline',
      deadline: lineOf(register, 'by-hand'),
      dueOn: day('2026-09-15'),
      reason: 'Agreed by phone',
    }),
    says: 'Changed the date Send the report: Due, Work by, Reason, and 1 more.',
  },
  'snooze-reminders': {
    command: (register) => ({
      do: 'snooze-reminders',
      deadline: lineOf(register, 'itd-reply'),
      untilOn: day('2019-11-29'),
    }),
    says: 'Put off the reminders of Reply to intent to deny (Z123456) until Fri Nov 29, 2019.',
  },
  'set-owner': {
    command: () => ({ do: 'set-owner', licenses: ['Z123456'], owner: 'Lee Park' }),
    says: 'Changed the license record Z123456: Owner.',
  },
  'set-ladder': {
    command: (register) => ({ do: 'set-ladder', deadline: lineOf(register, 'itd-reply'), ladder: [5, 2] }),
    says: 'Changed the date Reply to intent to deny (Z123456): Days before work-by on which it reminds.',
  },
  'open-response': {
    command: () => ({ do: 'open-response', letter: 'ITD-1' }),
    says: 'Began the reply to the intent to deny of Thu Nov 21, 2019 (Z123456).',
  },
  'change-response': {
    first: () => ({ do: 'open-response', letter: 'ITD-1' }),
    command: () => ({
      do: 'change-response',
      letter: 'ITD-1',
      points: [{ text: 'The end user is unknown.' }],
    }),
    says: 'Changed the reply to the intent to deny of Thu Nov 21, 2019 (Z123456): Point added.',
  },
  'answer-yearly-duty': {
    command: () => ({ do: 'answer-yearly-duty', rule: 'ofac-annual-report', applies: false }),
    says: 'Said that the yearly duty “Annual report of blocked property” does not apply.',
  },
  'save-view': {
    command: () => ({ do: 'save-view', list: 'licenses', name: 'Mine', filter: { mine: true } }),
    says: 'Saved the view “Mine” of the licenses.',
  },
  'remove-view': {
    first: () => ({ do: 'save-view', list: 'docket', name: 'Appeals', filter: { rule: ['itd-appeal'] } }),
    command: () => ({ do: 'remove-view', list: 'docket', name: 'Appeals' }),
    says: 'Removed the saved view “Appeals” of the docket.',
  },
  'decide-hit': {
    command: () => ({
      do: 'decide-hit',
      counterparty: 'Example Trading Ltd.',
      source: 'Specially Designated Nationals (SDN) - Treasury Department',
      entry: '306',
      answer: 'not-the-same',
      reason: 'Another address',
      decidedBy: 'R. Miller',
      listed: { name: 'BANCO NACIONAL' },
    }),
    says: 'Decided that Example Trading Ltd. is not the same party as BANCO NACIONAL of Specially Designated Nationals (SDN) - Treasury Department: Another address.',
  },
  'record-screening': {
    command: () => ({
      do: 'record-screening',
      threshold: 80,
      lists: [{ source: 'SDN', date: day('2024-05-03'), sha256: 'a'.repeat(64) }],
      screened: 2,
      parties: [{ counterpartyId: null, party: 'X', cannotCompare: true, hits: [] }],
    }),
    says: 'Screened 2 parties against 1 list: 1 with a hit or not comparable.',
  },
};

test('every command is undone and redone by keyboard, and the line at the foot says what', async ({
  launch,
}) => {
  test.slow();
  const { page } = await launch({ clock, args: by });
  await perform(page, story);
  for (const [name, { first, second, command, says, saysBack = says }] of Object.entries(cases)) {
    await test.step(name, async () => {
      if (first) await perform(page, [first(await registerOf(page))]);
      if (second) await perform(page, [second(await registerOf(page))]);
      const before = await factsOf(page);
      await perform(page, [command(await registerOf(page))]);
      const after = await factsOf(page);
      expect(after).not.toEqual(before);
      // Reminders that come meanwhile are the program's own entries.
      const mine = () => enteredIn(page);
      const saysNow = (head: string) =>
        expect(undoLine(page).getByRole('status')).toHaveText(
          `${head} ${head === 'Undone' ? saysBack : says}`,
        );
      await saysNow('Saved');
      for (const [key, said, facts] of [
        ['Control+z', 'Undone', before],
        ['Control+Shift+Z', 'Redone', after],
        ['Control+z', 'Undone', before],
        ['Control+y', 'Redone', after],
        ['Control+z', 'Undone', before],
      ] as const) {
        const { length } = await mine();
        await page.keyboard.press(key);
        await expect.poll(async () => (await mine()).length).toBe(length + 1);
        await saysNow(said);
        expect(await factsOf(page)).toEqual(facts);
      }
    });
  }
});

test('what later changes rest on is refused in words, a field keeps its own undo, and the menu does the same', async ({
  launch,
}) => {
  const { app, page } = await launch({ clock, args: by });
  await perform(page, story);
  await perform(page, [
    { do: 'change-license', license: 'Z123456', owner: 'Ann' },
    { do: 'change-license', license: 'Z123456', owner: 'Ben' },
  ]);
  await toPage(page, 'History');
  const entry = async (what: string) => page.locator('[data-entry]').filter({ hasText: what });
  const added = await entry('Added the counterparty Example Trading Ltd.');
  await added.getByRole('button', { name: /^Undo this/ }).click();
  await expect(added.getByRole('alert')).toContainText(
    'This cannot be undone: entry 2 rests on what it made',
  );
  const ann = await entry('now Ann');
  await ann.getByRole('button', { name: /^Undo this/ }).click();
  await expect(ann.getByRole('alert')).toContainText('what it changed (Owner) was changed again since');
  expect(await enteredIn(page)).toHaveLength(5);

  // "Undo this" of an entry in the middle, and its way back.
  const before = await factsOf(page);
  const ben = await entry('now Ben');
  await ben.getByRole('button', { name: /^Undo this/ }).click();
  await expect(page.getByText('Undone by entry 6')).toBeVisible();
  await expect(page.getByText('Took back entry 5.')).toBeVisible();
  await page.getByRole('button', { name: /^Redo what this undid/ }).click();
  await expect(page.getByText('Redid entry 5, which entry 6 had undone.')).toBeVisible();
  expect(await factsOf(page)).toEqual(before);

  // Inside a field the keys undo the typing and leave the register alone.
  const search = page.getByRole('searchbox');
  await search.pressSequentially('harbor');
  await page.keyboard.press('Control+z');
  await expect(search).not.toHaveValue('harbor');
  expect(await enteredIn(page)).toHaveLength(7);
  await search.fill('');

  const choose = (label: string) =>
    app.evaluate(({ Menu }, words) => {
      const edit = Menu.getApplicationMenu()?.items.find((item) => item.label === '&Edit');
      edit?.submenu?.items.find((item) => item.label === words)?.click();
    }, label);
  await page.getByRole('heading', { level: 1 }).click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await choose('&Undo');
  await expect(undoLine(page)).toContainText('Undone');
  await choose('&Redo');
  await expect(undoLine(page)).toContainText('Redone');
  expect(await factsOf(page)).toEqual(before);
  await undoLine(page).getByRole('button', { name: 'Undo' }).click();
  await expect(undoLine(page)).toContainText('Undone');
  await undoLine(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(undoLine(page)).toHaveText('');
});

test('a change of an earlier day is shown before it is taken back', async ({ launch }) => {
  const first = await launch({ clock, args: by });
  await perform(first.page, story);
  await first.close();
  const { registerDir, userDataDir } = first;
  const { page } = await launch({ registerDir, userDataDir, clock: '2019-11-26T15:00:00Z' });
  await expect(page.getByRole('heading', { name: 'Docket', exact: true })).toBeVisible();
  const before = await factsOf(page);
  await page.keyboard.press('Control+z');
  await expect(undoLine(page)).toContainText(
    'Undo this earlier change? Mon Nov 25, 2019, Dana Reyes: Logged the letter Intent to deny of Thu Nov 21, 2019',
  );
  expect(await factsOf(page)).toEqual(before);
  await expectNoViolation(page, 'asked before an earlier change is undone');
  await page.keyboard.press('Control+z');
  await expect(undoLine(page)).toContainText('Undone Logged the letter');
  await page.keyboard.press('Control+Shift+Z');
  await expect(undoLine(page)).toContainText('Redone Logged the letter');
  expect(await factsOf(page)).toEqual(before);
});

/** RFC 4180, by hand: what a spreadsheet would read. */
function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

test('the history is filtered over the whole journal, kept when going back, and exported as CSV', async ({
  launch,
}) => {
  const desk = await mkdtemp(join(tmpdir(), 'export-docket-desk-'));
  const file = join(desk, 'history.csv');
  const { app, page } = await launch({ clock, args: by });
  await perform(page, story);
  await perform(page, [
    {
      do: 'add-counterparty',
      name: '=HYPERLINK("http://example.com")',
      identifiers: [{ type: 'Phone', value: '+86 10 5555' }],
      notes: [{ kind: 'privileged', text: 'Ask counsel.' }],
    },
    { do: 'open-license', applicationNumber: 'Z000002', reference: '+86 10 5555', owner: '-5' },
    { do: 'change-license', license: 'Z000002', reference: '-5', owner: '@SUM(A1)' },
  ]);
  await perform(page, [{ do: 'undo' }]);
  await toPage(page, 'History');
  const list = page.locator('.history [data-entry]');
  const status = page.locator('.list-head').getByRole('status');
  const { length } = await entriesOf(page);
  await expect(list).toHaveCount(length);

  await chooseFilter(page, 'the history', 'What was changed', 'Letters');
  await expect(status).toHaveText('1 entry found');
  await chooseFilter(page, 'the history', 'What was changed', 'Undo and redo');
  await expect(list).toContainText(['Took back entry 6.']);
  await clearFilters(page, 'the history');

  await chooseFilter(page, 'the history', 'Record', 'Z000002');
  await expect(status).toHaveText('3 entries found');
  await page.getByRole('searchbox').fill('sum');
  await expect(status).toHaveText('2 entries found');
  await expectNoViolation(page, 'filtered history');

  // Kept when one goes away and comes back.
  await toPage(page, 'Docket');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(status).toHaveText('2 entries found');
  await clearFilters(page, 'the history');
  await page.getByRole('searchbox').fill('');
  await chooseFilter(page, 'the history', 'Person', 'Dana Reyes');
  const period = await openFilter(page, 'the history', 'Period');
  await period.getByLabel('To', { exact: true }).fill('2019-11-24');
  await expect(page.getByText('No entry matches.')).toBeVisible();
  await period.getByLabel('To', { exact: true }).fill('2019-11-25');
  await expect(list).toHaveCount(7);
  await closeFilter(page, period);

  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.getByRole('button', { name: 'Export as CSV…' }).click();
  await expect(page.getByText(`7 entries saved as ${file}`)).toBeVisible();
  const text = await readFile(file, 'utf8');
  expect(text.startsWith('\uFEFFEntry,')).toBe(true);
  expect(text).not.toContain('Ask counsel');
  const [headings, ...rows] = csvRows(text.slice(1));
  expect(headings).toEqual([
    ...['Entry', 'At (UTC)', 'Zone', 'By', 'Via', 'Undone by entry', 'Record', 'What', 'Field', 'Was'],
    ...['Now', 'Hash'],
  ]);
  expect(rows.every((row) => row.length === 12 && row[3] === 'Dana Reyes')).toBe(true);
  const changed = rows.filter((row) => row[0] === '6');
  // The sixth entry was undone by the seventh; phone and number are as typed, the formula is none any more.
  expect(changed.map((row) => [row[5], row[6], row[9], row[10]])).toEqual([
    ['7', 'Z000002', '+86 10 5555', '-5'],
    ['7', 'Z000002', '-5', "'@SUM(A1)"],
  ]);
  expect(rows.find((row) => row[0] === '4')?.[6]).toBe('\'=HYPERLINK("http://example.com")');
  await rm(desk, { recursive: true });
});
