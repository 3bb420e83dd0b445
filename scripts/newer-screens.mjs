/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {(name: string) => Promise<void>} Look takes in the screen that shows */

/** Buttons that open a form or a dialog, or unfold a part of a page; none of them changes the register by itself. */
const opening = /…$|^(?:Log|Add|Open) an? |^New |^(?:Change|Export|License summary|Print)(?![a-z])/;
// What answers them is the system's own dialog, or they stand on every page.
const elsewhere = /^(?:Attach files|Save a copy)/;
/** At so many records of a page is looked. */
const recordsOf = 4;

/**
 * The buttons of a page that open something, each name once.
 * @param {readonly string[]} names
 */
export function openers(names) {
  return [...new Set(names.map((name) => name.trim()))].filter(
    (name) => opening.test(name) && !elsewhere.test(name),
  );
}

/**
 * Goes through every page, the first records on it, and the forms and dialogs that open there, and takes in each. Enters nothing.
 * @param {Page} page
 * @param {Look} look
 */
export async function walk(page, look) {
  const entries = page
    .getByRole('navigation', { name: 'Pages' })
    .locator('.sidebar-list')
    .getByRole('button');
  await entries.first().waitFor();
  for (let at = 0; at < (await entries.count()); at += 1) {
    const reach = async () => {
      // In a small window a panel lies over the list, and enlarged over the names of the pages.
      const shut = page.locator('aside.panel').getByRole('button', { name: /^Close/ });
      if ((await shut.count()) > 0) await shut.first().click();
      await press(page, entries.nth(at), drawings.again);
      await page.locator('main h1').first().waitFor();
      if ((await shut.count()) > 0) await shut.first().click();
    };
    await reach();
    const title = await titleOf(page);
    await lookAround(page, title, reach, look);
    await lookAtSections(page, title, reach, look);
    const records = page
      .locator('main')
      .locator('[role=option], [role=row]:has([role=rowheader]), tr.list-row');
    const count = Math.min(recordsOf, await records.count());
    const rows = await records.evaluateAll((found) => found.map((row) => row.textContent ?? ''));
    for (const [nth, row] of rows.slice(0, count).entries()) {
      // By what it says: a long list draws other rows once it has moved.
      const open = async () => {
        await reach();
        const isThere = await inSight(records, row);
        // Beside an open record a list may say less in each row: then by its place.
        const record = isThere ? records.filter({ hasText: row }).first() : records.nth(nth);
        // Scrolled before it is pressed: a long list draws its rows anew as it moves.
        await record.scrollIntoViewIfNeeded();
        await drawn(page);
        // Where its name stands: its middle may be a chip that opens something else.
        await press(page, record, drawings.most, { x: 120, y: 12 });
      };
      await open();
      await lookAround(page, `${title}, record ${nth + 1}`, open, look);
    }
  }
  await lookAtReply(page, look);
  for (const words of [
    'See the docket as a month',
    'Import',
    'See the reminders you missed while away',
    'Show keyboard shortcuts',
  ]) {
    await choose(page, words);
    await look(words);
    await close(page);
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await look('Palette');
  await close(page);
}

/**
 * The other sections of a page that shows one at a time.
 * @param {Page} page
 * @param {string} title
 * @param {() => Promise<void>} reach
 * @param {Look} look
 */
async function lookAtSections(page, title, reach, look) {
  const entries = page.locator('.settings-entry');
  const names = await entries.allTextContents();
  for (const [nth, name] of names.entries()) {
    if (nth === 0) continue;
    const open = async () => {
      await reach();
      // In a narrow page a select takes the place of the names.
      if (await entries.nth(nth).isVisible()) await press(page, entries.nth(nth), drawings.again);
      else await page.locator('.settings-select select').selectOption({ label: name });
    };
    await open();
    await lookAround(page, `${title}, ${name}`, open, look);
  }
}

/**
 * The reply to the first letter whose reasons open one.
 * @param {Page} page
 * @param {Look} look
 */
async function lookAtReply(page, look) {
  const open = async () => {
    await choose(page, 'Reasons');
    const record = page.locator('main tr.list-row').first();
    if ((await record.count()) === 0) return false;
    await press(page, record);
    const reply = page.locator('aside.panel').getByText('Open the reply');
    if ((await reply.count()) === 0) return false;
    await press(page, reply);
    return true;
  };
  if (await open()) await lookAround(page, 'Reply', open, look);
}

/**
 * Waits until the page was drawn twice.
 * @param {Page} page
 */
const drawn = (page) =>
  page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(null)))),
  );

/**
 * Scrolls a long list until it draws the row: it draws only those in sight and a few beyond.
 * @param {import('@playwright/test').Locator} records
 * @param {string} row what it says
 * @returns {Promise<boolean>} whether it is there
 */
async function inSight(records, row) {
  await records.first().waitFor();
  for (let at = 0; at < 20 && (await records.filter({ hasText: row }).count()) === 0; at += 1)
    await records.first().evaluate((record, screens) => {
      let list = record.parentElement;
      while (list !== null && list.scrollHeight <= list.clientHeight) list = list.parentElement;
      if (list !== null) list.scrollTop = (screens * list.clientHeight) / 2;
      return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }, at);
  return (await records.filter({ hasText: row }).count()) > 0;
}

/** @param {Page} page */
async function titleOf(page) {
  return ((await page.locator('main h1').first().textContent()) ?? '').trim();
}

/**
 * @param {Page} page
 * @param {string} place
 * @param {() => Promise<unknown>} reach
 * @param {Look} look
 */
async function lookAround(page, place, reach, look) {
  await look(place);
  // A panel lies over the page's own buttons in a small window.
  const hasPanel = (await page.locator('aside.panel').count()) > 0;
  const buttons = page.locator(hasPanel ? 'aside.panel button:enabled' : 'main button:enabled');
  // With the keys written on some of them.
  const names = await buttons.evaluateAll((found) =>
    found.filter((button) => button.checkVisibility()).map((button) => button.textContent ?? ''),
  );
  for (const name of openers(names)) {
    const whole = new RegExp(`^\\s*${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
    await press(page, buttons.filter({ visible: true, hasText: whole }).first());
    await look(`${place}, ${name}`);
    await close(page);
    await reach();
  }
}

/**
 * Through the palette, as a person who knows what it is called.
 * @param {Page} page
 * @param {string} words
 */
export async function choose(page, words) {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(words);
  await press(page, page.getByRole('dialog').getByRole('option').filter({ hasText: words }).first());
}

/**
 * So often a page is drawn without a change before it counts as standing; so often at most, for what opens outside it; and so
 * often where nothing changes because it already shows.
 */
const drawings = { still: 10, most: 240, again: 30 };

/**
 * Presses something and waits until what it opens stands: the page has changed and has then been drawn several times unchanged.
 * @param {Page} page
 * @param {import('@playwright/test').Locator} what
 * @param {number} [most] drawings, where nothing changes
 * @param {{x: number, y: number}} [position] within it, else its middle
 */
export async function press(page, what, most = drawings.most, position = undefined) {
  const stands = page.evaluate(
    ({ still, most }) =>
      new Promise((resolve) => {
        let unchanged = Number.NEGATIVE_INFINITY;
        let drawn = 0;
        const watch = new MutationObserver(() => {
          unchanged = 0;
        });
        watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        const draw = () => {
          unchanged += 1;
          drawn += 1;
          if (unchanged < still && drawn < (unchanged >= 0 ? 1000 : most)) return requestAnimationFrame(draw);
          watch.disconnect();
          return resolve(null);
        };
        requestAnimationFrame(draw);
      }),
    { still: drawings.still, most },
  );
  await what.click(position === undefined ? {} : { position });
  await stands;
  // What a page asks main for comes later.
  await page.locator('main[aria-busy=true]').waitFor({ state: 'detached' });
}

/**
 * Closes whatever lies over the page.
 * @param {Page} page
 */
async function close(page) {
  const dialogs = page.locator('[role=dialog], [role=alertdialog]');
  while ((await dialogs.count()) > 0) {
    const before = await dialogs.count();
    const discard = page.getByRole('button', { name: 'Discard' });
    if ((await discard.count()) > 0) await discard.first().click();
    else await page.keyboard.press('Escape');
    await page.waitForFunction(
      (count) =>
        document.querySelectorAll('[role=dialog], [role=alertdialog]').length !== count ||
        [...document.querySelectorAll('button')].some((button) => button.textContent === 'Discard'),
      before,
    );
  }
}
