import { expect, type Page } from '@playwright/test';
import { resize } from './fits';
import { type Launch, type Launched, test } from './harness';
import { registerOf } from './story';
import { piecesIn, textsOutside, textsWithin, unfit } from './texts-outside';

// The window in a language that nobody speaks, two fifths longer than English: every text comes from the catalogue, and every text has room.

/**
 * What says texts of its own and is not in the catalogue: paper, which is printed in English; the words by which letters of a rule are known and
 * columns of a file are recognized; the rules, which are data with their quotations; names of countries. Take out what is done; nothing may be added.
 */
const notYet = ['shared/base', 'shared/import', 'shared/law', 'shared/print'];

/** What is no text of the program: the holidays of the law by name, the names of lists, the manual, which is a book of its own. */
const data = ['shared/calendar', 'shared/screening', 'docs/manual'];

const dates =
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|AM|PM|E[SD]T|UTC)\b/g;

/** Removes the phrases from a text where they stand as whole words, the longest first. */
function withoutPhrases(text: string, phrases: readonly string[]): string {
  let left = text;
  for (const phrase of phrases) {
    let at = left.indexOf(phrase);
    while (at !== -1) {
      const [before = '', after = ''] = [left[at - 1], left[at + phrase.length]];
      const isWhole = !/\p{L}/u.test(before) && !/\p{L}/u.test(after);
      if (isWhole) left = `${left.slice(0, at)}\u0000${left.slice(at + phrase.length)}`;
      at = left.indexOf(phrase, isWhole ? at : at + 1);
    }
  }
  return left;
}

/** The texts that neither the catalogue, nor the register, nor a folder still to do accounts for. */
async function unexplained(
  program: Launched,
): Promise<(page: Page, view: string) => Promise<readonly string[]>> {
  const register = textsWithin(await registerOf(program.page));
  const phrases = [...new Set([...register, ...[...notYet, ...data].flatMap(piecesIn)])]
    .filter((text) => /\p{L}{2}/u.test(text))
    .sort((a, b) => b.length - a.length);
  const known = new Map<string, boolean>();
  const isExplained = (text: string) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const is = !/\p{L}{2}/u.test(withoutPhrases(text, phrases).replace(dates, ''));
    known.set(text, is);
    return is;
  };
  return async (page, view) =>
    (await textsOutside(page))
      .filter(({ text }) => !isExplained(text))
      .map(({ text, at }) => `${view}: “${text}” (${at})`);
}

async function speakPseudo({ page }: Launched): Promise<void> {
  await page.evaluate(() => localStorage.setItem('language', 'pseudo'));
  await page.reload();
  await expect(page.locator('nav .sidebar-entry').first()).toHaveText(/^⟦/);
}

/** Opens every page of the sidebar, then what is opened on some of them. */
const views: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
  ...['docket', 'licenses', 'shipments', 'counterparties', 'history'].map(
    (name, at) => [name, (page: Page) => toEntry(page, at)] as const,
  ),
  ...['screening', 'yearly', 'reasons', 'law', 'settings', 'manual'].map(
    (name, at) => [name, (page: Page) => toEntry(page, at + 5)] as const,
  ),
  ['import', (page) => page.keyboard.press('Control+i')],
  [
    'a deadline',
    async (page) => {
      await toEntry(page, 0);
      await page.locator('main [role="option"]').first().click();
      await expect(page.locator('aside.panel')).toBeVisible();
    },
  ],
  [
    'a license record',
    async (page) => {
      await toEntry(page, 1);
      await page.locator('main .list-row').first().click();
      await expect(page.locator('main .list')).toHaveCount(0);
    },
  ],
  [
    'a counterparty',
    async (page) => {
      await toEntry(page, 3);
      await page.locator('main .list-row').first().click();
      await expect(page.locator('main .list')).toHaveCount(0);
    },
  ],
];

async function toEntry(page: Page, at: number): Promise<void> {
  const entry = page.locator('nav .sidebar-entry').nth(at);
  await entry.click();
  await expect(entry).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('main h1').first()).toBeVisible();
}

const dialogs: readonly (readonly [name: string, keys: string])[] = [
  ['log a letter', 'Control+l'],
  ['log a step', 'Control+Shift+L'],
  ['add a deadline', 'Control+Shift+D'],
  ['export', 'Control+e'],
  ['find anything', 'Control+k'],
  ['keys', '?'],
];

/** The sample in the other language, and a look at what is open that notes each text without a catalogue and each without room. */
async function lookedAt(launch: Launch) {
  const program = await launch({ args: ['--sample'] });
  const { page } = program;
  const outside = await unexplained(program);
  await speakPseudo(program);
  const found = new Set<string>();
  const look = async (view: string) => {
    for (const each of await outside(page, view)) found.add(each);
    for (const [width, height] of [
      [1280, 820],
      [960, 640],
    ] as const) {
      await resize(program, width, height, 1);
      for (const each of await unfit(page)) found.add(`${view}, ${width}×${height}: ${each}`);
    }
    await resize(program, 1280, 820, 1);
  };
  return { page, look, found };
}

test('in another language every text comes from the catalogue, and every page has room for it', async ({
  launch,
}) => {
  test.slow();
  const { page, look, found } = await lookedAt(launch);
  for (const [name, open] of views) {
    await open(page);
    await look(name);
  }
  expect([...found]).toEqual([]);
});

test('and so it is with what keys open', async ({ launch }) => {
  test.slow();
  const { page, look, found } = await lookedAt(launch);
  await toEntry(page, 0);
  for (const [name, keys] of dialogs) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(name);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  expect([...found]).toEqual([]);
});
