import { expect } from '@playwright/test';
import { keysOf, shortcutIds, shortcuts } from '../shared/calls/shortcuts';
import { test } from './harness';
import { expectNoViolationHere, perform } from './story';

test('by the keyboard alone a record, a letter, a deadline and an action are found and opened', async ({
  launch,
}) => {
  const { page } = await launch({ clock: '2019-11-25T15:00:00Z', args: ['--by', 'Kim Case'] });
  await perform(page, [
    { do: 'add-counterparty', name: 'Müller & Łódź GmbH', otherNames: ['北方工业'] },
    {
      do: 'open-license',
      agency: 'BIS',
      applicationNumber: 'Z104977',
      orderNumber: 'SO-0441',
      parties: [{ role: 'end-user', counterparty: 'Müller & Łódź GmbH' }],
    },
    {
      do: 'log-letter',
      license: 'Z104977',
      kind: 'intent-to-deny',
      datedOn: '2019-11-21',
      reference: 'ITD/77',
    },
  ]);
  // Keys are heard once the register is on screen.
  await expect(page.getByRole('option')).toHaveCount(1);
  const palette = page.getByRole('dialog', { name: 'Find anything' });
  const line = palette.getByRole('combobox');
  const groups = palette.getByRole('group');
  const look = async (words: string) => {
    await page.keyboard.press('Control+k');
    await expect(line).toBeFocused();
    await page.keyboard.type(words);
  };
  await look('z-104 977');
  await expect(groups.first()).toHaveAccessibleName('Licenses');
  await expect(palette.getByRole('option', { selected: true })).toContainText('Z104977');
  await expectNoViolationHere(page, 'find anything');
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Z104977' })).toBeVisible();
  // What is logged from a record's page is about that record.
  await page.keyboard.press('Control+Shift+L');
  const step = page.getByRole('dialog', { name: /step/i });
  await expect(step).toContainText('Z104977');
  await page.keyboard.press('Escape');
  await expect(step).toHaveCount(0);

  await look('Mueler');
  await expect(palette.getByRole('group', { name: 'Counterparties' }).getByRole('option')).toHaveCount(1);
  for (const other of ['北方', 'lodz']) {
    await line.fill(other);
    await expect(palette.getByRole('group', { name: 'Counterparties' })).toContainText('Müller & Łódź GmbH');
  }
  await line.fill('itd/77');
  await expect(palette.getByRole('group', { name: 'Letters' }).getByRole('option')).toContainText([
    'Intent to deny',
    'Reply to the intent to deny',
  ]);
  await line.fill('appeal');
  await expect(palette.getByRole('group', { name: 'Deadlines' })).toContainText('Appeal');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Deadline' })).toContainText('Appeal');

  await look('');
  await expect(groups.first()).toHaveAccessibleName('Recent');
  // The license that was opened, and the counterparties that were changed last; not the date that shows.
  await expect(groups.first().getByRole('option').first()).toContainText('Z104977');
  await expect(palette.getByRole('group', { name: 'Begin' }).getByRole('option').first()).toContainText(
    'Log a letter',
  );
  await page.keyboard.type('no such thing at all');
  await expect(palette).toContainText('Nothing found for');
  await line.fill('log a let');
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: /letter/i });
  await expect(form).toBeVisible();
  // Over a form, which may hold something typed, it does not open.
  await page.keyboard.press('Control+k');
  await expect(palette).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);

  // Everything the program does, by its name.
  await look('restore');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Backups', exact: true })).toBeInViewport();
  await look('go to docket');
  await page.keyboard.press('Enter');
  await look('print');
  await page.keyboard.press('Enter');
  const printing = page.getByRole('dialog').locator('.docket-sheet');
  await expect(printing).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(printing).toHaveCount(0);
  await perform(page, [{ do: 'add-counterparty', name: 'Norinco' }]);
  await look('nornico');
  await expect(palette.getByRole('option')).toContainText(['Norinco']);
  await line.fill('undo');
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const answer = await window.exportDocket.readHistory({ beforeSeq: null, limit: 1 });
        return answer.ok ? answer.value.lines : '';
      }),
    )
    .toContain('"undoes"');

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const id of shortcutIds) {
    await expect(keys.getByRole('term').filter({ hasText: shortcuts[id].name }).first()).toBeAttached();
    await expect(keys).toContainText(keysOf(id));
  }
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
});
