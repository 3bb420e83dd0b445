import AxeBuilder from '@axe-core/playwright';
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { day } from '../shared/base/dates';
import type { ExportDocketApi } from '../shared/calls/contract';
import type { CommandInput } from '../shared/commands/commands';
import type { Entry } from '../shared/register/events';
import { entriesIn, foldText, withoutHeader } from '../shared/register/journal-text';
import type { Register } from '../shared/register/register';
import { standingFacts } from '../shared/testing/standing-facts';

declare global {
  interface Window {
    readonly exportDocket: ExportDocketApi;
  }
}

/** A command as a script writes it: days are plain text there. */
export type Typed = { readonly do: string; readonly [field: string]: unknown };

/** From now on the system's dialog answers that a person chose this file or folder. */
export async function choosing(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [filePath] })) as never;
  }, path);
}

/** Runs commands as the window does; returns the id each made or changed. */
export async function perform(page: Page, commands: readonly Typed[]): Promise<readonly string[]> {
  return await page.evaluate(async (given) => {
    const ids: string[] = [];
    for (const command of given) {
      const ran = await window.exportDocket.run({ command: command as unknown as CommandInput });
      if (!ran.ok) throw new Error(`${command.do} was refused: ${JSON.stringify(ran)}`);
      ids.push(ran.value.id ?? '');
    }
    return ids;
  }, commands);
}

async function journalOf(page: Page): Promise<string> {
  const opened = await page.evaluate(() => window.exportDocket.openRegister({}));
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  return opened.value.journal;
}

/** The journal's entries, as main has them. */
export async function entriesOf(page: Page): Promise<readonly Entry[]> {
  return entriesIn(withoutHeader(await journalOf(page)));
}

/** The entries that were made in the window, without what the program notes by itself at any moment, such as a notice that it showed. */
export async function enteredIn(page: Page): Promise<readonly Entry[]> {
  return (await entriesOf(page)).filter(({ via }) => via === 'window');
}

export async function registerOf(page: Page): Promise<Register> {
  return foldText(await journalOf(page)).register;
}

/** On the docket: shows every date of every letter as a row of its own, also of letters that come. */
export async function expandAll(page: Page): Promise<void> {
  await page.keyboard.press('Shift+ArrowRight');
}

/** Every fact that stands, as main has them. */
export async function factsOf(page: Page): Promise<unknown> {
  return standingFacts(await registerOf(page));
}

/** A counterparty on a license record, and the letter that came for it. */
export const story: readonly CommandInput[] = [
  { do: 'add-counterparty', name: 'Example Trading Ltd.', country: 'CN' },
  {
    do: 'open-license',
    applicationNumber: 'Z123456',
    parties: [{ role: 'end-user', counterparty: 'Example Trading Ltd.' }],
    items: [{ line: '1', eccn: '5D992.c' }],
    expiresOn: day('2027-12-31'),
  },
  {
    do: 'log-letter',
    license: 'Z123456',
    kind: 'intent-to-deny',
    datedOn: day('2019-11-21'),
    reference: 'ITD-1',
  },
];

/** Chooses what stands behind "More…" beside the acts of a deadline. */
export async function chooseMore(page: Page, name: string): Promise<void> {
  await page.getByRole('complementary', { name: 'Deadline' }).getByRole('button', { name: 'More…' }).click();
  await page.getByRole('menuitem', { name }).click();
}

export function toPage(page: Page, name: string): Promise<void> {
  return page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name }).click();
}

/** Chooses what a closed menu of the page holds. */
export async function fromMenu(page: Page, menu: string | RegExp, choice: string): Promise<void> {
  await page.getByRole('button', { name: menu }).first().click();
  await page.getByRole('menuitem', { name: choice, exact: true }).click();
}

/** Opens the settings at a section. */
export async function toSettings(page: Page, section: string): Promise<void> {
  await toPage(page, 'Settings');
  const sections = page.getByRole('navigation', { name: 'Sections of the settings' });
  await sections.getByRole('button', { name: section, exact: true }).click();
}

/** Shows a section of a long form, by the beginning of its title. */
export function toSection(form: Locator, title: string): Promise<void> {
  return form.getByRole('tab', { name: new RegExp(`^${title}`) }).click();
}

// What only the colors decide; all else is the same in light and dark.
const colorRules = ['color-contrast', 'link-in-text-block'];

/** Nothing of what axe can check is wrong in the colors that show. The program opens no second page, so axe runs in this one. */
export async function expectNoViolationHere(
  page: Page,
  screen: string,
  rules: readonly string[] = [],
): Promise<void> {
  // Put into a page once: reading it in takes longer than looking.
  const isThere = page.frames().length === 1 && (await page.evaluate(() => 'axe' in window));
  const { violations } = await new AxeBuilder(isThere ? { page, axeSource: 'undefined' } : { page })
    .setLegacyMode(true)
    .options({
      resultTypes: ['violations'],
      ...(rules.length === 0 ? {} : { runOnly: { type: 'rule', values: [...rules] } }),
    })
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
  );
  expect(found, screen).toEqual([]);
}

const colorSchemes = ['light', 'dark'] as const;

/** Light and dark with FULL=1; else one of them, of half of the screens the one and of the others the other. */
function schemesFor(screen: string): readonly (typeof colorSchemes)[number][] {
  if (process.env.FULL === '1') return colorSchemes;
  const sum = [...screen].reduce((added, sign) => added + (sign.codePointAt(0) ?? 0), 0);
  return [sum % 2 === 0 ? 'light' : 'dark'];
}

/** No violation of what axe can check, in the colors this run looks at. */
export async function expectNoViolation(page: Page, screen: string): Promise<void> {
  for (const [nth, colorScheme] of schemesFor(screen).entries()) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await expectNoViolationHere(page, `${screen}, ${colorScheme}`, nth === 0 ? [] : colorRules);
  }
  await page.emulateMedia({ colorScheme: null });
}
