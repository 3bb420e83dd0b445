import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, expect, type Page } from '@playwright/test';
import { type Launch, test } from './harness';
import {
  asTiff,
  intentToDeny,
  letterHtml,
  licenseLetter,
  madeReasons,
  moreTime,
  scanned,
  typeset,
  usual,
} from './made-letters';
import { pdfOf, pngOf } from './paper-files';
import { entriesOf, expectNoViolationHere, perform, registerOf } from './story';

// A letter is dropped on the window, read, and checked against its picture before anything of it is saved.

let folder: string;
let devtools: CDPSession;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-docket-read-'));
});
test.afterEach(() => rm(folder, { recursive: true }));

async function begin(launch: Launch) {
  const launched = await launch({ clock: '2019-11-25T15:00:00Z', args: ['--by', 'Kim Case'] });
  const { app, page } = launched;
  devtools = await page.context().newCDPSession(page);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 820));
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  return launched;
}

async function file(name: string, bytes: Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function drop(...files: readonly string[]): Promise<void> {
  const at = { x: 500, y: 300, data: { items: [], files: [...files], dragOperationsMask: 1 } };
  await devtools.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
  await devtools.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
  await devtools.send('Input.dispatchDragEvent', { type: 'drop', ...at });
}

const form = (page: Page) => page.getByRole('dialog', { name: 'Log a letter' });
const intent = letterHtml(intentToDeny(usual));
/** The same letter with an S where a 5 belongs, as a worn key prints it: no recognizer can tell, whichever of the two it sees. */
const unsureDigit = intent.replace(usual.number, usual.number.replace('5', 'S'));

test('a dropped scan is read, its places are marked, an unsure digit is asked, and the history says who confirmed what', async ({
  launch,
}) => {
  const { app, page } = await begin(launch);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await perform(page, [{ do: 'open-license', applicationNumber: usual.number }]);
  await drop(await file('Scan.png', await scanned(app, unsureDigit)));
  const letter = form(page);
  await expect(letter.getByText(/Read from the letter: \d+ to check/)).toBeVisible();

  // The number was not certain: nothing is chosen, and what it may be is offered.
  await expect(letter.getByText('could not be read with certainty')).toBeVisible();
  await expect(letter.getByRole('list', { name: 'This letter is about' })).toBeHidden();
  const choice = letter.getByRole('button', { name: usual.number, exact: true });
  await choice.focus();
  const mark = letter.locator('.paper-mark').first();
  await expect(mark).toBeInViewport();
  const [lies, sheet] = [await mark.boundingBox(), await letter.locator('.paper-page').boundingBox()];
  if (lies === null || sheet === null) throw new Error('nothing is marked');
  // The line of the number stands below the address and above the middle of the page.
  expect((lies.y - sheet.y) / sheet.height).toBeGreaterThan(0.2);
  expect((lies.y - sheet.y) / sheet.height).toBeLessThan(0.4);
  await page.keyboard.press('Enter');
  await expect(letter.getByRole('list', { name: 'This letter is about' })).toContainText(usual.number);

  // The rest was certain, and is only proposed: each stands in its field, and the dates that follow are right.
  await expect(letter.getByLabel('Kind of letter')).toHaveValue('intent-to-deny');
  await expect(letter.getByRole('button', { name: 'Confirm: Kind', exact: true })).toBeVisible();
  await expect(letter.getByLabel('Kind of letter')).toBeFocused();
  await expect(letter.getByLabel('Date printed on the letter')).toHaveValue('2019-11-21');
  await expect(letter.getByLabel('Reply date stated in the letter')).toHaveValue('2019-12-11');
  for (const date of ['Wed Dec 11, 2019', 'Sun Jan 5, 2020', 'Wed Feb 19, 2020'])
    await expect(letter.getByRole('region', { name: 'What follows from this letter' })).toContainText(date);
  const basis = await letter.getByLabel('Cited basis').inputValue();
  expect(basis.split('\n\n')).toEqual(madeReasons.map((reason, index) => `${index + 1}. ${reason}`));
  await expectNoViolationHere(page, 'a letter that was read beside its picture');

  // Nothing is saved before it is confirmed.
  await page.keyboard.press('Control+Enter');
  await expect(letter.getByRole('alert').filter({ hasText: 'not checked yet' })).toBeVisible();
  expect((await registerOf(page)).letters.size).toBe(0);

  // Enter confirms what is in hand and goes on; typing over it is typing.
  await letter.getByLabel('Kind of letter').press('Enter');
  await expect(letter.getByLabel('Date printed on the letter')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(letter.getByLabel('Reply date stated in the letter')).toBeFocused();
  await letter.getByLabel('Officer’s phone').fill('(202) 482-9999');
  await page.keyboard.press('Alt+Enter');
  await expect(letter.getByText('All that was read is checked.')).toBeVisible();
  await expect(letter.getByRole('button', { name: 'Save the letter' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(letter).toBeHidden();

  const register = await registerOf(page);
  const [saved] = [...register.letters.values()];
  expect(saved?.read?.fields.find(({ field }) => field === 'licenseIds')).toEqual({
    field: 'licenseIds',
    value: usual.number,
    page: 1,
    certainty: 'asked',
  });
  expect((await entriesOf(page)).at(-1)?.by).toBe('Kim Case');

  // The history tells what was read from what was typed.
  await page
    .getByRole('link', { name: 'History' })
    .or(page.getByRole('button', { name: 'History' }))
    .first()
    .click();
  const entry = page.locator('.history-entry').first();
  await expect(entry).toContainText(
    'read from the letter, confirmed by Kim Case, changed: “Officer’s phone”',
  );
  await expect(entry).toContainText('read from the letter, page 1, asked about, chosen by Kim Case');
  await expect(entry).toContainText('read as (202) 482-1234, page 1, changed to (202) 482-9999 by Kim Case');

  // The reply has the letter's reasons with their numbers as its points.
  await perform(page, [{ do: 'open-response', letter: saved?.id ?? '' }]);
  const [response] = [...(await registerOf(page)).responses.values()];
  expect(response?.points.map(({ text }) => text)).toEqual(
    madeReasons.map((reason, index) => `${index + 1}. ${reason}`),
  );
  expect(asked.filter((url) => !/^(?:app|data|blob):/.test(url))).toEqual([]);
});

test('what else a letter prints for a certain field stands beside it as a quiet choice', async ({
  launch,
}) => {
  const { app, page } = await begin(launch);
  await perform(page, [{ do: 'open-license', applicationNumber: usual.number }]);
  const compared = intentToDeny(usual).map((block) =>
    block.is === 'text' && block.text.startsWith('If you have')
      ? { ...block, text: `${block.text} The desk of Z654321 has (202) 482-5555.` }
      : block,
  );
  await drop(await file('Letter.pdf', await typeset(app, letterHtml(compared))));
  const letter = form(page);
  await expect(letter.getByText(/Read from the letter: \d+ to check/)).toBeVisible();
  const phone = letter.getByLabel('Officer’s phone');
  await expect(phone).toHaveValue('(202) 482-1234');
  await expect(letter.getByText('Also read:')).toHaveCount(2);
  const record = letter.getByRole('list', { name: 'This letter is about' });
  await expect(record).toContainText(usual.number);
  await expectNoViolationHere(page, 'other readings beside their fields');

  // It is reached and taken by keys, and what was read first is then the other one.
  const other = letter.getByRole('button', { name: '(202) 482-5555: Officer’s phone', exact: true });
  await other.focus();
  await page.keyboard.press('Enter');
  await expect(phone).toHaveValue('(202) 482-5555');
  await expect(
    letter.getByRole('button', { name: '(202) 482-1234: Officer’s phone', exact: true }),
  ).toBeVisible();
  await letter.getByRole('button', { name: /^New record Z654321/ }).click();
  await expect(record).toContainText('Z654321');
  await letter.getByRole('button', { name: new RegExp(`^${usual.number}`) }).click();
  await page.keyboard.press('Alt+Enter');
  await expect(letter.getByText('All that was read is checked.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(letter).toBeHidden();
  const [saved] = [...(await registerOf(page)).letters.values()];
  expect(saved?.read?.fields.find(({ field }) => field === 'officerPhone')).toMatchObject({
    value: '(202) 482-5555',
    certainty: 'asked',
  });
});

test('reading is stopped in the middle, and what was typed meanwhile stays when it is read after all', async ({
  launch,
}) => {
  const { app, page } = await begin(launch);
  await drop(await file('Scan.png', await scanned(app, intent)));
  const letter = form(page);
  await letter.getByRole('button', { name: 'Stop reading' }).click();
  await expect(letter.getByText('Reading was stopped. Nothing of it was filled in.')).toBeVisible();
  await expect(letter.getByLabel('Date printed on the letter')).toHaveValue('');
  await letter.getByLabel('Date printed on the letter').fill('2019-11-12');
  await letter.getByRole('button', { name: 'Read it' }).click();
  await expect(letter.getByText('The letter reads')).toContainText('Thu Nov 21, 2019');
  await expect(letter.getByLabel('Date printed on the letter')).toHaveValue('2019-11-12');
  // Certain or not: what somebody typed is never confirmed away.
  await page.keyboard.press('Alt+Enter');
  await expect(letter.getByLabel('Date printed on the letter')).toHaveValue('2019-11-12');
  await letter.getByRole('button', { name: 'Use it' }).click();
  await expect(letter.getByLabel('Date printed on the letter')).toHaveValue('2019-11-21');
  await expect(letter.getByText('All that was read is checked.')).toBeVisible();
});

test('several letters are worked off by keys alone: confirmed, skipped, put aside, and closing asks', async ({
  launch,
}) => {
  const { app, page } = await begin(launch);
  const numbers = ['Z100001', 'Z100002', 'Z100003'];
  const files = [];
  for (const number of numbers)
    files.push(
      await file(`${number}.pdf`, await typeset(app, letterHtml(intentToDeny({ ...usual, number })))),
    );
  await drop(...files);
  const letter = form(page);
  const toCheck = letter.getByText(/Read from the letter: \d+ to check/);
  await expect(letter.getByText('Letter 1 of 3')).toBeVisible();
  await expect(toCheck).toBeVisible();
  await page.keyboard.press('F9');
  await expect(letter.getByText('Letter 2 of 3')).toContainText('Letter 2 of 3');
  await expect(letter.getByText('1 to come, 1 put aside')).toBeVisible();
  await expect(toCheck).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  await expect(letter.getByText('All that was read is checked.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(letter.getByText('Letter 3 of 3')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(letter.getByRole('alert')).toContainText(
    '2 letters are not logged yet: Z100001.pdf, Z100003.pdf.',
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('F8');
  // What was put aside comes again.
  await expect(letter.getByText('Letter 1 of 3')).toBeVisible();
  await expect(letter.getByText('the last one, 1 saved, 1 skipped')).toBeVisible();
  await expect(toCheck).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.press('Control+Enter');
  await expect(letter).toBeHidden();
  const register = await registerOf(page);
  expect([...register.licenses.values()].map((license) => license.applicationNumber)).toEqual([
    'Z100002',
    'Z100001',
  ]);
  expect(register.letters.size).toBe(2);
});

test('a letter that is logged already is said before anything of it is read in', async ({ launch }) => {
  const { app, page } = await begin(launch);
  const path = await file('Letter.pdf', await typeset(app, intent));
  await drop(path);
  const letter = form(page);
  await expect(letter.getByText(/Read from the letter: \d+ to check/)).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.press('Control+Enter');
  await expect(letter).toBeHidden();

  // The very same file.
  await drop(path);
  await expect(letter.getByText('The same file is attached to')).toContainText(
    'Intent to deny of Thu Nov 21, 2019',
  );
  await expect(letter.getByLabel('Date printed on the letter')).toHaveValue('');
  await letter.getByRole('button', { name: 'Open it' }).click();
  await expect(letter).toBeHidden();
  await expect(page.getByRole('heading', { name: usual.number })).toBeVisible();

  // Another copy of the same letter: its bytes differ, what it says does not.
  await drop(await file('Copy.pdf', await typeset(app, intent.replace('Letter</title>', 'A copy</title>'))));
  await expect(letter.getByText('It seems to be logged already')).toContainText(
    'Nothing of it was filled in',
  );
  await expect(letter.getByLabel('Date printed on the letter')).toHaveValue('');
  await letter.getByRole('button', { name: 'Read it in anyway' }).click();
  await expect(letter.getByLabel('Date printed on the letter')).toHaveValue('2019-11-21');
});

test('an approval is laid beside what was applied for, and its parts go onto the record one by one', async ({
  launch,
}) => {
  const { app, page } = await begin(launch);
  await perform(page, [
    {
      do: 'open-license',
      applicationNumber: usual.number,
      items: [
        {
          line: '1',
          eccn: '3A001.b.2',
          description: 'Amplifiers',
          quantity: '100',
          unit: 'units',
          total: { minor: 5_000_000, currency: 'USD' },
        },
        {
          line: '2',
          eccn: '5A992.c',
          description: 'Routers',
          quantity: '20',
          unit: 'units',
          total: { minor: 1_000_000, currency: 'USD' },
        },
      ],
    },
  ]);
  await drop(await file('License.pdf', await typeset(app, letterHtml(licenseLetter))));
  const letter = form(page);
  const parts = letter.getByRole('group', { name: 'As approved, beside what was applied for' });
  await expect(parts.getByText('differs: quantity, value')).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  // What differs is asked before anything is saved.
  await page.keyboard.press('Control+Enter');
  await expect(letter.getByRole('alert')).toContainText('1 part of the license');
  await parts.getByRole('button', { name: /^Take 1:/ }).click();
  await page.keyboard.press('Control+Enter');
  await expect(letter).toBeHidden();
  const change = (await entriesOf(page)).findLast(({ events }) => events[0]?.type === 'license-changed');
  expect(change?.events[0]).toMatchObject({ readFrom: 'License.pdf' });
  const [license] = [...(await registerOf(page)).licenses.values()];
  expect(license).toMatchObject({
    licenseNumber: 'D1234567',
    validatedOn: '2019-11-21',
    expiresOn: '2023-11-30',
  });
  expect(
    license?.items.map(({ granted, grantedQuantity, grantedTotal }) => [
      granted,
      grantedQuantity,
      grantedTotal?.minor,
    ]),
  ).toEqual([
    ['other-amounts', '60', 3_000_000],
    ['as-applied-for', null, undefined],
  ]);
  expect(license?.conditions.map(({ number, text }) => [number, text])).toEqual([
    ['1', 'No reexport or transfer without prior authorization.'],
    ['2', 'The licensee must inform the end user of these conditions in writing.'],
  ]);

  // A license of which no record is known opens one, and the history says from which letter, and who confirmed it.
  const other = letterHtml(licenseLetter).replace('Z123456', 'Z654321').replace('D1234567', 'D7654321');
  await drop(await file('Unknown.pdf', await typeset(app, other)));
  await expect(
    letter.getByRole('group', { name: 'What the letter prints, for the new record' }),
  ).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.press('Control+Enter');
  await expect(letter).toBeHidden();
  const opened = (await entriesOf(page)).findLast(({ events }) => events[0]?.type === 'license-opened');
  expect(opened).toMatchObject({
    by: 'Kim Case',
    events: [{ readFrom: 'Unknown.pdf', fields: { applicationNumber: 'Z654321' } }],
  });
  await page
    .getByRole('link', { name: 'History' })
    .or(page.getByRole('button', { name: 'History' }))
    .first()
    .click();
  await expect(
    page.getByText(
      'Opened the license record Z654321, parts of it read from the letter Unknown.pdf, confirmed by Kim Case.',
    ),
  ).toBeVisible();
});

test('pages in files of their own are read as one letter, a fax of several pages too, and a longer time extends the reply', async ({
  launch,
}) => {
  const { app, page } = await begin(launch);
  const letter = form(page);
  const paper = letter.getByRole('region', { name: 'Attached file', exact: true });
  const toCheck = letter.getByText(/Read from the letter: \d+ to check/);
  const confirmAndSave = async () => {
    await page.keyboard.press('Alt+Enter');
    await expect(letter.getByText('All that was read is checked.')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(letter).toBeHidden();
  };
  const blocks = intentToDeny(usual);
  const at = blocks.findIndex(({ is }) => is === 'list') + 1;
  const halves = [blocks.slice(0, at), blocks.slice(at)];
  const scans = [];
  for (const half of halves) scans.push(await scanned(app, letterHtml(half)));

  // Handed over in any order, they are the pages as a scanner counts them.
  await drop(
    await file('Page 10.png', scans[1] ?? Buffer.alloc(0)),
    await file('Page 9.png', scans[0] ?? Buffer.alloc(0)),
  );
  await letter.getByRole('button', { name: 'All one letter', exact: true }).click();
  await expect(letter.getByText('All files are read as the pages of one letter.')).toBeVisible();
  await expect(toCheck).toBeVisible();
  const replyBy = letter.getByLabel('Reply date stated in the letter');
  await expect(letter.getByLabel('Date printed on the letter')).toHaveValue('2019-11-21');
  await expect(replyBy).toHaveValue('2019-12-11');
  // Each field shows the file in which it stands.
  await replyBy.focus();
  await expect(paper.getByRole('region', { name: 'Page 10.png, page 1 of 1' })).toBeVisible();
  await expect(paper.locator('.paper-mark').first()).toBeInViewport();
  await expect(letter.getByText('Read from the letter, page 1 of file 2: check').first()).toBeVisible();
  await letter.getByLabel('Date printed on the letter').focus();
  await expect(paper.getByRole('region', { name: 'Page 9.png, page 1 of 1' })).toBeVisible();
  // Taken for one page and what goes with it, the other page's date is not in it.
  await letter.getByRole('button', { name: 'Only the first is the letter', exact: true }).click();
  await expect(replyBy).toHaveValue('');
  await letter.getByRole('button', { name: 'All are its pages', exact: true }).click();
  await expect(replyBy).toHaveValue('2019-12-11');
  await confirmAndSave();
  const [saved] = [...(await registerOf(page)).letters.values()];
  const inFile = (name: string) => saved?.files.find((each) => each.name === name)?.sha256;
  expect(saved?.read?.fields.find(({ field }) => field === 'replyByOn')).toEqual({
    field: 'replyByOn',
    value: '2019-12-11',
    page: 1,
    file: inFile('Page 10.png'),
    certainty: 'sure',
  });
  expect(saved?.read?.sha256).toBe(inFile('Page 9.png'));
  const reply = async () =>
    [...(await registerOf(page)).deadlines.values()].find(({ ruleId }) => ruleId === 'itd-reply')?.due;
  expect(await reply()).toBe('2019-12-11');

  // More time: the field of an extension is filled, and the reply is due later.
  const extension = letterHtml(
    moreTime({ number: usual.number, dated: 'December 2, 2019', until: 'December 20, 2019' }),
  );
  await drop(await file('More time.pdf', await typeset(app, extension)));
  await expect(letter.getByLabel('Time to reply extended to')).toHaveValue('2019-12-20');
  await expect(letter.getByLabel('Kind of letter')).toHaveValue('extension-granted');
  await expect(letter.getByLabel('Expiry as printed')).toHaveValue('');
  await expect(replyBy).toHaveValue('');
  await expect(letter.getByRole('region', { name: 'What follows from this letter' })).toContainText(
    'Fri Dec 20, 2019',
  );
  await confirmAndSave();
  expect(await reply()).toBe('2019-12-20');

  // A fax of two pages in one file.
  const fax = [];
  for (const half of halves) fax.push(await scanned(app, letterHtml(half).replace(usual.number, 'Z765432')));
  await drop(await file('Fax.tif', await asTiff(app, fax)));
  await expect(toCheck).toBeVisible();
  await expect(replyBy).toHaveValue('2019-12-11');
  await replyBy.focus();
  await expect(paper.getByRole('region', { name: 'Fax.tif, page 2 of 2' }).locator('canvas')).toBeVisible();
  await expect(paper.locator('.paper-mark').first()).toBeInViewport();
  await confirmAndSave();
  expect((await registerOf(page)).letters.size).toBe(3);
});

test('hostile files hurt nothing and are refused in words, or read as the text they are', async ({
  launch,
}) => {
  const { app, page } = await begin(launch);
  const letter = form(page);
  const close = async (holds: 'something' | 'nothing') => {
    await page.keyboard.press('Escape');
    if (holds === 'something') await letter.getByRole('button', { name: 'Discard' }).click();
    await expect(letter).toBeHidden();
  };
  const script = '/OpenAction << /S /JavaScript /JS (app.launchURL("https://example.com")) >>';
  await drop(
    await file(
      'Script.pdf',
      pdfOf([['Date: November 21, 2019', 'Application Control Number: Z123456']], { catalog: script }),
    ),
  );
  await expect(letter.getByLabel('Date printed on the letter')).toHaveValue('2019-11-21');
  await close('something');
  await drop(await file('Long.pdf', pdfOf(Array.from({ length: 10_000 }, () => ['x']))));
  await expect(letter.getByText('has 10000 pages').or(letter.getByText('has 10,000 pages'))).toBeVisible();
  await close('nothing');
  // A few kilobytes that would be 2.5 gigabytes of dots.
  const bomb = pngOf(40, 40);
  bomb.writeUInt32BE(50_000, 16);
  bomb.writeUInt32BE(50_000, 20);
  await drop(await file('Bomb.png', bomb));
  await expect(letter.getByRole('status').filter({ hasText: 'Bomb.png' }).first()).toContainText(
    /more than|damaged/,
  );
  await close('nothing');
  const odd = letterHtml([
    { is: 'lines', lines: ['Bureau of Industry and Security', 'Date: November 21, 2019'] },
    {
      is: 'lines',
      lines: [
        'Our reference: OEA/19-4711',
        'Contact: <img src=x onerror="document.title=1"> \u202eeoD enaJ, Licensing Officer',
      ],
    },
  ]);
  await drop(await file('Odd.pdf', await typeset(app, odd)));
  await expect(letter.getByLabel('Date printed on the letter')).toHaveValue('2019-11-21');
  expect(await page.title()).not.toBe('1');
  await expect(letter.locator('img')).toHaveCount(0);
  await close('something');
});
