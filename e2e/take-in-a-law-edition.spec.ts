import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { releaseSigner, writeSigned } from '../scripts/release-signer.mjs';
import { editionText } from '../shared/testing/edition-text';
import { test } from './harness';
import { choosing, factsOf, perform, toPage } from './story';

// A later edition of the law in a file that the makers signed: what it changes is shown, it is taken in, and no date moves by it.

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-docket-edition-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('an edition shows the open date it would change, is taken in, and the date is decided; a changed file is refused', async ({
  launch,
}) => {
  const signer = releaseSigner();
  const file = writeSigned(folder, 'edition.json', editionText(), signer);
  const { app, page } = await launch({
    clock: '2019-11-25T15:00:00Z',
    args: ['--by', 'Kim Case', '--trust-key', signer.key],
  });
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await perform(page, [
    { do: 'open-license', applicationNumber: 'Z123456' },
    { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: '2019-11-20' },
  ]);
  const before = await factsOf(page);
  await choosing(app, file);
  await toPage(page, 'Law');
  await page.getByRole('tab', { name: 'Open questions and sources', exact: true }).click();
  const look = page.getByRole('button', { name: 'Look at an edition file…', exact: true });
  await look.click();
  const shown = page.getByRole('dialog', { name: 'Law edition 2027-06-01' });
  await expect(shown).toContainText('No date moves.');
  await expect(shown).toContainText('Reply to intent to deny itd-reply: count, examples');
  await expect(shown).toContainText('stays due Tue Dec 10, 2019; by this edition Fri Dec 20, 2019');
  await shown.getByRole('button', { name: 'Not now', exact: true }).click();
  expect(await factsOf(page)).toEqual(before);

  await look.click();
  await shown.getByRole('button', { name: 'Take in this edition', exact: true }).click();
  await expect(shown).toBeHidden();
  await expect(page.getByRole('main')).toContainText('Edition 2027-06-01');
  const waiting = page.getByRole('region', { name: 'Dates this edition would change' });
  await expect(waiting).toContainText('Tue Dec 10, 2019');
  await perform(page, [
    { do: 'open-license', applicationNumber: 'Z123457' },
    { do: 'log-letter', license: 'Z123457', kind: 'intent-to-deny', datedOn: '2019-11-20' },
  ]);
  await toPage(page, 'Docket');
  await expect(page.getByRole('main')).toContainText('Fri Dec 20');
  await toPage(page, 'Law');
  await waiting.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('Every date was decided.');
  await toPage(page, 'History');
  await expect(page.getByRole('main')).toContainText('Took in the law edition 2027-06-01; no date moved.');

  appendFileSync(file, ' ');
  await toPage(page, 'Law');
  await look.click();
  await expect(page.getByText('edition.json is not as it was when it was signed')).toBeVisible();
});
