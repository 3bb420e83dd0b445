import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { SheetRequest } from '../shared/calls/print-calls';
import type { CommandInput } from '../shared/commands/commands';
import { test } from './harness';

// Boxes in place of letters still read back as the right text, so the pages are compared as pictures. Readers of PDF draw the
// edge of a letter a little differently from version to version: up to a hundred pixels of a page may differ, which is less than
// one name in boxes makes.
const tolerance = { maxDiffPixels: 100, threshold: 0.25 };
const dotsPerInch = 90;

/** A page without its foot, which names the journal's head. */
function pictureOf(pdf: string, page = 1): Buffer {
  const above = Math.round(10.1 * dotsPerInch);
  const crop = ['-x', '0', '-y', '0', '-W', String(Math.round(8.5 * dotsPerInch)), '-H', String(above)];
  return execFileSync('pdftoppm', [
    '-r',
    String(dotsPerInch),
    '-png',
    '-f',
    String(page),
    '-l',
    String(page),
    '-singlefile',
    ...crop,
    pdf,
  ]);
}

test('pages look as they did: names in every script, the docket for the wall, the count of a date, a reply', async ({
  launch,
}) => {
  const { app, page, userDataDir } = await launch({
    clock: '2019-11-25T15:00:00Z',
    args: ['--by', 'Kim Case'],
    env: { TZ: 'America/New_York' },
  });
  const does = async (command: object): Promise<string> => {
    const ran = await page.evaluate(
      (input) => window.exportDocket.run({ command: input as CommandInput }),
      command,
    );
    if (!ran.ok) throw new Error(JSON.stringify(ran));
    return ran.value.id ?? '';
  };
  const party = (role: string, name: string) => ({ role, name });
  const licenseId = await does({
    do: 'open-license',
    agency: 'BIS',
    applicationNumber: 'Z123456',
    owner: 'Dana Reed',
    endUse: '用于民用基站 · サンプル株式会社 · 한국전자 · Ελλάς · Łódź',
    parties: [
      party('ultimate-consignee', '北方工业'),
      party('purchaser', 'الفجر للتجارة'),
      party('end-user', 'שלום בע"מ'),
      party('other', 'ООО «Пример»'),
      party('other', 'บริษัทตัวอย่าง'),
      party('other', 'उदाहरण'),
      party('other', 'উদাহরণ'),
      party('other', 'ምሳሌ'),
      party('other', 'Օրինակ'),
    ],
  });
  const letterId = await does({
    do: 'log-letter',
    license: licenseId,
    kind: 'intent-to-deny',
    datedOn: '2019-11-21',
  });
  const journal = await page.evaluate(() => window.exportDocket.readHistory({ beforeSeq: null, limit: 10 }));
  if (!journal.ok) throw new Error(journal.messageKey);
  const deadlineId =
    /"deadline-set","v":1,"id":"([^"]+)","fields":\{"licenseId":"[^"]+","ruleId":"itd-reply"/.exec(
      journal.value.lines,
    )?.[1];
  const sheets: Readonly<Record<string, SheetRequest>> = {
    summary: { kind: 'license-summary', licenseId },
    wall: { kind: 'docket', days: 60 },
    count: { kind: 'count', deadlineId: deadlineId ?? '' },
  };
  const savedAs = async (name: string, sheet: SheetRequest): Promise<string> => {
    const pdf = join(userDataDir, `${name}.pdf`);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
    }, pdf);
    const saved = await page.evaluate((asked) => window.exportDocket.savePdf({ sheet: asked }), sheet);
    expect(saved.ok).toBe(true);
    return pdf;
  };
  for (const [name, sheet] of Object.entries(sheets)) {
    expect(pictureOf(await savedAs(name, sheet))).toMatchSnapshot(`${name}.png`, tolerance);
  }
  // A holiday is hatched by lines, as sharp as a printer can draw them, and not by a picture of them.
  expect(readFileSync(join(userDataDir, 'summary.pdf')).includes('/ShadingType')).toBe(true);
  const responseId = await does({ do: 'open-response', letter: letterId });
  await does({
    do: 'change-response',
    letter: letterId,
    points: [
      {
        text: 'The end user may divert the items.',
        how: 'rebut',
        answer: '北方工业 keeps them on its site.',
      },
      { kind: 'modification', text: 'Remove item 2.', how: 'accept', answer: 'Łódź agrees.' },
    ],
  });
  const reply = await savedAs('reply', { kind: 'response', responseId, includePrivileged: false });
  expect(pictureOf(reply)).toMatchSnapshot('reply-to-send.png', tolerance);
  const kept = await savedAs('kept', {
    kind: 'response',
    responseId,
    package: 'for-the-file',
    includePrivileged: false,
  });
  expect(pictureOf(kept)).toMatchSnapshot('reply-for-the-file.png', tolerance);
});
