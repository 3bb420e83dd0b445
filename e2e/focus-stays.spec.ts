import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { day } from '../shared/base/dates';
import type { CommandInput } from '../shared/commands/commands';
import { type Launch, type Launched, test } from './harness';
import { expandAll, perform, story, toPage, toSettings } from './story';

// With the keyboard alone: every dialog opens with the focus in it, on what is asked first, and gives it back. Whatever goes
// away with what was done, the focus never falls to nothing, where no key is heard.

const clock = '2019-11-26T15:00:00Z';

const called: CommandInput = {
  do: 'log-step',
  license: 'Z123456',
  kind: 'call',
  happenedOn: day('2019-11-25'),
};

async function begin(launch: Launch, more: readonly CommandInput[] = []): Promise<Launched> {
  const program = await launch({ clock, args: ['--by', 'Kim Case'] });
  const { page } = program;
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await perform(page, [...story, called, ...more]);
  await expect(page.getByRole('option').filter({ hasText: 'Reply to intent to deny' })).toBeVisible();
  await expandAll(page);
  return program;
}

const dialog = (page: Page) => page.getByRole('dialog');

/** What has the focus, for a person to read; 'nothing' when no key would be heard. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: at } = document;
    if (at === null || at === document.body || at === document.documentElement) return 'nothing';
    const name = at.getAttribute('aria-label') ?? at.textContent ?? '';
    return `${at.tagName.toLowerCase()} ${name.trim().slice(0, 60)}`;
  });
}

/** Two drawings later: whatever moves the focus after a change has done so. */
function settled(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

async function expectSomewhere(page: Page, after: string): Promise<void> {
  await settled(page);
  expect(await focused(page), after).not.toBe('nothing');
}

/**
 * The dialog that is open has the focus: in a field, or on the refusal it opens with; without a field on what it is for, never on
 * what closes it.
 */
async function expectBegun(page: Page, name: string): Promise<void> {
  await expect(dialog(page), name).toHaveCount(1);
  await settled(page);
  const { isInside, tag, says, hasFields } = await dialog(page).evaluate((open) => {
    const at = document.activeElement;
    const fields = open.querySelectorAll('.dialog-body :is(input, select, textarea):not(:disabled)');
    return {
      isInside: at !== null && open.contains(at),
      tag: at?.tagName.toLowerCase() ?? '',
      says: at?.getAttribute('aria-label') ?? at?.textContent ?? '',
      hasFields:
        open.querySelector('form') !== null && fields.length > 0 && at?.getAttribute('role') !== 'alert',
    };
  });
  expect(isInside, `${name}: ${tag} ${says}`).toBe(true);
  if (hasFields) expect(['input', 'select', 'textarea'], `${name}: ${says}`).toContain(tag);
  expect(says.trim(), name).not.toMatch(/^(Cancel|Close)/);
}

/** Opens by `key` what has the focus or is asked for everywhere, looks, and closes it by Escape. */
async function walk(page: Page, name: string, open: () => Promise<void>): Promise<void> {
  await test.step(name, async () => {
    await open();
    await expectBegun(page, name);
    await page.keyboard.press('Escape');
    await expect(dialog(page), name).toHaveCount(0);
    await expectSomewhere(page, `${name}, closed`);
  });
}

const pressing = (page: Page, button: Locator) => async () => {
  await button.focus();
  await page.keyboard.press('Enter');
};

/** Buttons that open a dialog, by their words. */
const opening =
  /…|^(?:Log|Add|Open) an? |^(?:Change|Copy|Archive|Entered in error|Correct the|Print|License summary)(?![a-z])/;
// What answers these is a dialog of the system, another page, a row that is added in place, or a dialog that was walked for
// another point of the same list.
const elsewhere =
  /^(?:More…$|Attach |Save a copy|Import…|Choose|Check an update file|Take in a register|Look at an edition file|Export for support|Copy for support|Export as CSV|Add name|Add an identifier|Add a closure|(?:Mark complete|Answer)… )/;

/** Whatever was walked so far, on any page. */
const walked = new Set<string | RegExp>();

/** No button there opens a dialog that is not among those walked. */
async function expectAllNamed(within: Locator, names: Iterable<string | RegExp>): Promise<void> {
  const words = await within
    .getByRole('button', { disabled: false })
    .evaluateAll((found) =>
      found
        .filter((button) => button.checkVisibility())
        .map((button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim()),
    );
  const isNamed = (text: string) =>
    [...names].some((name) => (typeof name === 'string' ? text.includes(name) : name.test(text)));
  const left = [...new Set(words)].filter(
    (text) => opening.test(text) && !elsewhere.test(text) && !isNamed(text),
  );
  expect.soft(left, 'opens a dialog, and was not walked').toEqual([]);
}

/** Each of these buttons opens a dialog, and has the focus again once that is closed; no other button there opens one. */
async function walkButtons(page: Page, within: Locator, names: readonly (string | RegExp)[]): Promise<void> {
  for (const name of names) walked.add(name);
  await expectAllNamed(within, walked);
  for (const name of names) {
    const button = within.getByRole('button', { name }).first();
    await walk(page, String(name), pressing(page, button));
    await expect(button, String(name)).toBeFocused();
  }
}

/** Each of these, chosen from the menu "More…", opens a dialog, and the menu's button has the focus once that is closed. */
async function walkMenu(page: Page, within: Locator, names: readonly string[]): Promise<void> {
  const button = within.getByRole('button', { name: 'More…' });
  for (const name of names) {
    await walk(page, name, async () => {
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('menuitem').first()).toBeFocused();
      await page.keyboard.type(name.slice(0, 5));
      await expect(page.getByRole('menuitem', { name })).toBeFocused();
      await page.keyboard.press('Enter');
    });
    await expect(button, name).toBeFocused();
  }
}

test('every dialog opens on what is asked first, and gives the focus back', async ({ launch }) => {
  test.slow();
  const { page } = await begin(launch);
  const main = page.getByRole('main');
  // Opened by keys, a dialog gives the focus back to whatever had it.
  const list = page.getByRole('listbox', { name: 'Open deadlines' });
  for (const keys of ['Control+l', 'Control+Shift+L', 'Control+Shift+D', 'Control+e', 'Control+k', '?']) {
    await list.focus();
    await walk(page, keys, () => page.keyboard.press(keys));
    await expect(list, keys).toBeFocused();
  }

  await walkButtons(page, main, ['Print', 'Add a deadline', 'Log a step', 'Log a letter']);
  const panel = page.getByRole('complementary', { name: 'Deadline' });
  const inPanel = async (title: string, names: readonly (string | RegExp)[]) => {
    await page.getByRole('option').filter({ hasText: title }).first().click();
    await expect(panel).toContainText(title);
    await walkButtons(page, panel, names);
  };
  await inPanel('Reply to intent to deny', [
    'Reply sent…',
    'Print this count…',
    'Correct the letter…',
    'Remind me on…',
    'Change the days…',
  ]);
  await walkMenu(page, panel, ['Move this date…', 'No longer needed…']);
  await inPanel('Denial becomes final', ['Log BIS’s decision…']);
  await walkMenu(page, panel, ['Settle with a note…']);

  await toPage(page, 'Licenses');
  await walkButtons(page, main, ['Export…', 'Print…', 'New application or license']);
  await page.getByRole('row').filter({ hasText: 'Z123456' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await walkButtons(page, main, [
    'License summary',
    'Log a letter',
    'Log a step',
    'Add a deadline',
    'Change',
    /^Correct the letter/,
    /^Entered in error the letter/,
    /^Correct the step/,
    /^Entered in error the step/,
  ]);

  await walkMenu(page, main, ['Copy', 'Archive', 'Entered in error']);

  await main.getByRole('button', { name: 'Prepare reply' }).click();
  await main.getByRole('button', { name: 'Start reply' }).click();
  await walkButtons(page, main, [
    'Reply package',
    'Change internal targets',
    /^Mark complete… Reply drafted/,
    'Add a point',
    'Add a foreign party',
    /^Answer… Has counsel/,
    /^Answer… Has a second person/,
    'Reply sent…',
    'Prepare the appeal',
    'Add a note',
  ]);

  await toPage(page, 'Counterparties');
  await walkButtons(page, main, ['Export…', 'Add a counterparty']);
  await page.getByRole('row').filter({ hasText: 'Example' }).click();
  await walkButtons(page, main, ['Print…', 'Change']);
  await walkMenu(page, main, ['Copy', 'Archive', 'Entered in error']);
  await toPage(page, 'Yearly duties');
  await walkButtons(page, main, ['It applies…']);
  await toPage(page, 'History');
  await walkButtons(page, main, ['As it stood on a day…']);
  await toPage(page, 'Law');
  await walkButtons(page, main, ['Print the table…']);
  await toSettings(page, 'Backups');
  await walkButtons(page, main, ['Change how long backups are kept…', /^Restore… the backup/]);
  await toSettings(page, 'Handing over');
  await walkButtons(page, main, ['Handover folder…']);
  await toSettings(page, 'Moving');
  await walkButtons(page, main, ['Move to another computer…']);
  await toSettings(page, 'About');
  await walkButtons(page, main, ['Licenses…']);
});

test('a letter logged from its record begins with its kind, and Enter there closes nothing', async ({
  launch,
}) => {
  const { page } = await begin(launch);
  await toPage(page, 'Licenses');
  await page.getByRole('row').filter({ hasText: 'Z123456' }).click();
  await page.keyboard.press('Control+l');
  await expect(dialog(page).getByLabel('Kind of letter')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  // After a click beside its fields the keys are heard all the same.
  await dialog(page).getByRole('heading', { name: 'Log a letter' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expectSomewhere(page, 'closed');
});

test('a page that can take the focus only a moment after its dialog is gone has it then', async ({
  launch,
}) => {
  const { page } = await begin(launch);
  const button = page.getByRole('main').getByRole('button', { name: 'Log a letter' });
  await pressing(page, button)();
  await expectBegun(page, 'Log a letter');
  const rest = (isResting: boolean) =>
    page.locator('.window').evaluate((element, inert) => {
      (element as HTMLElement).inert = inert;
    }, isResting);
  await rest(true);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await settled(page);
  expect(await focused(page)).toBe('nothing');
  await rest(false);
  await expect(button).toBeFocused();
});

test('when what held the focus is gone, it stays with what is nearest', async ({ launch }) => {
  const { page } = await begin(launch);
  const panel = page.getByRole('complementary', { name: 'Deadline' });
  const title = panel.getByRole('heading', { level: 2 });
  const save = async () => {
    await page.keyboard.press('Control+Enter');
    await expect(dialog(page)).toHaveCount(0);
  };
  await page.getByRole('option').filter({ hasText: 'Reply to intent to deny' }).click();
  await pressing(page, panel.getByRole('button', { name: 'Reply sent…' }))();
  await save();
  await expect(panel.getByText('Sent, receipt unconfirmed').first()).toBeVisible();
  await expect(title).toBeFocused();
  await pressing(page, panel.getByRole('button', { name: 'Receipt confirmed…' }))();
  await save();
  await expect(panel).toContainText('no longer open');
  await expect(title).toBeFocused();

  await pressing(page, panel.getByRole('button', { name: 'Entered in error…' }).last())();
  await dialog(page).getByLabel('What was wrong').fill('Another letter was meant.');
  await save();
  await expectSomewhere(page, 'a step taken out in the panel');
  // Escape goes on closing: the panel now, and the list has the focus.
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expectSomewhere(page, 'the panel closed');

  const reminders = page.getByRole('region', { name: 'Reminders' });
  await pressing(page, reminders.getByRole('button', { name: 'Acknowledge' }).first())();
  await expect(reminders).toHaveCount(0);
  await expectSomewhere(page, 'the last reminder acknowledged');

  await toPage(page, 'Licenses');
  await page.getByRole('row').filter({ hasText: 'Z123456' }).click();
  const entries = page.locator('.letter-or-step');
  for (const [what, words] of [
    ['step', 'Call with the officer'],
    ['letter', 'Intent to deny'],
  ] as const) {
    const entry = entries.filter({ hasText: words });
    await pressing(page, entry.getByRole('button', { name: `Entered in error the ${what}` }))();
    await dialog(page).getByLabel('What was wrong').fill('Another record was meant.');
    await save();
    await expect(entry).toContainText('Another record was meant.');
    await expect(entry).toBeFocused();
  }
  await toPage(page, 'History');
  await pressing(page, page.getByRole('button', { name: /^Undo this/ }).first())();
  await expect(page.getByText(/Undone by entry/).first()).toBeVisible();
  await expectSomewhere(page, 'undone in the history');
});

test('while a handover folder is made and afterwards the keys are heard', async ({ launch }) => {
  const { app, page } = await begin(launch);
  const folder = await mkdtemp(join(tmpdir(), 'export-docket-handover-'));
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
  await toSettings(page, 'Handing over');
  await pressing(page, page.getByRole('button', { name: 'Handover folder…' }))();
  const make = dialog(page).getByRole('button', { name: /^Create/ });
  await pressing(page, make)();
  // Its papers are drawn page by page, which takes as long as the machine takes.
  await expect(dialog(page)).toContainText('Made:');
  await expect(dialog(page).getByRole('button', { name: /^Open folder/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Handover folder…' })).toBeFocused();
  await rm(folder, { recursive: true, force: true });
});
