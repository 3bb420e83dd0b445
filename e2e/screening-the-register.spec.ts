import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { offerList } from './choose-a-list';
import { test } from './harness';
import { expectNoViolation, perform, registerOf, toPage } from './story';

// Parts of real lists, with numbers of their own: main/screening/test-data/README.md.
const cut = (name: string): Buffer =>
  gunzipSync(readFileSync(join(import.meta.dirname, `../main/screening/test-data/${name}.csv.gz`)));

const show = (page: Page, part: 'Hits' | 'Lists' | 'Differences') =>
  page.getByRole('group', { name: 'What to show' }).getByRole('button', { name: part }).click();

test('two vintages of a list: our parties’ differences are right although its numbers changed, and print', async ({
  launch,
}) => {
  const program = await launch({
    clock: '2026-11-20T15:00:00Z',
    args: ['--by', 'Kim Case'],
    env: { TZ: 'America/New_York' },
  });
  const { page } = program;
  await perform(page, [
    { do: 'add-counterparty', name: 'Wuxi Hyatech', country: 'CN' },
    { do: 'add-counterparty', name: 'Hangzhou Hikvision Digital Technology', country: 'CN' },
    { do: 'add-counterparty', name: 'Quiet Harbor Books', country: 'NL' },
    { do: 'open-license', agency: 'BIS', applicationNumber: 'Z777001' },
  ]);
  await toPage(page, 'Screening');
  const status = page.getByRole('main').getByRole('status').first();
  const list = page.getByRole('grid', { name: 'What was found' });
  const panel = page.getByRole('complementary', { name: 'A hit' });

  await test.step('the list of 2022 comes in, everybody is screened, a hit is decided', async () => {
    const form = await offerList(program, 'csl-2022.csv', cut('csl-2022-05'));
    await expect(form).toContainText('71 parties');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(form).toBeHidden();
    await expect(status).toContainText('3 parties compared');
    await page.getByRole('button', { name: 'Screen all parties now' }).click();
    await expect(status).toContainText('by Kim Case · 0 never screened · 0 screened before a change');
    await list.getByRole('row', { name: /Wuxi Hyatech.*Open/ }).click();
    await page.keyboard.press('d');
    const decide = page.getByRole('dialog', { name: /^Decide/ });
    await decide.getByLabel('Is it the same party?').selectOption('Not the same party');
    await decide.getByLabel('Reason').fill('Ours is another company of that name.');
    await page.keyboard.press('Control+Enter');
    await expect(decide).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  });

  await test.step('the docket says in a line what is left to do', async () => {
    await toPage(page, 'Docket');
    const line = page.getByRole('region', { name: 'Screening' });
    await expect(line).toContainText(/\d+ hits? open/);
    await line.getByRole('button', { name: 'Open Screening' }).click();
    await expect(page.getByRole('heading', { name: 'Screening', level: 1 })).toBeVisible();
  });

  await test.step('the list of 2023 without a part of the one before is asked about, and added all the same', async () => {
    const form = await offerList(program, 'csl-2023.csv', cut('csl-2023-11'));
    await expect(form).toContainText('EL is not in it, and was in the list before');
    await form.getByLabel(/anyway/).check();
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(form).toBeHidden();
    await expect(status).toContainText('3 screened before a change');
  });

  await test.step('what changed for our parties, and nothing else: a new hit, a decision that no longer holds', async () => {
    const main = page.getByRole('main');
    await expect(main).toContainText('1 open again');
    await main.getByRole('link', { name: 'See the differences' }).click();
    const table = page.getByRole('table', { name: 'Differences' });
    await expect(
      table.getByRole('row', { name: /Open again.*Wuxi Hyatech.*addresses on the list/ }),
    ).toBeVisible();
    await expect(table.getByRole('row', { name: /New hit.*Hikvision.*CMIC/ })).toBeVisible();
    await expect(table).not.toContainText('Quiet Harbor');
    await expect(main.getByRole('button', { name: 'Print…' }).last()).toBeDisabled();
    await expectNoViolation(page, 'differences of a screening');
    await page.getByRole('button', { name: 'Screen all parties now' }).click();
    await expect(main).toContainText('Between the screenings of');
    await expect(table.getByRole('row', { name: /New hit.*Hikvision.*CMIC/ })).toBeVisible();
    await main.getByRole('button', { name: 'Print…' }).last().click();
    const preview = page.getByRole('dialog', { name: 'What changed for our parties' });
    await expect(preview).toContainText('Since the screening of');
    await expect(preview).toContainText('Open again');
    await page.keyboard.press('Escape');
  });

  await test.step('the lists with what changed, an old one removed by hand', async () => {
    await show(page, 'Lists');
    const lists = page.getByRole('table', { name: 'Lists' });
    await expect(lists.getByRole('row', { name: /MEU.*In use.*csl-2023.csv/ })).toContainText('0 added');
    await expect(lists.getByRole('row', { name: /MEU.*Earlier.*csl-2022.csv/ })).toBeVisible();
    await expectNoViolation(page, 'the lists');
    await lists
      .getByRole('row', { name: /EL.*csl-2022.csv/ })
      .first()
      .getByRole('button', { name: 'Remove…' })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove the list' }).click();
    await expect(lists).not.toContainText('csl-2022.csv');
    expect((await registerOf(page)).settings.screeningLists).toHaveLength(1);
  });

  await test.step('the threshold shows what it would find here', async () => {
    await page.getByRole('main').getByRole('button', { name: 'More…' }).click();
    await page.getByRole('menuitem', { name: 'Threshold…' }).click();
    const form = page.getByRole('dialog', { name: 'Threshold and age of lists' });
    await expect(form).toContainText(/from 0\.75 on: \d+ hits? of \d+ part/);
    await expect(form).toContainText(/from 0\.85 on: \d+ hits? of \d+ part/);
    await expectNoViolation(page, 'the threshold');
    await form.getByLabel('A listed party is a hit from this score on').fill('0.9');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form).toBeHidden();
    expect((await registerOf(page)).settings.screeningThreshold).toBe(90);
  });

  await test.step('all parties on paper, with the lists and their fingerprints', async () => {
    await show(page, 'Hits');
    await page.getByRole('button', { name: 'Print…' }).first().click();
    const preview = page.getByRole('dialog', { name: 'Screening of all parties' });
    await expect(preview).toContainText('Ours is another company of that name.');
    const { lastScreening } = await registerOf(page);
    await expect(preview).toContainText(lastScreening?.lists[0]?.sha256 ?? 'no list');
    await page.keyboard.press('Escape');
  });
});

test('two consecutive days of the SDN list: seven more, then eight fewer', async ({ launch }) => {
  const program = await launch({ clock: '2024-05-03T15:00:00Z', args: ['--by', 'Kim Case'] });
  await toPage(program.page, 'Screening');
  const days = [
    ['2024-05-01', 'not in use before'],
    ['2024-05-02', '7 added, 0 removed, 0 renamed, 0 changed'],
    ['2024-05-03', '0 added, 8 removed, 0 renamed, 0 changed'],
  ] as const;
  for (const [day, says] of days) {
    const form = await offerList(program, `sdn-${day}.csv`, cut(`sdn-${day}`));
    await expect(form).toContainText(says);
    // The cut lacks a name that is on every whole list, so it is asked about.
    await expect(form).toContainText('"BANCO NACIONAL DE CUBA", which was always on it, is missing');
    await form.getByRole('checkbox').check();
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(form).toBeHidden();
  }

  await test.step('markup, formulas, turned letters, very long names and 95 aliases stay text everywhere', async () => {
    const { page } = program;
    const names = [
      '<img src=x onerror=document.title=1> Hollow Creek Press',
      "=cmd|' /C calc'!A0 Meadow Works",
      'Copper \u202eLLIM\u202c Foundry',
      `Saltmarsh Bindery ${'verylongname '.repeat(770)}`,
    ];
    const aliases = Array.from({ length: 95 }, (_, at) => `<b>Alias ${at}</b> Copper Foundry`).join('; ');
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = names.map((name, at) =>
      [name, ['', '', aliases, 'Saltmarsh Bindery'][at] ?? '', '<i>Road</i>'].map(cell).join(','),
    );
    await perform(
      page,
      [...names.slice(0, 2), 'Copper Foundry', 'Saltmarsh Bindery'].map((name) => ({
        do: 'add-counterparty' as const,
        name,
        country: 'NL',
      })),
    );
    const form = await offerList(
      program,
      'hostile.csv',
      ['Name,Other names,Address', ...rows, ''].join('\r\n'),
    );
    await expect(form).toContainText('4 parties');
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(form).toBeHidden();
    const title = await page.title();
    const list = page.getByRole('grid', { name: 'What was found' });
    await list.getByRole('row', { name: /Hollow Creek Press/ }).click();
    const panel = page.getByRole('complementary', { name: 'A hit' });
    await expect(panel).toContainText('<img src=x onerror=document.title=1> Hollow Creek Press');
    await list.getByRole('row', { name: /Copper Foundry/ }).click();
    await expect(panel).toContainText('Listed asCopper ‹U+202E›LLIM‹U+202C› Foundry');
    // What turns the direction of letters turns nothing outside its own name.
    expect(await panel.locator('bdi').count()).toBeGreaterThan(0);
    await list.getByRole('row', { name: /Saltmarsh Bindery/ }).click();
    await expect(panel).toContainText('verylongname verylongname');
    await expectNoViolation(page, 'a hit with hostile text');
    await page.getByRole('button', { name: 'Screen all parties now' }).click();
    await expect(page.getByRole('main').getByRole('status').first()).toContainText('by Kim Case');
    await page.getByRole('button', { name: 'Print…' }).first().click();
    const paper = page.getByRole('dialog', { name: 'Screening of all parties' });
    await expect(paper).toContainText("=cmd|' /C calc'!A0 Meadow Works");
    await expect(paper).toContainText('<img src=x onerror=document.title=1>');
    for (const tag of ['img', 'b', 'i'])
      expect(await page.locator(`main ${tag}, aside ${tag}`).count()).toBe(0);
    expect(await page.title()).toBe(title);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });
});
