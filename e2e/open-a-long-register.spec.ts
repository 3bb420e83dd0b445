import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { makeBusyRegister } from '../scripts/measure/busy-register';
import { test } from './harness';
import { perform, toPage } from './story';

// A register of some thousand entries starts from its folded copy, and is in everything the register of its journal.

const clock = '2019-11-25T16:00:00Z';
const by = ['--by', 'Dana Reyes'];

function folded(userDataDir: string): readonly string[] {
  try {
    return readdirSync(join(userDataDir, 'folded'));
  } catch {
    return [];
  }
}

/** The bytes of the page that the program brought: few, or with a docket that was drawn before. */
const pageBrought = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return load?.decodedBodySize ?? 0;
  });

/** What a person reads of the docket in a page: its counts, tools, headings and first rows. */
const docketIn = (page: Page, html: string | null): Promise<readonly (string | null)[]> =>
  page.evaluate((text) => {
    const from: ParentNode =
      text === null ? document : new DOMParser().parseFromString(text, 'text/html').body;
    const read = (selector: string) => [...from.querySelectorAll(selector)].map((each) => each.textContent);
    return [
      ...read('.sidebar-entry'),
      ...read('.page-head'),
      ...read('.docket-tools'),
      ...read('.docket-group'),
      ...read('[role="option"]').slice(0, 5),
    ];
  }, html);

/** The docket that was drawn for a day, as it stands in its file. */
function drawnOn(userDataDir: string, today: string): string {
  const name = folded(userDataDir).find((each) => each.endsWith('.drawn'));
  const bytes = readFileSync(join(userDataDir, 'folded', name ?? 'none'));
  const end = bytes.indexOf(10);
  const { days } = JSON.parse(bytes.subarray(0, end).toString('utf8').split('\t')[1] ?? '') as {
    readonly days: readonly {
      readonly today: string;
      readonly html: { readonly bytes: number };
      readonly workedOut: { readonly bytes: number };
    }[];
  };
  const at = days.findIndex((each) => each.today === today);
  const from = days
    .slice(0, at)
    .reduce((sum, { html, workedOut }) => sum + html.bytes + workedOut.bytes, end + 1);
  return bytes.subarray(from, from + (days[at]?.html.bytes ?? 0)).toString('utf8');
}

/** What the pages show of the register: their counts, the first rows of each list. */
async function shown(page: Page): Promise<object> {
  const seen: Record<string, unknown> = {
    counts: await page.getByRole('navigation', { name: 'Pages' }).getByRole('listitem').allTextContents(),
  };
  for (const name of ['Docket', 'Licenses', 'Shipments', 'Counterparties'] as const) {
    await toPage(page, name);
    const rows = page.getByRole('main').getByRole('option').or(page.getByRole('main').getByRole('row'));
    await expect(rows.nth(2)).toBeVisible();
    seen[name] = await rows.first().textContent();
  }
  return seen;
}

test('a long register starts from its folded copy, shows the same, and what is entered then stands', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const first = await launch({ clock, args: by });
  await first.close();
  const { registerDir, userDataDir } = first;
  const long = join(registerDir, 'long');
  // A little more than the size from which a copy is made.
  makeBusyRegister(long, 430);
  const place = { clock, args: by, registerDir: long, userDataDir };

  const plain = await launch(place);
  const expected = await shown(plain.page);
  await expect
    .poll(() => folded(userDataDir), { timeout: 90_000 })
    .toEqual([expect.stringMatching(/\.drawn$/), expect.stringMatching(/\.folded$/)]);
  await plain.close();

  const quick = await launch(place);
  expect(await shown(quick.page)).toEqual(expected);
  await perform(quick.page, [
    { do: 'add-counterparty', name: 'Harbor Devices GmbH' },
    { do: 'change-license', license: 'D000000A', owner: 'Dana Reyes' },
    { do: 'undo' },
  ]);
  // The copy was given to the window once: looking back reads the journal itself.
  const whole = await quick.page.evaluate(() => window.exportDocket.openRegister({}));
  expect(whole.ok && whole.value.journal).toBe(readFileSync(join(long, 'journal.txt'), 'utf8'));
  await test.step('shipments and acts come only when they are asked for, from the same copy', async () => {
    const told = await quick.page.evaluate(async () => {
      const api = window.exportDocket;
      const opened = await api.openRegister({ mayBeFolded: true });
      const folded = opened.ok ? opened.value.folded : undefined;
      const late = folded?.records.filter(({ text }) => text === null) ?? [];
      const of = folded?.of ?? '';
      const texts = [];
      for (const { kind, count } of late) {
        const [ahead, now] = [await api.readFolded({ of, kind }), api.readFoldedNow({ of, kind })];
        const records = ahead.ok ? ahead.value.text.split('\n').flatMap((line) => JSON.parse(line)) : [];
        texts.push({ kind, isSame: ahead.ok && now.ok && ahead.value.text === now.value.text });
        texts.push({ missing: count - records.length });
      }
      return { texts, other: await api.readFolded({ of: 'another', kind: 'shipments' }) };
    });
    expect(told.texts).toEqual([
      { kind: 'shipments', isSame: true },
      { missing: 0 },
      { kind: 'acts', isSame: true },
      { missing: 0 },
    ]);
    expect(told.other).toMatchObject({ ok: false, code: 'unexpected' });
  });
  await quick.close();

  // One letter changed where the copy was made of: the copy is left aside, and the damage is told.
  const journal = join(long, 'journal.txt');
  const text = readFileSync(journal, 'utf8');
  writeFileSync(journal, text.replace('"by":"Robin Test"', '"by":"Rubin Test"'));
  const hurt = await launch(place);
  await expect(hurt.page.getByRole('region', { name: 'Open for reading only' })).toContainText('line 1 of');
  await hurt.close();
  writeFileSync(journal, text);

  const again = (await launch(place)).page;
  await toPage(again, 'Counterparties');
  await again.getByRole('main').getByRole('searchbox').first().fill('Harbor');
  await expect(again.getByRole('main')).toContainText('Harbor Devices GmbH');
});

test('a start shows the docket that was drawn for its day before it has the register, and never another', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const first = await launch({ clock, args: by });
  await first.close();
  const { registerDir, userDataDir } = first;
  const long = join(registerDir, 'long');
  makeBusyRegister(long, 600);
  const place = { clock, args: by, registerDir: long, userDataDir };
  const isDrawn = () => folded(userDataDir).some((name) => name.endsWith('.drawn'));

  const plain = await launch(place);
  const bare = await pageBrought(plain.page);
  await expect.poll(isDrawn, { timeout: 90_000 }).toBe(true);
  await plain.close();
  // A start that is open long enough enters the notices it shows, and draws for other days in its place.
  const kept = join(registerDir, 'as-drawn');
  for (const [name, folder] of [
    ['register', long],
    ['settings', userDataDir],
  ] as const)
    cpSync(folder, join(kept, name), { recursive: true });
  const putBack = () => {
    for (const folder of [long, userDataDir]) rmSync(folder, { recursive: true });
    cpSync(join(kept, 'register'), long, { recursive: true });
    cpSync(join(kept, 'settings'), userDataDir, { recursive: true });
  };

  for (const [today, at] of [
    ['2019-11-25', clock],
    ['2019-11-28', '2019-11-28T16:00:00Z'],
  ] as const) {
    putBack();
    const drawn = drawnOn(userDataDir, today);
    const program = await launch({ ...place, clock: at });
    const { page } = program;
    expect(await pageBrought(page)).toBe(
      bare + Buffer.byteLength(drawn) + '<div id="drawn" inert></div>'.length,
    );
    await expect(page.getByRole('main').getByRole('option').first()).toBeVisible();
    const read = await docketIn(page, drawn);
    expect(read).toHaveLength(11 + 1 + 1 + 1 + 5);
    expect(await docketIn(page, null)).toEqual(read);
    // The page can be used, and nothing of what was drawn is left in it.
    await expect(page.locator('#drawn')).toHaveCount(0);
    // It was drawn from its beginning. Whatever is done with it, with keys or the wheel, is done with all of it.
    const opened = await page.evaluate(() => window.exportDocket.openRegister({ mayBeFolded: true }));
    expect(opened.ok && typeof opened.value.workedOut).toBe('string');
    const list = page.getByRole('listbox', { name: 'Open deadlines' });
    const all = await list.getByRole('option').first().getAttribute('aria-setsize');
    expect(Number(all)).toBeGreaterThan(500);
    if (today === '2019-11-25') {
      await page.keyboard.press('End');
      await expect(list.locator('[data-active]')).toHaveAttribute('aria-posinset', String(all));
    } else {
      await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await expect(list.locator(`[aria-posinset="${all}"]`)).toBeInViewport();
    }
    expect((await docketIn(page, null)).slice(0, 13)).toEqual(read.slice(0, 13));
    await program.close();
  }

  await test.step('on a day that was not drawn', async () => {
    const program = await launch({ ...place, clock: '2019-12-09T16:00:00Z' });
    expect(await pageBrought(program.page)).toBe(bare);
    await program.close();
  });

  await test.step('after a change', async () => {
    putBack();
    const program = await launch(place);
    expect(await pageBrought(program.page)).toBeGreaterThan(bare);
    await perform(program.page, [{ do: 'change-license', license: 'D000000A', owner: 'Dana Reyes' }]);
    await program.close();
    const again = await launch(place);
    expect(await pageBrought(again.page)).toBe(bare);
    await expect(again.page.getByRole('main').getByRole('option').first()).toContainText('Dana Reyes');
    await again.close();
  });
});
