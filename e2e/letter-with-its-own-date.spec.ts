import { expect } from '@playwright/test';
import {
  between,
  docketEntry,
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

// An intent to deny may state a reply date of its own beside the twenty days of 15 CFR 750.6(b). That is one reply and one
// deadline: the earlier of the two is due, the other is told beside it, and one answer settles it.

test('an intent to deny that states an earlier date is one row, and one reply settles it with all that was planned', async ({
  launch,
  daemon,
  life,
}) => {
  await life.perform('2026-11-16', [record('Z200001')]);

  await test.step('the letter is logged with the date it states', async () => {
    const { page, close } = await life.open(launch, '2026-11-16');
    await openRecord(page, 'Z200001');
    await page.keyboard.press('Control+l');
    await formOf(page).getByLabel('Kind of letter').selectOption('intent-to-deny');
    await formOf(page).getByLabel('Date printed on the letter').fill('2026-11-12');
    await formOf(page).getByLabel('Reply date stated in the letter').fill('2026-11-27');
    await formOf(page).getByText('More details').click();
    await formOf(page).getByLabel('The letter’s own reference').fill('ITD-7');
    await save(page);
    await docketEntry(page).click();
    await expect(rowsOf(page)).toHaveCount(3);
    await expect(rowsOf(page).nth(0)).toContainText('Reply to intent to deny');
    await expect(rowsOf(page).nth(0)).toContainText('due Fri Nov 27');
    await expect(rowsOf(page).nth(0)).toContainText('stated in the letter');
    await expect(rowsOf(page).nth(0)).toContainText('11days left');
    const panel = await openDeadline(page, 'Reply to intent to deny');
    await expect(panel).toContainText('Due Fri Nov 27, 2026');
    await expect(panel).toContainText('due Wed Dec 2, 2026');
    await openRecord(page, 'Z200001');
    await expect(nextDateOf(page)).toContainText('due Fri Nov 27, 2026');
    await close();
    const [notice] = await daemon.waitFor(1);
    expect(notice).toMatchObject({
      summary: 'Reply to intent to deny: work by Fri Nov 27',
      body: 'Z200001 · Example Trading Ltd. · 11 days left',
    });
  });

  await test.step('JSON and paper have one reply, with both dates', async () => {
    expect(await life.stands('2026-11-16')).toEqual([
      'itd-reply 2026-11-27 open',
      'itd-final 2026-12-27 watch',
      'itd-appeal 2027-02-10 open',
    ]);
    expect((await life.docket('2026-11-16'))[0]).toMatchObject({ statedOn: '2026-11-27', nextLegal: true });
    const open = between(await life.summary('Z200001', '2026-11-16'), 'Open deadlines', 'Running window');
    expect(open.match(/Reply /g)).toHaveLength(1);
    expect(open.replace(/\s+/g, ' ')).toContain(
      'states Fri Nov 27, 2026, the rule counts to Wed Dec 2, 2026: the earlier is due',
    );
    const wall = await life.wall('2026-11-16');
    expect(wall.match(/Reply to/g)).toHaveLength(1);
  });

  await test.step('one reply and one receipt settle it, and what was planned for it', async () => {
    await life.perform('2026-11-17', [{ do: 'open-response', letter: 'ITD-7' }]);
    const planned = (await life.docket('2026-11-17')).filter(({ internal }) => internal);
    expect(planned.length).toBeGreaterThanOrEqual(3);
    for (const { due } of planned.filter(({ rule }) => !rule.startsWith('call')))
      expect(due <= '2026-11-27', `${due} is before the date in the letter`).toBe(true);

    const { page, close } = await life.open(launch, '2026-11-23');
    const panel = await openDeadline(page, 'Reply to intent to deny');
    await panel.getByRole('button', { name: 'Reply sent…' }).click();
    await save(page);
    await panel.getByRole('button', { name: 'Receipt confirmed…' }).click();
    await save(page);
    await docketEntry(page).click();
    await expect(rowsOf(page).filter({ hasText: /Reply|reply/ })).toHaveCount(0);
    await openRecord(page, 'Z200001');
    await expect(nextDateOf(page)).toContainText('Denial becomes final');
    await expect(page.getByText('Intent to deny, reply sent')).toBeVisible();
    await close();
    const left = await life.docket('2026-11-23');
    expect(left.filter(({ internal }) => !internal).map(({ rule }) => rule)).toEqual([
      'itd-final',
      'itd-appeal',
    ]);
    expect(left.filter(({ internal, rule }) => internal && !rule.startsWith('call'))).toEqual([]);
    // Long after every one of these dates, nothing of them has turned into "missed".
    expect((await life.docket('2026-12-20')).filter(({ group }) => group === 'missed')).toEqual([]);
    const closed = between(await life.summary('Z200001', '2026-11-23'), 'Completed and closed', 'Conditions');
    expect(closed).toMatch(/Reply to intent to deny[\s\S]*Completed/);
    expect(closed).not.toContain('late');
  });
});

test('a later date in the letter gives no more time: the twenty days are due, and the later date is told', async ({
  launch,
  life,
}) => {
  await life.perform('2026-11-16', [
    record('Z200002'),
    letter('Z200002', 'intent-to-deny', '2026-11-12', { replyByOn: '2026-12-09' }),
  ]);
  expect(await life.stands('2026-11-16')).toEqual([
    'itd-reply 2026-12-02 open',
    'itd-final 2026-12-27 watch',
    'itd-appeal 2027-02-10 open',
  ]);
  expect((await life.docket('2026-11-16'))[0]).toMatchObject({ statedOn: '2026-12-09' });
  const open = between(await life.summary('Z200002', '2026-11-16'), 'Open deadlines', 'Running window');
  expect(open.replace(/\s+/g, ' ')).toContain(
    'states Wed Dec 9, 2026, the rule counts to Wed Dec 2, 2026: the earlier is due',
  );
  await life.perform('2026-12-04', [step('Z200002', 'reply-sent', '2026-12-04')]);
  expect((await life.stands('2026-12-04'))[0]).toBe('itd-reply 2026-12-02 sent late 2');
  const { page } = await life.open(launch, '2026-12-04');
  await expect(rowsOf(page)).toHaveCount(3);
  await expect(docketEntry(page)).toContainText('1 missed');
  await expect(rowsOf(page).nth(0)).toContainText('Sent 2 days late, receipt unconfirmed');
  await expect(rowsOf(page).nth(0)).toContainText('due Wed Dec 2');
});
