import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, expect, type Page } from '@playwright/test';
import { type Launch, test } from './harness';
import { pdfOf, pngOf, tiffOf } from './paper-files';
import { expectNoViolation, expectNoViolationHere, perform, registerOf } from './story';

// The letter lies beside the form, whether it was dropped on the window or attached, and is read while it is typed.

let folder: string;
let devtools: CDPSession;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-docket-scan-'));
});
test.afterEach(() => rm(folder, { recursive: true }));

const reasons = [
  '1. The end user is on the Entity List.',
  '2. The items could be diverted.',
  '3. The stated end use is not credible.',
];
const letter = pdfOf([['Intent to deny Z123456', 'November 21, 2019'], reasons, ['Page three']]);

async function begin(launch: Launch) {
  const launched = await launch({ clock: '2019-11-25T15:00:00Z', args: ['--by', 'Kim Case'] });
  devtools = await launched.page.context().newCDPSession(launched.page);
  await expect(launched.page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  return launched;
}

async function file(name: string, bytes: Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

/** Drags over the middle of the window what the system would hand over, and drops it there. */
async function drop(
  data: { readonly files?: string[]; readonly items?: { mimeType: string; data: string }[] },
  whileHeld: () => Promise<unknown> = async () => undefined,
): Promise<void> {
  const at = {
    x: 500,
    y: 300,
    data: { items: data.items ?? [], files: data.files ?? [], dragOperationsMask: 1 },
  };
  await devtools.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
  await devtools.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
  await whileHeld();
  await devtools.send('Input.dispatchDragEvent', { type: 'drop', ...at });
}

const form = (page: Page) => page.getByRole('dialog', { name: 'Log a letter' });

test('a dropped letter is read page by page while it is logged, and looked at again afterwards', async ({
  launch,
}) => {
  const { app, page } = await begin(launch);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 820));
  await drop({ files: [await file('Letter.pdf', letter), await file('Envelope.png', pngOf(300, 200))] }, () =>
    expect(page.getByText('Drop to log a letter with this file')).toBeVisible(),
  );
  // Two files may be two letters; these are one.
  await form(page).getByRole('button', { name: 'All one letter' }).click();
  const paper = form(page).getByRole('region', { name: 'Attached file' });
  await expect(paper.getByText('Intent to deny Z123456')).toBeVisible();
  await expect(form(page).getByText(/Read from the letter: \d+ to check/)).toBeVisible();
  await expectNoViolation(page, 'a letter beside its form');
  // Its words lie where they are drawn, and are copied as they stand.
  const words = paper.getByText('Intent to deny Z123456');
  const [sheet, place] = [await paper.locator('canvas').boundingBox(), await words.boundingBox()];
  if (sheet === null || place === null) throw new Error('nothing is drawn');
  expect((place.x - sheet.x) / sheet.width).toBeCloseTo(72 / 612, 2);
  expect((place.y + place.height - sheet.y) / sheet.height).toBeCloseTo((792 - 720) / 792, 1);
  await words.selectText();
  await page.keyboard.press('Control+c');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Intent to deny Z123456');

  // Page by page, by keys in the paper and by its buttons.
  await paper.getByRole('button', { name: 'Page', exact: true }).click();
  await paper.getByRole('region').press('PageDown');
  await expect(paper.getByText(reasons[1] ?? '')).toBeVisible();
  await expect(paper.getByRole('textbox', { name: 'Page, of 3' })).toHaveValue('2');
  await paper.getByRole('region').press('PageUp');
  await expect(paper.getByText('November 21, 2019')).toBeVisible();
  await paper.getByRole('textbox', { name: 'Page, of 3' }).fill('3');
  await paper.getByRole('textbox', { name: 'Page, of 3' }).press('Enter');
  await expect(paper.getByText('Page three')).toBeVisible();
  await expect(paper.getByRole('button', { name: 'Next page' })).toBeDisabled();
  const canvas = paper.locator('canvas');
  const upright = await canvas.boundingBox();
  await paper.getByRole('button', { name: 'Turn right' }).click();
  await expect
    .poll(async () => ((await canvas.boundingBox())?.width ?? 0) > (upright?.width ?? 0))
    .toBe(true);
  // Turned, its words lie where they are drawn.
  const turned = paper.getByText('Page three');
  await expect
    .poll(async () => {
      const [lying, line] = [await canvas.boundingBox(), await turned.boundingBox()];
      if (lying === null || line === null) return [];
      return [(line.x - lying.x) / lying.width, (line.y - lying.y) / lying.height].map(
        (each) => Math.round(each * 20) / 20,
      );
    })
    .toEqual([0.9, 0.1]);

  // F6 goes to the paper and back to the same field.
  await form(page).getByRole('button', { name: 'New record Z123456' }).click();
  const printed = form(page).getByLabel('Date printed on the letter');
  await printed.fill('2019-11-21');
  await page.keyboard.press('F6');
  await expect(paper.getByRole('region')).toBeFocused();
  await page.keyboard.press('F6');
  await expect(printed).toBeFocused();

  // What follows from what is typed stays in sight.
  await form(page).getByLabel('Kind of letter').selectOption('intent-to-deny');
  await expect(form(page).getByText('Wed Dec 11, 2019')).toBeInViewport();
  await expectNoViolationHere(page, 'a letter with its dates beside its form');

  // The next file is another page of the same letter.
  await paper.getByRole('button', { name: 'Next file' }).click();
  await expect(paper.getByText('file 2 of 2')).toBeVisible();
  await expect(
    paper.getByRole('region', { name: 'Envelope.png, page 1 of 1' }).locator('canvas'),
  ).toBeVisible();

  // In a small window both stay in sight, to be checked against each other.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(960, 640));
  await expect(paper).toBeVisible();
  await expect(form(page).getByLabel('Kind of letter')).toBeVisible();
  // Where there is no room for both, one of them is in sight.
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1.25),
  );
  await expect(paper).toBeHidden();
  await form(page).getByRole('button', { name: 'Attached file', exact: true }).click();
  await expect(paper.locator('canvas')).toBeVisible();
  await expect(form(page).getByLabel('Kind of letter')).toBeHidden();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2));
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(480);
  // The page stays where it is while its picture is drawn anew for the new size.
  await paper.getByRole('region', { name: 'Envelope.png, page 1 of 1' }).scrollIntoViewIfNeeded();
  await expect(paper.locator('canvas')).toBeInViewport();
  await paper.getByRole('button', { name: 'Previous file' }).click();
  await expect(paper.getByText('Intent to deny Z123456')).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  await page.keyboard.press('Control+Enter');
  await expect(form(page)).toBeHidden();
});

test('attached files are looked at where they are listed, one after the other, over whatever is open', async ({
  launch,
}) => {
  const { page } = await begin(launch);
  const read = (bytes: Buffer) => bytes.toString('base64');
  const attached = await page.evaluate(
    async (given) => {
      const files = given.map(({ name, base64 }) => ({
        name,
        bytes: Uint8Array.from(atob(base64), (each) => each.charCodeAt(0)),
      }));
      return window.exportDocket.attachDropped({ files });
    },
    [
      { name: 'Letter.pdf', base64: read(letter) },
      { name: 'Envelope.png', base64: read(pngOf(300, 200)) },
      { name: 'Huge.png', base64: read(Buffer.concat([pngOf(1, 1).subarray(0, 16), sizes(12_000, 12_000)])) },
      { name: 'Locked.pdf', base64: read(pdfOf([['Secret']], { trailer: locked })) },
      { name: 'Damaged.pdf', base64: read(Buffer.from('%PDF-1.7 and nothing after it')) },
      { name: 'No page.pdf', base64: read(pdfOf([])) },
      { name: 'Script.pdf', base64: read(pdfOf([['It alerts nobody']], { catalog: script })) },
      { name: 'Too large within.pdf', base64: read(pdfOf([['The plan']], { picture: 12_000 })) },
      { name: 'Scan.tif', base64: read(tiffOf(300, 200)) },
      { name: 'Scan.gif', base64: read(Buffer.from('GIF89a a picture of another kind')) },
    ],
  );
  if (!attached.ok) throw new Error(JSON.stringify(attached));
  await perform(page, [
    { do: 'open-license', agency: 'BIS', applicationNumber: 'Z123456' },
    {
      do: 'log-letter',
      license: 'Z123456',
      kind: 'intent-to-deny',
      datedOn: '2019-11-21',
      files: attached.value,
    },
  ]);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Licenses' }).click();
  await page.getByRole('row', { name: /Z123456/ }).click();
  await page.getByRole('button', { name: 'View Letter.pdf' }).click();
  const viewer = page.getByRole('dialog', { name: 'Attached files' });
  await expect(viewer.getByText('Intent to deny Z123456')).toBeVisible();
  await expectNoViolation(page, 'an attached file');
  const next = viewer.getByRole('button', { name: 'Next file' });
  await next.click();
  await expect(
    viewer.getByRole('region', { name: 'Envelope.png, page 1 of 1' }).locator('canvas'),
  ).toBeVisible();
  for (const says of [
    'Huge.png is 12000 × 12000 pixels, too large to be shown here',
    'Locked.pdf is protected by a password',
    'Damaged.pdf is damaged and cannot be shown here',
    'No page.pdf has no page to show',
  ]) {
    await next.click();
    await expect(viewer.getByRole('alert')).toContainText(says);
  }
  await next.click();
  await expect(viewer.getByText('It alerts nobody')).toBeVisible();
  await next.click();
  // What is left out of a page is told.
  await expect(viewer.getByText('The plan')).toBeVisible();
  await expect(viewer.getByText('Something in this file could not be read')).toBeVisible();
  await next.click();
  const pageOfScan = (number: number) =>
    viewer.getByRole('region', { name: `Scan.tif, page ${number} of 2` }).locator('canvas');
  await expect(pageOfScan(1)).toBeVisible();
  await viewer.getByRole('button', { name: 'Next page' }).click();
  await expect(pageOfScan(2)).toBeVisible();
  await next.click();
  await expect(viewer.getByText('by its contents it is not a PDF, PNG, JPEG or TIFF')).toBeVisible();
  await expect(next).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await expect(page.getByRole('button', { name: 'View Letter.pdf' })).toBeFocused();
});

/** The end of the head of a PNG: its size, and how it is written. */
function sizes(width: number, height: number): Buffer {
  const head = Buffer.alloc(17);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return head;
}

const script =
  '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); app.launchURL\\("http://127.0.0.1/"\\);) >>';
const key = `<${'41'.repeat(32)}>`;
const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [${key} ${key}]`;

test('what is no file is refused in words, and nothing is attached; an open form takes the files', async ({
  launch,
}) => {
  const { page, registerDir } = await begin(launch);
  const refused = page.getByRole('alert');
  await mkdir(join(folder, 'Scans'));
  await drop({ files: [join(folder, 'Scans')] });
  await expect(refused).toHaveText('Scans is a folder. Nothing was attached. Drop the files that are in it.');
  await drop({ items: [{ mimeType: 'text/uri-list', data: 'https://example.com/letter.pdf' }] });
  await expect(refused).toContainText('A link is not attached, and nothing is fetched.');
  await drop({ items: [{ mimeType: 'text/plain', data: 'Intent to deny' }] });
  await expect(refused).toContainText('Text is not attached.');
  // One that is empty keeps the other out.
  await drop({ files: [await file('Letter.pdf', letter), await file('Empty.pdf', Buffer.alloc(0))] });
  await expect(refused).toHaveText('Empty.pdf is empty. Nothing was attached.');
  await expect(readdir(join(registerDir, 'files'))).rejects.toThrow('ENOENT');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(refused).toBeHidden();

  // A form that takes no files says so; one that does takes what is dropped.
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog')).toBeVisible();
  await drop({ files: [join(folder, 'Letter.pdf')] });
  await expect(refused).toContainText('This form takes no files.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+l');
  await drop({ files: [join(folder, 'Letter.pdf')] }, () =>
    expect(page.getByText('Drop to attach it to this form')).toBeVisible(),
  );
  await expect(form(page).getByText('Intent to deny Z123456')).toBeVisible();
});

test('numbered reasons that are pasted become a paragraph each, and one undo makes them one text again', async ({
  launch,
}) => {
  const { app, page } = await begin(launch);
  await perform(page, [{ do: 'open-license', agency: 'BIS', applicationNumber: 'Z123456' }]);
  await page.keyboard.press('Control+l');
  await form(page).getByRole('combobox', { name: 'License record' }).fill('Z123456');
  await page.keyboard.press('Enter');
  await form(page).getByLabel('Kind of letter').selectOption('intent-to-deny');
  await form(page).getByText('More details').click();
  const basis = form(page).getByRole('textbox', { name: /Cited basis/ });
  const paste = async () => {
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), reasons.join('\n'));
    await basis.focus();
    await page.keyboard.press('Control+v');
  };
  await paste();
  await expect(basis).toHaveValue(reasons.join('\n\n'));
  await page.keyboard.press('Control+z');
  await expect(basis).toHaveValue(reasons.join('\n'));
  await basis.fill('');
  await paste();
  await expect(basis).toHaveValue(reasons.join('\n\n'));
  await form(page).getByRole('button', { name: 'Keep as one' }).click();
  await expect(basis).toHaveValue(reasons.join('\n'));
  await basis.fill('');
  await paste();
  await form(page).getByLabel('Date printed on the letter').fill('2019-11-21');
  await page.keyboard.press('Control+Enter');
  await expect(form(page)).toBeHidden();
  const [logged] = [...(await registerOf(page)).letters.values()];
  await perform(page, [{ do: 'open-response', letter: logged?.id }]);
  const [reply] = [...(await registerOf(page)).responses.values()];
  expect(reply?.points.map(({ text }) => text)).toEqual(reasons);
});
