import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type Launched, test } from './harness';
import { expectNoViolation, perform, toPage } from './story';

const clock = '2019-11-25T15:00:00Z';

const register = [
  { do: 'open-license', applicationNumber: 'Z123456', owner: 'Ann Lee' },
  { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: '2019-11-21' },
  ...Array.from({ length: 10 }, (_, n) => ({
    do: 'add-deadline',
    title: `Report ${n + 1} to the agency`,
    dueOn: '2019-12-20',
  })),
  { do: 'add-deadline', title: 'Survey', dueOn: '2019-12-25' },
];

const textOf = (file: string) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });

async function savePdf({ app, page, userDataDir }: Launched): Promise<string> {
  const file = join(userDataDir, 'month.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, file);
  const paper = page.getByRole('dialog', { name: 'The month on paper' });
  await paper.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(paper.getByRole('status')).toContainText(file);
  return textOf(file);
}

test('the docket is seen as a month, walked through by keys, opened and printed', async ({ launch }) => {
  const program = await launch({ clock, args: ['--by', 'Kim Case'], env: { TZ: 'America/New_York' } });
  const { page, registerDir, userDataDir } = program;
  await perform(page, register);
  await page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Month' }).click();
  const name = page.getByRole('heading', { level: 2 });
  const cell = (text: RegExp) => page.getByRole('gridcell', { name: text });
  await expect(name).toHaveText('November 2019');

  await cell(/November 25, 2019, today/).focus();
  await page.keyboard.press('PageDown');
  await expect(name).toHaveText('December 2019');
  await expect(cell(/December 25, 2019, Christmas Day, 1 deadline, Due: Survey/)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  // Closed by order: the last working day is the one before.
  await expect(cell(/December 24, 2019, Christmas Eve closure, no deadlines/)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(cell(/December 23, 2019, 1 deadline, Work by: Survey/)).toBeFocused();
  await expectNoViolation(page, 'the month');

  // A day with ten deadlines names two, says how many more, and lists all ten.
  const full = cell(/December 20, 2019, 10 deadlines/);
  await expect(full).toContainText('8 more');
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog', { name: 'Fri Dec 20, 2019' });
  await expect(list.getByRole('listitem')).toHaveCount(10);
  await expectNoViolation(page, 'the deadlines of a day');
  await page.keyboard.press('Escape');
  await expect(full).toBeFocused();

  // From the day to the deadline beside it, and back to the day.
  await page.keyboard.press('ArrowUp');
  for (let n = 0; n < 2; n += 1) await page.keyboard.press('ArrowLeft');
  const reply = cell(/December 11, 2019, 1 deadline, Due: Reply to intent to deny, Z123456/);
  await expect(reply).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Due.*Reply to intent to deny/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Deadline' });
  await expect(panel).toContainText('Reply to intent to deny');
  await expect(reply).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(reply).toBeFocused();

  // A day of the next month, clicked at the edge of this one, shows that month.
  await cell(/January 3, 2020/).click();
  await expect(page.getByRole('dialog', { name: 'Fri Jan 3, 2020' })).toContainText('No deadlines');
  await page.keyboard.press('Escape');
  await expect(name).toHaveText('January 2020');
  await page.getByRole('button', { name: 'Previous month' }).click();

  // The month is still there after another page, and Home leads to today.
  await toPage(page, 'Licenses');
  await toPage(page, 'Docket');
  await expect(name).toHaveText('December 2019');
  await reply.focus();
  await page.keyboard.press('Home');
  await expect(cell(/November 25, 2019, today/)).toBeFocused();
  await page.getByRole('button', { name: 'Next month' }).click();

  await page.getByRole('button', { name: 'Print…' }).click();
  const printed = await savePdf(program);
  expect(printed).toContain('December 2019');
  expect(printed).toContain('Christmas Day');
  expect(printed).toMatch(/page 1 of \d/);
  const [grid = '', below = ''] = printed.split(/FRI DEC 20, 2019: ALL 10/i);
  expect(grid).toContain('7 more');
  for (let n = 1; n <= 10; n += 1) expect(below).toContain(`Report ${n} to the agency`);
  await page.keyboard.press('Escape');

  const fromLine = join(userDataDir, 'line.pdf');
  const line = [
    'scripts/cli.mjs',
    'docket',
    '--month',
    '2019-12',
    '--pdf',
    fromLine,
    '--register',
    registerDir,
  ];
  execFileSync(process.execPath, [...line, '--today', '2019-11-25', '--paper', 'a4', '--quiet'], {
    cwd: join(import.meta.dirname, '..'),
  });
  const lined = textOf(fromLine);
  for (let n = 1; n <= 10; n += 1) expect(lined).toContain(`Report ${n} to the agency`);
});
