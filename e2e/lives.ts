import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Launch, Launched } from './harness';
import { test as base } from './notification-daemon';
import { answersIn, runProgram } from './running-program';
import { expandAll, type Typed } from './story';

// The life of a deadline, followed over days: changes come in by command or by hand, each on a day of its own, and what
// stands is read from the window, from the notification daemon, from printed pages and from `docket --json`.

/** A deadline as `docket --json` gives it. */
export type JsonRow = {
  readonly id: string;
  readonly license: string;
  readonly rule: string;
  readonly title: string;
  readonly state: string;
  readonly group: string;
  readonly late: number | null;
  readonly nextLegal: boolean;
  readonly internal: boolean;
  readonly due: string;
  readonly workBy: string;
  readonly daysLeft: number;
  readonly statedOn: string | null;
  readonly otherReading: string | null;
};

/** One register, and every way of reading it while no window is open. */
export type Life = {
  readonly registerDir: string;
  readonly userDataDir: string;
  /** Runs commands at ten in the morning of a day, Washington time; answers the ids they made. Refused is failed. */
  readonly perform: (on: string, commands: readonly Typed[]) => Promise<readonly string[]>;
  /** `docket --json` as of a day. */
  readonly docket: (on: string) => Promise<readonly JsonRow[]>;
  /** "rule due state" of each, in docket order; a late one with its days: `itd-reply 2019-12-11 sent late 2`. */
  readonly stands: (on: string) => Promise<readonly string[]>;
  /** The docket as the terminal shows it. */
  readonly table: (on: string) => Promise<string>;
  /** The license summary of a record as of a day, printed and read back. */
  readonly summary: (reference: string, on: string) => Promise<string>;
  /** The docket for the wall as of a day, printed and read back. */
  readonly wall: (on: string) => Promise<string>;
  /** Opens the window at ten in the morning of a day. */
  readonly open: (launch: Launch, on: string) => Promise<Launched>;
};

// Ten in the morning in Washington, summer or winter: past every reminder hour, far from midnight.
const at = (on: string) => `${on}T15:00:00Z`;

async function run(args: readonly string[], commands: readonly object[] = []) {
  const ended = await runProgram(args, commands);
  expect(ended, ended.err).toMatchObject({ code: 0 });
  return ended;
}

function read(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
}

function lifeIn(folder: string, opened: Launched[]): Life {
  const registerDir = join(folder, 'register');
  const userDataDir = join(folder, 'settings');
  const here = ['--register', registerDir, '--user-data', userDataDir];
  let last = 0;
  // Asked for again while nothing was written since, it is the same answer.
  const asked = new Map<string, readonly JsonRow[]>();
  const docket = async (on: string) => {
    const key = `${on} ${readFileSync(join(registerDir, 'journal.txt'), 'utf8')}`;
    const known = asked.get(key);
    if (known !== undefined) return known;
    const { out } = await run(['docket', '--json', '--today', on, ...here]);
    const rows = JSON.parse(out) as readonly JsonRow[];
    asked.set(key, rows);
    return rows;
  };
  const printed = async (args: readonly string[], option: string, on: string) => {
    last += 1;
    const pdf = join(folder, `page-${last}.pdf`);
    await run([...args, option, pdf, '--today', on, ...here]);
    return read(pdf);
  };
  return {
    registerDir,
    userDataDir,
    perform: async (on, commands) => {
      const args = ['execute', '--by', 'Kim Case', '--clock', at(on), '--accept-clock', ...here];
      const ended = await runProgram(args, commands);
      const answers = answersIn(ended) as readonly { readonly ok: boolean; readonly id?: string }[];
      expect(answers, ended.out + ended.err).toHaveLength(commands.length);
      expect(answers.filter(({ ok }) => !ok)).toEqual([]);
      return answers.map(({ id }) => id ?? '');
    },
    docket,
    stands: async (on) =>
      (await docket(on)).map(
        ({ rule, due, state, late }) => `${rule} ${due} ${state}${late === null ? '' : ` late ${late}`}`,
      ),
    table: async (on) => (await run(['docket', '--today', on, ...here])).out,
    summary: (reference, on) => printed(['summary', reference], '--out', on),
    wall: (on) => printed(['docket'], '--pdf', on),
    open: async (launch, on) => {
      const program = await launch({
        clock: at(on),
        args: ['--by', 'Kim Case'],
        env: { TZ: 'America/New_York' },
        registerDir,
        userDataDir,
        isReadApart: true,
      });
      opened.push(program);
      await expect(
        program.page.getByRole('heading', { name: 'Docket', level: 1, exact: true }),
      ).toBeVisible();
      await expandAll(program.page);
      return program;
    },
  };
}

/** Playwright's test with `launch`, the notification daemon and one life. */
export const test = base.extend<{ readonly life: Life }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern.
  life: async ({}, use, testInfo) => {
    // A life of several days is several starts of the program.
    testInfo.slow();
    const folder = await mkdtemp(join(tmpdir(), 'export-docket-life-'));
    const opened: Launched[] = [];
    await use(lifeIn(folder, opened));
    for (const program of opened) await program.close();
    await rm(folder, { recursive: true, force: true });
  },
});

/** A record with one party and two items, and nothing that starts a date. */
export function record(applicationNumber: string, agency = 'BIS'): Typed {
  return {
    do: 'open-license',
    applicationNumber,
    agency,
    parties: [{ role: 'ultimate-consignee', name: 'Example Trading Ltd.' }],
    items: [
      { line: '1', eccn: '5D992.c', description: 'Operating system' },
      { line: '2', eccn: '5A991.b', description: 'Transmission equipment' },
    ],
  };
}

/** A letter that arrived on the day printed on it. */
export function letter(license: string, kind: string, datedOn: string, fields: object = {}): Typed {
  return { do: 'log-letter', license, kind, datedOn, arrivedOn: datedOn, ...fields };
}

export function step(license: string, kind: string, happenedOn: string, fields: object = {}): Typed {
  return { do: 'log-step', license, kind, happenedOn, ...fields };
}

/** The rows of the docket in the window, every date of a letter for itself. */
export const rowsOf = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Open deadlines' }).getByRole('option');

/** The rows under one heading of the docket, such as "Missed", without the further dates of a letter. */
export const groupOf = (page: Page, name: RegExp): Locator =>
  page
    .getByRole('listbox', { name: 'Open deadlines' })
    .getByRole('group', { name })
    .locator('[role="option"]:not(.docket-row-inside)');

export const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Deadline' });

/** The entry of the docket in the sidebar, which counts what was missed. */
export const docketEntry = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: /^Docket/ });

/** Goes to the docket and opens one of its deadlines. */
export async function openDeadline(page: Page, title: RegExp | string): Promise<Locator> {
  await docketEntry(page).click();
  await rowsOf(page).filter({ hasText: title }).first().click();
  return panelOf(page);
}

/** Goes to a record. */
export async function openRecord(page: Page, number: string): Promise<Locator> {
  const pages = page.getByRole('navigation', { name: 'Pages' });
  await pages.getByRole('button', { name: 'Licenses' }).click();
  const back = page.getByRole('button', { name: 'Back to all license records' });
  if (await back.isVisible()) await back.click();
  await page.getByRole('row').filter({ hasText: number }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(number);
  return page.getByRole('main');
}

/** The next date in the header of the record that is open. */
export const nextDateOf = (page: Page): Locator => page.locator('.next-date');

export const formOf = (page: Page): Locator => page.getByRole('dialog');

/** What follows from the form that is open, told before it is saved. */
export const followsOf = (page: Page): Locator =>
  formOf(page).getByRole('region', { name: 'What this will change' });

export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(formOf(page)).toHaveCount(0);
}

/** Fills the form of a letter; the record is the one that is open. */
export async function fillLetter(page: Page, kind: string, datedOn: string): Promise<Locator> {
  await page.keyboard.press('Control+l');
  const form = formOf(page);
  await form.getByLabel('Kind of letter').selectOption(kind);
  await form.getByLabel('Date printed on the letter').fill(datedOn);
  return form;
}

/** A part of a printed page: from one heading up to the next. */
export function between(text: string, from: string, to: string): string {
  const start = text.toLowerCase().indexOf(from.toLowerCase());
  expect(start, `"${from}" stands in:\n${text}`).toBeGreaterThanOrEqual(0);
  const end = text.toLowerCase().indexOf(to.toLowerCase(), start + from.length);
  return text.slice(start, end < 0 ? undefined : end);
}
