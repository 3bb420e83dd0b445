import { expect, type Page } from '@playwright/test';
import type { Launched } from './harness';

// Whether what is drawn fits: asked of the window itself, by the boxes of its texts.

/** One window size and enlargement; the size is of the window's contents, before it is enlarged. */
export async function resize(
  { app, page }: Launched,
  width: number,
  height: number,
  zoom: number,
): Promise<void> {
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
export function narrow(page: Page): Promise<readonly string[]> {
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
          if (
            text.parentElement?.closest('.unseen') ||
            !text.parentElement?.checkVisibility({ visibilityProperty: true })
          )
            continue;
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

/** Pairs of texts within one of these parts that lie over each other, and texts that stand out of it. */
export function overprinted(page: Page, parts = '.docket-row-grid, aside.panel'): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const said: string[] = [];
    for (const part of document.querySelectorAll(selector)) {
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
  }, parts);
}
