import { execFileSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ElectronApplication, expect } from '@playwright/test';
import { type Launch, type Launched, test } from './harness';
import { perform, type Typed } from './story';

const clock = '2019-11-25T14:14:00Z';

function start(launch: Launch): Promise<Launched> {
  return launch({ clock, args: ['--by', 'Pat Example'], env: { TZ: 'America/New_York' } });
}

/** Only the dialog is answered for the person; asking, drawing and writing are the program's own. */
async function answerSaveDialog(app: ElectronApplication, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' });
  }, filePath);
}

async function savePdf({ app, page, userDataDir }: Launched, licenseId: string): Promise<string> {
  const file = join(userDataDir, `${licenseId}.pdf`);
  await answerSaveDialog(app, file);
  const answer = await page.evaluate(
    (id) => window.exportDocket.savePdf({ sheet: { kind: 'license-summary', licenseId: id } }),
    licenseId,
  );
  expect(answer).toEqual({ ok: true, value: { cancelled: false, value: file } });
  return file;
}

function textOf(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

function pagesOf(file: string): readonly string[] {
  return textOf(file).split('\f').slice(0, -1);
}

function infoOf(file: string): ReadonlyMap<string, string> {
  const lines = execFileSync('pdfinfo', [file], { encoding: 'utf8' }).trim().split('\n');
  return new Map(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
    }),
  );
}

function expectInOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    expect(at, `"${part}" comes after what stands before it`).toBeGreaterThanOrEqual(from);
    from = at + part.length;
  }
}

const story: readonly Typed[] = [
  { do: 'change-settings', company: 'Northfield Instruments, Inc.' },
  {
    do: 'add-counterparty',
    name: 'Lakeside Telecom Co.',
    country: 'CN',
    address: ['No. 8 Lakeside Road'],
    lists: [{ list: 'Entity List', since: '2019-05-21', citation: '84 FR 22963', mustCheck: true }],
    listsCheckedOn: '2019-11-22',
  },
  {
    do: 'open-license',
    applicationNumber: 'Z104977',
    agency: 'BIS',
    reference: 'SNAP-44812',
    owner: 'Export desk',
    destination: 'CN',
    submittedOn: '2019-07-16',
    orderNumber: 'SO-0441',
    endUse: 'Operating-system licenses for office computers.',
    parties: [{ role: 'ultimate-consignee', counterparty: 'Lakeside Telecom Co.' }],
    items: [
      {
        line: '1',
        eccn: '5D992.c',
        description: 'Mass-market operating system',
        quantity: '4000',
        unit: 'ea',
        total: { minor: 48_000_000, currency: 'USD' },
      },
    ],
    links: [{ kind: 'prior-application', number: 'Z098112' }],
    conditions: [
      { number: '1', text: 'No reexport.', partyBound: 'Lakeside Telecom Co.', acknowledgment: true },
    ],
    riders: [{ number: '1', text: 'This rider explains.' }],
    notes: [{ kind: 'privileged', text: 'advice of counsel' }],
  },
  {
    do: 'log-letter',
    license: 'Z104977',
    kind: 'intent-to-deny',
    datedOn: '2019-11-21',
    arrivedOn: '2019-11-25',
    channel: 'email',
    officerName: 'R. Officer',
  },
];

test('the summary goes from the screen to paper with every part in its order, on Letter and on A4', async ({
  launch,
}) => {
  const program = await start(launch);
  const { app, page, userDataDir } = program;
  const ids = await perform(page, story);
  const licenseId = ids[2] ?? '';
  // Side by side on one line, in an order that the typeface decides.
  const head = [
    'License summary Z104977',
    'Bureau of Industry and Security',
    'Northfield Instruments, Inc.',
    'Company record; the license governs',
  ];
  const parts = [
    'Status as of Mon Nov 25, 2019',
    'Intent to deny, reply open',
    'NEXT DATE',
    'Reply to intent to deny',
    '16 days left',
    'Wed Dec 11, 2019',
    '15 CFR 750.6(b)',
    'IDENTIFICATION',
    'SNAP-44812',
    'Tue Jul 16, 2019',
    'Z098112',
    'R. Officer',
    'SO-0441',
    'PARTIES',
    'Entity List, since Tue May 21, 2019',
    'Screened on Fri Nov 22, 2019',
    'ITEMS',
    '480,000.00',
    'Total',
    'END USE (VERBATIM)',
    'Operating-system licenses for office computers.',
    'LETTERS AND STEPS',
    'Thu Nov 21, 2019',
    'Mon Nov 25, 2019',
    'OPEN DEADLINES',
    'Wed Dec 11, 2019',
    'Fri Jan 3, 2020',
    'Sun Jan 5, 2020',
    'Wed Feb 19, 2020',
    'Running window: Reply to intent to deny',
    'Thu Nov 28 (day 7), Thanksgiving Day',
    'COMPLETED AND CLOSED',
    'CONDITIONS',
    'No reexport.',
    'RIDERS (EXPLANATORY, NOT BINDING)',
    'This rider explains.',
    'Prepared by',
    'Pat Example',
    'Verified by',
  ];

  const papers = [
    { paper: 'letter', size: '612 x 792 pts (letter)' },
    { paper: 'a4', size: /^59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)$/ },
  ] as const;
  for (const { paper, size } of papers) {
    await page.evaluate((chosen) => window.exportDocket.savePreferences({ paper: chosen }), paper);
    const file = await savePdf(program, licenseId);
    const info = infoOf(file);
    expect(info.get('Page size')).toMatch(size);
    expect(info.get('Pages')).toBe('2');
    expect(info.get('Title')).toBe('License summary Z104977');
    expect(info.get('Tagged')).toBe('yes');
    for (const words of head) expect(textOf(file).split('Status as of')[0]).toContain(words);
    expectInOrder(textOf(file), parts);
    expect(textOf(file)).not.toContain('advice of counsel');
    for (const [index, text] of pagesOf(file).entries()) {
      expect(text).toMatch(
        new RegExp(
          `License summary Z104977 +page ${index + 1} of 2\\n+.*law edition \\d{4}-\\d\\d-\\d\\d · data as of Mon Nov 25, 2019, 9:14 AM EST · journal head [0-9a-f]{4} [0-9a-f]{4} · entry \\d+`,
        ),
      );
    }
  }

  const saved = join(userDataDir, 'from-the-screen.pdf');
  await answerSaveDialog(app, saved);
  await page.getByRole('button', { name: /^Licenses/ }).click();
  await page.getByRole('row', { name: /Z104977/ }).click();
  await page.getByRole('button', { name: 'License summary' }).click();
  const preview = page.getByRole('region', { name: 'The page' });
  await expect(preview.getByRole('heading', { name: 'Open deadlines' })).toBeVisible();
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByRole('status').filter({ hasText: saved })).toBeVisible();
  expectInOrder(textOf(saved), parts);
});

test('a long record loses nothing: headings come again, no page is empty, hostile text stays text', async ({
  launch,
}) => {
  const program = await start(launch);
  const names = ['北方工业', 'الفجر للتجارة', 'Łódź Ω', '<img src=x onerror=alert(1)> & "quotes"'];
  const [, licenseId = ''] = await perform(program.page, [
    { do: 'change-settings', company: 'Northfield Instruments, Inc.' },
    {
      do: 'open-license',
      applicationNumber: 'Z200000',
      agency: 'BIS',
      endUse: `\u202Eoverride begins${'x'.repeat(10_000)}`,
      parties: names.map((name) => ({ role: 'other', name })),
      items: Array.from({ length: 60 }, (_, index) => ({
        line: String(index + 1),
        eccn: '3A001.a',
        description: index === 7 ? `${'longword '.repeat(1_110)}LASTWORD` : `Item number ${index + 1}.`,
      })),
      conditions: Array.from({ length: 40 }, (_, index) => ({
        number: String(index + 1),
        text: `Condition number ${index + 1}. ${'Words that bind. '.repeat(12)}`,
      })),
    },
  ]);
  const file = await savePdf(program, licenseId);
  const text = textOf(file);
  for (let n = 1; n <= 60; n += 1) if (n !== 8) expect(text).toContain(`Item number ${n}.`);
  for (let n = 1; n <= 40; n += 1) expect(text).toContain(`Condition number ${n}.`);
  expect(text.match(/longword/g)).toHaveLength(1_110);
  expect(text).toContain('LASTWORD');
  expect(text.match(/x/g)?.length).toBeGreaterThan(9_999);
  // Joined in reading order: a long name may break across lines.
  const raw = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const name of ['北方工业', 'Łódź Ω', '<img src=x onerror=alert(1)> & "quotes"'])
    expect(raw).toContain(name);

  const pages = pagesOf(file);
  expect(pages.length).toBe(Number(infoOf(file).get('Pages')));
  const items = pages.filter((page) => /Item number|longword/.test(page));
  expect(items.length).toBeGreaterThan(2);
  for (const page of items) expect(page).toMatch(/ECCN +Description/);
  const conditions = pages.filter((page) => /Condition number/.test(page));
  expect(conditions.length).toBeGreaterThan(1);
  for (const page of conditions) expect(page).toMatch(/No\. +Condition \(verbatim\)/);
  for (const page of pages) expect(page.trim().split('\n').length).toBeGreaterThan(3);
  expect(pages.at(-1)).toContain('Verified by');
});

/** Stands in for the system's print dialog: keeps what it was given to print and ends as it is told. */
async function answerPrintDialog(app: ElectronApplication, isSent: boolean, reason: string): Promise<void> {
  await app.evaluate(
    ({ app: running }, end) => {
      running.once('web-contents-created', function watch(_event, contents) {
        // The draft that is counted opens a view too, and never prints.
        running.once('web-contents-created', watch);
        contents.print = (options, callback) => {
          running.removeListener('web-contents-created', watch);
          contents.printToPDF({ preferCSSPageSize: true }).then((pdf) => {
            Object.assign(globalThis, { printed: { pdf: pdf.toString('base64'), options } });
            callback?.(end.isSent, end.reason);
          });
        };
      });
    },
    { isSent, reason },
  );
}

test('the print dialog gets pages with feet; closing it is no error, a failure is told', async ({
  launch,
}) => {
  const program = await start(launch);
  const { app, page, userDataDir } = program;
  const licenseId = (await perform(page, story))[2] ?? '';
  const print = () =>
    page.evaluate(
      (id) => window.exportDocket.print({ sheet: { kind: 'license-summary', licenseId: id }, to: null }),
      licenseId,
    );
  await page.evaluate(() => window.exportDocket.savePreferences({ paper: 'letter' }));

  await answerPrintDialog(app, true, '');
  expect(await print()).toEqual({ ok: true, value: { cancelled: false, value: 'sent' } });
  const printed = await app.evaluate(
    () => (globalThis as unknown as { printed: { pdf: string; options: { silent?: boolean } } }).printed,
  );
  expect(printed.options.silent).toBe(false);
  const file = join(userDataDir, 'printed.pdf');
  await writeFile(file, Buffer.from(printed.pdf, 'base64'));
  expect(infoOf(file).get('Page size')).toBe('612 x 792 pts (letter)');
  const pages = pagesOf(file);
  expect(pages).toHaveLength(2);
  for (const [index, text] of pages.entries()) {
    const [name, from] = text.trimEnd().split('\n').slice(-2);
    expect(name).toMatch(new RegExp(`^ *License summary Z104977 +page ${index + 1} of 2$`));
    expect(from).toContain('journal head');
  }

  for (const reason of ['Print job canceled', 'cancelled']) {
    await answerPrintDialog(app, false, reason);
    expect(await print()).toEqual({ ok: true, value: { cancelled: true } });
  }
  await answerPrintDialog(app, false, 'Print job failed');
  expect(await print()).toMatchObject({
    ok: false,
    messageKey: 'printer-failed',
    params: { detail: 'Print job failed' },
  });
});

test('closing the save dialog writes nothing', async ({ launch }) => {
  const { app, page, userDataDir } = await start(launch);
  const licenseId = (await perform(page, story))[2] ?? '';
  await answerSaveDialog(app, null);
  const answer = await page.evaluate(
    (id) => window.exportDocket.savePdf({ sheet: { kind: 'license-summary', licenseId: id } }),
    licenseId,
  );
  expect(answer).toEqual({ ok: true, value: { cancelled: true } });
  expect((await readdir(userDataDir)).filter((name) => name.endsWith('.pdf'))).toEqual([]);
});
