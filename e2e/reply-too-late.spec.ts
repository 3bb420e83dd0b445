import { expect } from '@playwright/test';
import {
  between,
  docketEntry,
  followsOf,
  formOf,
  groupOf,
  letter,
  nextDateOf,
  openDeadline,
  openRecord,
  panelOf,
  record,
  rowsOf,
  save,
  step,
  test,
} from './lives';
import { chooseMore } from './story';

// 15 CFR 750.6(b): BIS has to receive the reply within twenty days of the date of the intent to deny. One that is sent or
// received later is not "met": it stays in sight until BIS answers, or until a person says how it ended.

const intentToDeny = (number: string) => [record(number), letter(number, 'intent-to-deny', '2019-11-21')];
const day45 = 'itd-final 2020-01-05 watch';
const appeal = 'itd-appeal 2020-02-19 open';

test('a reply that goes out two days late stays under Missed, received or not, until the letter of BIS', async ({
  launch,
  daemon,
  life,
}) => {
  await life.perform('2019-11-26', intentToDeny('Z100001'));

  await test.step('two days after the due date the reply is sent, and the form says that this is late', async () => {
    const { page, close } = await life.open(launch, '2019-12-13');
    const [missed] = await daemon.waitFor(1);
    expect(missed).toMatchObject({
      summary: 'Reply to intent to deny: missed',
      body: 'Z100001 · Example Trading Ltd. · was due Wed Dec 11, 2 days ago',
    });
    await expect(docketEntry(page)).toContainText('1 missed');
    const panel = await openDeadline(page, 'Reply to intent to deny');
    await panel.getByRole('button', { name: 'Reply sent…' }).click();
    await expect(followsOf(page)).toContainText(
      'Saved as sent 2 days late, receipt unconfirmed; it stays under Missed.',
    );
    await expect(followsOf(page)).not.toContainText('leaves the docket');
    await save(page);
    await expect(groupOf(page, /Missed/)).toHaveCount(1);
    await expect(groupOf(page, /Missed/)).toContainText('Sent 2 days late, receipt unconfirmed');
    await expect(groupOf(page, /Missed/)).toHaveAccessibleName(/^2 days late,? Reply to intent to deny/);
    await expect(panel).toContainText('Sent 2 days late, receipt unconfirmed');
    await expect(panel).not.toContainText('nothing sent is recorded');
    await expect(docketEntry(page)).toContainText('1 missed');
    await openRecord(page, 'Z100001');
    await expect(nextDateOf(page)).toContainText('Reply to intent to deny');
    await expect(nextDateOf(page)).toContainText('2days late');
    await close();
  });

  await test.step('paper and JSON say the same', async () => {
    expect(await life.stands('2019-12-13')).toEqual(['itd-reply 2019-12-11 sent late 2', day45, appeal]);
    expect(await life.docket('2019-12-13')).toMatchObject([
      { group: 'missed', late: 2, nextLegal: true },
      { group: 'next-30-days', late: null, daysLeft: 23 },
      { group: 'later', late: null },
    ]);
    expect(await life.table('2019-12-13')).toContain('Sent 2 days LATE, receipt unconfirmed');
    const paper = await life.summary('Z100001', '2019-12-13');
    expect(between(paper, 'Next date', 'Identification')).toMatch(/Reply to intent to deny +2 days late/);
    expect(between(paper, 'Open deadlines', 'Running window')).toMatch(/Reply to intent to deny .*2 days/);
    expect(between(paper, 'Completed and closed', 'Conditions')).toContain('None yet.');
    const wall = await life.wall('2019-12-13');
    expect(wall).toMatch(/2 days late +Sent Fri Dec 13, 2019, 2 days/);
    expect(wall).toMatch(/Fri Jan 3, 2020 +Sun Jan 5, 2020[\s\S]*?23 days/);
  });

  await test.step('the next notice says late; on its receipt it is five days late', async () => {
    const before = daemon.shown().length;
    const { page, close } = await life.open(launch, '2019-12-16');
    const late = (await daemon.waitFor(before + 1)).at(-1);
    expect(late?.summary).toBe('Reply to intent to deny: sent 2 days late, receipt unconfirmed');
    expect(late?.body).toContain('was due Wed Dec 11, 5 days ago · sent Fri Dec 13');
    const panel = await openDeadline(page, 'Reply to intent to deny');
    await panel.getByRole('button', { name: 'Receipt confirmed…' }).click();
    await expect(followsOf(page)).toContainText('Saved as received 5 days late; it stays under Missed.');
    await expect(followsOf(page)).not.toContainText('leaves the docket');
    await save(page);
    await expect(groupOf(page, /Missed/)).toContainText('Received 5 days late');
    await expect(groupOf(page, /Missed/)).toHaveAccessibleName(/^5 days late/);
    await expect(panel).toContainText('Received 5 days late');
    await expect(docketEntry(page)).toContainText('1 missed');
    await openRecord(page, 'Z100001');
    await expect(nextDateOf(page)).toContainText('5days late');
    await close();
    expect(await life.stands('2019-12-16')).toEqual(['itd-reply 2019-12-11 met late 5', day45, appeal]);
    expect((await life.docket('2019-12-16'))[0]).toMatchObject({ group: 'missed', late: 5 });
    const paper = await life.summary('Z100001', '2019-12-16');
    expect(between(paper, 'Open deadlines', 'Running window')).toMatch(/Reply to intent to deny .*5 days/);
    expect(between(paper, 'Completed and closed', 'Conditions')).toContain('None yet.');
  });

  await test.step('the decision of BIS closes it: completed late, on screen and on paper', async () => {
    const { page, close } = await life.open(launch, '2019-12-20');
    await openRecord(page, 'Z100001');
    await page.keyboard.press('Control+l');
    await formOf(page).getByLabel('Kind of letter').selectOption('decision-unchanged');
    await formOf(page).getByLabel('Date printed on the letter').fill('2019-12-20');
    await expect(followsOf(page)).toContainText('Reply to intent to deny');
    await save(page);
    const main = page.getByRole('main');
    await expect(main.getByRole('region', { name: 'Completed and closed' })).toContainText('Completed late');
    await expect(nextDateOf(page)).not.toContainText('Reply to intent to deny');
    await docketEntry(page).click();
    await expect(rowsOf(page).filter({ hasText: 'Reply to intent to deny' })).toHaveCount(0);
    await expect(docketEntry(page)).not.toContainText('missed');
    await close();
    expect(await life.stands('2019-12-20')).not.toContainEqual(expect.stringMatching(/^itd-reply/));
    const closed = between(await life.summary('Z100001', '2019-12-20'), 'Completed and closed', 'Conditions');
    expect(closed).toMatch(/Reply to intent to deny[\s\S]*Completed late/);
    // As of the day before, it still stood.
    expect((await life.stands('2019-12-19'))[0]).toBe('itd-reply 2019-12-11 met late 5');
  });
});

test('a person settles a late reply with a reason; the reason stands on the page', async ({
  launch,
  life,
}) => {
  await life.perform('2019-11-26', [
    record('Z100002'),
    letter('Z100002', 'intent-to-deny', '2019-11-21', { reference: 'ITD-2' }),
    { do: 'open-response', letter: 'ITD-2' },
  ]);
  await life.perform('2019-12-13', [step('Z100002', 'reply-sent', '2019-12-13')]);
  const { page, close } = await life.open(launch, '2019-12-17');
  await openDeadline(page, 'Reply to intent to deny');
  await chooseMore(page, 'Settle as completed late…');
  await formOf(page).getByLabel('What became of it').fill('R. Officer took it on the phone.');
  await save(page);
  // Day 45, the appeal, and our two calls to BIS in between.
  await expect(rowsOf(page)).toHaveCount(4);
  await expect(rowsOf(page).filter({ hasText: 'Reply to intent to deny' })).toHaveCount(0);
  await expect(docketEntry(page)).not.toContainText('missed');
  const main = await openRecord(page, 'Z100002');
  await expect(main.getByRole('region', { name: 'Completed and closed' })).toContainText('Completed late');
  await expect(nextDateOf(page)).toContainText('Denial becomes final');
  await expect(page.getByText('Intent to deny, reply sent')).toBeVisible();
  await page.getByRole('button', { name: 'Open reply' }).first().click();
  await expect(page.getByRole('heading', { name: 'Reply to the intent to deny' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Sent 2 days late, receipt unconfirmed');
  await close();
  const left = (await life.docket('2019-12-17')).filter(({ internal }) => !internal);
  expect(left.map(({ rule, due }) => `${rule} ${due}`)).toEqual([
    'itd-final 2020-01-05',
    'itd-appeal 2020-02-19',
  ]);
  const closed = between(await life.summary('Z100002', '2019-12-17'), 'Completed and closed', 'Conditions');
  expect(closed).toContain('Completed late');
  expect(closed).toContain('R. Officer took it on the phone.');
});

test('sent in time and received too late is late; a reply dated tomorrow is sent tomorrow', async ({
  launch,
  daemon,
  life,
}) => {
  await life.perform('2019-11-26', [...intentToDeny('Z100003'), ...intentToDeny('Z100004')]);
  await life.perform('2019-12-10', [
    step('Z100003', 'reply-sent', '2019-12-10'),
    step('Z100004', 'reply-sent', '2019-12-11'),
  ]);

  const today = await life.open(launch, '2019-12-10');
  const [notice] = await daemon.waitFor(1);
  expect(notice).toMatchObject({
    summary: 'Reply to intent to deny: receipt unconfirmed',
    body: 'Z100003 · Example Trading Ltd. · 1 day left · sent Tue Dec 10\nand 1 more',
  });
  const ofTomorrow = rowsOf(today.page).filter({ hasText: 'Z100004' }).filter({ hasText: 'Reply to intent' });
  await expect(ofTomorrow).toContainText('day left');
  await expect(ofTomorrow).not.toContainText('Sent');
  await expect(rowsOf(today.page).filter({ hasText: 'Z100003' }).filter({ hasText: 'Reply' })).toContainText(
    'Sent, receipt unconfirmed',
  );
  await ofTomorrow.click();
  await expect(panelOf(today.page).getByRole('button', { name: 'Reply sent…' })).toBeVisible();
  await openRecord(today.page, 'Z100004');
  await expect(today.page.getByText('Intent to deny, reply open')).toBeVisible();
  await today.close();
  const stateOn = async (on: string, number: string) =>
    (await life.docket(on)).find(({ license, rule }) => license === number && rule === 'itd-reply');
  expect(await stateOn('2019-12-10', 'Z100004')).toMatchObject({ state: 'open', late: null });
  expect(await life.summary('Z100004', '2019-12-10')).toContain('Intent to deny, reply open');

  const tomorrow = await life.open(launch, '2019-12-11');
  await expect(
    rowsOf(tomorrow.page).filter({ hasText: 'Z100004' }).filter({ hasText: 'Reply to intent' }),
  ).toContainText('Sent, receipt unconfirmed');
  await openRecord(tomorrow.page, 'Z100004');
  await expect(tomorrow.page.getByText('Intent to deny, reply sent')).toBeVisible();
  await tomorrow.close();
  expect(await stateOn('2019-12-11', 'Z100004')).toMatchObject({ state: 'sent', late: null });
  expect(await life.summary('Z100004', '2019-12-11')).toContain('Intent to deny, reply sent');

  await life.perform('2019-12-16', [step('Z100003', 'receipt-confirmed', '2019-12-16')]);
  const later = await life.open(launch, '2019-12-16');
  await expect(groupOf(later.page, /Missed/).filter({ hasText: 'Z100003' })).toContainText(
    'Received 5 days late',
  );
  await later.close();
  expect(await stateOn('2019-12-16', 'Z100003')).toMatchObject({ state: 'met', late: 5, group: 'missed' });
  const paper = await life.summary('Z100003', '2019-12-16');
  expect(between(paper, 'Open deadlines', 'Running window')).toMatch(/Reply to intent to deny .*5 days/);
});
