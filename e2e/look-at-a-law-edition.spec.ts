import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { releaseSigner, writeSigned } from '../scripts/release-signer.mjs';
import { ruleById } from '../shared/law/law';
import { test } from './harness';
import { choosing, factsOf, perform, toPage } from './story';

// A later edition of the law in a file that the makers signed: what it changes is shown, and no date moves.

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-docket-edition-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('an edition shows the open date it would change, and moves none; one that was changed is refused', async ({
  launch,
}) => {
  const signer = releaseSigner();
  const examples = [{ triggerOn: '2019-11-20', due: '2019-12-20', workBy: '2019-12-20' }];
  const file = writeSigned(
    folder,
    'edition.json',
    JSON.stringify({
      ...{ format: 'export-docket-law-edition', version: 1, id: '2027-06-01', checkedOn: '2027-06-01' },
      ...{ says: 'Thirty days instead of twenty.', changes: [], gone: [] },
      rules: [{ ...ruleById('itd-reply'), count: { unit: 'days', length: 30 }, examples }],
    }),
    signer,
  );
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
  await shown
    .getByRole('button', { name: /^Close/ })
    .last()
    .click();
  expect(await factsOf(page)).toEqual(before);
  appendFileSync(file, ' ');
  await look.click();
  await expect(page.getByText('edition.json is not as it was when it was signed')).toBeVisible();
});
