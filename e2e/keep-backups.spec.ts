import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { entriesIn, withoutHeader } from '../shared/register/journal-text';
import { test } from './harness';
import { runProgram } from './running-program';
import { noSmallDisk, type SmallDisk, smallDisk } from './small-disk';
import { entriesOf, expectNoViolation, perform, story, toPage, toSettings } from './story';

const clock = '2019-11-25T15:00:00Z';
const by = ['--by', 'Dana Reyes'];

let desk: string;
let disk: SmallDisk | undefined;
test.beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), 'export-docket-desk-'));
});
test.afterEach(() => {
  disk?.unmount();
  disk = undefined;
  rmSync(desk, { recursive: true, force: true });
});

const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const backups = (page: Page) => section(page, 'Backups');
const foot = (page: Page) => page.locator('.sidebar-state').filter({ hasText: 'Last good backup' });
const rowsOf = (page: Page) =>
  page.getByRole('table', { name: 'Backups of this register' }).locator('tbody tr');

/** Whatever asks for a folder next is given this one. */
function answerFolder(app: ElectronApplication, folder: string): Promise<void> {
  return app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
}

function journalsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.journal.txt'),
  );
}

test('the first change of a day makes a backup, and so does asking; both can be read back', async ({
  launch,
}) => {
  const { page, userDataDir } = await launch({ clock, args: by });
  await expect(foot(page)).toHaveText('Last good backup none yet');
  await perform(page, story);
  await expect(foot(page)).toHaveText(/Last good backup today \d+:\d\d [AP]M .* this computer/);
  expect(journalsIn(join(userDataDir, 'backups'))).toHaveLength(1);
  await perform(page, [{ do: 'add-counterparty', name: 'Harbor Devices GmbH' }]);

  await foot(page).click();
  await expect(backups(page)).toContainText('later entries are not in it yet');
  await backups(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(backups(page).getByText('Backed up, and read back whole.')).toBeVisible();
  await expect(backups(page)).toContainText('up to entry 4, holds every entry');
  await expect(rowsOf(page)).toHaveCount(2);
  await expect(rowsOf(page).first()).toContainText('Asked for');
  await expect(rowsOf(page).last()).toContainText('First change of the day');

  // One of them is harmed on the disk.
  const folder = join(userDataDir, 'backups');
  const [first = ''] = journalsIn(folder).filter((name) => name.includes('first-change'));
  const file = join(folder, first);
  writeFileSync(file, readFileSync(file, 'utf8').replace('Example Trading', 'Ersatz! Trading'));
  await backups(page).getByRole('button', { name: 'Verify all backups' }).click();
  await expect(backups(page).getByText('1 of 2 has a fault.')).toBeVisible();
  await expect(rowsOf(page).first()).toContainText('Just now: whole');
  await expect(rowsOf(page).last()).toContainText('Fault: line 1');
  await rowsOf(page)
    .last()
    .getByRole('button', { name: /^Restore/ })
    .click();
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('is damaged (line 1');
  await expect(page.getByRole('dialog').getByRole('button', { name: /^Restore this backup/ })).toBeDisabled();
  await page.keyboard.press('Escape');

  // How long they are kept.
  await backups(page)
    .getByRole('button', { name: /^Change how long/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Every backup of so many days').fill('x');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Write whole numbers');
  await dialog.getByLabel('Every backup of so many days').fill('14');
  await dialog.getByLabel('Then one a month, for so many months').fill('24');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(backups(page)).toContainText(
    'Every backup of 14 days, then the last of each week for 8 weeks, then the last of each month for 24 months.',
  );
  expect(JSON.parse(readFileSync(join(userDataDir, 'settings.json'), 'utf8'))).toMatchObject({
    keepRule: { days: 14, weeks: 8, months: 24 },
  });
});

test('a full disk and one that is gone are said in words; the register goes on', async ({ launch }) => {
  test.skip(noSmallDisk() !== '', noSmallDisk());
  disk = smallDisk(join(desk, 'stick'), 256);
  const { app, page } = await launch({ clock, args: by });
  await perform(page, story);
  await toSettings(page, 'Backups');
  await answerFolder(app, disk.folder);
  await backups(page).getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(backups(page).getByText(`Backups lie in ${disk.folder} from now on.`)).toBeVisible();
  await expect(foot(page)).toContainText('· stick');
  expect(journalsIn(disk.folder)).toHaveLength(1);

  disk.fillUp();
  await backups(page).getByRole('button', { name: 'Back up now' }).click();
  const banner = section(page, 'No backup was made');
  await expect(banner).toContainText('the disk refused it (the disk is full)');
  await expect(banner).toContainText('Earlier backups and the register are untouched');
  await expectNoViolation(page, 'a backup that failed');
  await perform(page, [{ do: 'add-counterparty', name: 'Harbor Devices GmbH' }]);
  expect(journalsIn(disk.folder)).toHaveLength(1);
  disk.empty();
  await banner.getByRole('button', { name: 'Try again' }).click();
  await expect(banner).toBeHidden();
  expect(journalsIn(disk.folder)).toHaveLength(2);

  // The stick is pulled out: its folder is there, empty, on the disk it is to protect from.
  const { folder, unmount } = disk;
  disk = undefined;
  unmount();
  await backups(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(banner).toContainText(`The backup folder ${folder} is not there`);
  await expect(backups(page)).toContainText('There is no backup in this folder.');
  expect(readdirSync(folder)).toEqual([]);
  await perform(page, [{ do: 'add-counterparty', name: 'Lakeside Telecom Co.' }]);
  await backups(page)
    .getByRole('button', { name: /computer’s folder/ })
    .click();
  await expect(banner).toBeHidden();
});

test('entries that no backup has held for two weeks are said, and one click backs them up', async ({
  launch,
}) => {
  const first = await launch({ clock, args: by });
  // Nothing that would be reminded of: a reminder is an entry too, and makes a backup.
  await perform(first.page, [{ do: 'add-counterparty', name: 'Example Trading Ltd.' }]);
  await expect(foot(first.page)).toContainText('today');
  await first.close();
  const { registerDir, userDataDir } = first;
  // The command line makes no backups.
  const ran = await runProgram(
    [
      'execute',
      ...by,
      '--register',
      registerDir,
      '--user-data',
      userDataDir,
      '--clock',
      '2019-11-25T16:00:00Z',
    ],
    [{ do: 'add-counterparty', name: 'Harbor Devices GmbH' }],
  );
  expect(ran, ran.err).toMatchObject({ code: 0 });
  const { page } = await launch({ registerDir, userDataDir, clock: '2019-12-12T15:00:00Z' });
  const banner = section(page, 'No backup for long');
  await expect(banner).toContainText('The last good backup is 17 days old, and changes were made since.');
  await expect(foot(page)).toContainText('Mon Nov 25, 2019');
  await expectNoViolation(page, 'no backup for long');
  await banner.getByRole('button', { name: 'Back up now' }).click();
  await expect(banner).toBeHidden();
  await expect(foot(page)).toContainText('today');
});

test('restoring shows what would change, keeps the present register, and can be gone back on', async ({
  launch,
}) => {
  const { page, registerDir } = await launch({ clock, args: by });
  await perform(page, story);
  await expect(foot(page)).toContainText('today');
  await perform(page, [
    { do: 'add-counterparty', name: 'Harbor Devices GmbH' },
    { do: 'change-license', license: 'Z123456', owner: 'Ann' },
  ]);
  const before = await entriesOf(page);
  await toSettings(page, 'Backups');
  await backups(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(rowsOf(page)).toHaveCount(2);

  await rowsOf(page)
    .last()
    .getByRole('button', { name: /^Restore/ })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('will no longer be in the register');
  await expect(dialog).toContainText('Counterparties no longer there');
  await expect(dialog).toContainText('Reply to intent to deny (Z123456), due Wed Dec 11, 2019');
  await expect(dialog).toContainText('Harbor Devices GmbH');
  await expectNoViolation(page, 'restoring');
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();

  const notice = section(page, 'On opening');
  await expect(notice).toContainText('was restored. The register from before is kept whole in');
  const after = await entriesOf(page);
  expect(after.length).toBeLessThan(before.length);
  const parent = join(registerDir, '..');
  const kept = readdirSync(parent).filter(
    (name) => name.includes('kept aside') && join(parent, name).startsWith(registerDir),
  );
  expect(kept).toHaveLength(1);
  // With what the program itself noted since, such as a notice.
  const aside = entriesIn(withoutHeader(readFileSync(join(parent, kept[0] ?? '', 'journal.txt'), 'utf8')));
  expect(aside.slice(0, before.length)).toEqual(before);
  expect(after.find(({ events }) => events[0]?.type === 'register-restored')).toMatchObject({
    by: 'Dana Reyes',
    via: 'program',
    events: [{ wasSeq: aside.length }],
  });
  await toPage(page, 'History');
  await expect(page.locator('[data-entry]').first()).toContainText('Restored the backup');
  await expect(page.locator('[data-entry]').first()).toContainText(kept[0] ?? '');
  // The restore is nobody's to undo: the keys take back what came before it, or nothing.
  await expect(page.locator('[data-entry]').first().getByRole('button', { name: /^Undo/ })).toHaveCount(0);

  // And back: the backup that was asked for holds everything.
  await toSettings(page, 'Backups');
  await rowsOf(page)
    .filter({ hasText: 'Asked for' })
    .getByRole('button', { name: /^Restore/ })
    .click();
  await expect(dialog).toContainText('only in the backup come back');
  await dialog.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(page.locator('.sidebar-entry').filter({ hasText: 'Counterparties' })).toContainText('2');
  expect((await entriesOf(page)).slice(0, before.length)).toEqual(before);
  for (const name of readdirSync(parent).filter((each) => each.includes('kept aside')))
    if (join(parent, name).startsWith(registerDir)) rmSync(join(parent, name), { recursive: true });
});

for (const [name, harm] of [
  ['changed in one letter', (text: string) => text.replace('Z123456', 'Z123457')],
  ['emptied', () => ''],
] as const)
  test(`a register ${name} offers the newest good backup and never takes it by itself`, async ({
    launch,
  }) => {
    const first = await launch({ clock, args: by });
    await perform(first.page, story);
    await expect(foot(first.page)).toContainText('today');
    await toSettings(first.page, 'Backups');
    await backups(first.page).getByRole('button', { name: 'Back up now' }).click();
    await expect(rowsOf(first.page)).toHaveCount(2);
    const whole = await entriesOf(first.page);
    await first.close();
    const { registerDir, userDataDir } = first;
    const journal = join(registerDir, 'journal.txt');
    const harmed = harm(readFileSync(journal, 'utf8'));
    writeFileSync(journal, harmed);

    const { page } = await launch({ registerDir, userDataDir, clock, args: by });
    const banner = section(page, 'Open for reading only');
    await expect(banner).toBeVisible();
    expect(readFileSync(journal, 'utf8')).toBe(harmed);
    await banner.getByRole('button', { name: 'Restore a backup…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('asked for');
    await expect(dialog).toContainText('License records there again');
    await dialog.getByRole('button', { name: 'Restore this backup' }).click();
    await expect(section(page, 'On opening')).toContainText('was restored');
    await expect(banner).toBeHidden();
    const entries = await entriesOf(page);
    expect(entries.slice(0, whole.length)).toEqual(whole);
    await perform(page, [{ do: 'add-counterparty', name: 'Harbor Devices GmbH' }]);
    const parent = join(registerDir, '..');
    const [kept = ''] = readdirSync(parent)
      .map((name) => join(parent, name))
      .filter((name) => name.startsWith(`${registerDir} kept aside`));
    expect(readFileSync(join(kept, 'journal.txt'), 'utf8')).toBe(harmed);
    rmSync(kept, { recursive: true });
  });

test('a register that another program copies to other computers is warned of', async ({ launch }) => {
  const { page } = await launch({ clock, args: by, registerDir: join(desk, 'Dropbox', 'register') });
  await expect(section(page, 'On opening')).toContainText(
    'The register lies in a folder that Dropbox copies to other computers',
  );
});

test('a handover folder is made with its progress, checks itself, and can be stopped', async ({ launch }) => {
  const { app, page } = await launch({ clock, args: by });
  await perform(page, story);
  await perform(page, [
    {
      do: 'add-counterparty',
      name: 'Harbor Devices GmbH',
      notes: [{ kind: 'privileged', text: 'Ask counsel.' }],
    },
  ]);
  await toSettings(page, 'Handing over');
  await answerFolder(app, desk);
  await page.getByRole('button', { name: 'Handover folder…' }).click();
  const dialog = page.getByRole('dialog');
  await expectNoViolation(page, 'handing over');
  await dialog.getByRole('button', { name: 'Create…' }).click();
  // The law table alone is thirty pages.
  await expect(dialog.getByText(/^Made:/)).toBeVisible({ timeout: 240_000 });
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  await app.evaluate(({ shell }) => {
    shell.openPath = (folder) => {
      Object.assign(globalThis, { shownFolder: folder });
      return Promise.resolve('');
    };
  });
  await dialog.getByRole('button', { name: 'Open folder' }).click();
  const [name = ''] = readdirSync(desk);
  expect(name).toBe('Export Docket handover 2019-11-25');
  const folder = join(desk, name);
  await expect
    .poll(() => app.evaluate(() => (globalThis as { shownFolder?: string }).shownFolder))
    .toBe(folder);
  const verified = spawnSync(process.execPath, ['verify.mjs'], { cwd: folder, encoding: 'utf8' });
  expect(verified, verified.stdout + verified.stderr).toMatchObject({ status: 0 });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(files).toEqual(expect.arrayContaining(['README.txt', 'data.json', 'docket.pdf', 'withheld.json']));
  expect(files).toContain(join('summaries', 'Z123456.pdf'));
  for (const file of files.filter((each) => /\.(txt|json|csv)$/.test(each)))
    expect(readFileSync(join(folder, file), 'utf8')).not.toContain('Ask counsel');
  const printed = spawnSync('pdftotext', ['-raw', join(folder, 'docket.pdf'), '-'], { encoding: 'utf8' });
  expect(printed.stdout.replaceAll(/\s+/g, ' ')).toContain('Reply to intent to deny');

  // Stopped while the first page is drawn.
  await page.evaluate(async () => {
    const making = window.exportDocket.makeHandover({ includePrivileged: true });
    await new Promise((done) => {
      const stop = window.exportDocket.onNews((news) => {
        if (news.handover === undefined) return;
        stop();
        done(window.exportDocket.stopHandover({}));
      });
    });
    const made = await making;
    if (!made.ok || !made.value.cancelled) throw new Error(JSON.stringify(made));
  });
  expect(readdirSync(desk)).toEqual([name]);
  await dialog.getByLabel('Include privileged notes').check();
  await dialog.getByRole('button', { name: 'Create…' }).click();
  await expect(dialog.getByText(/^Made:/)).toContainText('(2)');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await expect(dialog).toHaveCount(0);
  const second = join(desk, `${name} (2)`);
  expect(readFileSync(join(second, 'journal.txt'), 'utf8')).toContain('Ask counsel');
});

test('the docket goes on paper as it is previewed', async ({ launch }) => {
  const { app, page } = await launch({ clock, args: by });
  await perform(page, [...story, { do: 'change-license', license: 'Z123456', owner: 'Ann Lee' }]);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const sheet = dialog.locator('.docket-sheet');
  await expect(sheet).toContainText('2 dates');
  await expect(sheet).toContainText('Thu Nov 28, 2019 Thanksgiving Day');
  await expectNoViolation(page, 'the docket on paper');
  const file = join(desk, 'docket.pdf');
  await app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(dialog.getByText(`Saved as ${file}`)).toBeVisible();
  const text = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).stdout;
  for (const words of [
    'Work by',
    'Initials',
    'Wed Dec 11, 2019',
    '16 days',
    'Ann Lee',
    'Z123456',
    '15 CFR 750.6(b)',
    '2 open dates lie beyond this page',
    'Replaces the print of',
    'page 1 of 1',
  ])
    expect(text).toContain(words);
  await dialog.getByLabel('Work-by dates up to').selectOption('all');
  await expect(sheet).toContainText('every open date');
});

test('backups in a small window and at 200 %', async ({ launch }) => {
  const { app, page } = await launch({ clock, args: by });
  await perform(page, story);
  await expect(foot(page)).toContainText('today');
  await toSettings(page, 'Backups');
  for (const [width, height, zoom] of [
    [960, 640, 1],
    [1280, 960, 2],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, to) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setContentSize(to.width, to.height);
        window?.webContents.setZoomFactor(to.zoom);
      },
      { width, height, zoom },
    );
    await backups(page).scrollIntoViewIfNeeded();
    const overflow = await page.evaluate(() =>
      [document.documentElement, document.querySelector('main')].map((each) =>
        each === null ? null : each.scrollWidth - each.clientWidth,
      ),
    );
    expect(overflow).toEqual([0, 0]);
    await expectNoViolation(page, `backups at ${width} by ${height}, ${zoom * 100} %`);
    await rowsOf(page)
      .first()
      .getByRole('button', { name: /^Restore/ })
      .click();
    await expect(page.getByRole('button', { name: 'Restore this backup' })).toBeInViewport();
    await page.keyboard.press('Escape');
  }
});
