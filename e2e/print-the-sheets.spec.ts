import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type Launched, test } from './harness';
import { runProgram } from './running-program';
import { perform } from './story';

const clock = '2019-11-25T15:00:00Z';
const bound = 'Example Trading Ltd.';

const read = (program: string, ...args: readonly string[]) =>
  execFileSync(program, [...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const textOf = (file: string) => read('pdftotext', '-layout', file, '-');

const conditions = Array.from({ length: 40 }, (_, n) => ({
  number: String(n + 1),
  text: `Condition ${n + 1}: the items may not be reexported without authorization. `.repeat(3).trim(),
  partyBound: n % 2 === 0 ? bound : 'Ω Ltd. – Łódź',
  acknowledgment: n === 0,
}));

const register = [
  {
    do: 'add-counterparty',
    name: bound,
    country: 'CN',
    otherNames: ['北方工业'],
    notes: [{ kind: 'privileged', text: 'Counsel doubts them.' }],
  },
  {
    do: 'open-license',
    agency: 'BIS',
    applicationNumber: 'Z123456',
    licenseNumber: 'D1234567',
    parties: [{ role: 'ultimate-consignee', counterparty: bound }],
    conditions,
    notes: [{ kind: 'privileged', text: 'Counsel doubts it.' }],
  },
  { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: '2019-11-21' },
  ...Array.from({ length: 25 }, (_, n) => ({
    do: 'log-step',
    license: 'Z123456',
    kind: 'call',
    happenedOn: '2019-11-22',
    note: `Call number ${n + 1} with the officer`,
  })),
  {
    do: 'log-step',
    license: 'Z123456',
    kind: 'conditions-told',
    happenedOn: '2019-11-23',
    channel: 'email',
    withWhom: `Ms. Lind, ${bound}`,
    reference: 'Mail 4711',
  },
];

/** Saves what the open preview shows, with only the system's dialog answered. */
async function savePdf({ app, page, userDataDir }: Launched, name: string): Promise<string> {
  const file = join(userDataDir, `${name}.pdf`);
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, file);
  const paper = page.getByRole('dialog');
  await paper.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(paper.getByRole('status')).toContainText(file);
  return file;
}

test('every sheet of a record is previewed, saved whole, and says what it should', async ({ launch }) => {
  const program = await launch({ clock, args: ['--by', 'Kim Case'], env: { TZ: 'America/New_York' } });
  const { page } = program;
  await perform(page, register);
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('button', { name: 'Licenses' }).click();
  await page.getByRole('row', { name: /Z123456/ }).click();
  await page.getByRole('button', { name: 'License summary' }).click();
  const paper = page.getByRole('dialog');
  const summary = textOf(await savePdf(program, 'summary'));
  for (let n = 1; n <= 40; n += 1) expect(summary).toContain(`Condition ${n}: the items`);
  expect(summary.match(/Fri Nov 22, 2019.*Call with the officer/g)).toHaveLength(25);

  const sheet = paper.getByLabel('Sheet');
  await sheet.selectOption({ label: 'Conditions, a page for each party' });
  await expect(paper.locator('.sheet h1')).toHaveText([
    `Conditions for ${bound}`,
    'Conditions for Ω Ltd. – Łódź',
  ]);
  const file = await savePdf(program, 'conditions');
  const told = textOf(file);
  for (let n = 1; n <= 40; n += 1) expect(told).toContain(`Condition ${n}: the items`);
  expect(told).toMatch(/Sat Nov 23, 2019 +E-mail +Ms\. Lind/);
  expect(told).toContain('Mail 4711');
  expect(told).toMatch(/Acknowledged for\s+the\s+party\s+by/);
  // Each party begins on a page of its own, a table's heading comes again, and no page is empty.
  const sides = told.split('\f').slice(0, -1);
  expect(sides.filter((side) => side.includes('Conditions for '))).toHaveLength(2);
  for (const side of sides) expect(side.replace(/\s/g, '').length).toBeGreaterThan(300);
  expect(sides.filter((side) => /No\. +Condition \(verbatim\)/.test(side)).length).toBeGreaterThan(2);
  expect(read('pdfinfo', file)).toMatch(/Title: +Conditions Z123456[\s\S]*Tagged: +yes/);

  await sheet.selectOption({ label: 'History' });
  await expect(paper.locator('.sheet h1')).toHaveText('History of Z123456');
  const history = textOf(await savePdf(program, 'history'));
  expect(history).toContain('Opened the license record Z123456');
  expect(history).toMatch(/28 entries|27 entries/);
  expect(history).not.toContain('Counsel');
  await page.keyboard.press('Escape');

  await pages.getByRole('button', { name: 'Counterparties' }).click();
  await page.getByRole('row', { name: /Example Trading/ }).click();
  await page.getByRole('button', { name: 'Print…' }).click();
  await expect(paper.locator('.sheet h1')).toHaveText(bound);
  const counterparty = textOf(await savePdf(program, 'counterparty'));
  expect(counterparty).toContain('北方工业');
  expect(counterparty).toMatch(/Z123456 +Ultimate .*Intent to deny/);
  expect(counterparty).toMatch(/Wed Dec 11, 2019 +Wed Dec 11, 2019 +Reply to intent to deny/);
  expect(counterparty).toContain('Condition 39: the items');
  expect(counterparty).not.toContain('Condition 2: the items');
  expect(counterparty).not.toContain('Counsel');
});

test('all summaries are one document with an outline, and a stopped one leaves no file', async ({
  launch,
}) => {
  const count = process.env.FULL === '1' ? 150 : 24;
  test.setTimeout(900_000);
  const program = await launch({ clock, args: ['--by', 'Kim Case'] });
  const { page, app, registerDir, userDataDir } = program;
  await perform(
    page,
    Array.from({ length: count }, (_, n) => ({
      do: 'open-license',
      agency: 'BIS',
      applicationNumber: `Z${String(100_000 + n)}`,
      parties: [{ role: 'ultimate-consignee', name: `Consignee ${n}` }],
    })),
  );
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Licenses' }).click();
  await page.getByRole('button', { name: 'Print…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Summaries on paper' });
  await expect(dialog).toContainText(`${count} license records now in the list`);
  const file = join(userDataDir, 'all.pdf');
  await app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, file);
  await dialog.getByRole('button', { name: 'Save as one PDF' }).click();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('button', { name: 'Save as one PDF' })).toBeEnabled();
  expect(existsSync(file)).toBe(false);

  await dialog.getByRole('button', { name: 'Save as one PDF' }).click();
  // So many pages take what the machine takes: only that it ends is asked here.
  await expect(dialog.getByRole('status')).toContainText('Saved as', { timeout: 0 });
  expect(read('pdfinfo', file)).toMatch(/Tagged: +yes/);
  // A list of the records stands in front, with the page of each.
  const sides = textOf(file).split('\f').slice(0, -1);
  const front = sides.length - count;
  expect(front).toBeGreaterThan(0);
  for (const [n, side] of sides.slice(front).entries())
    expect(side).toMatch(
      new RegExp(
        `License summary Z${100_000 + n} +page 1 of 1 · ${front + n + 1} of ${front + count} in all`,
      ),
    );
  const listed = sides.slice(0, front).join('\n');
  for (let n = 0; n < count; n += 1)
    expect(listed).toMatch(new RegExp(`Z${100_000 + n} .* ${front + n + 1}\n`));
  const outline = read('pdftohtml', '-xml', '-stdout', '-i', file);
  const leaps = [...outline.matchAll(/<item page="(\d+)">License summary (Z\d{6})</g)];
  expect(leaps.map(([, side, number]) => `${side} ${number}`)).toEqual(
    Array.from({ length: count }, (_, n) => `${front + n + 1} Z${100_000 + n}`),
  );
  await program.close();

  const byCommand = join(userDataDir, 'by-command.pdf');
  const places = ['--register', registerDir, '--clock', clock];
  const all = await runProgram(['summary', '--all', '--out', byCommand, ...places]);
  expect(all).toMatchObject({ code: 0, out: `${byCommand}\n` });
  expect(read('pdfinfo', byCommand)).toMatch(new RegExp(`Pages: +${sides.length}\\n`));
  const wall = join(userDataDir, 'wall.pdf');
  expect(await runProgram(['docket', '--pdf', wall, ...places])).toMatchObject({ code: 0, out: `${wall}\n` });
  expect(textOf(wall)).toContain('No open date in this period');
  const sheet = join(userDataDir, 'sheet.pdf');
  expect(await runProgram(['sheet', 'history', 'Z100001', '--out', sheet, ...places])).toMatchObject({
    code: 0,
  });
  expect(textOf(sheet)).toContain('History of Z100001');
  const nobody = await runProgram(['sheet', 'counterparty', 'Nobody', '--out', sheet, ...places]);
  expect(nobody).toMatchObject({ code: 1, out: '' });
  expect(nobody.err).toContain('No counterparty has the id or exact name "Nobody"');
});

test('twenty dates hang on the wall as one page; a hundred and twenty lose none and repeat their heading', async ({
  launch,
}) => {
  const program = await launch({ clock, args: ['--by', 'Kim Case'] });
  const { page, app, userDataDir } = program;
  const file = join(userDataDir, 'wall.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as never;
  }, file);
  const dates = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => ({
      do: 'add-deadline',
      title: `Report ${String(from + n).padStart(3, '0')}`,
      dueOn: '2019-12-20',
    }));
  const wall = async () => {
    await page.evaluate(() => window.exportDocket.savePdf({ sheet: { kind: 'docket', days: 60 } }));
    return textOf(file).split('\f').slice(0, -1);
  };
  await perform(page, dates(0, 20));
  for (const paper of ['letter', 'a4'] as const) {
    await page.evaluate((to) => window.exportDocket.savePreferences({ paper: to }), paper);
    expect(await wall()).toHaveLength(1);
  }
  await perform(page, dates(20, 120));
  const sides = await wall();
  expect(sides.join('').match(/Report \d{3}/g)).toHaveLength(120);
  for (const side of sides) expect(side).toMatch(/Work by +Due +Action · state/);
});
