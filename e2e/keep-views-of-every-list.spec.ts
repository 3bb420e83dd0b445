import { expect, type Page } from '@playwright/test';
import { chooseFilter, clearFilters, filterBar } from './choose-filter';
import { test } from './harness';
import { expectNoViolation, perform, registerOf, toPage } from './story';

const clock = '2026-11-27T15:00:00Z';
const args = ['--by', 'Kim Case'];

const register = [
  {
    do: 'open-license',
    applicationNumber: 'Z123456',
    licenseNumber: 'D1234567',
    validatedOn: '2026-01-05',
    expiresOn: '2030-01-31',
    owner: 'Ann Lee',
    items: [
      {
        line: '1',
        eccn: '3A001.b.4',
        description: 'Amplifier',
        quantity: '100',
        unit: 'EA',
        unitPrice: '1000',
      },
    ],
  },
  { do: 'open-license', applicationNumber: 'Z200000', owner: 'Kim Case' },
  { do: 'open-license', applicationNumber: 'Z300000', owner: 'Kim Case' },
  ...['Z200000', 'Z300000'].map((license, at) => ({
    ...{ do: 'log-letter', license, datedOn: `2026-11-1${at}` },
    ...(at === 0 ? { kind: 'denied' } : { kind: 'intent-to-deny', basis: 'Risk of diversion' }),
  })),
  ...['S-1', 'S-2', 'S-3'].map((reference) => ({
    ...{ do: 'open-shipment', reference, invoice: `INV ${reference}`, plannedOn: '2026-12-03' },
    draws: [{ license: 'D1234567', item: '1', quantity: '1', unitPrice: '1000' }],
  })),
  { do: 'reserve', shipment: 'S-2', reason: 'For the test', initials: 'KC' },
  { do: 'void', shipment: 'S-3', reason: 'Typed twice' },
];

const views = (page: Page, list: string) => filterBar(page, list).getByRole('button', { name: /^View: / });

/** Saves what a list shows as a view, by keyboard alone from the button that opens the views. */
async function saveView(page: Page, list: string, name: string): Promise<void> {
  await views(page, list).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('save as');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(views(page, list)).toHaveAccessibleName(`View: ${name}`);
  await expect(views(page, list)).toBeFocused();
}

async function openView(page: Page, list: string, name: string): Promise<void> {
  await views(page, list).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  await expect(views(page, list)).toHaveAccessibleName(`View: ${name}`);
}

test('views of the shipments, the reasons and the history are kept in the register', async ({ launch }) => {
  const first = await launch({ clock, args });
  const { page } = first;
  await perform(page, register);
  const grid = page.getByRole('grid');

  await toPage(page, 'Shipments');
  await expect(filterBar(page, 'the shipments').getByRole('status')).toHaveText('2 shipments');
  await page.getByRole('checkbox', { name: 'Show 1 archived or void' }).check();
  await expect(grid.getByRole('row', { name: /S-3.*Void/ })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Show archived and void records' }).uncheck();
  await chooseFilter(page, 'the shipments', 'State', 'Reserved');
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Invoice' }).check();
  await page.keyboard.press('Escape');
  await expect(grid.getByRole('row')).toContainText(['Shipment', 'INV S-2']);
  await saveView(page, 'the shipments', 'Reserved');
  await expectNoViolation(page, 'a view of the shipments');

  await toPage(page, 'Reasons');
  const outcomes = page.getByRole('group', { name: 'Outcomes' });
  await outcomes.getByRole('button', { name: /Denied/ }).click();
  await expect(filterBar(page, 'the reasons').getByRole('row')).toHaveText(['Outcome: Denied']);
  await outcomes.getByRole('button', { name: /Pending/ }).click();
  await expect(filterBar(page, 'the reasons').getByRole('status')).toHaveText('2 letters on 2 licenses');
  await page.getByRole('button', { name: 'Dated', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Dated' })).toHaveAttribute('aria-sort', 'ascending');
  await saveView(page, 'the reasons', 'Without a license');
  await clearFilters(page, 'the reasons');
  await expect(views(page, 'the reasons')).toHaveAccessibleName('View: Without a license, changed');

  await toPage(page, 'History');
  await chooseFilter(page, 'the history', 'Record', 'Z200000');
  await chooseFilter(page, 'the history', 'What was changed', 'Letters');
  await expect(filterBar(page, 'the history').getByRole('status')).toHaveText('1 entry found');
  await saveView(page, 'the history', 'The denied one');
  await expectNoViolation(page, 'a view of the history');
  await first.close();

  const second = await launch({ ...first, clock, args });
  expect((await registerOf(second.page)).settings.savedViews.map(({ list, name }) => [list, name])).toEqual([
    ['shipments', 'Reserved'],
    ['reasons', 'Without a license'],
    ['history', 'The denied one'],
  ]);
  await toPage(second.page, 'Shipments');
  await openView(second.page, 'the shipments', 'Reserved');
  await expect(second.page.getByRole('grid').getByRole('row')).toContainText(['Shipment', 'INV S-2']);
  await toPage(second.page, 'Reasons');
  await openView(second.page, 'the reasons', 'Without a license');
  await expect(second.page.getByRole('columnheader', { name: 'Dated' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await toPage(second.page, 'History');
  await openView(second.page, 'the history', 'The denied one');
  await expect(filterBar(second.page, 'the history').getByRole('status')).toHaveText('1 entry found');
  // From a record the history opens on it, whatever view was open.
  await toPage(second.page, 'Licenses');
  await second.page.getByRole('grid').getByText('Z123456').click();
  await second.page.getByRole('button', { name: 'Search and export' }).click();
  await expect(views(second.page, 'the history')).toHaveAccessibleName('View: All');
  await expect(filterBar(second.page, 'the history').getByRole('row')).toHaveText(['Record: Z123456']);
});
