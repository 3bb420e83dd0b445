import { expect, type Page } from '@playwright/test';
import { test } from './harness';
import { perform, toPage } from './story';

// A language that nobody speaks: accented, with marks around every text of the catalogue, and longer by two fifths. On the pages whose
// texts are in the catalogue every button, heading and field of the page's own bears the marks, and nothing is cut off.

const [begins, ends] = ['⟦', '⟧'];

/** What a page says in its head, headings, buttons, fields and lists, without what a record, a rule or a shared list says. */
function saidBy(page: Page): Promise<readonly string[]> {
  return page.locator('main').evaluate((main) =>
    [...main.querySelectorAll('h1, header button, header label, .page-note, .muted > *, nav button')]
      .filter(
        (each) =>
          each.checkVisibility() && each.closest('[aria-hidden="true"], .manual-contents, article') === null,
      )
      .map((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim())
      .filter((text) => /\p{L}{2}/u.test(text)),
  );
}

/** Text that is wider than its box where nothing shows that it goes on, and what has to be scrolled sideways. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, main *')].flatMap((each) => {
      if (!each.checkVisibility() || each.scrollWidth <= each.clientWidth + 1) return [];
      const { overflowX, textOverflow, position, clipPath } = getComputedStyle(each);
      const isUnseen = position === 'absolute' && (each.clientWidth <= 1 || clipPath !== 'none');
      if (isUnseen || textOverflow === 'ellipsis' || each.matches('section[tabindex="0"]')) return [];
      if (overflowX === 'visible' && each !== document.documentElement) return [];
      return [`${each.tagName}.${each.className}: ${each.textContent?.trim().slice(0, 60)}`];
    }),
  );
}

test('the pages of the catalogue speak it, and nothing is cut off', async ({ launch }) => {
  const { app, page } = await launch({ clock: '2019-11-25T15:00:00Z', args: ['--by', 'Kim Case'] });
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await perform(page, [
    { do: 'open-license', applicationNumber: 'Z123456' },
    { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: '2019-11-21' },
  ]);
  await page.evaluate(() => localStorage.setItem('language', 'pseudo'));
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  for (const [width, height] of [
    [960, 640],
    [1280, 820],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, [wide, high]) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, high),
      [width, height] as const,
    );
    await page.waitForFunction((wide) => innerWidth === wide, width);
    for (const name of ['History', 'Yearly duties', 'Manual']) {
      await toPage(page, name);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(begins);
      const said = await saidBy(page);
      expect(said.length, name).toBeGreaterThan(0);
      expect(
        said.filter((text) => !text.includes(begins) && !text.includes(ends)),
        name,
      ).toEqual([]);
      expect(await cutOff(page), `${name} ${width}`).toEqual([]);
    }
    await page.keyboard.press('Control+k');
    await page.keyboard.type('while you were away');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(begins);
    expect(await cutOff(page), `away ${width}`).toEqual([]);
  }
});
