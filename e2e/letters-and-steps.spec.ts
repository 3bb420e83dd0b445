import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { day } from '../shared/base/dates';
import type { CommandInput } from '../shared/commands/commands';
import { letterKinds, letterKindWords } from '../shared/law/letter-kinds';
import { stepKindLabels } from '../shared/law/step-kind-words';
import type { Event } from '../shared/register/events';
import { entriesIn, withoutHeader } from '../shared/register/journal-text';
import { test } from './harness';
import { expandAll } from './story';

// Every kind of letter and of step goes in through the window, is corrected there with old and new dates side by side, and
// is taken out again as entered in error. Nothing here goes around the forms, except the records the letters are about.

const clock = '2019-11-26T15:00:00Z';

async function begin(page: Page, records: readonly CommandInput[]): Promise<void> {
  await page.getByLabel('Your name').fill('Kim Case');
  await page.getByRole('button', { name: 'Start my register' }).click();
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await expandAll(page);
  for (const command of records) {
    const ran = await page.evaluate((input) => window.exportDocket.run({ command: input }), command);
    expect(ran).toMatchObject({ ok: true });
  }
}

const record = (applicationNumber: string): CommandInput => ({ do: 'open-license', applicationNumber });
const form = (page: Page) => page.getByRole('dialog');
const follows = (page: Page) => form(page).getByRole('region', { name: 'What this will change' });

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(form(page)).toHaveCount(0);
}

async function choose(page: Page, number: string): Promise<void> {
  await form(page)
    .getByRole('combobox', { name: /^(License record|Also about)/ })
    .fill(number);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'This letter is about' })).toContainText(number);
}

async function openRecord(page: Page, number: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Licenses' }).click();
  const back = page.getByRole('button', { name: 'Back to all license records' });
  if (await back.isVisible()) await back.click();
  await page.getByRole('searchbox').fill(number);
  await page.getByRole('row').filter({ hasText: number }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(number);
}

async function eventsOf(registerDir: string): Promise<readonly Event[]> {
  const journal = await readFile(join(registerDir, 'journal.txt'), 'utf8');
  return entriesIn(withoutHeader(journal)).flatMap(({ events }) => events);
}

test('every kind of letter is logged, and one that starts no deadline says why none is needed', async ({
  launch,
}) => {
  test.slow();
  const { page, registerDir } = await launch({ clock });
  await begin(
    page,
    letterKinds.map((_, index) => record(`Z${200_000 + index}`)),
  );
  const reasons: string[] = [];
  for (const [index, kind] of letterKinds.entries()) {
    await page.keyboard.press('Control+l');
    await choose(page, `Z${200_000 + index}`);
    await form(page).getByLabel('Kind of letter').selectOption(kind);
    await form(page).getByLabel('Date printed on the letter').fill('2019-11-21');
    const why = form(page).getByLabel('No deadline: why?');
    // Shown or not, once the window has worked out what follows.
    await expect(follows(page)).not.toContainText('to see the dates');
    if (await why.isVisible()) {
      await page.keyboard.press('Control+Enter');
      await expect(form(page)).toBeVisible();
      await why.fill(`${letterKindWords[kind].label}: nothing to do.`);
      reasons.push(kind);
    }
    await save(page);
  }
  const letters = (await eventsOf(registerDir)).flatMap((event) =>
    event.type === 'letter-logged' ? [event.fields] : [],
  );
  expect(letters.map(({ kind }) => kind)).toEqual([...letterKinds]);
  expect(letters.filter(({ noDeadlineBecause }) => noDeadlineBecause !== '').map(({ kind }) => kind)).toEqual(
    reasons,
  );
  expect(reasons).toContain('approved');
  expect(reasons).not.toContain('intent-to-deny');
  expect(reasons).not.toContain('denied');
});

test('a corrected letter shows each date it moves, old and new, before it is saved; taken out, it ends them', async ({
  launch,
}) => {
  const { page } = await launch({ clock });
  await begin(page, [
    record('Z123456'),
    { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: day('2019-11-21') },
  ]);
  await openRecord(page, 'Z123456');
  await page.getByRole('button', { name: /^Correct the letter Intent to deny/ }).click();
  await form(page).getByLabel('Date printed on the letter').fill('2019-11-20');
  for (const [was, now] of [
    ['Wed Dec 11, 2019', 'Tue Dec 10, 2019'],
    ['Sun Jan 5, 2020', 'Sat Jan 4, 2020'],
    ['Wed Feb 19, 2020', 'Tue Feb 18, 2020'],
  ] as const) {
    const line = follows(page)
      .getByRole('listitem')
      .filter({ has: page.locator('ins', { hasText: now }) });
    await expect(line.locator('del')).toContainText(was);
    await expect(line.locator('ins')).toContainText(now);
  }
  await save(page);
  const next = page.getByRole('main');
  await expect(next).toContainText('due Tue Dec 10, 2019');

  await page.getByRole('button', { name: /^Entered in error the letter Intent to deny/ }).click();
  await expect(form(page)).toContainText('Reply to intent to deny');
  await form(page).getByLabel('What was wrong').fill('Another company’s letter.');
  await save(page);
  await expect(next).toContainText('Another company’s letter.');
  await expect(next).not.toContainText('due Tue Dec 10, 2019');
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('button', { name: /^Docket/ })
    .click();
  await expect(page.getByRole('option')).toHaveCount(0);
});

test('one letter is logged against many records, and each has its own dates', async ({ launch }) => {
  const { page } = await launch({ clock });
  await begin(page, [record('Z300001'), record('Z300002')]);
  await page.keyboard.press('Control+l');
  await choose(page, 'Z300001');
  await choose(page, 'Z300002');
  await choose(page, 'Z300003');
  await form(page).getByLabel('Kind of letter').selectOption('intent-to-deny');
  await form(page).getByLabel('Date printed on the letter').fill('2019-11-21');
  for (const number of ['Z300001', 'Z300002', 'Z300003']) await expect(follows(page)).toContainText(number);
  await save(page);
  await expect(page.getByRole('option')).toHaveCount(9);
  await openRecord(page, 'Z300003');
  await expect(page.getByRole('main')).toContainText('Also about');
  await expect(page.getByRole('main')).toContainText('Z300001');
});

test('an approval of some items leaves the clocks of the others running, item by item', async ({
  launch,
}) => {
  const { page } = await launch({ clock });
  await begin(page, [
    {
      do: 'open-license',
      applicationNumber: 'Z123456',
      parties: [{ role: 'end-user', name: 'Example Trading Ltd.' }],
      items: [
        { line: '1', eccn: '5D992.c', description: 'Operating system' },
        { line: '2', eccn: '5A991.b', description: 'Transmission equipment' },
      ],
    },
    { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: day('2019-11-21') },
  ]);
  await expect(page.getByRole('option')).toHaveCount(3);
  await page.keyboard.press('Control+l');
  await choose(page, 'Z123456');
  await form(page).getByLabel('Kind of letter').selectOption('approved-in-part');
  await form(page).getByLabel('Date printed on the letter').fill('2019-11-25');
  const covers = form(page).getByRole('group', { name: 'Items and parties covered: Z123456' });
  await expect(covers).toContainText('Tick what the letter grants');
  await covers.getByLabel('Item 1: Operating system').check({ force: true });
  await expect(follows(page)).toContainText('Reply to intent to deny');
  await form(page).getByLabel('Expiry as printed').fill('2023-11-30');
  await save(page);
  await expect(page.getByRole('option').filter({ hasText: 'Reply to intent to deny' })).toHaveCount(1);
  await page.getByRole('option').filter({ hasText: 'Reply to intent to deny' }).click();
  await expect(page.getByRole('complementary', { name: 'Deadline' })).toContainText(
    /Answered in part: item \S+ is answered; item \S+ keeps this date\./,
  );
  await openRecord(page, 'Z123456');
  const items = page.getByRole('table', { name: 'Items' }).getByRole('row');
  await expect(items.filter({ hasText: 'Operating system' })).toContainText('Approved');
  await expect(items.filter({ hasText: 'Transmission equipment' })).toContainText('Intent to deny');
  await expect(page.getByRole('main')).toContainText('Items 1');

  // The second approval answers the rest, and with it the clocks end. On the record's page the letter is about that record.
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('list', { name: 'This letter is about' })).toContainText('Z123456');
  await form(page).getByLabel('Kind of letter').selectOption('approved-in-part');
  await form(page).getByLabel('Date printed on the letter').fill('2019-11-26');
  await covers.getByLabel('Item 2: Transmission equipment').check({ force: true });
  const why = form(page).getByLabel('No deadline: why?');
  await expect(follows(page)).toContainText('answered, leaves the docket');
  if (await why.isVisible()) await why.fill('The license is on record.');
  await save(page);
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('button', { name: /^Docket/ })
    .click();
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(page.getByRole('option')).toContainText('expires');
});

/** What a small exporter's register is about; the other kinds are logged by the same form. */
const steps = [
  'submitted',
  'registered',
  'reply-sent',
  'receipt-confirmed',
  'return-requested',
  'extension-requested',
  'appeal-filed',
  'call',
  'status-check',
  'export',
  'other',
] as const;

test('every kind of step is logged with its proof, corrected, and taken out', async ({ launch }) => {
  test.slow();
  const { page, registerDir } = await launch({ clock });
  await begin(page, [
    record('Z123456'),
    { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: day('2019-11-21') },
  ]);
  await openRecord(page, 'Z123456');
  const main = page.getByRole('main');
  for (const kind of steps) {
    await page.getByRole('button', { name: 'Log a step', exact: true }).click();
    await form(page).getByRole('combobox', { name: 'What happened' }).fill(stepKindLabels[kind].label);
    await page.keyboard.press('Enter');
    await form(page).getByLabel('Day', { exact: true }).fill('2019-11-25');
    await form(page).getByLabel('Reference').fill(`proof of ${kind}`);
    await save(page);
    await expect(main).toContainText(`proof of ${kind}`);
  }
  const logged = (await eventsOf(registerDir)).flatMap((event) =>
    event.type === 'step-logged' ? [event.fields.kind] : [],
  );
  expect(logged).toEqual([...steps]);

  // The reply moved its line on and its receipt met it; corrected to another day, the line follows.
  await page.getByRole('button', { name: /^Correct the step Receipt confirmed/ }).click();
  await form(page)
    .getByLabel(/^(Day|Receipt confirmed on)$/)
    .fill('2019-11-26');
  await save(page);
  const last = (await eventsOf(registerDir)).findLast(({ type }) => type === 'deadline-changed');
  expect(last).toMatchObject({ changes: { met: { was: { on: '2019-11-25' }, now: { on: '2019-11-26' } } } });

  await page.getByRole('button', { name: /^Entered in error the step Reply sent/ }).click();
  await expect(form(page)).toContainText('Reply to intent to deny');
  await form(page).getByLabel('What was wrong').fill('It was only drafted.');
  await save(page);
  await expect(main).toContainText('It was only drafted.');
});
