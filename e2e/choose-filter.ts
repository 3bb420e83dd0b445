import { expect, type Locator, type Page } from '@playwright/test';

/** The bar with the filters of a list: "the shipments". */
export const filterBar = (page: Page, list: string): Locator =>
  page.getByRole('group', { name: `Filters of ${list}` });

/** Opens one filter in the menu of a bar, as a person does. */
export async function openFilter(page: Page, list: string, field: string): Promise<Locator> {
  await filterBar(page, list).getByRole('button', { name: 'Filter', exact: true }).click();
  // What is set stands behind the name.
  await page.getByRole('menuitem', { name: new RegExp(`^${field}`) }).click();
  const menu = page.getByRole('dialog', { name: `Filter: ${field}` });
  await expect(menu).toBeVisible();
  return menu;
}

/** Chooses a value of a filter and leaves its menu. */
export async function chooseFilter(page: Page, list: string, field: string, value: string): Promise<void> {
  const menu = await openFilter(page, list, field);
  await menu.getByRole('textbox').fill(value);
  await menu.getByRole('option', { name: value }).first().click();
  await closeFilter(page, menu);
}

/** Leaves the menu of a filter, whatever was typed into it; one of a single value is closed by choosing it. */
export async function closeFilter(page: Page, menu: Locator): Promise<void> {
  // The first Escape empties what was typed.
  while (await menu.isVisible()) await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
}

/** Takes every filter off a list. */
export async function clearFilters(page: Page, list: string): Promise<void> {
  await filterBar(page, list).getByRole('button', { name: 'Clear', exact: true }).click();
}
