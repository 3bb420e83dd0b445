import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
    .toEqual([expect.stringMatching(/\.folded$/)]);
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
