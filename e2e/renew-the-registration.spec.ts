import { expect } from '@playwright/test';
import { docketEntry, followsOf, openDeadline, panelOf, rowsOf, save, test } from './lives';

// 22 CFR 122.2(d), (e): the renewal goes to DDTC no sooner than sixty and no later than thirty days before the registration
// expires, and it expires every year. A date that is a holiday or lies on a weekend moves only the day to work by.

const years = [
  {
    renewedOn: '2026-12-28',
    opens: 'Wed Dec 2, 2026',
    due: '2027-01-01',
    dueInWords: 'Fri Jan 1, 2027',
    workBy: '2026-12-31',
    workByInWords: 'Thu Dec 31',
  },
  {
    renewedOn: '2027-12-27',
    opens: 'Thu Dec 2, 2027',
    due: '2028-01-01',
    dueInWords: 'Sat Jan 1, 2028',
    workBy: '2027-12-30',
    workByInWords: 'Thu Dec 30',
  },
  {
    renewedOn: '2028-12-26',
    opens: 'Sat Dec 2, 2028',
    due: '2029-01-01',
    dueInWords: 'Mon Jan 1, 2029',
    workBy: '2028-12-29',
    workByInWords: 'Fri Dec 29',
  },
] as const;

test('the registration is renewed three years running: the window opens and closes on the same days each year', async ({
  launch,
  daemon,
  life,
}) => {
  await life.perform('2026-11-25', [
    { do: 'log-step', kind: 'registration-expiry', happenedOn: '2027-01-31' },
  ]);
  for (const { renewedOn, opens, due, dueInWords, workBy, workByInWords } of years) {
    await test.step(`the year of ${due}`, async () => {
      const rule = 'itar-registration-renewal';
      expect(await life.stands(renewedOn)).toEqual([`${rule} ${due} open`]);
      expect((await life.docket(renewedOn))[0]).toMatchObject({ workBy });
      const wall = await life.wall(renewedOn);
      expect(wall).toContain(dueInWords);
      expect(wall).toContain(workByInWords);

      const before = daemon.shown().length;
      const { page, close } = await life.open(launch, renewedOn);
      const notice = (await daemon.waitFor(before + 1)).at(-1);
      expect(notice?.summary).toMatch(new RegExp(`: work by ${workByInWords}$`));
      await expect(rowsOf(page)).toHaveCount(1);
      await expect(docketEntry(page)).not.toContainText('missed');
      const panel = await openDeadline(page, 'No record');
      await expect(panel).toContainText(opens);
      await expect(panel).toContainText(`Due ${dueInWords}`);
      await panel.getByRole('button', { name: /Report filed…/ }).click();
      await expect(followsOf(page)).toContainText('completed, leaves the docket');
      await save(page);
      await docketEntry(page).click();
      await expect(rowsOf(page)).toHaveCount(1);
      await close();
    });
  }
  expect(await life.stands('2028-12-26')).toEqual(['itar-registration-renewal 2030-01-01 open']);
});

test('sent before the window opens, it counts for nothing: the panel says so', async ({ launch, life }) => {
  await life.perform('2029-11-01', [
    { do: 'log-step', kind: 'registration-expiry', happenedOn: '2030-01-31' },
  ]);
  expect(await life.stands('2029-11-15')).toEqual(['itar-registration-renewal 2030-01-01 open']);
  const { page } = await life.open(launch, '2029-11-15');
  await openDeadline(page, 'No record');
  await expect(panelOf(page)).toContainText('Not before Sun Dec 2, 2029');
});
