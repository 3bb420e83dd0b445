import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import {
  connectNow,
  fillIn,
  inStep,
  joinAs,
  keepOut,
  licenseRow,
  pagesOf,
  share,
  shareAs,
  test,
  toOffice,
} from './office-people';
import type { TestOffice } from './office-server';
import { choosing, perform } from './story';

// What happens to an office in its years: a restored server, another right, another way to log in, a wrong clock.

/** Keeps the server's database as it is now; answers the way to restore it, as an administrator does. */
function backupOf({ cluster }: TestOffice): () => void {
  const dump = join(cluster.folder, 'office.dump');
  cluster.tool('pg_dump', '-Fc', '-f', dump, 'office');
  return () => {
    cluster.sql('drop database office with (force)');
    cluster.sql('create database office');
    cluster.tool('pg_restore', '--single-transaction', '-d', 'office', dump);
  };
}

const open = (licenseNumber: string) => ({ do: 'open-license', agency: 'BIS', licenseNumber });
const inOffice = (office: TestOffice, text: string) => office.cluster.sql(text, { database: 'office' });

test('a server restored from an older backup lacks entries: once it is allowed, one computer puts them back', async ({
  launch,
  office,
}) => {
  const { ann, bob } = await share(launch, office);
  const restore = backupOf(office);
  await perform(ann.page, [open('D200'), open('D201')]);
  await expect(await licenseRow(bob.page, 'D201')).toBeVisible();
  restore();
  for (const { page } of [ann, bob]) {
    await connectNow(page);
    await expect(pagesOf(page)).toContainText('the server lacks entries');
  }
  // What is entered meanwhile is not lost.
  await perform(bob.page, [open('D202')]);

  const section = await toOffice(ann.page);
  await section.getByRole('button', { name: 'Put the entries back…' }).click();
  const form = ann.page.getByRole('dialog', { name: 'Put the entries back' });
  await form.getByRole('button', { name: 'Put them back' }).click();
  await expect(form.getByRole('alert')).toContainText('only when the administrator has allowed it');
  inOffice(
    office,
    "update export_docket.member set may_put_back_until = now() + interval '1 hour' where login = 'ann'",
  );
  await form.getByRole('button', { name: 'Put them back' }).click();
  await expect(form).toBeHidden();
  await inStep(ann.page);
  await connectNow(bob.page);
  await inStep(bob.page);
  for (const number of ['D200', 'D201', 'D202'])
    for (const { page } of [ann, bob]) await expect(await licenseRow(page, number)).toHaveCount(1);
  const [one, other] = [ann, bob].map(({ registerDir }) => readFileSync(join(registerDir, 'journal.txt')));
  expect(one).toEqual(other);
});

test('a server restored on which somebody went on has another register: nothing is merged, and taking it keeps the own one', async ({
  launch,
  office,
}) => {
  const { ann, bob } = await share(launch, office);
  const restore = backupOf(office);
  const letBobIn = keepOut(office, 'bob');
  await perform(ann.page, [open('D201')]);
  const lines = () => inOffice(office, 'select json from export_docket.line');
  await expect.poll(lines).toContain('D201');
  const letAnnIn = keepOut(office, 'ann');
  restore();
  letBobIn();
  await connectNow(bob.page);
  await inStep(bob.page);
  await perform(bob.page, [open('D202')]);
  await expect.poll(lines).toContain('D202');

  letAnnIn();
  await connectNow(ann.page);
  await expect(pagesOf(ann.page)).toContainText('the server has another register');
  const own = readFileSync(join(ann.registerDir, 'journal.txt'), 'utf8');
  const refused = await ann.page.evaluate(() =>
    window.exportDocket.run({ command: { do: 'add-counterparty', name: 'Too late' } }),
  );
  expect(refused).toMatchObject({ ok: false, messageKey: 'office-forked' });

  const section = await toOffice(ann.page);
  await section.getByRole('button', { name: 'Take the office’s register…' }).click();
  await ann.page.getByRole('button', { name: 'Take it, and keep this one beside' }).click();
  await expect(ann.page.getByText('has taken the place of the one that was here')).toBeVisible();
  await inStep(ann.page);
  await expect(await licenseRow(ann.page, 'D202')).toBeVisible();
  await expect(await licenseRow(ann.page, 'D201')).toHaveCount(0);
  const beside = dirname(ann.registerDir);
  const kept = readdirSync(beside)
    .filter((name) => name.startsWith(basename(ann.registerDir)) && name !== basename(ann.registerDir))
    .map((name) => join(beside, name, 'journal.txt'));
  expect(kept.filter(existsSync).map((file) => readFileSync(file, 'utf8'))).toEqual([own]);
});

test('a login that may only read is told so, also in a form that is open, and enters once it may', async ({
  launch,
  office,
}) => {
  const { bob } = await share(launch, office);
  await pagesOf(bob.page).getByRole('button', { name: 'Counterparties' }).click();
  await bob.page.getByRole('button', { name: 'Add a counterparty' }).first().click();
  const form = bob.page.getByRole('dialog');
  await form.getByLabel('Name', { exact: true }).fill('Typed before');
  inOffice(office, "update export_docket.member set may = 'read' where login = 'bob'");
  // As the program does by itself twice a minute.
  await bob.page.evaluate(() => window.exportDocket.reachOffice({}));
  await expect(bob.page).toHaveTitle(/in step, reading only/);
  await form.getByRole('button', { name: 'Add the counterparty' }).click();
  await expect(form.getByRole('alert')).toContainText('may read the register of the office, but not change');
  await expect(form.getByLabel('Name', { exact: true })).toHaveValue('Typed before');

  inOffice(office, "update export_docket.member set may = 'write' where login = 'bob'");
  await bob.page.evaluate(() => window.exportDocket.reachOffice({}));
  await expect(bob.page).toHaveTitle(/\(in step\)/);
  await form.getByRole('button', { name: 'Add the counterparty' }).click();
  await expect(form).toBeHidden();
  await inStep(bob.page);
  expect(inOffice(office, 'select json from export_docket.line')).toContain('Typed before');
});

test('a certificate takes the place of the password, and is there after a start', async ({
  launch,
  office,
}) => {
  office.cluster.sql('create role cert_ann login in role export_docket_member');
  inOffice(office, "insert into export_docket.member values ('cert_ann', 'Cert Ann', 'write')");
  const ann = await launch({ args: ['--by', 'Cert Ann'] });
  const form = await fillIn(ann, office, 'cert_ann', null);
  await form.getByLabel('How you log in').selectOption('certificate');
  const files = ['person.crt', 'person.key'].map((name) => join(office.cluster.folder, name));
  await ann.app.evaluate(({ dialog }, paths) => {
    const left = [...paths];
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [left.shift()] })) as never;
  }, files);
  await form.getByRole('button', { name: 'Choose both files…' }).click();
  await expect(form.getByText('person.crt', { exact: true })).toBeVisible();
  await form.getByRole('button', { name: 'Test the connection' }).click();
  await form.getByRole('button', { name: 'Share this register' }).click();
  await expect(form).toBeHidden();
  await inStep(ann.page);
  await ann.close();
  const { registerDir, userDataDir } = ann;
  const again = await launch({ registerDir, userDataDir, args: ['--by', 'Cert Ann'] });
  await inStep(again.page);
  await perform(again.page, [open('D200')]);
  await inStep(again.page);
  expect(inOffice(office, 'select json from export_docket.line')).toContain('"licenseNumber":"D200"');
});

test('attached files come when they are opened where that is chosen, and all of them where it is not', async ({
  launch,
  office,
}) => {
  const { ann, bob } = await share(launch, office);
  const files = (await toOffice(bob.page)).getByLabel('Attached files that are always here');
  await files.selectOption('opened');
  await expect(files).toHaveValue('opened');
  const attach = async (name: string) => {
    const file = join(ann.userDataDir, name);
    writeFileSync(file, `%PDF-1.7\n${name}\n`);
    await choosing(ann.app, file);
    const attached = await ann.page.evaluate(() => window.exportDocket.attachFiles({}));
    if (!attached.ok || attached.value.cancelled) throw new Error('nothing was attached');
    return attached.value.value;
  };
  const letter = { do: 'log-letter', license: 'D100', kind: 'approved', datedOn: '2026-11-02' };
  const [one, two] = [await attach('one.pdf'), await attach('two.pdf')];
  await perform(ann.page, [
    { ...letter, files: one, noDeadlineBecause: 'Nothing to do.' },
    { ...letter, files: two, reference: '2', noDeadlineBecause: 'Nothing to do.' },
  ]);
  const isAtBob = (sha256 = '') => existsSync(join(bob.registerDir, 'files', sha256));
  await (await licenseRow(bob.page, 'D100')).click();
  await expect(bob.page.getByRole('button', { name: 'View two.pdf' })).toBeVisible();
  expect([isAtBob(one[0]?.sha256), isAtBob(two[0]?.sha256)]).toEqual([false, false]);
  await bob.page.getByRole('button', { name: 'View one.pdf' }).click();
  await expect.poll(() => isAtBob(one[0]?.sha256)).toBe(true);
  expect(isAtBob(two[0]?.sha256)).toBe(false);
  await bob.page.keyboard.press('Escape');
  await (await toOffice(bob.page)).getByLabel('Attached files that are always here').selectOption('all');
  await expect.poll(() => isAtBob(two[0]?.sha256)).toBe(true);
});

test('a computer whose clock is more than ten minutes off the server is told, and nothing is sent until it is right', async ({
  launch,
  office,
}) => {
  const ann = await launch({ args: ['--by', 'Ann Example'] });
  await perform(ann.page, [open('D100')]);
  await shareAs(ann, office);
  const clock = new Date(Date.now() + 20 * 60_000).toISOString();
  const early = await launch({ args: ['--by', 'Bob Other'], clock });
  await joinAs(early, office);
  await perform(early.page, [open('D200')]);
  await expect(pagesOf(early.page)).toContainText('not connected');
  await expect(early.page.getByText('more than ten minutes off the office’s').first()).toBeVisible();
  expect(inOffice(office, 'select count(*) from export_docket.line').trim()).toBe('1');
});
