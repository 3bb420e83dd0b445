/** @typedef {import('@playwright/test').Page} Page */

// Where Chromium finds the window's files. No name of the internet ends so.
const address = 'https://docket.test';

/**
 * Opens the program's window a second time, in another Chromium. Its files come from the running program, with the program's own
 * headers, and its calls and news go to the window that the program opened itself: nothing is put in the place of our own code.
 * @param {import('@playwright/test').Browser} browser
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {{readonly width: number, readonly height: number}} viewport
 * @returns {Promise<{readonly page: Page, readonly errors: string[]}>} `errors`: what the page writes to its console as one; whoever reads it takes it out
 */
export async function openBeside(browser, app, viewport) {
  const own = await app.firstWindow();
  const context = await browser.newContext({ viewport, locale: 'en-US', timezoneId: 'America/New_York' });
  const page = await context.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  page.on('pageerror', (error) => errors.push(String(error)));
  await context.route('**/*', (route) => serve(app, route));
  await page.exposeFunction('passCall', (/** @type {string} */ name, /** @type {unknown} */ input) =>
    own.evaluate(
      ([call, given]) => /** @type {any} */ (window).exportDocket[String(call)](given),
      [name, input],
    ),
  );
  const names = await own.evaluate(() => Object.keys(/** @type {any} */ (window).exportDocket));
  await page.addInitScript((calls) => {
    /** @type {Set<(news: unknown) => void>} */
    const listeners = new Set();
    const shown = /** @type {any} */ (window);
    shown.hearNews = (/** @type {unknown} */ news) => {
      for (const listener of listeners) listener(news);
    };
    shown.exportDocket = Object.fromEntries(
      calls.map((name) => [name, (/** @type {unknown} */ input) => shown.passCall(name, input)]),
    );
    shown.exportDocket.onNews = (/** @type {(news: unknown) => void} */ listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
  }, names);
  await page.goto(`${address}/index.html`);
  await own.exposeFunction('passNews', (/** @type {unknown} */ news) =>
    page.evaluate((told) => /** @type {any} */ (window).hearNews(told), news),
  );
  await own.evaluate(() => {
    const shown = /** @type {any} */ (window);
    shown.exportDocket.onNews((/** @type {unknown} */ news) => void shown.passNews(news));
  });
  return { page, errors };
}

/**
 * Answers a request with what the program serves its own window.
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {import('@playwright/test').Route} route
 */
async function serve(app, route) {
  const { pathname, origin } = new URL(route.request().url());
  if (origin !== address) return await route.abort();
  const { status, headers, body } = await app.evaluate(async ({ net }, url) => {
    const found = await net.fetch(url);
    const bytes = Buffer.from(await found.arrayBuffer()).toString('base64');
    return { status: found.status, headers: Object.fromEntries(found.headers), body: bytes };
  }, `app://docket${pathname}`);
  await route.fulfill({ status, headers, body: Buffer.from(body, 'base64') });
}
