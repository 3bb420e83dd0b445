import { expect } from '@playwright/test';
import {
  between,
  docketEntry,
  fillLetter,
  followsOf,
  formOf,
  letter,
  nextDateOf,
  openDeadline,
  openRecord,
  record,
  rowsOf,
  save,
  step,
  test,
} from './lives';

// What comes in answers what it is about, and nothing beside it.

test('the receipt of the reply does not confirm an appeal that was filed early', async ({
  launch,
  daemon,
  life,
}) => {
  const number = 'Z600001';
  await life.perform('2019-12-06', [
    record(number),
    letter(number, 'intent-to-deny', '2019-11-21'),
    step(number, 'reply-sent', '2019-12-05'),
    step(number, 'appeal-filed', '2019-12-06'),
  ]);

  const { page, close } = await life.open(launch, '2019-12-09');
  const main = await openRecord(page, number);
  await page.getByRole('button', { name: 'Log a step', exact: true }).click();
  await formOf(page).getByRole('combobox', { name: 'What happened' }).fill('Receipt confirmed');
  await page.keyboard.press('Enter');
  await expect(followsOf(page)).toContainText('Reply to intent to deny');
  await expect(followsOf(page)).not.toContainText('Appeal');
  await save(page);
  await expect(main.getByRole('region', { name: 'Completed and closed' })).toContainText(
    'Reply to intent to deny',
  );
  await expect(main.getByRole('region', { name: 'Completed and closed' })).not.toContainText('Appeal');
  await docketEntry(page).click();
  await expect(rowsOf(page)).toHaveCount(2);
  await expect(rowsOf(page).filter({ hasText: 'Appeal the final denial' })).toContainText(
    'Sent, receipt unconfirmed',
  );
  await close();
  expect(await life.stands('2019-12-09')).toEqual([
    'itd-final 2020-01-05 watch',
    'itd-appeal 2020-02-19 sent',
  ]);
  const paper = await life.summary(number, '2019-12-09');
  expect(between(paper, 'Open deadlines', 'Completed and closed')).toMatch(
    /Appeal the final denial[\s\S]*Sent Fri Dec 6/,
  );
  expect(between(paper, 'Completed and closed', 'Conditions')).not.toContain('Appeal');

  const before = daemon.shown().length;
  await life.open(launch, '2020-02-18');
  const notice = (await daemon.waitFor(before + 1)).at(-1);
  expect(`${notice?.summary}\n${notice?.body}`).toContain('Appeal the final denial: receipt unconfirmed');
});

test('more time to reply moves the reply and leaves the appeal against a denial alone', async ({
  launch,
  daemon,
  life,
}) => {
  const number = 'Z600002';
  await life.perform('2026-11-17', [
    record(number),
    letter(number, 'intent-to-deny', '2026-11-12', { covers: [{ license: number, items: ['1'] }] }),
    letter(number, 'denied', '2026-11-16', { covers: [{ license: number, items: ['2'] }] }),
  ]);
  expect(await life.stands('2026-11-17')).toEqual([
    'itd-reply 2026-12-02 open',
    'itd-final 2026-12-27 watch',
    'appeal 2026-12-31 open',
    'itd-appeal 2027-02-10 open',
  ]);

  const { page, close } = await life.open(launch, '2026-11-20');
  await openRecord(page, number);
  const form = await fillLetter(page, 'extension-granted', '2026-11-20');
  await form.getByLabel('Time to reply extended to').fill('2026-12-16');
  const reply = followsOf(page).getByRole('listitem').filter({ hasText: 'Reply to intent to deny' });
  await expect(reply.locator('ins')).toContainText('Wed Dec 16, 2026');
  await expect(followsOf(page)).not.toContainText('Appeal');
  await save(page);
  await docketEntry(page).click();
  await expect(rowsOf(page)).toHaveCount(4);
  const appeal = rowsOf(page).filter({ hasText: 'due Thu Dec 31' });
  await expect(appeal).toHaveCount(1);
  await appeal.click();
  await expect(page.getByRole('complementary', { name: 'Deadline' })).toContainText('Due Thu Dec 31, 2026');
  await openRecord(page, number);
  await expect(nextDateOf(page)).toContainText('Reply to intent to deny');
  await expect(nextDateOf(page)).toContainText('due Wed Dec 16, 2026');
  await close();
  const after = [
    'itd-reply 2026-12-16 open',
    'itd-final 2026-12-27 watch',
    'appeal 2026-12-31 open',
    'itd-appeal 2027-02-10 open',
  ];
  expect(await life.stands('2026-11-20')).toEqual(after);
  const paper = await life.summary(number, '2026-11-20');
  const open = between(paper, 'Open deadlines', 'Completed and closed');
  expect(open).toMatch(/Reply to intent to deny +Wed Dec 16, 2026/);
  expect(open).toContain('Thu Dec 31, 2026');

  const before = daemon.shown().length;
  await life.open(launch, '2026-12-29');
  const notice = (await daemon.waitFor(before + 1)).at(-1);
  expect(notice?.summary).toContain(': work by Thu Dec 31');
});

test('a denial by DDTC starts thirty days to ask for reconsideration, and no appeal under the EAR', async ({
  launch,
  daemon,
  life,
}) => {
  const number = '050612345';
  await life.perform('2026-11-23', [record(number, 'DDTC')]);
  const { page, close } = await life.open(launch, '2026-11-23');
  await openRecord(page, number);
  await fillLetter(page, 'denied', '2026-11-20');
  await expect(followsOf(page)).toContainText('Sun Dec 20, 2026');
  await expect(followsOf(page)).toContainText('22 CFR 120.18(c)');
  await expect(followsOf(page)).not.toContainText('15 CFR');
  await save(page);
  await docketEntry(page).click();
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowsOf(page)).toContainText('work by Fri Dec 18');
  await expect(rowsOf(page)).toContainText('due Sun Dec 20');
  const panel = await openDeadline(page, /due Sun Dec 20/);
  await expect(panel).toContainText('22 CFR 120.18(c)');
  await expect(panel.getByRole('button', { name: 'Appeal filed…' })).toHaveCount(0);
  await openRecord(page, number);
  await expect(nextDateOf(page)).toContainText('due Sun Dec 20, 2026');
  await close();
  expect(await life.stands('2026-11-23')).toEqual(['ddtc-reconsideration 2026-12-20 open']);
  const paper = await life.summary(number, '2026-11-23');
  expect(between(paper, 'Open deadlines', 'Completed and closed')).toMatch(
    /Fri Dec 18, 2026 +Sun Dec 20, 2026/,
  );
  expect(paper).not.toContain('15 CFR 756');

  const before = daemon.shown().length;
  const late = await life.open(launch, '2026-12-21');
  const notice = (await daemon.waitFor(before + 1)).at(-1);
  expect(notice?.summary).toMatch(/: missed$/);
  await expect(docketEntry(late.page)).toContainText('1 missed');
});
