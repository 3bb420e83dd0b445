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
