import { expect, type Page } from '@playwright/test';
import {
  between,
  docketEntry,
  followsOf,
  formOf,
  letter,
  nextDateOf,
  openDeadline,
  openRecord,
  record,
  rowsOf,
  save,
  test,
} from './lives';
import { chooseMore } from './story';

// A person set an earlier date than the law gives. Correcting what the date does not rest on leaves that date; correcting the
// date of the letter counts anew, and correcting it back brings the person's date back.

const number = 'Z500001';

test('a date moved by hand survives a corrected name and gives way to another count', async ({
  launch,
  life,
}) => {
  await life.perform('2026-11-24', [record(number), letter(number, 'intent-to-deny', '2026-11-23')]);
  expect(await life.stands('2026-11-24')).toContain('itd-reply 2026-12-13 open');

  const { page, close } = await life.open(launch, '2026-11-25');

  await test.step('moved from December 13 to December 9', async () => {
    const panel = await openDeadline(page, 'Reply to intent to deny');
    await chooseMore(page, 'Move this date…');
    await formOf(page).getByLabel('New due date').fill('2026-12-09');
    await formOf(page).getByLabel('Why it is moved').fill('The courier does not run on Thursday.');
    await save(page);
    await expectDue(page, 'Wed Dec 9', 'Wed Dec 9, 2026');
    await expect(rowsOf(page).first()).toContainText('moved by hand');
    await openDeadline(page, 'Reply to intent to deny');
    await expect(panel).toContainText('The courier does not run on Thursday.');
    await expect(panel).toContainText('Sun Dec 13, 2026');
  });

  await test.step('the name of the officer is corrected: the date stays', async () => {
    await correct(page, async () => {
      await formOf(page)
        .getByLabel(/^Officer(?!’s)/)
        .fill('R. Officer');
      await expect(followsOf(page)).toContainText('No date on the docket changes.');
    });
    await expectDue(page, 'Wed Dec 9', 'Wed Dec 9, 2026');
    await expect(rowsOf(page).first()).toContainText('moved by hand');
  });

  await test.step('the date of the letter is corrected: it counts anew', async () => {
    await correct(page, async () => {
      await formOf(page).getByLabel('Date printed on the letter').fill('2026-11-20');
      const reply = followsOf(page).getByRole('listitem').filter({ hasText: 'Reply to intent to deny' });
      await expect(reply.locator('del')).toContainText('Wed Dec 9, 2026');
      await expect(reply.locator('ins')).toContainText('Thu Dec 10, 2026');
    });
    await expectDue(page, 'Thu Dec 10', 'Thu Dec 10, 2026');
    await expect(rowsOf(page).first()).not.toContainText('moved by hand');
  });
  await close();
  expect(await life.stands('2026-11-25')).toEqual([
    'itd-reply 2026-12-10 open',
    'itd-final 2027-01-04 watch',
    'itd-appeal 2027-02-18 open',
  ]);
  const open = between(await life.summary(number, '2026-11-25'), 'Open deadlines', 'Running window');
  expect(open).toMatch(/Reply to intent to deny +Thu Dec 10, 2026 +Thu Dec 10, 2026/);
});

test('with the old date of the letter the date of the person comes back, on screen, on paper and in the notice', async ({
  launch,
  daemon,
  life,
}) => {
  const [, intent = ''] = await life.perform('2026-11-24', [
    record(number),
    letter(number, 'intent-to-deny', '2026-11-23'),
  ]);
  const reply = (await life.docket('2026-11-24')).find(({ rule }) => rule === 'itd-reply');
  const reason = 'The courier does not run on Thursday.';
  await life.perform('2026-11-25', [
    { do: 'move-deadline', deadline: reply?.id, dueOn: '2026-12-09', reason },
    { do: 'correct-letter', letter: intent, datedOn: '2026-11-20' },
  ]);
  expect(await life.stands('2026-11-25')).toContain('itd-reply 2026-12-10 open');

  await test.step('corrected back, the date of the person is back, with its reason', async () => {
    const again = await life.open(launch, '2026-11-27');
    await correct(again.page, async () => {
      await formOf(again.page).getByLabel('Date printed on the letter').fill('2026-11-23');
      const reply = followsOf(again.page)
        .getByRole('listitem')
        .filter({ hasText: 'Reply to intent to deny' });
      await expect(reply.locator('ins')).toContainText('Wed Dec 9, 2026');
    });
    await expectDue(again.page, 'Wed Dec 9', 'Wed Dec 9, 2026');
    await expect(rowsOf(again.page).first()).toContainText('moved by hand');
    const panel = await openDeadline(again.page, 'Reply to intent to deny');
    await expect(panel).toContainText('The courier does not run on Thursday.');
    await expect(panel).toContainText('Sun Dec 13, 2026');
    await again.close();
    expect(await life.stands('2026-11-27')).toEqual([
      'itd-reply 2026-12-09 open',
      'itd-final 2027-01-07 watch',
      'itd-appeal 2027-02-21 open',
    ]);
    const paper = await life.summary(number, '2026-11-27');
    expect(between(paper, 'Open deadlines', 'Running window')).toMatch(
      /Reply to intent to deny +Wed Dec 9, 2026 +Wed Dec 9, 2026/,
    );
    expect(paper.replace(/\s+/g, ' ')).toContain('The courier does not run on Thursday.');
  });

  await test.step('the notice has the same date', async () => {
    const before = daemon.shown().length;
    await life.open(launch, '2026-12-07');
    const notice = (await daemon.waitFor(before + 1)).at(-1);
    expect(notice?.summary).toBe('Reply to intent to deny: work by Wed Dec 9');
    expect(notice?.body).toContain(`${number} · Example Trading Ltd. · 2 days left`);
  });
});

/** Corrects the one letter of the record, and goes back to the docket. */
async function correct(page: Page, fill: () => Promise<void>): Promise<void> {
  await openRecord(page, number);
  await page.getByRole('button', { name: /^Correct the letter Intent to deny/ }).click();
  await fill();
  await save(page);
}

/** The docket and the header of the record agree about the due date of the reply. */
async function expectDue(page: Page, near: string, whole: string): Promise<void> {
  await openRecord(page, number);
  await expect(nextDateOf(page)).toContainText('Reply to intent to deny');
  await expect(nextDateOf(page)).toContainText(`due ${whole}`);
  await docketEntry(page).click();
  await expect(rowsOf(page).first()).toContainText('Reply to intent to deny');
  await expect(rowsOf(page).first()).toContainText(`due ${near}`);
}
