import { expect, type Locator, type Page } from '@playwright/test';
import { type Launch, type Launched, test } from './harness';
import { holdFrames } from './held-frames';
import { expectNoViolation, perform, registerOf, type Typed, toPage, toSection, toSettings } from './story';

// The license form as a person fills it in: section by section, with the keyboard, with slips.

async function begin(launch: Launch, more: readonly Typed[] = []): Promise<Launched> {
  const program = await launch({ clock: '2026-11-20T15:00:00Z', args: ['--by', 'Kim Case'] });
  const { page } = program;
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  if (more.length > 0) await perform(page, more);
  return program;
}

async function openForm(page: Page) {
  await toPage(page, 'Licenses');
  await page.getByRole('button', { name: 'New application or license' }).first().click();
  const form = page.getByRole('dialog', { name: 'New application or license' });
  await expect(form.getByLabel('Application control number')).toBeFocused();
  return form;
}

test('sections are walked by keyboard, blank rows are ignored, and a refusal opens its section', async ({
  launch,
}) => {
  const { page } = await begin(launch);
  const form = await openForm(page);
  await page.keyboard.type('Z123456');
  await page.keyboard.press('Control+PageDown');
  await expect(form.getByLabel('Submitted')).toBeFocused();
  await page.keyboard.press('Control+PageUp');
  await page.keyboard.press('Control+PageUp');
  await expect(form.getByRole('button', { name: 'Add a note' })).toBeFocused();
  // One blank row in each part that has rows.
  for (const [section, buttons] of [
    ['Notes', ['Add a note']],
    ['Parties', ['Add a party', 'Add a party']],
    ['Items', ['Add an item']],
    ['Conditions', ['Add a condition', 'Add a rider']],
    ['Support documents', ['Add a document']],
    ['Tolling', ['Add a tolled period', 'Add a hold']],
    ['Related licenses', ['Add a link']],
  ] as const) {
    await toSection(form, section);
    for (const name of buttons) await form.getByRole('button', { name }).click();
  }
  await expectNoViolation(page, 'a section of the license form');
  // The second party has an address, so it is a row; it lacks its name.
  await toSection(form, 'Parties');
  await form.getByRole('group', { name: 'Party 2' }).getByLabel('Address as printed').fill('1 Pier Road');
  await toSection(form, 'Identification');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByRole('tab', { name: /^Parties/, selected: true })).toContainText(
    'needs another look',
  );
  const party = form.getByRole('group', { name: 'Party 1' });
  await expect(form.getByRole('group', { name: 'Party 2' })).toHaveCount(0);
  await expect(party.getByLabel('Address as printed')).toHaveValue('1 Pier Road');
  await party.getByLabel('Name as printed').fill('Example Trading Ltd.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Z123456', level: 1 })).toBeVisible();
  const [license] = (await registerOf(page)).licenses.values();
  expect(license).toMatchObject({
    parties: [{ name: 'Example Trading Ltd.', address: ['1 Pier Road'] }],
    items: [],
    conditions: [],
    notes: [],
    links: [],
  });
});

test('values follow quantity and unit price, and one that differs is asked about', async ({ launch }) => {
  const { page } = await begin(launch);
  const form = await openForm(page);
  await page.keyboard.type('Z123457');
  await toSection(form, 'Items');
  await form.getByRole('button', { name: 'Add an item' }).click();
  const item = form.getByRole('group', { name: 'Item 1' });
  await item.getByLabel('Quantity').fill('4,000');
  await item.getByLabel('Unit price').fill('12.5');
  await expect(item.getByLabel('Value').first()).toHaveValue('50000.00');
  await expect(form.getByLabel('Total value').first()).toHaveValue('50000.00');
  await item.getByLabel('Value').first().fill('48,000');
  await expect(item).toContainText('Quantity × unit price is 50,000.00 USD.');
  await item.getByLabel('Quantity').fill('4,100');
  await expect(item.getByLabel('Value').first()).toHaveValue('48,000');
  await page.keyboard.press('Control+Enter');
  const asking = page.getByRole('alertdialog');
  await expect(asking).toContainText('The value of item 1 is 48,000.00 USD; 4,100 × 12.5 is 51,250.00 USD.');
  await page.getByRole('button', { name: 'Go back' }).click();
  // The button is gone with what it did, and the next keys come before the next frame.
  const framesGoOn = await holdFrames(page);
  await item.getByRole('button', { name: 'Use it' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await framesGoOn();
  await expect(page.getByRole('heading', { name: 'Z123457', level: 1 })).toBeVisible();
  const [license] = (await registerOf(page)).licenses.values();
  expect(license?.items[0]?.total).toEqual({ minor: 5_125_000, currency: 'USD' });
  expect(license?.total).toEqual({ minor: 5_125_000, currency: 'USD' });
});

test('countries are found by what begins with the letters, by any usual name, and by code', async ({
  launch,
}) => {
  const { page } = await begin(launch);
  const form = await openForm(page);
  const destination = form.getByRole('combobox', { name: 'Destination' });
  for (const [typed, first] of [
    ['India', 'India'],
    ['Chi', 'China'],
    ['UAE', 'United Arab Emirates'],
    ['Ivory Coast', "Côte d'Ivoire"],
    ['KOR', 'South Korea'],
  ] as const) {
    await destination.fill(typed);
    await expect(page.getByRole('option').first()).toContainText(first);
  }
  // Left with a name it knows, the field takes the country.
  await destination.fill('Deutschland');
  await page.keyboard.press('Tab');
  await expect(destination).toHaveValue('Germany');
});

test('what a field with a list does not know stays in it, is said, and keeps the form open', async ({
  launch,
}) => {
  const { page } = await begin(launch, [
    { do: 'add-counterparty', name: 'Example Trading Ltd.', country: 'CN' },
    { do: 'open-license', applicationNumber: 'Z123456', destination: 'CN' },
  ]);
  const dialog = page.getByRole('dialog');
  const leaves = async (field: Locator, says: string) => {
    await field.fill('Xyzzy');
    await page.keyboard.press('Tab');
    await expect(field).toHaveValue('Xyzzy');
    await expect(page.getByText(`“Xyzzy” is not ${says}.`)).toBeVisible();
  };
  const closed = async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect(dialog).toHaveCount(0);
  };
  const combo = (name: string) => page.getByRole('combobox', { name });

  await test.step('a country: the old one takes its place neither in the field nor in the record', async () => {
    await toPage(page, 'Licenses');
    await page.getByRole('row').filter({ hasText: 'Z123456' }).click();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await expect(combo('Destination')).toHaveValue('China');
    await leaves(combo('Destination'), 'a country');
    await toSection(dialog, 'Notes');
    await page.keyboard.press('Control+Enter');
    await expect(dialog.getByRole('alert')).toContainText('“Xyzzy” was typed into a field');
    await expect(combo('Destination')).toBeFocused();
    expect([...(await registerOf(page)).licenses.values()][0]?.destination).toBe('CN');
    await combo('Destination').fill('USA');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toHaveCount(0);
    expect([...(await registerOf(page)).licenses.values()][0]?.destination).toBe('US');
  });

  await test.step('every other field with a list', async () => {
    await page.keyboard.press('Control+Shift+L');
    await leaves(combo('What happened'), 'a kind of step');
    await closed();
    await page.getByRole('button', { name: 'Add a deadline' }).click();
    await dialog.getByLabel('How the date is found').selectOption('rule');
    await leaves(combo('Rule'), 'a rule of the table');
    await closed();
    await toPage(page, 'Licenses');
    await page.keyboard.press('Control+Shift+L');
    await leaves(combo('License record'), 'a license record of this register');
    await closed();
    await toPage(page, 'Counterparties');
    await page.getByRole('row').filter({ hasText: 'Example' }).click();
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await leaves(combo('Country'), 'a country');
    await closed();
  });
});

test('the company and its people are said once, and a new record begins with them', async ({ launch }) => {
  const { page } = await begin(launch);
  const main = page.getByRole('main');
  await test.step('in the settings', async () => {
    await toSettings(page, 'Your company');
    const company = main.getByRole('region', { name: 'Your company' });
    await company.getByLabel('Company name').fill('Harbor Light Instruments, Inc.');
    await company.getByLabel('Company address').fill('1 Pier Road\nBoston, MA 02110');
    await company.getByRole('combobox', { name: 'Company country' }).fill('USA');
    await page.keyboard.press('Tab');
    await company.getByRole('button', { name: 'Add an identifier' }).click();
    // A pointer that rests where the list opens chooses the choice below it.
    await page.mouse.move(0, 0);
    await company.getByRole('combobox', { name: 'Kind' }).fill('DDTC');
    await expect(page.getByRole('option', { name: 'DDTC registration code' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(company.getByRole('combobox', { name: 'Kind' })).toHaveValue('DDTC registration code');
    await company.getByLabel('Value').fill('M12345');
    await company.getByRole('button', { name: 'Add an identifier' }).click();
    await expectNoViolation(page, 'the company in the settings');
    await company.getByRole('button', { name: 'Save' }).click();
    await expect(company.getByRole('status')).toHaveText('Saved.');
    // What is undone and redone elsewhere is what the section shows, and what it saves with the next change.
    await main.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await expect(company.getByLabel('Company name')).toHaveValue('');
    await expect(company.getByLabel('Value')).toHaveCount(0);
    await page.keyboard.press('Control+y');
    await expect(company.getByLabel('Company name')).toHaveValue('Harbor Light Instruments, Inc.');
    await toSettings(page, 'Owners');
    const owners = main.getByRole('region', { name: 'Owners' });
    await owners.getByRole('button', { name: 'Add name' }).click();
    await owners.getByLabel('Names, name 1').fill('Ann Example');
    await owners.getByRole('button', { name: 'Save' }).click();
    await expect(owners.getByRole('status')).toHaveText('Saved.');
    const { settings } = await registerOf(page);
    expect(settings).toMatchObject({
      companyAddress: ['1 Pier Road', 'Boston, MA 02110'],
      companyCountry: 'US',
      companyIdentifiers: [{ type: 'DDTC registration code', value: 'M12345' }],
      owners: ['Ann Example'],
    });
  });

  await test.step('in a new record, where another name can go on the roster', async () => {
    const form = await openForm(page);
    await page.keyboard.type('Z123456');
    await expect(form.getByLabel('Applicant')).toHaveValue('Harbor Light Instruments, Inc.');
    const owner = form.getByRole('combobox', { name: 'Owner' });
    await expect(owner).toHaveValue('Kim Case');
    await owner.fill('');
    await owner.press('ArrowDown');
    await expect(page.getByRole('option')).toContainText(['Kim Case', 'Ann Example']);
    await page.keyboard.press('Escape');
    await owner.fill('Lee Broker');
    await page.keyboard.press('Tab');
    await form.getByRole('button', { name: 'Add this name' }).click();
    await expect(form.getByRole('button', { name: 'Add this name' })).toHaveCount(0);
    expect((await registerOf(page)).settings.owners).toEqual(['Ann Example', 'Lee Broker']);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: 'Z123456', level: 1 })).toBeVisible();
    const [license] = (await registerOf(page)).licenses.values();
    expect(license).toMatchObject({ applicant: 'Harbor Light Instruments, Inc.', owner: 'Lee Broker' });
  });

  await test.step('the history says it', async () => {
    await toPage(page, 'History');
    await expect(main).toContainText('Company identifiers');
    await expect(main).toContainText('DDTC registration code');
    await expect(main).toContainText('Lee Broker');
  });
});
