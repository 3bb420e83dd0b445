import { expect } from '@playwright/test';
import { test } from './harness';
import { perform, toPage } from './story';

// Two letters of each script, each as a name of its own: where a font is missing both are drawn as the same boxes.
const letters: Readonly<Record<string, readonly [string, string]>> = {
  Thai: ['ก', 'ข'],
  Devanagari: ['क', 'घ'],
  Bengali: ['ক', 'ঘ'],
  Ethiopic: ['ሀ', 'ለ'],
  Armenian: ['Ա', 'Մ'],
  Arabic: ['ب', 'س'],
  Hebrew: ['א', 'ש'],
  Chinese: ['北', '国'],
  Japanese: ['あ', 'ん'],
  Korean: ['한', '국'],
};

test('the window draws names in every script with the fonts of the program, none as boxes', async ({
  launch,
}) => {
  const { page } = await launch({ args: ['--by', 'Kim Case'] });
  await perform(
    page,
    Object.values(letters).flatMap((pair) =>
      pair.map((letter) => ({ do: 'add-counterparty', name: letter.repeat(4) })),
    ),
  );
  await toPage(page, 'Counterparties');
  await page.evaluate(() => document.fonts.ready);
  for (const [script, pair] of Object.entries(letters)) {
    const pictures: string[] = [];
    for (const letter of pair) {
      const name = page.getByText(letter.repeat(4), { exact: true }).first();
      await name.scrollIntoViewIfNeeded();
      await page.evaluate(() => document.fonts.ready);
      pictures.push((await name.screenshot({ animations: 'disabled' })).toString('base64'));
    }
    expect(pictures[0], script).not.toBe(pictures[1]);
  }
});
