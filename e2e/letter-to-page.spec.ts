import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Launched } from './harness';
import { test } from './notification-daemon';
import { expandAll } from './story';

// The specification of the program: one letter from the desk to the page, with hands and eyes only.

const newYork = { TZ: 'America/New_York' };
const letterScan = 'Intent to deny, scanned.\n';

/** The system's file dialogs are the one thing a test cannot operate; what they would answer is put in their place. */
async function answerDialogs({ app }: Launched, answers: { readonly open: string; readonly save: string }) {
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [open] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: save });
  }, answers);
}

test('a letter comes, its dates stand on the docket, a notice names the first, the reply is proved, and the page is printed', async ({
  launch,
  daemon,
}) => {
  const desk = await mkdtemp(join(tmpdir(), 'export-docket-desk-'));
  const scan = join(desk, 'itd.txt');
  const pdf = join(desk, 'summary.pdf');
  await writeFile(scan, letterScan);

  const program = await launch({ clock: '2019-11-26T15:00:00Z', env: newYork });
  const { page } = program;
  await answerDialogs(program, { open: scan, save: pdf });

  await test.step('fresh start: the name is asked once', async () => {
    await page.getByLabel('Your name').fill('Kim Case');
    await page.getByRole('button', { name: 'Start my register' }).click();
    await expect(page.getByRole('heading', { name: 'The docket is empty' })).toBeVisible();
  });

  await test.step('a counterparty', async () => {
    await page.getByRole('button', { name: 'Counterparties' }).click();
    await page.getByRole('button', { name: 'Add a counterparty' }).first().click();
    const form = page.getByRole('dialog', { name: 'Add a counterparty' });
    await form.getByLabel('Name', { exact: true }).fill('Example Trading Ltd.');
    await form.getByRole('combobox', { name: 'Country' }).fill('China');
    await page.getByRole('option', { name: /^China/ }).click();
    await form.getByLabel('Address').fill('No. 8 Lakeside Road\nShenzhen');
    await form.getByLabel('Ultimate consignee').check({ force: true });
    await form.getByRole('button', { name: 'Add the counterparty' }).click();
    await expect(form).toHaveCount(0);
  });

  await test.step('a license record with that party', async () => {
    await page.getByRole('button', { name: 'Licenses' }).click();
    await page.getByRole('button', { name: 'New application or license' }).first().click();
    const form = page.getByRole('dialog', { name: 'New application or license' });
    await form.getByLabel('Application control number').fill('Z123456');
    await form.getByLabel('Stated end use').fill('Operating-system licenses for office computers');
    await form.getByRole('tab', { name: /^Parties/ }).click();
    await form.getByRole('button', { name: 'Add a party' }).click();
    await form.getByRole('combobox', { name: 'Counterparty' }).fill('Example Trading');
    await page.getByRole('option', { name: /Example Trading Ltd\./ }).click();
    await form.getByRole('button', { name: 'Open the record' }).click();
    await expect(form).toHaveCount(0);
  });

  await test.step('the letter: the form shows what follows before it is saved', async () => {
    await page.keyboard.press('Control+l');
    const form = page.getByRole('dialog', { name: 'Log a letter' });
    // The record that is open is the one the letter is for.
    await expect(form.getByRole('list', { name: 'This letter is about' })).toContainText('Z123456');
    await form.getByLabel('Kind of letter').selectOption('intent-to-deny');
    await form.getByLabel('Date printed on the letter').fill('2019-11-21');
    await form.getByLabel('Arrived').fill('2019-11-25');
    await form.getByRole('button', { name: 'Attach files' }).click();
    await expect(form).toContainText('itd.txt');
    const follows = form.getByRole('region', { name: 'What this will change' });
    await expect(follows).toContainText('Wed Dec 11, 2019');
    await expect(follows).toContainText('Sun Jan 5, 2020');
    await expect(follows).toContainText('Fri Jan 3, 2020');
    await expect(follows).toContainText('Wed Feb 19, 2020');
    await expect(follows).toContainText('15 CFR 750.6(b)');
    await form.getByRole('button', { name: 'Save the letter' }).click();
    await expect(form).toHaveCount(0);
  });

  await test.step('three dates on the docket, each with work-by and due', async () => {
    await page.getByRole('button', { name: /^Docket/ }).click();
    const rows = page.getByRole('listbox', { name: 'Open deadlines' }).getByRole('option');
    await expect(rows).toHaveCount(1);
    await expandAll(page);
    await expect(rows).toHaveCount(3);
    const line = (days: string, title: string, workBy: string, due: string) =>
      new RegExp(
        `${days} days left.*${title}.*Z123456.*Example Trading Ltd\\..*work by ${workBy}.*due ${due}`,
        's',
      );
    await expect(rows.nth(0)).toHaveAccessibleName(
      line('15', 'Reply to intent to deny', 'Wed Dec 11', 'Wed Dec 11'),
    );
    await expect(rows.nth(1)).toHaveAccessibleName(
      // Nothing is done by work-by here: the days count to the day it takes effect.
      line('40', 'Denial becomes final unless BIS advises otherwise', 'Fri Jan 3, 2020', 'Sun Jan 5, 2020'),
    );
    await expect(rows.nth(2)).toHaveAccessibleName(
      line('85', 'Appeal the final denial', 'Wed Feb 19, 2020', 'Wed Feb 19, 2020'),
    );
  });

  const panel = page.getByRole('complementary', { name: 'Deadline' });

  await test.step('one native notice names the nearest; a click opens that deadline and acknowledges it', async () => {
    const [notice, ...more] = await daemon.waitFor(1);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({
      appName: 'Export Docket',
      summary: 'Reply to intent to deny: work by Wed Dec 11',
      body: 'Z123456 · Example Trading Ltd. · 15 days left · owner: Kim Case',
    });
    await expect(page.getByRole('region', { name: 'Reminders' })).toContainText('1 reminder');
    await daemon.click();
    await expect(panel).toContainText('Reply to intent to deny');
    await expect(page.getByRole('region', { name: 'Reminders' })).toHaveCount(0);
  });

  await test.step('the date explains itself', async () => {
    await expect(panel).toContainText('Day 0 is the date printed on the letter, Thu Nov 21, 2019.');
    await expect(panel).toContainText(
      '20 calendar days are counted; weekends and Thanksgiving Day (day 7) count too.',
    );
    await expect(panel).toContainText('Day 20 is Wed Dec 11, 2019, a working day.');
    await expect(panel).toContainText('20 days from the date of the notification');
    await expect(panel).toContainText('Entered by Kim Case');
    await expect(panel).toContainText('A reply does not stop day 45 (Sun Jan 5, 2020)');
  });

  await test.step('the reply is sent, then received, with proof; day 45 and the appeal stay', async () => {
    await panel.getByRole('button', { name: 'Reply sent…' }).click();
    const sent = page.getByRole('dialog', { name: /^Reply sent/ });
    await sent.getByLabel('How').selectOption('courier');
    await sent.getByLabel('Reference').fill('1Z 999 AA1');
    await sent.getByRole('button', { name: 'Attach files' }).click();
    await expect(sent).toContainText('itd.txt');
    await sent.getByRole('button', { name: 'Save' }).click();
    await expect(panel).toContainText(/Sent, receipt unconfirmed/i);
    await panel.getByRole('button', { name: /Receipt confirmed/ }).click();
    const received = page.getByRole('dialog', { name: /^Receipt confirmed/ });
    await received.getByRole('button', { name: 'Save' }).click();
    await expect(received).toHaveCount(0);
    const rows = page.getByRole('listbox', { name: 'Open deadlines' }).getByRole('option');
    await expect(rows).toHaveCount(2);
    await expect(rows.nth(0)).toContainText('Denial becomes final unless BIS advises otherwise');
  });

  await test.step('the license summary as PDF, read back', async () => {
    await page.getByRole('button', { name: 'Licenses' }).click();
    await page.getByRole('row', { name: /Z123456/ }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'License summary' }).click();
    await page.getByRole('button', { name: /Save as PDF/ }).click();
    await expect
      .poll(() =>
        stat(pdf).then(
          ({ size }) => size > 0,
          () => false,
        ),
      )
      .toBe(true);
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    const inOrder = [
      'License summary',
      'Z123456',
      'Intent to deny, reply sent',
      'Denial becomes final unless BIS advises otherwise',
      'Example Trading Ltd.',
      'No. 8 Lakeside Road',
      'Operating-system licenses for office computers',
      'Thu Nov 21, 2019',
      'Appeal the final denial',
      'Completed and closed',
      'Reply to intent to deny',
      'journal head',
    ];
    let from = 0;
    for (const words of inOrder) {
      const at = text.toLowerCase().indexOf(words.toLowerCase(), from);
      expect(at, `"${words}" after character ${from} of:\n${text}`).toBeGreaterThanOrEqual(from);
      from = at;
    }
  });

  await test.step('all of it is in the register, the scan under its fingerprint', async () => {
    const sha256 = createHash('sha256').update(letterScan).digest('hex');
    expect(await readFile(join(program.registerDir, 'files', sha256), 'utf8')).toBe(letterScan);
    expect((await stat(join(program.registerDir, 'journal.txt'))).mode & 0o777).toBe(0o600);
    await program.close();
    const { registerDir, userDataDir } = program;
    const again = await launch({ clock: '2019-11-26T16:00:00Z', env: newYork, registerDir, userDataDir });
    const rows = again.page.getByRole('listbox', { name: 'Open deadlines' }).getByRole('option');
    await expect(rows).toHaveCount(1);
    await expect(rows).toHaveAccessibleName(/Denial becomes final.*with 1 more date, collapsed/);
  });

  await rm(desk, { recursive: true, force: true });
});
