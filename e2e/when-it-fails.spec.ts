import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { newsChannel } from '../shared/calls/channels';
import { type Launched, test } from './harness';
import { noSmallDisk, smallDisk } from './small-disk';

// What goes wrong around the program is said in the window: what happened, what is safe, what to do. Nothing typed is lost.

const clock = '2019-11-26T15:00:00Z';

async function begin(page: Page): Promise<void> {
  await page.getByLabel('Your name').fill('Kim Case');
  await page.getByRole('button', { name: /my register$/ }).click();
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
}

const logLetter = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('button', { name: /^Log a letter/ })
    .first();

// Longer than what may be left of the journal's last block on a disk that is full.
const basis = 'Section 744.11, word for word. '.repeat(400).trim();

/** Types an intent to deny for a number that has no record yet, and does not save it. */
async function typeLetter(page: Page): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByRole('combobox', { name: 'License record' }).fill('Z123456');
  await page.keyboard.press('Enter');
  await page.getByLabel('Kind of letter').selectOption('intent-to-deny');
  await page.getByLabel('Date printed on the letter').fill('2019-11-21');
  await page.getByText('More details').click();
  await page.getByLabel('Cited basis').fill(basis);
}

async function expectTypedLetter(page: Page): Promise<void> {
  await expect(page.getByRole('list', { name: 'This letter is about' })).toContainText('Z123456');
  await expect(page.getByLabel('Date printed on the letter')).toHaveValue('2019-11-21');
  await expect(page.getByLabel('Cited basis')).toHaveValue(basis);
}

test('a clock far from the last entry is asked about, and nothing can be changed until it was looked at', async ({
  launch,
}) => {
  const { page, close, registerDir, userDataDir } = await launch({ clock });
  await begin(page);
  await typeLetter(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('option')).toHaveCount(1);
  await close();

  const again = await launch({ clock: '2018-11-26T15:00:00Z', registerDir, userDataDir });
  const banner = again.page.getByRole('region', { name: 'Is the clock right?' });
  await expect(banner).toContainText('This computer says Mon Nov 26, 2018');
  await expect(banner).toContainText('the last entry was made Tue Nov 26, 2019');
  await expect(logLetter(again.page)).toBeDisabled();
  await again.page.keyboard.press('Control+l');
  await expect(again.page.getByRole('dialog')).toHaveCount(0);
  await banner.getByRole('button', { name: 'The clock is right' }).click();
  await expect(banner).toHaveCount(0);
  await expect(logLetter(again.page)).toBeEnabled();
});

test('a full disk: the form keeps what was typed, says it is not saved, and saves once there is room', async ({
  launch,
}) => {
  test.skip(noSmallDisk() !== '', noSmallDisk());
  const folder = await mkdtemp(join(tmpdir(), 'export-docket-full-'));
  const disk = smallDisk(join(folder, 'register'), 256);
  try {
    const { page, close } = await launch({ clock, registerDir: disk.folder });
    await begin(page);
    await typeLetter(page);
    disk.fillUp();
    await page.keyboard.press('Control+Enter');
    const form = page.getByRole('dialog');
    await expect(form.getByRole('alert')).toContainText('This was not saved: the disk refused it');
    await expectTypedLetter(page);
    await page.keyboard.press('Control+Enter');
    await expect(form.getByRole('alert')).toContainText('This was not saved: the disk refused it');
    await expectTypedLetter(page);
    expect(await readFile(join(disk.folder, 'journal.txt'), 'utf8')).not.toContain('letter-logged');

    disk.empty();
    await page.keyboard.press('Control+Enter');
    await expect(form).toHaveCount(0);
    await expect(page.getByRole('option')).toHaveCount(1);
    await expect(page.getByRole('region', { name: 'Changes are not being saved' })).toHaveCount(0);

    // Outside a form the banner says the same and offers to try again.
    // The form is opened first: whatever the program writes by itself meanwhile
    // would find the full disk and close every action.
    await page.getByRole('option').first().click();
    await page.getByRole('button', { name: 'Reply sent…' }).click();
    await page.getByLabel('Note').fill(basis);
    disk.fillUp();
    await page.keyboard.press('Control+Enter');
    await expect(form.getByRole('alert')).toContainText('This was not saved');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Discard' }).click();
    const banner = page.getByRole('region', { name: 'Changes are not being saved' });
    await expect(banner).toContainText('What you see was saved before and is safe');
    await expect(logLetter(page)).toBeDisabled();
    // What was cut back has made a little room.
    disk.fillUp();
    await banner.getByRole('button', { name: 'Try again' }).click();
    await expect(banner.getByRole('alert')).toHaveText('Tried again: nothing has changed.');
    disk.empty();
    await banner.getByRole('button', { name: 'Try again' }).click();
    await expect(banner).toHaveCount(0);
    await expect(logLetter(page)).toBeEnabled();
    await close();
  } finally {
    disk.unmount();
    await rm(folder, { recursive: true });
  }
});

test('a register that another program holds is read, says who has it, and is taken when it is free', async ({
  launch,
}) => {
  const first = await launch({ clock });
  await begin(first.page);
  await typeLetter(first.page);
  await first.page.keyboard.press('Control+Enter');
  await expect(first.page.getByRole('option')).toHaveCount(1);

  const { page } = await launch({ clock, registerDir: first.registerDir });
  const banner = page.getByRole('region', { name: 'Open for reading only' });
  await expect(banner).toContainText(/in use by .+ on .+ since .+\. Close it there first\./);
  await expect(banner.getByRole('button', { name: 'Take it over…' })).toHaveCount(0);
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(logLetter(page)).toBeDisabled();
  await first.close();
  await banner.getByRole('button', { name: 'Try again' }).click();
  // Who is entering is asked for as soon as anything can be entered.
  await begin(page);
  await expect(logLetter(page)).toBeEnabled();
});

test('a lock left by another computer is broken only after a plain warning', async ({ launch }) => {
  const { page, close, registerDir, userDataDir } = await launch({ clock });
  await begin(page);
  await close();
  const lock = { pid: 4, host: 'old-laptop', user: 'Sam', sinceAt: '2019-11-20T08:00:00.000Z' };
  await writeFile(join(registerDir, 'lock.json'), JSON.stringify(lock));
  const again = await launch({ clock, registerDir, userDataDir });
  const banner = again.page.getByRole('region', { name: 'Open for reading only' });
  await expect(banner).toContainText(
    'taken by Sam on the computer old-laptop, Wed Nov 20, 2019, 8:00 AM UTC',
  );
  await banner.getByRole('button', { name: 'Take it over…' }).click();
  const form = again.page.getByRole('dialog', { name: 'Take the register over' });
  await expect(form).toContainText('Two programs writing into one register would damage it');
  await form.getByRole('button', { name: 'Nobody else uses it: take it over' }).click();
  await expect(form).toHaveCount(0);
  await expect(banner).toHaveCount(0);
  await expect(logLetter(again.page)).toBeEnabled();
});

/** The system's dialogs cannot be operated by a test; what they would answer is put in their place. */
async function answerDialogs({ app }: Launched, open: string, save: string): Promise<void> {
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [paths.open] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: paths.save });
    },
    { open, save },
  );
}

test('a file that cannot be read is not attached, and one altered since is not handed out', async ({
  launch,
}) => {
  const desk = await mkdtemp(join(tmpdir(), 'export-docket-desk-'));
  const program = await launch({ clock });
  const { page, registerDir } = program;
  await begin(page);
  await typeLetter(page);
  const form = page.getByRole('dialog');
  await answerDialogs(program, join(desk, 'gone.pdf'), join(desk, 'copy.pdf'));
  await form.getByRole('button', { name: 'Attach files' }).click();
  await expect(form.getByRole('alert')).toContainText('gone.pdf could not be read');
  await expectTypedLetter(page);

  await writeFile(join(desk, 'letter.pdf'), 'the letter');
  await answerDialogs(program, join(desk, 'letter.pdf'), join(desk, 'copy.pdf'));
  await form.getByRole('button', { name: 'Attach files' }).click();
  await expect(form).toContainText('letter.pdf');
  await expect(form.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);

  await page.getByRole('option').first().click();
  await page
    .getByRole('complementary', { name: 'Deadline' })
    .getByRole('button', { name: 'Z123456' })
    .click();
  const saveCopy = page.getByRole('button', { name: 'Save a copy…' });
  await saveCopy.click();
  await expect.poll(() => readFile(join(desk, 'copy.pdf'), 'utf8').catch(String)).toBe('the letter');
  const fingerprint = (await readFile(join(registerDir, 'journal.txt'), 'utf8')).match(
    /"sha256":"([0-9a-f]{64})"/,
  );
  await writeFile(join(registerDir, 'files', fingerprint?.[1] ?? ''), 'another letter');
  await answerDialogs(program, '', join(desk, 'second.pdf'));
  await saveCopy.click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'letter.pdf no longer matches its fingerprint',
  );
  expect(await readFile(join(desk, 'second.pdf'), 'utf8').catch(() => 'not written')).toBe('not written');
  await rm(desk, { recursive: true });
});

test.describe('a fault of the program', () => {
  test.use({ allowedConsoleErrors: [/reading 'slice'/] });

  test('is shown in words, and reloading the window brings everything back', async ({ launch }) => {
    const { app, page } = await launch({ clock });
    await begin(page);
    await typeLetter(page);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('option')).toHaveCount(1);
    const opened = await page.evaluate(() => window.exportDocket.openRegister({}));
    if (!opened.ok) throw new Error(opened.messageKey);
    const { moment, access } = opened.value;
    // News that main would never send: it names no day.
    await app.evaluate(
      ({ BrowserWindow }, [channel, news]) => {
        BrowserWindow.getAllWindows()[0]?.webContents.send(channel, news);
      },
      [
        newsChannel,
        { lines: '', moment: { ...moment, today: null }, access, showDeadlineId: null, menu: null },
      ] as const,
    );
    const fault = page.getByRole('alert');
    await expect(fault).toContainText('The window stopped on a fault');
    await expect(fault).toContainText('Everything that was saved is safe in the register');
    await fault.getByRole('button', { name: 'Reload the window' }).click();
    await expect(page.getByRole('option')).toHaveCount(1);
  });
});

test('pipes where the settings and the log are meant are not waited for: the defaults, and a word about it', async ({
  launch,
}) => {
  test.skip(process.platform === 'win32', 'not possible here: no such pipes');
  const userDataDir = await mkdtemp(join(tmpdir(), 'export-docket-pipes-'));
  try {
    await mkdir(join(userDataDir, 'logs'));
    for (const name of ['settings.json', 'logs/export-docket.log'])
      execFileSync('mkfifo', [join(userDataDir, name)]);
    const { page } = await launch({ clock, userDataDir });
    await begin(page);
    await expect(page.getByText('The settings could not be read and were reset')).toBeVisible();
    expect(JSON.parse(await readFile(join(userDataDir, 'settings.json'), 'utf8'))).toMatchObject({
      preferences: { person: 'Kim Case' },
    });
  } finally {
    await rm(userDataDir, { recursive: true });
  }
});
