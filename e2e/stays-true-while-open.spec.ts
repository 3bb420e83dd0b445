import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { day } from '../shared/base/dates';
import type { CommandInput } from '../shared/commands/commands';
import { test } from './harness';
import { perform, toPage } from './story';

// What is open stays true: while a record, a deadline or the docket shows, letters and steps are logged beside it, and
// everything drawn from them follows without being opened again.

const clock = '2019-11-26T15:00:00Z';
const record: CommandInput = {
  do: 'open-license',
  applicationNumber: 'Z123456',
  submittedOn: day('2019-10-01'),
  registeredOn: day('2019-10-02'),
  parties: [{ role: 'ultimate-consignee', name: 'Example Trading Ltd.' }],
};
const letter: CommandInput = {
  do: 'log-letter',
  license: 'Z123456',
  kind: 'intent-to-deny',
  datedOn: day('2019-11-21'),
};

const region = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const form = (page: Page) => page.getByRole('dialog');

async function saved(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(form(page)).toHaveCount(0);
}

async function logLetter(page: Page, kind: string, datedOn: string): Promise<void> {
  await page.keyboard.press('Control+l');
  await form(page).getByLabel('Kind of letter').selectOption(kind);
  await form(page).getByLabel('Date printed on the letter').fill(datedOn);
}

async function logStep(page: Page, words: string, on: string): Promise<void> {
  await page.keyboard.press('Control+Shift+L');
  await form(page).getByRole('combobox', { name: 'What happened' }).fill(words);
  await page.getByRole('option', { name: words }).first().click();
  await form(page).getByLabel('Day', { exact: true }).fill(on);
}

/** Runs one command against the register from a program of its own; resolves with what it answered. */
function commandLine(registerDir: string, command: CommandInput): Promise<string> {
  return new Promise((resolve, reject) => {
    const args = [
      'scripts/cli.mjs',
      'execute',
      '--by',
      'Robin Test',
      '--register',
      registerDir,
      '--clock',
      clock,
    ];
    const child = spawn(process.execPath, args, { cwd: join(import.meta.dirname, '..') });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
    });
    child.on('error', reject);
    child.on('close', () => resolve(out));
    child.stdin.end(`${JSON.stringify(command)}\n`);
  });
}

test('an open license record follows the letters and steps that are logged beside it', async ({ launch }) => {
  const { page, registerDir } = await launch({ clock, args: ['--by', 'Kim Case'] });
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await perform(page, [record]);
  await toPage(page, 'Licenses');
  await page.getByRole('row').filter({ hasText: 'Z123456' }).click();

  const head = page.getByRole('main').locator('.record-head');
  const picture = region(page, 'Timeline').getByRole('listitem');
  const timeline = region(page, /^Letters and steps/).locator('.letter-or-step');
  const open = region(page, /^Open dates/).getByRole('row');
  const docketEntry = page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Docket' });
  await expect(head).toContainText('Registered');
  await expect(picture.filter({ hasText: /^Application/ })).toContainText('not decided yet');
  await expect(picture.filter({ hasText: 'Intent to deny' })).toHaveCount(0);
  await expect(timeline).toHaveCount(0);
  await expect(region(page, /^Open dates/)).toContainText('Nothing is open on this record.');
  // The heading is marked: were the page drawn from nothing again, the mark would be gone.
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => heading.setAttribute('data-mark', ''));

  await test.step('another program is refused while the window holds the register', async () => {
    const answer = JSON.parse(await commandLine(registerDir, letter)) as Record<string, unknown>;
    expect(answer).toMatchObject({ ok: false, code: 'in-use' });
    await expect(timeline).toHaveCount(0);
  });

  await test.step('a letter, by Ctrl+L', async () => {
    await logLetter(page, 'intent-to-deny', '2019-11-21');
    await saved(page);
    await expect(head).toContainText('Intent to deny, reply open');
    await expect(timeline).toHaveCount(1);
    await expect(picture.filter({ hasText: /^Intent to deny/ })).toContainText('Thu Nov 21, 2019');
    await expect(picture.filter({ hasText: 'Reply to intent to deny' })).toContainText('Dec 11, 2019');
    await expect(page.locator('.next-date')).toContainText('Reply to intent to deny');
    await expect(open.filter({ hasText: 'Denial becomes final' })).toContainText('Jan 5, 2020');
    await expect(docketEntry).toHaveText('Docket1');
    await expect(region(page, 'History')).toContainText('Intent to deny');
  });

  await test.step('a step, by Ctrl+Shift+L', async () => {
    await logStep(page, 'Reply sent', '2019-11-25');
    await saved(page);
    await expect(head).toContainText('Intent to deny, reply sent');
    await expect(timeline).toHaveCount(2);
    await expect(picture.filter({ hasText: /^Reply sent/ })).toContainText('Mon Nov 25, 2019');
    await expect(open.filter({ hasText: 'Reply to intent to deny' })).toContainText(
      'Sent, receipt unconfirmed',
    );
  });

  await test.step('a letter that is corrected moves its dates', async () => {
    await timeline.getByRole('button', { name: /^Correct the letter/ }).click();
    await form(page).getByLabel('Date printed on the letter').fill('2019-11-22');
    await saved(page);
    await expect(picture.filter({ hasText: /^Intent to deny/ })).toContainText('Fri Nov 22, 2019');
    await expect(picture.filter({ hasText: 'Denial becomes final' })).toContainText('Jan 6, 2020');
    await expect(open.filter({ hasText: 'Denial becomes final' })).toContainText('Jan 6, 2020');
  });

  await test.step('the answer decides the application', async () => {
    await logLetter(page, 'denied', '2019-11-26');
    await saved(page);
    await expect(head).toContainText('Denied');
    await expect(timeline).toHaveCount(3);
    await expect(picture.filter({ hasText: /^Application/ })).toContainText('submitted to decided');
    await expect(picture.filter({ hasText: /^Denied/ })).toHaveCount(1);
  });

  await test.step('what is undone no longer counts', async () => {
    await page.keyboard.press('Control+z');
    await expect(head).toContainText('Intent to deny, reply sent');
    await expect(timeline.filter({ hasText: 'Denied' })).toContainText('Entered in error');
    await expect(picture.filter({ hasText: /^Denied/ })).toHaveCount(0);
    await expect(picture.filter({ hasText: /^Application/ })).toContainText('not decided yet');
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('data-mark', '');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('Z123456 dated Nov 22');
  await expect(page.getByRole('option').filter({ hasText: 'dated Fri Nov 22, 2019' }).first()).toBeVisible();
});

test('an open deadline, its explanation, the reminders and the counts follow too', async ({ launch }) => {
  const { page } = await launch({ clock, args: ['--by', 'Kim Case'] });
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await perform(page, [record, letter]);
  const rows = page.getByRole('option');
  const reply = rows.filter({ hasText: 'Reply to intent to deny' });
  const reminders = region(page, 'Reminders');
  const panel = page.getByRole('complementary', { name: 'Deadline' });
  const docketEntry = page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Docket' });
  await expect(reminders).toContainText('Reply to intent to deny');
  await reply.click();
  await expect(panel).toContainText('Wed Dec 11');
  // The letter with its three dates is one row, as on the page.
  await expect(docketEntry).toHaveText('Docket1');
  const [call = ''] = await perform(page, [
    { do: 'add-deadline', license: 'Z123456', title: 'Call the officer', dueOn: '2019-12-02' },
  ]);
  await expect(docketEntry).toHaveText('Docket2');

  await test.step('a closure by order, which leaves the line itself as it was', async () => {
    const closed = 'Closed by order for a day of mourning';
    await expect(panel).not.toContainText(closed);
    await perform(page, [
      {
        do: 'change-settings',
        closuresByOrder: true,
        closures: [{ on: day('2019-12-05'), name: closed, note: '' }],
      },
    ]);
    await expect(panel).toContainText(closed);
  });

  await test.step('a corrected letter', async () => {
    await panel.getByRole('button', { name: 'Correct the letter…' }).click();
    await form(page).getByLabel('Date printed on the letter').fill('2019-11-22');
    await saved(page);
    await expect(panel).toContainText('Thu Dec 12');
    await expect(panel.locator('.why-steps')).toContainText('Fri Nov 22, 2019');
    await expect(reply).toContainText('Thu Dec 12');
  });

  await test.step('steps logged beside the panel', async () => {
    await logStep(page, 'Reply sent', '2019-11-25');
    await form(page)
      .getByRole('combobox', { name: /^License record/ })
      .fill('Z123456');
    await page.keyboard.press('Enter');
    await saved(page);
    await expect(panel.locator('.panel-head')).toContainText('Sent, receipt unconfirmed');
    await expect(reply).toContainText('Sent, receipt unconfirmed');
    await expect(panel.locator('.proof')).toContainText('Mon Nov 25, 2019');
    await logStep(page, 'Receipt confirmed', '2019-11-26');
    await form(page)
      .getByRole('combobox', { name: /^License record/ })
      .fill('Z123456');
    await page.keyboard.press('Enter');
    await saved(page);
    await expect(panel).toContainText('no longer open');
    await expect(reply).toHaveCount(0);
    await expect(reminders.filter({ hasText: 'Reply to intent to deny' })).toHaveCount(0);
    await expect(docketEntry).toHaveText('Docket2');
    await perform(page, [{ do: 'drop-deadline', deadline: call, reason: 'Called' }]);
    await expect(docketEntry).toHaveText('Docket1');
  });
});
