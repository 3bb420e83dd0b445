import type { Page } from '@playwright/test';

/**
 * Holds back what the page wants to do with its next frames, as a slow machine does, until the answer is called: keys may come before that,
 * and what takes the focus has to have it by then.
 */
export async function holdFrames(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const held = new Map<number, FrameRequestCallback>();
    const { requestAnimationFrame: request, cancelAnimationFrame: cancel } = window;
    let last = 0;
    window.requestAnimationFrame = (callback) => {
      last -= 1;
      held.set(last, callback);
      return last;
    };
    window.cancelAnimationFrame = (handle) => {
      if (!held.delete(handle)) cancel(handle);
    };
    Object.assign(window, {
      framesGoOn: () => {
        window.requestAnimationFrame = request;
        for (const [handle, callback] of held)
          request((time) => {
            if (held.delete(handle)) callback(time);
          });
      },
    });
  });
  return () => page.evaluate(() => (window as unknown as { framesGoOn(): void }).framesGoOn());
}
