import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { day } from '../shared/base/dates';
import type { ExportDocketApi } from '../shared/calls/contract';
import type { CommandInput } from '../shared/commands/commands';
import type { Entry } from '../shared/register/events';
import { registerBegun } from '../shared/register/new-register';
import { fold, type Register } from '../shared/register/register';

declare global {
  interface Window {
    readonly exportDocket: ExportDocketApi;
  }
}

/** Runs commands as the window does; returns the id each made or changed. */
export async function does(page: Page, commands: readonly CommandInput[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const command of commands) {
    const ran = await page.evaluate((input) => window.exportDocket.run({ command: input }), command);
    if (!ran.ok) throw new Error(`${command.do} was refused: ${JSON.stringify(ran)}`);
    ids.push(ran.value.id ?? '');
  }
  return ids;
}

async function journalOf(page: Page): Promise<string> {
  const opened = await page.evaluate(() => window.exportDocket.openRegister({}));
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  return opened.value.journal;
}

function entriesIn(journal: string): readonly Entry[] {
  return journal
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => JSON.parse(line.slice(line.indexOf('\t') + 1)) as Entry);
}

/** The journal's entries, as main has them. */
export async function entriesOf(page: Page): Promise<readonly Entry[]> {
  return entriesIn(await journalOf(page));
}

export async function registerOf(page: Page): Promise<Register> {
  const journal = await journalOf(page);
  const register = registerBegun(journal);
  for (const entry of entriesIn(journal)) fold(register, entry);
  return register;
}

/** Every fact that stands: void records left out, and the entry numbers, which undoing never takes back. */
export async function factsOf(page: Page): Promise<unknown> {
  const { counterparties, licenses, letters, steps, deadlines, settings, told } = await registerOf(page);
  const standing = [counterparties, licenses, letters, steps, deadlines].map((map) =>
    [...map.values()]
      .filter((record) => record.void === null)
      .map(({ changedSeq: _seq, ...record }) => record),
  );
  const acknowledged = [...told].filter(([, { acknowledgedAt }]) => acknowledgedAt !== null);
  return JSON.parse(JSON.stringify({ standing, settings, acknowledged: acknowledged.map(([key]) => key) }));
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

export function toPage(page: Page, name: string): Promise<void> {
  return page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name }).click();
}

/** No violation of what axe can check, light and dark. */
export async function expectNoViolation(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
    );
    expect(found, `${screen}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}
