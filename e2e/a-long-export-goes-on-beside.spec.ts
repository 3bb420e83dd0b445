import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { makeBusyRegister } from '../scripts/measure/busy-register';
import { type Launched, test } from './harness';
import { type HungShare, hungShare, noHungShare } from './hung-share';
import { runProgram } from './running-program';
import { noSmallDisk, type SmallDisk, smallDisk } from './small-disk';
import { choosing, perform, registerOf, toPage, toSettings } from './story';

// What takes long on a large register is done in a process of its own: the window is used meanwhile, and what is given up leaves nothing.

// Chromium is held back while it prints.
test.use({ ownProcess: true });

const clock = '2019-11-25T16:00:00Z';
const by = ['--by', 'Dana Reyes'];

let desk: string;
let disk: SmallDisk | undefined;
let share: HungShare | undefined;
test.beforeEach(() => {
  desk = mkdtempSync(join(tmpdir(), 'export-docket-long-work-'));
});
test.afterEach(() => {
  share?.unmount();
  disk?.unmount();
  share = undefined;
  disk = undefined;
  rmSync(desk, { recursive: true, force: true });
});

/** A register of some hundred licenses: a little more than the size from which its work is done beside. */
async function openLong(launch: (options: object) => Promise<Launched>): Promise<Launched> {
  const registerDir = join(desk, 'register');
  mkdirSync(registerDir);
  makeBusyRegister(registerDir, 430);
  return await launch({ clock, args: by, registerDir });
}

const out = (): string => {
  const folder = join(desk, 'out');
  mkdirSync(folder);
  return folder;
};

const saving = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);

/** Waits until no process of the program does long work any more. */
const restOf = (app: ElectronApplication): Promise<void> =>
  app.evaluate(async ({ app: program }) => {
    const isWorking = () => program.getAppMetrics().some(({ name }) => name === 'Export Docket long work');
    while (isWorking()) await new Promise((goOn) => setTimeout(goOn, 20));
  });

/** From now on Chromium does not come to the end of a page before it is let. What it was asked for and has done is noted in files of a folder. */
async function holdPrinting(app: ElectronApplication): Promise<void> {
  const notes = join(desk, 'printing');
  mkdirSync(notes);
  await app.evaluate(({ app: program }, folder) => {
    const { writeFileSync } = process.getBuiltinModule('node:fs');
    const printing = { isHeld: true, waiting: [] as (() => void)[], asked: 0, printed: 0 };
    Object.assign(globalThis, { printing });
    program.on('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents);
      contents.printToPDF = async (options) => {
        printing.asked += 1;
        writeFileSync(`${folder}/asked ${printing.asked}`, '');
        if (printing.isHeld) await new Promise<void>((go) => printing.waiting.push(go));
        const bytes = await print(options);
        printing.printed += 1;
        writeFileSync(`${folder}/printed ${printing.printed}`, '');
        return bytes;
      };
    });
  }, notes);
}

/** Waits until Chromium was asked for so many pages, or has printed them. */
const printing = (what: 'asked' | 'printed', pages: number): Promise<void> =>
  expect.poll(() => readdirSync(join(desk, 'printing')), { timeout: 60_000 }).toContain(`${what} ${pages}`);

const letGo = (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => {
    const { printing: held } = globalThis as unknown as {
      printing: { isHeld: boolean; readonly waiting: readonly (() => void)[] };
    };
    held.isHeld = false;
    for (const go of held.waiting) go();
  });

/** Notes every share of long work that the window is told. */
const noteProgress = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const told: number[] = [];
    Object.assign(globalThis, { told });
    window.exportDocket.onNews(({ working: far }) => {
      if (far !== undefined) told.push(far.share);
    });
  });
const toldShares = (page: Page): Promise<readonly number[]> =>
  page.evaluate(() => (globalThis as unknown as { told: number[] }).told);

async function exportAs(page: Page, what: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByLabel('What').selectOption({ label: what });
  await dialog.getByRole('button', { name: 'Save as…' }).click();
}

async function openExport(page: Page): Promise<void> {
  await toPage(page, 'Counterparties');
  await page.getByRole('button', { name: 'Export…' }).click();
}

/** Makes a handover folder in `folder`, as far as its first page; answers its form. */
async function beginHandover(app: ElectronApplication, page: Page, folder: string): Promise<Locator> {
  await toSettings(page, 'Handing over');
  await choosing(app, folder);
  await page.getByRole('button', { name: 'Handover folder…' }).click();
  const handover = page.getByRole('dialog');
  await handover.getByRole('button', { name: 'Create…' }).click();
  await expect(handover.getByText(/^Drawing page 1 of/)).toBeVisible({ timeout: 60_000 });
  return handover;
}

test('a workbook and a calendar are made beside the window, and hold what the command line writes', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const { app, page, registerDir } = await openLong(launch);
  const folder = out();
  await noteProgress(page);
  await openExport(page);
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const made = [
    {
      what: 'All tables in one workbook',
      asked: ['export', '--as', 'xlsx', '--table', 'all'],
      file: 'all.xlsx',
    },
    { what: 'Open deadlines for a calendar', asked: ['calendar'], file: 'dates.ics' },
    { what: 'The whole register as data', asked: ['export', '--as', 'json'], file: 'register.json' },
  ];
  for (const { what, file } of made) {
    await saving(app, join(folder, file));
    await exportAs(page, what);
    await expect(dialog.getByRole('status')).toContainText(`Saved as ${join(folder, file)}`, {
      timeout: 60_000,
    });
  }
  expect((await toldShares(page)).length).toBeGreaterThan(0);
  await restOf(app);
  const apart = join(desk, 'apart');
  mkdirSync(apart);
  for (const { asked, file } of made) {
    const ran = await runProgram([
      ...[...asked, '--out', join(apart, file)],
      ...['--register', registerDir, '--clock', clock],
    ]);
    expect(ran, ran.err).toMatchObject({ code: 0 });
  }
  expect(readdirSync(folder).sort()).toEqual(readdirSync(apart).sort());
  const text = (from: string, file: string) => readFileSync(join(from, file), 'utf8');
  expect(text(folder, 'dates.ics')).toBe(text(apart, 'dates.ics'));
  const data = (from: string) => JSON.parse(text(from, 'register.json')) as { data: { madeAt?: string } };
  const [ours, theirs] = [data(folder), data(apart)];
  // The instant is the one thing in which they differ.
  for (const each of [ours, theirs]) delete each.data.madeAt;
  expect(ours).toEqual(theirs);
  expect(await readXlsxFile(join(folder, 'all.xlsx'))).toEqual(await readXlsxFile(join(apart, 'all.xlsx')));
});

test('summaries that are being printed and a handover are given up without a trace, and the window goes on', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const { app, page } = await openLong(launch);
  const folder = out();
  await holdPrinting(app);
  await toPage(page, 'Licenses');
  await page.getByRole('button', { name: 'Print…' }).click();
  const summaries = page.getByRole('dialog', { name: 'Summaries on paper' });
  await saving(app, join(folder, 'summaries.pdf'));
  await summaries.getByRole('button', { name: 'Save as one PDF' }).click();
  await expect(summaries.getByRole('progressbar')).toBeVisible({ timeout: 60_000 });
  await printing('asked', 1);
  await perform(page, [{ do: 'add-counterparty', name: 'Harbor Devices GmbH' }]);
  await summaries.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(summaries.getByRole('progressbar')).toHaveCount(0);
  await restOf(app);
  expect(readdirSync(folder)).toEqual([]);
  await summaries.getByRole('button', { name: 'Cancel' }).click();

  const handover = await beginHandover(app, page, folder);
  const [unfinished = ''] = readdirSync(folder);
  expect(readdirSync(join(folder, unfinished))).toContain('data.json');
  await perform(page, [{ do: 'add-counterparty', name: 'Lakeside Telecom Co.' }]);
  await handover.getByRole('button', { name: 'Cancel' }).click();
  await expect(handover.getByText('Nothing was made.')).toBeVisible();
  expect(readdirSync(folder)).toEqual([]);
  await restOf(app);
  const { counterparties } = await registerOf(page);
  const names = [...counterparties.values()].map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Harbor Devices GmbH', 'Lakeside Telecom Co.']));
  await letGo(app);
});

test('a disk that is full is said in words, and nothing of the file or of the backup is left on it', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  test.skip(noSmallDisk() !== '', noSmallDisk());
  const { app, page } = await openLong(launch);
  disk = smallDisk(join(desk, 'stick'), 512);
  const { folder } = disk;
  writeFileSync(join(folder, 'all.json'), 'what was there before');
  await openExport(page);
  await saving(app, join(folder, 'all.json'));
  await exportAs(page, 'The whole register as data');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByText(/the disk is full/)).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(folder)).toEqual(['all.json']);
  expect(readFileSync(join(folder, 'all.json'), 'utf8')).toBe('what was there before');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await toSettings(page, 'Backups');
  await choosing(app, folder);
  const backups = page.getByRole('region', { name: 'Backups', exact: true });
  await backups.getByRole('button', { name: 'Choose a folder…' }).click();
  await expect(backups.getByText(/the disk is full/).first()).toBeVisible({ timeout: 60_000 });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(files.filter((name) => /journal|tmp/.test(name))).toEqual([]);
});

test('a share that goes silent after it answered holds up neither the window nor its cancel', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  test.skip(noHungShare() !== '', noHungShare());
  const { app, page } = await openLong(launch);
  const folder = out();
  await holdPrinting(app);
  const handover = await beginHandover(app, page, folder);
  // It was asked and has answered; from here on it does not.
  share = hungShare(folder);
  await letGo(app);
  // Laid out once, and then with its feet: that page is what it is to write there.
  await printing('printed', 2);
  await perform(page, [{ do: 'add-counterparty', name: 'Harbor Devices GmbH' }]);
  await handover.getByRole('button', { name: 'Cancel' }).click();
  await expect(handover.getByText('Nothing was made.')).toBeVisible({ timeout: 60_000 });
  await restOf(app);
  await app.close();
});

test('a backup of a long register is made beside the window and can be looked at and gone back to', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const { page, app, registerDir } = await openLong(launch);
  await toSettings(page, 'Backups');
  const backups = page.getByRole('region', { name: 'Backups', exact: true });
  await noteProgress(page);
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await expect(backups.getByText('Backed up, and read back whole.')).toBeVisible({ timeout: 60_000 });
  expect((await toldShares(page)).length).toBeGreaterThan(0);
  await perform(page, [{ do: 'add-counterparty', name: 'Harbor Devices GmbH' }]);
  await restOf(app);
  const listed = await page.evaluate(async () => {
    const found = await window.exportDocket.listBackups({});
    if (!found.ok || found.value.register === null) throw new Error(JSON.stringify(found));
    const { register, backups: all } = found.value;
    const made = all.find(({ reason }) => reason === 'on-demand');
    const backup = { register, name: made?.name ?? '' };
    return {
      backup,
      checked: await window.exportDocket.checkBackup({ backup }),
      plan: await window.exportDocket.planRestore({ backup }),
    };
  });
  expect(listed.checked).toEqual({ ok: true, value: { fault: null } });
  expect(listed.plan).toMatchObject({
    ok: true,
    value: { entriesGoing: 1, records: [{ kind: 'counterparties', going: ['Harbor Devices GmbH'] }] },
  });

  // Stopped before its process has begun: nothing is changed, nothing of it is left beside the register, and the process has ended.
  const beside = () => readdirSync(desk).filter((name) => name.startsWith('register'));
  const stopped = await page.evaluate(async (backup) => {
    const restored = window.exportDocket.restoreBackup({ backup });
    await window.exportDocket.stopBackup({});
    return await restored;
  }, listed.backup);
  expect(stopped).toMatchObject({ ok: false, messageKey: 'work-stopped' });
  expect(beside()).toEqual(['register']);
  await restOf(app);
  await perform(page, [{ do: 'add-counterparty', name: 'Lakeside Telecom Co.' }]);

  const loaded = page.waitForEvent('domcontentloaded', { timeout: 60_000 });
  const built = page.evaluate(
    (backup) => window.exportDocket.restoreBackup({ backup }).catch(() => undefined),
    listed.backup,
  );
  // The page that asked may be gone before it is told.
  await Promise.all([loaded, built.catch(() => undefined)]);
  await expect.poll(() => beside().length).toBe(2);
  expect(beside()).toEqual(['register', expect.stringContaining('register kept aside ')]);
  const { counterparties } = await registerOf(page);
  const names = [...counterparties.values()].map(({ name }) => name);
  expect(names).not.toContain('Harbor Devices GmbH');
  expect(names).not.toContain('Lakeside Telecom Co.');
  const kept = readFileSync(join(desk, beside()[1] ?? '', 'journal.txt'), 'utf8');
  expect(kept).toContain('Lakeside Telecom Co.');
  expect(readFileSync(join(registerDir, 'journal.txt'), 'utf8')).not.toContain('Harbor Devices GmbH');
});
