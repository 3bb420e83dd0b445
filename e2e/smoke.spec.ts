import { expect } from '@playwright/test';
import { test } from './harness';

test('the window opens under the name of the program', async ({ launch }) => {
  const { page } = await launch();
  await expect(page).toHaveTitle('Export Docket');
});
