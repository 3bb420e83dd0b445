import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { chooseFilter, clearFilters } from './choose-filter';
import { type Launched, test } from './harness';
import { expectNoViolation, perform, toPage } from './story';

const stated = 'Risk of diversion\n(15 CFR 744.21, see also § 744.11) – “end use” unclear';

const register = [
  { do: 'add-counterparty', name: 'Example Trading Ltd.', country: 'CN' },
  {
    do: 'open-license',
    applicationNumber: 'Z123456',
    owner: 'Ann Lee',
    parties: [{ role: 'ultimate-consignee', counterparty: 'Example Trading Ltd.' }],
  },
  { do: 'open-license', applicationNumber: 'Z200000', owner: 'Kim Case' },
  { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: '2019-11-21', reference: 'ITD-1' },
  { do: 'open-response', letter: 'ITD-1' },
  {
    do: 'change-response',
    letter: 'ITD-1',
    points: [{ text: stated, how: 'rebut', answer: 'The end use is a hospital.' }],
    notes: [{ kind: 'privileged', text: 'Counsel doubts it.' }],
  },
  { do: 'log-letter', license: 'Z200000', kind: 'denied', datedOn: '2019-11-22' },
];

const textOf = (file: string) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });

/** Answers only the system's dialog with a file of that name. */
async function answerSave({ app, userDataDir }: Launched, name: string): Promise<string> {
  const file = join(userDataDir, name);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, file);
  return file;
}

test('what the agencies stated is found, read, printed and exported across licenses', async ({ launch }) => {
  const program = await launch({
    clock: '2019-11-25T15:00:00Z',
    args: ['--by', 'Kim Case'],
    env: { TZ: 'America/New_York' },
  });
  const { page, registerDir } = program;
  await perform(page, register);
  await toPage(page, 'Reasons');
  const list = page.getByRole('grid', { name: 'Letters with their reasons' });
  const count = page.getByRole('main').getByRole('status').first();
  await expect(count).toHaveText('2 letters on 2 licenses');
  await expect(list.getByRole('row', { name: /Z200000.*Denied.*No reason recorded/ })).toBeVisible();
  await expectNoViolation(page, 'the reasons');

  // Found by a word of what the agency stated, opened by key, read word for word.
  await page.keyboard.press('Control+f');
  await page.keyboard.type('744.11');
  await expect(count).toHaveText('1 letter on 1 license');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Reasons of a letter' });
  await expect(panel.locator('.verbatim').first()).toHaveText(stated);
  await expect(panel).toContainText('The end use is a hospital.');
  await expect(panel).toContainText('Pending');
  await expectNoViolation(page, 'the reasons of a letter');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(list).toBeFocused();

  await page.getByRole('searchbox').fill('');
  await chooseFilter(page, 'the reasons', 'Owner', 'Kim Case');
  await expect(count).toHaveText('1 letter on 1 license');
  await clearFilters(page, 'the reasons');
  await expect(count).toHaveText('2 letters on 2 licenses');

  // Paper: without the privileged note unless it is asked for.
  await page.getByRole('button', { name: 'Print…' }).click();
  const paper = page.getByRole('dialog', { name: 'The report of reasons' });
  const bare = await answerSave(program, 'reasons.pdf');
  await paper.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(paper.getByRole('status')).toContainText(bare);
  const printed = textOf(bare);
  expect(printed).toMatch(/Risk of diversion[\s\S]*15 CFR 744\.21[\s\S]*end use/);
  expect(printed).toContain('No reason is recorded for this letter.');
  expect(printed).toMatch(/page 1 of \d/);
  expect(printed).not.toContain('Counsel');
  await paper.getByLabel('Include privileged notes').check();
  const whole = await answerSave(program, 'privileged.pdf');
  await paper.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(paper.getByRole('status')).toContainText(whole);
  expect(textOf(whole)).toMatch(/PRIVILEGED – includes privileged notes[\s\S]*Counsel doubts it\./);
  expect(statSync(whole).mode & 0o077).toBe(0);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Export…' }).click();
  const form = page.getByRole('dialog', { name: 'Export the reasons' });
  await form.getByLabel('Form').selectOption('csv');
  const csv = await answerSave(program, 'reasons.csv');
  await form.getByRole('button', { name: 'Save as…' }).click();
  await expect(form.getByRole('status')).toContainText(csv);
  expect(readFileSync(csv, 'utf8')).toMatch(/^.?License record,[\s\S]*Z123456,[\s\S]*Z200000,/);
  await page.keyboard.press('Escape');

  // The same without a window.
  const line = [
    'scripts/cli.mjs',
    'reasons',
    '--counterparty',
    'example',
    '--json',
    '--register',
    registerDir,
  ];
  const cwd = join(import.meta.dirname, '..');
  const listed = execFileSync(process.execPath, [...line, '--today', '2019-11-25', '--quiet'], {
    cwd,
    encoding: 'utf8',
  });
  expect(JSON.parse(listed)).toMatchObject([
    { license: 'Z123456', outcome: 'pending', reasons: [{ number: 1, text: stated, how: 'rebut' }] },
  ]);
  expect(listed).not.toContain('Counsel');
});
