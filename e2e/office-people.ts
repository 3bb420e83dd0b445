import { expect, type Locator, type Page } from '@playwright/test';
import { type Cluster, noPostgres, startPostgres } from '../scripts/postgres-cluster.mjs';
import { test as base, type Launch, type Launched } from './harness';
import { officeOn, type TestOffice } from './office-server';
import { choosing, perform } from './story';

/** Playwright's test with a real PostgreSQL of its own, bare or with an office and its people; it says so where none can be had. */
export const test = base.extend<{ readonly cluster: Cluster; readonly office: TestOffice }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures it is given named
  cluster: async ({}, use, testInfo) => {
    const why = noPostgres();
    testInfo.skip(why !== '', `not possible here: ${why}`);
    const cluster = await startPostgres();
    await use(cluster);
    cluster.remove();
  },
  office: async ({ cluster }, use) => use(officeOn(cluster)),
});

export const pagesOf = (page: Page): Locator => page.getByRole('navigation', { name: 'Pages' });

/** Opens the section of the settings about the office. */
export async function toOffice(page: Page): Promise<Locator> {
  await pagesOf(page).getByRole('button', { name: 'Settings' }).click();
  const sections = page.getByRole('navigation', { name: 'Sections of the settings' });
  await sections.getByRole('button', { name: 'Office' }).click();
  return page.getByRole('region', { name: 'Office', exact: true });
}

/** Fills in the way to the office, up to the test of the connection. */
export async function fillIn(
  { app, page }: Launched,
  office: TestOffice,
  login: string,
  password: string | null,
): Promise<Locator> {
  const section = await toOffice(page);
  await section.getByRole('button', { name: 'Share or join…' }).click();
  const form = page.getByRole('dialog', { name: 'The register of an office' });
  await form.getByLabel('Server', { exact: true }).fill('localhost');
  await form.getByLabel('Port').fill(`${office.cluster.port}`);
  await form.getByLabel('Database').fill('office');
  await choosing(app, office.authority);
  await form.getByRole('button', { name: 'Choose a file…' }).click();
  await expect(form.getByText('office-ca.crt', { exact: true })).toBeVisible();
  await form.getByLabel('Login', { exact: true }).fill(login);
  if (password !== null) await form.getByLabel('Password', { exact: true }).fill(password);
  return form;
}

export const inStep = (page: Page) => expect(pagesOf(page)).toContainText('Shared register in step');

/** Connects at once, as a person does. */
export async function connectNow(page: Page): Promise<void> {
  await (await toOffice(page)).getByRole('button', { name: 'Connect now' }).click();
}

/** Ann shares her register, with what she entered before, and is in step. */
export async function shareAs(ann: Launched, office: TestOffice): Promise<void> {
  const form = await fillIn(ann, office, 'ann', office.password);
  await form.getByRole('button', { name: 'Test the connection' }).click();
  await expect(form.getByRole('status')).toContainText('No register was put there yet.');
  await form.getByRole('button', { name: 'Share this register' }).click();
  await expect(form).toBeHidden();
  await inStep(ann.page);
}

/** Bob joins it. */
export async function joinAs(bob: Launched, office: TestOffice, login = 'bob'): Promise<void> {
  const join = await fillIn(bob, office, login, office.password);
  await join.getByRole('button', { name: 'Test the connection' }).click();
  await expect(join.getByRole('status')).toContainText('is another one than here');
  await join.getByRole('button', { name: 'Join that register' }).click();
  await expect(bob.page.getByText('This computer takes part in the register of the office')).toBeVisible();
  await inStep(bob.page);
}

/** Ann shares her register, and Bob joins it. */
export async function share(
  launch: Launch,
  office: TestOffice,
): Promise<{ readonly ann: Launched; readonly bob: Launched }> {
  const ann = await launch({ args: ['--by', 'Ann Example'] });
  await perform(ann.page, [{ do: 'open-license', agency: 'BIS', licenseNumber: 'D100' }]);
  await shareAs(ann, office);
  const bob = await launch({ args: ['--by', 'Bob Other'] });
  await joinAs(bob, office);
  return { ann, bob };
}

/** The row of a license record in the list. */
export async function licenseRow(page: Page, number: string): Promise<Locator> {
  await pagesOf(page).getByRole('button', { name: 'Licenses' }).click();
  return page.getByRole('row', { name: new RegExp(number) });
}

/** Keeps a login out of the server, so that what others enter meanwhile comes first; answers the way to let it in again. */
export function keepOut({ cluster }: TestOffice, login: string): () => void {
  cluster.sql(
    `alter role ${login} nologin; select pg_terminate_backend(pid) from pg_stat_activity where usename = '${login}'`,
  );
  return () => void cluster.sql(`alter role ${login} login`);
}
