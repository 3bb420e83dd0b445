import { expect } from '@playwright/test';
import {
  between,
  docketEntry,
  followsOf,
  formOf,
  type Life,
  letter,
  nextDateOf,
  openRecord,
  record,
  rowsOf,
  save,
  step,
  test,
} from './lives';
import { chooseMore } from './story';

// 15 CFR 750.6(b): BIS has read the reply and its decision stands. The denial becomes final on day 45 all the same, and the time
// to appeal runs from there. Nothing that the letter already says is asked for again.

const number = 'Z300001';

/** What was done until BIS had read the reply. */
async function answered(life: Life): Promise<void> {
  await life.perform('2019-12-09', [
    record(number),
    letter(number, 'intent-to-deny', '2019-11-21', { reference: 'ITD-8' }),
    { do: 'open-response', letter: 'ITD-8' },
    step(number, 'reply-sent', '2019-12-05'),
    step(number, 'receipt-confirmed', '2019-12-09'),
  ]);
}

test('BIS upholds the denial: the form names the appeal, and every screen says so', async ({
  launch,
  life,
}) => {
  await answered(life);
  const { page, close } = await life.open(launch, '2019-12-20');
  await openRecord(page, number);
  await page.keyboard.press('Control+l');
  await formOf(page).getByLabel('Kind of letter').selectOption('decision-unchanged');
  await formOf(page).getByLabel('Date printed on the letter').fill('2019-12-20');
  await expect(followsOf(page)).toContainText('Appeal the final denial');
  await expect(followsOf(page)).toContainText('Wed Feb 19, 2020');
  await expect(followsOf(page)).not.toContainText('Reply to intent to deny');
  await expect(followsOf(page)).toContainText('leaves the docket by itself after Sun Jan 5, 2020');
  await expect(followsOf(page)).not.toContainText('starts no deadline');
  await expect(followsOf(page)).not.toContainText('keeps running for the items not named');
  await expect(followsOf(page).locator('.urgent')).toHaveCount(0);
  await save(page);
  await expect(page.getByText('Denial upheld after reply').first()).toBeVisible();
  await docketEntry(page).click();
  await expect(rowsOf(page)).toHaveCount(2);
  await expect(rowsOf(page).nth(0)).toContainText('Denial becomes final');
  await expect(rowsOf(page).nth(0)).toContainText('16days left');
  await expect(rowsOf(page).nth(1)).toContainText('Appeal the final denial');
  await rowsOf(page).nth(0).click();
  await chooseMore(page, 'Open reply');
  const reply = page.getByRole('main');
  await expect(reply).toContainText(
    'BIS upheld the denial after the reply: it is final on day 45, Sun Jan 5, 2020',
  );
  await expect(reply).toContainText('The appeal must be received by Wed Feb 19, 2020.');
  await expect(nextDateOf(page)).toContainText('Appeal the final denial');
  await close();
  expect(await life.stands('2019-12-20')).toEqual([
    'itd-final 2020-01-05 watch',
    'itd-appeal 2020-02-19 open',
  ]);
  const paper = await life.summary(number, '2019-12-20');
  expect(paper).toContain('Denial upheld after reply');
  expect(between(paper, 'Open deadlines', 'Completed and closed')).toMatch(
    /Appeal the final denial +Wed Feb 19, 2020/,
  );
});

test('a denial that was upheld leaves by itself after day 45, and the notice names the appeal', async ({
  launch,
  daemon,
  life,
}) => {
  await answered(life);
  await life.perform('2019-12-20', [letter(number, 'decision-unchanged', '2019-12-20')]);
  await test.step('day 45 is watched to its end', async () => {
    expect(await life.stands('2020-01-05')).toEqual([
      'itd-final 2020-01-05 watch',
      'itd-appeal 2020-02-19 open',
    ]);
  });

  await test.step('then it leaves by itself: nothing is to be recorded, the appeal is next', async () => {
    const before = daemon.shown().length;
    const { page, close } = await life.open(launch, '2020-01-06');
    await expect(rowsOf(page)).toHaveCount(1);
    await expect(rowsOf(page)).toContainText('Appeal the final denial');
    await expect(page.getByText('Decision to record')).toHaveCount(0);
    await openRecord(page, number);
    await expect(nextDateOf(page)).toContainText('Appeal the final denial');
    await expect(nextDateOf(page)).toContainText('due Wed Feb 19, 2020');
    await expect(page.getByText('Denial upheld after reply').first()).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('record the decision');
    await page.getByRole('button', { name: 'Open reply' }).first().click();
    await expect(page.getByRole('main')).toContainText('BIS upheld the denial after the reply');
    await close();
    expect(await life.stands('2020-01-06')).toEqual(['itd-appeal 2020-02-19 open']);
    expect((await life.docket('2020-01-06'))[0]).toMatchObject({ nextLegal: true, daysLeft: 44 });
    const paper = await life.summary(number, '2020-01-06');
    expect(paper).toContain('Denial upheld after reply');
    expect(between(paper, 'Next date', 'Identification')).toMatch(/Appeal the final denial +44 days left/);
    expect(between(paper, 'Next date', 'Identification')).not.toContain('Denial becomes final');
    expect(between(paper, 'Completed and closed', 'Conditions')).toContain('Denial becomes final');
    for (const { summary } of daemon.shown().slice(before))
      expect(summary).toContain('Appeal the final denial');
  });

  await test.step('a month before its end the notice names the appeal', async () => {
    const before = daemon.shown().length;
    await life.open(launch, '2020-02-12');
    const notice = (await daemon.waitFor(before + 1)).at(-1);
    expect(notice?.summary).toBe('Appeal the final denial: work by Wed Feb 19');
    expect(notice?.body).toContain(`${number} · Example Trading Ltd. · 7 days left`);
    expect(notice?.body).not.toContain('more');
  });
});
