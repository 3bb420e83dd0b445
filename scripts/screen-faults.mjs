/** @typedef {import('@playwright/test').Page} Page */

/**
 * What axe finds in the screen that shows, a sentence each.
 * @param {Page} page
 * @returns {Promise<readonly string[]>}
 */
export async function axeFaults(page) {
  const { AxeBuilder } = await import('@axe-core/playwright');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}

/**
 * Words of buttons, links, headings and labels that are broken within the word because there is no room for it.
 * @param {Page} page
 * @returns {Promise<readonly string[]>}
 */
export function brokenWords(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a, th, label, summary, legend, h1, h2, h3')]
      .filter((each) => each.checkVisibility() && each.closest('.unseen') === null)
      .flatMap((each) => {
        const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
        const broken = [];
        for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
          if (text.parentElement?.closest('.unseen')) continue;
          for (const { 0: word, index } of (text.textContent ?? '').matchAll(
            /(?<![^\s])\p{L}{2,20}(?![^\s])/gu,
          )) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            if (lines.size > 1)
              broken.push(`“${word}” is broken in ${each.tagName.toLowerCase()}.${each.className}`);
          }
        }
        return broken;
      }),
  );
}

/**
 * What has to be scrolled sideways, and what is cut off without a sign of it: text wider than its box, where the style neither shows
 * an ellipsis nor lets it be scrolled. A frame that is there to scroll a wide table, by keyboard too, is none.
 * @param {Page} page
 * @returns {Promise<readonly string[]>}
 */
export function clippedFaults(page) {
  return page.evaluate(() => {
    const nameOf = (/** @type {Element} */ each) => `${each.tagName.toLowerCase()}.${each.className}`;
    const visible = [...document.querySelectorAll('body *')].filter((each) => each.checkVisibility());
    const wide = [document.documentElement, ...visible].filter(
      (each) => each.scrollWidth > each.clientWidth + 1,
    );
    return wide.flatMap((each) => {
      const { overflowX, textOverflow, position, clipPath } = getComputedStyle(each);
      if (each.matches('section[tabindex="0"]')) return [];
      if (overflowX === 'auto' || overflowX === 'scroll' || each === document.documentElement)
        return [`${nameOf(each)} scrolls sideways`];
      // What only a screen reader reads is a point on the screen.
      const isForScreenReaders = position === 'absolute' && (each.clientWidth <= 1 || clipPath !== 'none');
      const hasText = [...each.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      );
      if (overflowX === 'visible' || textOverflow === 'ellipsis' || isForScreenReaders || !hasText) return [];
      return [`${nameOf(each)} cuts off “${each.textContent?.trim().slice(0, 60)}”`];
    });
  });
}
