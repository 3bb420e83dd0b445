import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { day } from '../shared/base/dates';
import { estimates } from '../shared/law/estimates';
import { lawEdition, rules } from '../shared/law/law';
import { openQuestions } from '../shared/law/open-questions';
import { retentionRules } from '../shared/law/retention-rules';
import { ruleQuote } from '../shared/law/rule-labels';
import { linesFrom, partsOf } from '../shared/register/journal-line';
import { type Launch, test } from './harness';
import { holdFrames } from './held-frames';
import { expectNoViolation, perform, story, toPage } from './story';

// The law table is read, searched, printed; files of rules are added, replaced, taken out; the days off are switched;
// and the dates of another edition are decided one by one.

const clock = '2026-11-25T15:00:00Z';
const ruleCount = rules.length + estimates.length + retentionRules.length;
const pack =
  /```json\n([\s\S]*?)```/.exec(
    readFileSync(join(import.meta.dirname, '..', 'docs', 'rules.md'), 'utf8'),
  )?.[1] ?? '';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-docket-law-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

async function begin(launch: Launch, options: Parameters<Launch>[0] = { clock }) {
  const launched = await launch(options);
  await launched.page.getByLabel('Your name').fill('Dana Reyes');
  await launched.page.getByRole('button', { name: /^(Start|Open) my register$/ }).click();
  await expect(launched.page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  return launched;
}

/** Only the dialog is answered for the person; reading the file is the program's own. */
async function chooses(app: ElectronApplication, text: string): Promise<void> {
  const file = join(folder, 'company rules.json');
  writeFileSync(file, text);
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, file);
}

async function savePdf(app: ElectronApplication, page: Page, name: string): Promise<string> {
  const file = join(folder, `${name}.pdf`);
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, file);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  // The whole table is some forty pages.
  await expect(page.getByText(`Saved as ${file}`)).toBeVisible();
  return file;
}

/** All the words of a PDF on one line, so that a line break in a sentence does not matter. */
const words = (file: string): string =>
  execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');

test('the whole table is read and searched', async ({ launch }) => {
  test.slow();
  const { page } = await begin(launch);
  await toPage(page, 'Law');
  await expect(page.getByRole('status').filter({ hasText: `${ruleCount} rules` })).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(ruleCount);
  await expectNoViolation(page, 'law, rules');

  await page.keyboard.press('/');
  await page.keyboard.type('766.5(e) charging');
  await expect(page.getByRole('option', { name: 'Answer the charging letter' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Reply to intent to deny' })).toHaveCount(0);
  await page.getByRole('searchbox').fill('blocked');
  // By keyboard from the search into the list, and open.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const rule = page.getByRole('complementary', { name: 'Rule' });
  await expect(rule.getByRole('heading', { level: 2 })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rule).toHaveCount(0);

  await page.getByRole('searchbox').fill('hold without action');
  await page.getByRole('option', { name: 'Answer the hold without action' }).click();
  await expect(rule).toContainText('10 calendar days');
  await expect(rule).toContainText('Agency practice, not in the rule');
  await expect(rule).toContainText('Received: it counts once it has arrived');
  await rule.locator('summary').first().click();
  await expect(rule.getByText(/^Day 0 is the date printed on the letter/).first()).toBeVisible();
  // What becomes of the date afterwards, and a case of it as a story.
  await expect(rule).toContainText('From BIS: Intent to deny withdrawn or modified');
  await expect(rule.getByText('The docket then shows it due Tue Nov 24, open.')).toBeHidden();
  await rule.getByText('The hold prints a date of its own: one date, the earlier of the two.').click();
  await expect(rule.getByText('The docket then shows it due Tue Nov 24, open.')).toBeVisible();
  await expectNoViolation(page, 'law, one rule');

  for (const tab of ['Your rule files', 'Holidays and closures', 'Open questions and sources']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel')).toBeVisible();
    await expectNoViolation(page, `law, ${tab}`);
  }
  for (const { question } of openQuestions) await expect(page.getByText(question)).toBeVisible();
  await page.getByRole('link', { name: 'Appeal the final denial' }).first().click();
  await expect(rule.getByRole('heading', { level: 2 })).toHaveText('Appeal the final denial');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Holidays and closures' }).click();
  await expect(page.getByText('Fri Jul 3, 2026')).toBeVisible();
  await expect(page.getByText('Closure, counted').first()).toBeVisible();
  await expect(page.getByRole('heading', { name: '2060' })).toBeHidden();
  await page.getByText('The other years, 2015 to 2060').click();
  for (const year of ['2015', '2030', '2060'])
    await expect(page.getByRole('heading', { name: year })).toBeVisible();

  // Enlarged to 200 % on a small screen nothing is pushed out of reach.
  await page.setViewportSize({ width: 480, height: 320 });
  for (const tab of ['Rules', 'Your rule files', 'Holidays and closures', 'Open questions and sources']) {
    await page.getByRole('tab', { name: tab }).click();
    const overflow = await page.evaluate(() =>
      ['body', 'main', 'nav'].map((name) => {
        const element = document.querySelector(name);
        return (element?.scrollWidth ?? 0) - (element?.clientWidth ?? 0);
      }),
    );
    expect(overflow, tab).toEqual([0, 0, 0]);
  }
});

test('a file of rules is shown before it is kept, and never replaces a built-in rule', async ({ launch }) => {
  test.slow();
  const { app, page } = await begin(launch);
  await toPage(page, 'Law');
  await page.getByRole('tab', { name: 'Your rule files' }).click();
  const choose = page.getByRole('button', { name: 'Choose a rule file…' });
  const refused = async (text: string, says: string | RegExp) => {
    await chooses(app, text);
    await choose.click();
    await expect(page.getByRole('alert')).toContainText(says);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await refused('{', 'Line 1: the rule file is not valid JSON');
  await refused(
    pack.replace('"2026-11-30", "workBy"', '"2026-12-01", "workBy"'),
    'the example says Tue Dec 1, 2026',
  );
  await refused(pack.replace('"company-keep"', '"itd-reply"'), 'is the id of a built-in rule');
  await refused(pack.replace('"confidence": "stated",', ''), /Line \d+, rule 1, confidence: is missing/);
  await refused(' '.repeat(2_000_001), 'company rules.json is larger than 2 MB');

  await chooses(app, pack);
  await choose.click();
  const form = page.getByRole('dialog');
  await expect(form.getByRole('heading', { level: 2 })).toHaveText('Add the rules of Company rules');
  await expect(form.getByRole('listitem')).toHaveCount(2);
  await expect(form).toContainText('Export control manual, section 4.2');
  await expectNoViolation(page, 'rule file');
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await choose.click();
  await form.getByRole('button', { name: 'Add these rules' }).click();
  await expect(form).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Yours: Company rules' })).toBeVisible();
  await page.getByRole('tab', { name: 'Rules' }).click();
  await expect(page.getByRole('option', { name: /consignee's answer.*Yours/ })).toBeVisible();

  // A date it sets is counted by it, and stays when the rules go.
  await perform(page, [
    { do: 'add-deadline', rule: 'company-consignee-answer', triggerOn: day('2026-11-13') },
  ]);
  const shorter = pack
    .replace('"length": 10', '"length": 8')
    .replaceAll('"2026-11-30"', '"2026-11-25"')
    .replaceAll('"2027-01-06"', '"2027-01-04"');
  await page.getByRole('tab', { name: 'Your rule files' }).click();
  await chooses(app, shorter);
  await choose.click();
  await expect(form.getByRole('heading', { level: 2 })).toHaveText('Replace the rules of Company rules');
  await expect(form).toContainText('stays due Mon Nov 30, 2026; the new count is Wed Nov 25, 2026');
  await form.getByRole('button', { name: 'Replace the rules' }).click();
  await expect(form).toHaveCount(0);
  await page.getByRole('button', { name: 'Remove…' }).click();
  await expect(form).toContainText('stays due Mon Nov 30, 2026; the rule is gone');
  await expectNoViolation(page, 'taking rules out');
  await form.getByRole('button', { name: 'Take them out' }).click();
  await expect(page.getByText('No rules of your own')).toBeVisible();
  await toPage(page, 'Docket');
  await expect(page.getByRole('option', { name: /consignee's answer.*due Mon Nov 30/ })).toBeVisible();
  await toPage(page, 'History');
  await expect(page.getByRole('main')).toContainText('Company rules');
});

test('closures show the dates they move before they are saved', async ({ launch }) => {
  const { page } = await begin(launch, { clock: '2025-12-01T15:00:00Z' });
  await perform(page, [
    { do: 'add-deadline', title: 'Annual report', dueOn: day('2025-12-25'), leadDays: 1 },
  ]);
  await toPage(page, 'Law');
  await page.getByRole('tab', { name: 'Holidays and closures' }).click();
  const closures = page.getByRole('region', { name: 'Closures' });
  // A new register counts them: December 24 was closed by order.
  const byOrder = closures.getByLabel('Count closures by executive order');
  await expect(byOrder).toBeChecked();
  await byOrder.uncheck();
  await expect(closures).toContainText('work by Mon Dec 22, 2025 → Tue Dec 23, 2025');
  await byOrder.check();
  await closures.getByRole('button', { name: 'Add a closure' }).click();
  await closures.getByLabel('Day', { exact: true }).fill('2025-12-23');
  await closures.getByLabel('Name').fill('Snow');
  await closures.getByLabel('Who says so').fill('OPM notice, read by Dana Reyes');
  await expect(closures).toContainText('work by Mon Dec 22, 2025 → Fri Dec 19, 2025');
  await closures.getByRole('button', { name: 'Save' }).click();
  await expect(closures.getByText('Saved.')).toBeVisible();
  await expect(page.getByText('Closure, counted').first()).toBeVisible();
  await toPage(page, 'Docket');
  await expect(page.getByRole('option', { name: /Annual report.*work by Fri Dec 19/ })).toBeVisible();
  await toPage(page, 'History');
  await expect(page.getByRole('main')).toContainText('OPM notice, read by Dana Reyes');
});

test('a register made before closures counted counts them once a person says so', async ({ launch }) => {
  const json =
    '{"format":"export-docket-journal","v":1,"register":"0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee","createdAt":"2025-11-03T15:00:00.000Z"}';
  const hash = createHash('sha256').update(json).digest('hex');
  writeFileSync(join(folder, 'journal.txt'), `${hash}\t${json}\n`);
  const { page } = await begin(launch, { clock: '2025-12-01T15:00:00Z', registerDir: folder });
  await perform(page, [{ do: 'add-deadline', title: 'Annual report', dueOn: day('2025-12-26') }]);
  await expect(page.getByRole('option', { name: /Annual report.*work by Fri Dec 26/ })).toBeVisible();
  await toPage(page, 'Law');
  await page.getByRole('tab', { name: 'Holidays and closures' }).click();
  const closures = page.getByRole('region', { name: 'Closures' });
  const byOrder = closures.getByLabel('Count closures by executive order');
  await expect(byOrder).not.toBeChecked();
  await expect(page.getByText('Closure, not counted').first()).toBeVisible();
  await byOrder.check();
  await expect(closures).toContainText('work by Fri Dec 26, 2025 → Tue Dec 23, 2025');
  await closures.getByRole('button', { name: 'Save' }).click();
  await expect(closures.getByText('Saved.')).toBeVisible();
  await toPage(page, 'Docket');
  await expect(page.getByRole('option', { name: /Annual report.*work by Tue Dec 23/ })).toBeVisible();
  // What a person switched on, that person can take back.
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('option', { name: /Annual report.*work by Fri Dec 26/ })).toBeVisible();
  expect(readFileSync(join(folder, 'journal.txt'), 'utf8').split('\n')[0]).toBe(`${hash}\t${json}`);
});

/** The same register as another edition would have left it: `change` sees each line as it was set, and the chain is sealed anew. */
function ofAnotherEdition(journal: string, change: (fields: Record<string, unknown>) => object): string {
  let before = '';
  return [...linesFrom(journal)]
    .map(({ line }) => {
      const entry = JSON.parse(partsOf(line).json);
      for (const event of entry.events ?? []) {
        if (event.type === 'deadline-set') event.fields = { ...event.fields, ...change(event.fields) };
      }
      const json = JSON.stringify(entry);
      before = createHash('sha256')
        .update(before + json)
        .digest('hex');
      return `${before}\t${json}\n`;
    })
    .join('');
}

test('dates of another edition wait until a person moves or keeps each', async ({ launch }) => {
  const first = await begin(launch);
  await perform(first.page, story);
  await first.close();
  const journal = readFileSync(join(first.registerDir, 'journal.txt'), 'utf8');
  // An edition that counted one day less for the reply, the same for the rest, and had a rule that is gone now.
  const old = ofAnotherEdition(journal, ({ ruleId }) => ({
    lawEdition: '2025-06-01',
    ...(ruleId === 'itd-reply' ? { due: '2019-12-10', workBy: '2019-12-10' } : {}),
    ...(ruleId === 'license-expiry' ? { ruleId: 'old-expiry', title: 'Old rule of expiry' } : {}),
  }));
  writeFileSync(join(folder, 'journal.txt'), old);
  // Settings of its own: those of before remember the register as it was.
  const { page } = await begin(launch, { clock, registerDir: folder });
  await expect(page.getByText('would change 2 open dates')).toBeVisible();
  await expectNoViolation(page, 'docket with a new edition');
  await page.getByRole('link', { name: 'Decide one by one' }).click();
  const list = page.getByRole('region', { name: 'Dates this edition would change' });
  const reply = list.getByRole('row').filter({ hasText: 'Reply to intent to deny' });
  await expect(reply).toContainText('Set by edition 2025-06-01');
  await expect(reply).toContainText('due Tue Dec 10, 2019');
  await expect(reply).toContainText('due Wed Dec 11, 2019');
  const gone = list.getByRole('row').filter({ hasText: 'Old rule of expiry' });
  await expect(gone).toContainText('No such rule any more');
  await expect(gone.getByRole('button')).toHaveText(['Keep']);
  await expectNoViolation(page, 'law with a new edition');
  // The focus goes on to the next one, however long the next frame takes.
  const framesGoOn = await holdFrames(page);
  await reply.getByRole('button', { name: 'Move' }).click();
  await expect(list.getByRole('status')).toContainText('Moved: Reply to intent to deny');
  await expect(gone.getByRole('button', { name: 'Keep' })).toBeFocused();
  await framesGoOn();
  await page.keyboard.press('Enter');
  await expect(list).toContainText('Every date was decided.');
  await toPage(page, 'Docket');
  await expect(page.getByText('Decide one by one')).toHaveCount(0);
  await expect(
    page.getByRole('option', { name: /Reply to intent to deny.*due Wed Dec 11, 2019/ }),
  ).toBeVisible();
  await toPage(page, 'History');
  await expect(page.getByRole('main')).toContainText('kept its date, looked at under law edition');
});

test('a rule read more than a year ago says so on every date it made', async ({ launch }) => {
  const { app, page } = await begin(launch, { clock: '2027-12-01T15:00:00Z' });
  await perform(page, [
    { do: 'open-license', applicationNumber: 'Z123456' },
    { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: day('2027-11-21') },
  ]);
  const row = page.getByRole('option', { name: /Reply to intent to deny.*rule read over a year ago/ });
  await row.click();
  await expect(page.getByRole('complementary', { name: 'Deadline' })).toContainText('more than a year ago');
  await expectNoViolation(page, 'docket, read long ago');
  await toPage(page, 'Law');
  await expect(
    page.getByRole('option', { name: /Reply to intent to deny.*Read over a year ago/ }),
  ).toBeVisible();
  await toPage(page, 'Licenses');
  await page.getByRole('row').filter({ hasText: 'Z123456' }).click();
  await page.getByRole('button', { name: 'License summary' }).click();
  const file = await savePdf(app, page, 'summary');
  expect(words(file)).toContain('more than a year ago');
});

test('the table is printed whole on both papers', async ({ launch }) => {
  test.slow();
  const { app, page } = await begin(launch);
  await perform(page, [
    { do: 'change-settings', rulePacks: [{ id: 'company-rules', name: 'Company rules', text: pack }] },
    { do: 'change-settings', closures: [{ on: day('2026-12-24'), name: 'Snow <b>', note: 'OPM' }] },
  ]);
  await toPage(page, 'Law');
  for (const [paper, size] of [
    ['letter', [612, 792]],
    ['a4', [595.28, 841.89]],
  ] as const) {
    await page.evaluate((to) => window.exportDocket.savePreferences({ paper: to }), paper);
    const file = await savePdf(app, page, paper);
    const [, width, height] =
      /Page size: +([\d.]+) x ([\d.]+) pts/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8' })) ?? [];
    // Chromium rounds a side of A4 to whole dots, up or down by its version: less than half a millimeter.
    expect(Math.abs(Number(width) - size[0])).toBeLessThan(1.2);
    expect(Math.abs(Number(height) - size[1])).toBeLessThan(1.2);
    const text = words(file);
    const bare = text.replace(/\s/g, '');
    for (const rule of [...rules, ...estimates, ...retentionRules])
      for (const part of [rule.title, rule.citation, ruleQuote(rule)])
        expect(bare).toContain(part.replace(/\s/g, ''));
    for (const { what } of lawEdition.changes) expect(bare).toContain(what.replace(/\s/g, ''));
    for (const { question } of openQuestions) expect(bare).toContain(question.replace(/\s/g, ''));
    expect(text).toContain(
      'The first report is not the annual one: that stays. Tue May 5, 2026: property blocked.',
    );
    expect(text).toContain("Get the consignee's answer to the conditions");
    expect(text).toContain('Snow <b>');
    expect(text).toContain('Fri Jul 3 Independence Day (observed)');
    const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f');
    expect(pages.at(-2)).toContain('Read again by');
    expect(pages.at(-2)).toMatch(/page (\d+) of \1/);
  }
});
