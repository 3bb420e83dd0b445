import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Launch, type Launched, test } from './harness';
import { expandAll, expectNoViolation, perform, type Typed } from './story';

/** A rule of every way to count, on a day on which each says something about today. */
const commands: readonly Typed[] = [
  {
    do: 'open-license',
    applicationNumber: 'Z104977',
    applicationType: 'Emergency license',
    licenseNumber: 'D1092211',
    submittedOn: '2026-09-01',
    registeredOn: '2026-09-03',
    tolling: [{ fromOn: '2026-10-01', toOn: '2026-10-15', why: 'Questions to the applicant' }],
  },
  {
    do: 'log-letter',
    license: 'Z104977',
    kind: 'intent-to-deny',
    datedOn: '2026-11-20',
    arrivedOn: '2026-11-25',
    reference: 'ITD-44',
  },
  { do: 'log-step', license: 'Z104977', kind: 'export', happenedOn: '2026-11-30' },
  { do: 'log-step', kind: 'property-blocked', happenedOn: '2026-11-24' },
  { do: 'log-step', kind: 'charging-letter-delivered', happenedOn: '2026-12-04' },
  { do: 'log-step', kind: 'registration-expiry', happenedOn: '2027-01-31' },
  { do: 'log-step', kind: 'disclosure-received-by-oee', happenedOn: '2026-11-20' },
];

async function start(launch: Launch): Promise<Launched> {
  const launched = await launch({ clock: '2026-12-08T15:00:00Z', args: ['--by', 'Pat Example'] });
  await perform(launched.page, commands);
  await expandAll(launched.page);
  return launched;
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Deadline' });

async function open(page: Page, title: string) {
  await page.getByRole('option').filter({ hasText: title }).first().click();
  await expect(panel(page).getByRole('heading', { level: 2 })).toContainText(title);
  return panel(page);
}

test('the panel explains a date of every way to count', async ({ launch }) => {
  test.slow();
  const { page } = await start(launch);

  const blocked = await open(page, 'Report the blocked property');
  await expect(blocked).toContainText('10 business days are counted');
  await expect(blocked).toContainText('Thanksgiving Day (Thu Nov 26, 2026)');
  const thanksgiving = blocked.getByTitle('Thu Nov 26, 2026, Thanksgiving Day, left out of the count');
  await expect(thanksgiving).toBeVisible();
  // Its calendar date stands in its cell, where no number is counted.
  await expect(thanksgiving.locator('.day-on')).toHaveText('26');
  await expect(blocked).toContainText('Filed: it counts once it has been filed');
  await expectNoViolation(page, 'business days');

  const answer = await open(page, 'Answer the charging letter');
  await expect(answer).toContainText('The bare count ends');
  await expect(answer.getByTitle('Mon Jan 4, 2027, work by, due')).toBeVisible();

  const renewal = await open(page, 'Renew the registration');
  await expect(renewal).toContainText('The window opens 60 days before the date, on Wed Dec 2, 2026');
  await expect(renewal.getByRole('definition').filter({ hasText: 'Wed Dec 2, 2026' })).toBeVisible();

  const narrative = await open(page, 'Full narrative of the disclosure');
  await expect(narrative.getByTitle(/^Sat May 1, 2027/)).toHaveCount(0);
  const fold = narrative.getByRole('button', { name: '12 weeks, day 93 to 176' });
  await expect(fold).toContainText('Feb 21 – May 15');
  await fold.press('Enter');
  await expect(narrative.getByTitle(/^Sat May 1, 2027/)).toBeVisible();
  await expect(narrative).toContainText('Received: it counts once it has arrived.');
  await expectNoViolation(page, 'a folded strip, opened');

  const appeal = await open(page, 'Appeal the final denial');
  await expect(appeal).toContainText('Conservative appeal date');
  await expect(appeal).toContainText('First stage: "Denial becomes final unless BIS advises otherwise"');
});

test('a date that was moved says from where and why', async ({ launch }) => {
  const { page } = await start(launch);
  await open(page, 'Reply to intent to deny');
  const ids = await page.evaluate(async () => {
    const history = await window.exportDocket.readHistory({ beforeSeq: null, limit: 500 });
    return history.ok
      ? [...history.value.lines.matchAll(/"type":"deadline-set","v":1,"id":"([^"]+)"/g)].map(([, id]) => id)
      : [];
  });
  await perform(page, [
    {
      do: 'move-deadline',
      deadline: ids[0],
      dueOn: '2026-12-09',
      leadDays: 1,
      reason: 'Counsel wants a day.',
    },
  ]);
  await expect(panel(page)).toContainText('Moved by hand: the rule counts to Thu Dec 10, 2026');
  await expect(panel(page)).toContainText('Counsel wants a day.');
  await expect(panel(page)).toContainText('1 working day');
});

test('the count goes on paper for a second person, on one page', async ({ launch }) => {
  test.slow();
  const { app, page, userDataDir } = await start(launch);
  for (const [paper, title] of [
    ['letter', 'Denial becomes final'],
    ['a4', 'Full narrative of the disclosure'],
  ] as const) {
    const chosen = await page.evaluate((name) => window.exportDocket.savePreferences({ paper: name }), paper);
    expect(chosen).toMatchObject({ ok: true });
    const file = join(userDataDir, `${paper}.pdf`);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    await (await open(page, title)).getByRole('button', { name: 'Save as PDF' }).click();
    await expect(panel(page).getByText(`Saved as ${file}`)).toBeVisible();
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    expect(info).toMatch(/^Pages:\s+1$/m);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(text).toContain('How this date was counted');
    expect(text).toContain('My count agrees');
    expect(text).toContain('Entered by Pat Example');
    expect(text).toContain('Thanksgiving Day');
  }
});

test('Print this count asks the system to print it', async ({ launch }) => {
  const { app, page } = await start(launch);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const ofPages = Object.getPrototypeOf(window?.webContents) as Electron.WebContents;
    ofPages.print = (_options, callback) => callback?.(true, '');
  });
  const reply = await open(page, 'Reply to intent to deny');
  await reply.getByRole('button', { name: 'Print this count…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Print', exact: true });
  await dialog.getByRole('button', { name: 'Open the system’s dialog' }).click();
  await expect(reply.getByRole('status')).toHaveText('Sent to the printer.');
});

test('a record shows its whole life, and leads from there by keyboard', async ({ launch }) => {
  test.slow();
  const { app, page } = await start(launch);
  await (await open(page, 'Reply to intent to deny')).getByRole('button', { name: 'Z104977' }).click();
  const picture = page.getByRole('region', { name: 'Timeline' });
  for (const row of [
    'Tue Sep 1, 2026 to now · submitted, not decided yet',
    'Thu Sep 3, 2026 to Wed Dec 16, 2026 · estimate, not a deadline',
    'Fri Nov 20, 2026 to Mon Jan 4, 2027 · takes effect by itself',
    'silence is no approval',
    'Mon Nov 30, 2026 to Sun Nov 30, 2031 · may be disposed of after that day',
  ]) {
    await expect(picture).toContainText(row);
  }
  const estimates = page.getByRole('region', { name: 'Estimates, not deadlines' });
  await expect(estimates).toContainText('Wed Dec 16, 2026');
  const keeping = page.getByRole('region', { name: 'Record retention' });
  await expect(keeping).toContainText('Keep the records through Sun Nov 30, 2031');
  await keeping.getByText('How it was counted').click();
  await expect(keeping).toContainText('5 years from the step "Export"');
  await page.getByText('Export information (EEI): hours before departure').click();
  await expect(page.getByRole('row', { name: 'Vessel' })).toContainText('24 hours before loading');
  await expectNoViolation(page, 'license record');

  await picture.getByRole('link', { name: 'Intent to deny', exact: true }).press('Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'ITD-44' })).toBeFocused();

  // At 200 % and on a small window nothing is lost sideways.
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(960, 640);
    window?.webContents.setZoomFactor(2);
  });
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeLessThan(500);
  const isCut = await picture.evaluate((section) => section.scrollWidth > section.clientWidth + 1);
  expect(isCut).toBe(false);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1));

  await picture
    .getByRole('link', { name: 'Denial becomes final unless BIS advises otherwise' })
    .press('Enter');
  await expect(panel(page).getByRole('heading', { level: 2 })).toContainText('Denial becomes final');
});
