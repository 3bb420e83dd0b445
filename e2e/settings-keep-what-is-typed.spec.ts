import { expect } from '@playwright/test';
import { test } from './harness';
import { expectNoViolation, perform, registerOf, toPage, toSettings } from './story';

test('a section of the settings asks to be saved only where something changed, and what is typed waits there', async ({
  launch,
}) => {
  const { page } = await launch({ clock: '2019-11-25T15:00:00Z', args: ['--by', 'Kim Case'] });
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await perform(page, [{ do: 'open-license', applicationNumber: 'Z123456' }]);
  const main = page.getByRole('main');
  const save = main.getByRole('button', { name: /^Save/ });
  const sections = main.getByRole('navigation', { name: 'Sections of the settings' });
  const section = (name: string) => sections.getByRole('button', { name });

  await toSettings(page, 'Your company');
  const company = main.getByLabel('Company name');
  await expect(main.getByRole('heading', { level: 2 })).toHaveText(['Your company']);
  await expect(save).toHaveCount(0);
  await company.fill('Harbor Light Instruments, Inc.');
  await expect(save).toBeEnabled();
  await expect(section('Your company (changed)')).toHaveAttribute('aria-current', 'true');
  await expectNoViolation(page, 'settings that are not saved');

  await test.step('another section, another page and back: it is still there, and saved by the keys', async () => {
    await company.press('Control+PageDown');
    await expect(main.getByRole('heading', { level: 2 })).toHaveText(['Owners']);
    await expect(section('Your company (changed)')).toBeVisible();
    await toPage(page, 'Licenses');
    await toPage(page, 'Settings');
    await section('Your company (changed)').click();
    await expect(company).toHaveValue('Harbor Light Instruments, Inc.');
    await company.press('Control+Enter');
    await expect(main.getByRole('status')).toHaveText('Saved.');
    await expect(section('Your company')).toHaveText('Your company');
    await expect(save).toHaveCount(0);
    await expect(company).toBeFocused();
    expect((await registerOf(page)).settings.company).toBe('Harbor Light Instruments, Inc.');
  });

  await test.step('what is discarded or saved by its button gives the focus back to its field', async () => {
    await company.fill('Another name');
    await main.getByRole('button', { name: 'Discard changes' }).press('Enter');
    await expect(company).toHaveValue('Harbor Light Instruments, Inc.');
    await expect(company).toBeFocused();
    await company.fill('Harbor Light, Inc.');
    await save.press('Enter');
    await expect(main.getByRole('status')).toHaveText('Saved.');
    await expect(company).toBeFocused();
  });

  await test.step('back leaves the settings at once', async () => {
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(page.getByRole('heading', { name: 'Licenses', level: 1 })).toBeVisible();
  });
});
