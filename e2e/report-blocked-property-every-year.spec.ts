import { expect } from '@playwright/test';
import {
  docketEntry,
  followsOf,
  nextDateOf,
  openDeadline,
  openRecord,
  record,
  rowsOf,
  save,
  step,
  test,
} from './lives';

// 31 CFR 501.603: blocked property is reported within ten business days, and again every September 30 for what is held on
// June 30. The first report is not the annual one. 501.601: its records are kept while it is blocked, and ten years after.

const number = 'OF-2026-7';
const annual = 'Annual report of blocked property';

test('the first report leaves the annual one, which comes again every year until the property is unblocked', async ({
  launch,
  daemon,
  life,
}) => {
  await life.perform('2026-05-05', [record(number, 'OFAC'), step(number, 'property-blocked', '2026-05-05')]);
  expect(await life.stands('2026-05-05')).toEqual([
    'ofac-blocked-report 2026-05-19 open',
    'ofac-annual-report 2026-09-30 open',
  ]);

  await test.step('the first report meets only itself', async () => {
    const { page, close } = await life.open(launch, '2026-05-12');
    const [notice] = await daemon.waitFor(1);
    expect(notice?.summary).toMatch(/: work by Tue May 19$/);
    expect(notice?.body).toBe(`${number} · Example Trading Ltd. · 7 days left`);
    const panel = await openDeadline(page, /due Tue May 19/);
    await panel.getByRole('button', { name: /Report filed…/ }).click();
    await expect(followsOf(page).getByRole('listitem')).toHaveCount(1);
    await expect(followsOf(page)).toContainText('completed, leaves the docket');
    await save(page);
    await docketEntry(page).click();
    await expect(rowsOf(page)).toHaveCount(1);
    await expect(rowsOf(page)).toContainText('due Wed Sep 30');
    const main = await openRecord(page, number);
    await expect(nextDateOf(page)).toContainText('due Wed Sep 30, 2026');
    await expect(main).toContainText('Held: dispose of nothing.');
    await close();
    expect(await life.stands('2026-05-12')).toEqual(['ofac-annual-report 2026-09-30 open']);
    const paper = await life.summary(number, '2026-05-12');
    expect(paper).toMatch(/Wed Sep 30, 2026 +Wed Sep 30, 2026/);
    expect(paper.replace(/\s+/g, ' ')).toMatch(/Keep the records.*[Hh]eld/);
  });

  await test.step('filed in time, the annual report comes again next year', async () => {
    const { page, close } = await life.open(launch, '2026-09-15');
    const panel = await openDeadline(page, /due Wed Sep 30/);
    await panel.getByRole('button', { name: /Report filed…/ }).click();
    await expect(followsOf(page)).toContainText('Thu Sep 30, 2027');
    await save(page);
    await docketEntry(page).click();
    await expect(rowsOf(page)).toHaveCount(1);
    await expect(rowsOf(page)).toContainText('due Thu Sep 30, 2027');
    await openRecord(page, number);
    await expect(nextDateOf(page)).toContainText('due Thu Sep 30, 2027');
    await close();
    expect(await life.stands('2026-09-15')).toEqual(['ofac-annual-report 2027-09-30 open']);
    expect(await life.summary(number, '2026-09-15')).toContain('Thu Sep 30, 2027');
  });

  await test.step('unblocked before June 30: no annual report any more, only that of the unblocking', async () => {
    await life.perform('2027-03-01', [step(number, 'property-unblocked', '2027-03-01')]);
    expect(await life.stands('2027-03-01')).toEqual(['ofac-unblocked-report 2027-03-15 open']);
    const before = daemon.shown().length;
    const { page, close } = await life.open(launch, '2027-03-08');
    const notice = (await daemon.waitFor(before + 1)).at(-1);
    expect(notice?.summary).toMatch(/: work by Mon Mar 15$/);
    await expect(rowsOf(page)).toHaveCount(1);
    const panel = await openDeadline(page, /due Mon Mar 15/);
    await panel.getByRole('button', { name: /Report filed…/ }).click();
    await save(page);
    await expect(rowsOf(page)).toHaveCount(0);
    const main = await openRecord(page, number);
    await expect(nextDateOf(page)).toHaveCount(0);
    await expect(main).not.toContainText('Held: dispose of nothing.');
    await expect(main).toContainText('Keep the records through Sun Mar 1, 2037');
    await close();
    for (const on of ['2027-03-08', '2027-09-30', '2028-10-02']) expect(await life.stands(on)).toEqual([]);
    const paper = await life.summary(number, '2027-03-08');
    expect(paper).toContain('Sun Mar 1, 2037');
    expect(paper).not.toContain('2028');
    expect(await life.wall('2027-08-15')).not.toContain(annual);
  });
});

test('what is blocked and unblocked before June 30 leaves no annual report', async ({ life }) => {
  await life.perform('2027-02-22', [record(number, 'OFAC'), step(number, 'property-blocked', '2027-02-22')]);
  expect(await life.stands('2027-02-22')).toEqual([
    'ofac-blocked-report 2027-03-08 open',
    'ofac-annual-report 2027-09-30 open',
  ]);
  await life.perform('2027-03-01', [step(number, 'property-unblocked', '2027-03-01')]);
  expect(await life.stands('2027-03-01')).toEqual([
    'ofac-blocked-report 2027-03-08 open',
    'ofac-unblocked-report 2027-03-15 open',
  ]);
});
