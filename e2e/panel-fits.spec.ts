import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { day } from '../shared/base/dates';
import type { Attachment } from '../shared/base/fields';
import type { CommandInput } from '../shared/commands/commands';
import { type Launched, test } from './harness';
import { perform } from './story';

// The docket and the deadline beside it, from 640 pixels up and enlarged: no button or link is narrower than its longest
// word, and no text lies over another.

const clock = '2019-12-14T15:00:00Z';
const record: CommandInput = {
  do: 'open-license',
  applicationNumber: 'Z123456',
  licenseNumber: 'D1092211',
  parties: [{ role: 'ultimate-consignee', name: 'Example Trading and Engineering Company Limited' }],
  expiresOn: day('2027-12-31'),
};

/** Files attached as the window attaches them; what the system's dialog would answer is put in its place. */
async function attached({ app, page }: Launched, paths: readonly string[]): Promise<readonly Attachment[]> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
    },
    [...paths],
  );
  const answer = await page.evaluate(() => window.exportDocket.attachFiles({}));
  if (!answer.ok || answer.value.cancelled) throw new Error(JSON.stringify(answer));
  return answer.value.value;
}

/** One window size and enlargement; the size is of the window's contents, before it is enlarged. */
async function resize({ app, page }: Launched, width: number, height: number, zoom: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setMinimumSize(1, 1);
      window?.setContentSize(size.width, size.height);
      window?.webContents.setZoomFactor(size.zoom);
    },
    { width, height, zoom },
  );
  await expect
    .poll(() => page.evaluate(() => [window.innerWidth, window.innerHeight]))
    .toEqual([Math.round(width / zoom), Math.round(height / zoom)]);
}

/**
 * Each button and link that is seen and narrower than its longest word, or whose words stand outside of it. One that is cut
 * with an ellipsis, and whose whole text its title gives, has to hold its first word.
 */
function narrow(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main button, aside button, main a, aside a')]
      .filter((button) => button.checkVisibility() && !button.closest('.unseen'))
      .flatMap((button) => {
        const texts = document.createTreeWalker(button, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        const whole = button.closest('[title]')?.getAttribute('title') ?? '';
        const isCut =
          getComputedStyle(button).textOverflow === 'ellipsis' &&
          whole.includes((button.textContent ?? '').trim());
        let words = 0;
        for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
          if (text.parentElement?.closest('.unseen') || !text.parentElement?.checkVisibility()) continue;
          for (const { 0: word, index } of (text.textContent ?? '').matchAll(/\S+/g)) {
            words += 1;
            if (isCut && words > 1) continue;
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            const of = button.getBoundingClientRect();
            const at = range.getBoundingClientRect();
            if (lines.size > 1) found.push(`“${word}” stands on ${lines.size} lines`);
            else if (at.right > of.right + 1 || at.left < of.left - 1) found.push(`“${word}” stands out`);
          }
        }
        return found;
      }),
  );
}

/** Pairs of texts within a row of the docket, or within the panel, that lie over each other, and texts that stand out of it. */
function overprinted(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const said: string[] = [];
    for (const part of document.querySelectorAll('.docket-line, aside.panel')) {
      if (!part.checkVisibility()) continue;
      const head = part.querySelector('.panel-head');
      const seen: { node: Node; text: string; box: DOMRect }[] = [];
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        const words = (text.textContent ?? '').trim();
        const around = text.parentElement;
        // What is scrolled under the standing head of the panel is not overprinted.
        if (words === '' || around === null || around.closest('.unseen, svg') || !around.checkVisibility())
          continue;
        if (head !== null && !head.contains(text) && part.scrollTop > 0) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        // A text that is cut off takes no more room than what cuts it.
        const cut = around.closest('.cut, .docket-title > bdi')?.getBoundingClientRect();
        for (const at of range.getClientRects()) {
          const right = cut === undefined ? at.right : Math.min(at.right, cut.right);
          const bottom = cut === undefined ? at.bottom : Math.min(at.bottom, cut.bottom);
          const box = new DOMRect(at.left, at.top, right - at.left, Math.max(0, bottom - at.top));
          const edge =
            part.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(part).paddingRight);
          if (box.right > edge + 1) said.push(`“${words}” stands out`);
          for (const other of seen) {
            if (other.node === text) continue;
            const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
            const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
            // The boxes of two lines may touch.
            if (x > 1 && y > 3) said.push(`“${words}” over “${other.text}”`);
          }
          seen.push({ node: text, text: words, box });
        }
      }
    }
    return said;
  });
}

test('nothing in the docket and its panel is stacked or overprinted, at any width', async ({ launch }) => {
  test.slow();
  const program = await launch({ clock, args: ['--by', 'Kim Case'] });
  const { page } = program;
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  const desk = await mkdtemp(join(tmpdir(), 'export-docket-desk-'));
  const paths = ['Proof of delivery by courier, signed for at the desk on Friday.pdf', 'itd.txt'].map(
    (name) => join(desk, name),
  );
  for (const path of paths) await writeFile(path, `%PDF-1.4\n${path}\n`);
  const files = [...(await attached(program, paths))];
  await perform(page, [
    record,
    { do: 'open-license', applicationNumber: 'Z100001' },
    { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: day('2019-11-25'), files },
    { do: 'log-letter', license: 'Z100001', kind: 'intent-to-deny', datedOn: day('2019-10-01') },
    { do: 'log-step', license: 'Z123456', kind: 'reply-sent', happenedOn: day('2019-12-10'), files },
  ]);
  const row = page
    .getByRole('option')
    .filter({ hasText: 'Reply to intent to deny' })
    .filter({ hasText: 'Z123456' });
  const panel = page.getByRole('complementary', { name: 'Deadline' });
  for (const [width, height, zoom] of [
    [640, 700, 1],
    [800, 700, 1],
    [960, 640, 1],
    [1100, 700, 1],
    [1280, 820, 1],
    [1280, 820, 2],
    [1920, 1080, 1],
  ] as const) {
    await test.step(`${width}×${height}, ${zoom * 100} %`, async () => {
      await resize(program, width, height, zoom);
      await expect(row).toContainText('past work-by');
      await expect(page.getByRole('region', { name: 'Reminders' })).toContainText('4 reminders');
      await expect.poll(() => overprinted(page)).toEqual([]);
      await expect.poll(() => narrow(page)).toEqual([]);
      await row.click();
      await expect(panel.getByRole('button', { name: 'Save a copy…' })).toHaveCount(4);
      await expect.poll(() => overprinted(page)).toEqual([]);
      await expect.poll(() => narrow(page)).toEqual([]);
      const sides = await panel.evaluate((element) => [element.scrollWidth, element.clientWidth]);
      expect(sides[0]).toBeLessThanOrEqual(sides[1] ?? 0);
      await page.keyboard.press('Escape');
      await expect(panel).toHaveCount(0);
    });
  }
  await rm(desk, { recursive: true, force: true });
});
