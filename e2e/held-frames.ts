import type { Page } from '@playwright/test';

/**
 * Holds back what the page wants to do with its next frames, as a slow machine does, until the answer is called: keys may come before that,
 * and what takes the focus has to have it by then.
 */
export async function holdFrames(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const held: FrameRequestCallback[] = [];
    const request = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => -held.push(callback);
    Object.assign(window, {
      framesGoOn: () => {
        window.requestAnimationFrame = request;
        for (const callback of held) request(callback);
      },
    });
  });
  return () => page.evaluate(() => (window as unknown as { framesGoOn(): void }).framesGoOn());
}
