import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { day } from '../shared/base/dates';
import type { CommandInput } from '../shared/commands/commands';
import { type Launch, type Launched, test } from './harness';
import { expandAll, expectNoViolation, perform, registerOf, toPage } from './story';

// The reply window as a workspace, with hands and eyes only: the letter of 21 November 2019, answered in time and in silence.

const by = ['--by', 'Kim Case'];

const before: readonly CommandInput[] = [
  { do: 'add-counterparty', name: 'Example Trading Ltd.', country: 'CN' },
  {
    do: 'open-license',
    applicationNumber: 'Z123456',
    parties: [{ role: 'end-user', counterparty: 'Example Trading Ltd.' }],
    items: [{ line: '1', eccn: '5D992.c' }],
  },
  {
    do: 'log-letter',
    license: 'Z123456',
    kind: 'intent-to-deny',
    datedOn: day('2019-11-21'),
    arrivedOn: day('2019-11-25'),
    reference: 'ITD-1',
    basis: 'The items would strengthen a military.\n\nThe end user has not shown where the items stay.',
    modifications: 'Item 2 would have to go.',
  },
];

/** The system's file dialog is the one thing a test cannot operate; what it would answer is put in its place. */
async function choosing({ app }: Launched, filePaths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...paths] });
  }, filePaths);
}

const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });
const point = (page: Page, number: number) => page.getByRole('listitem', { name: `Point ${number}` });

async function closed(page: Page): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function openReply(page: Page): Promise<void> {
  await toPage(page, 'Licenses');
  await page.getByRole('row').filter({ hasText: 'Z123456' }).click();
  await page.getByRole('button', { name: /^(Prepare reply|Open reply)$/ }).click();
  await expect(page.getByRole('heading', { name: 'Reply to the intent to deny', level: 1 })).toBeVisible();
}

/** The docket's rows: what each says first to last. */
async function docketOf(page: Page): Promise<readonly string[]> {
  await toPage(page, 'Docket');
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  await expandAll(page);
  const register = await registerOf(page);
  const open = [...register.deadlines.values()].filter(
    (deadline) => deadline.void === null && deadline.met === null && deadline.closed === null,
  );
  await expect(page.getByRole('option')).toHaveCount(open.length);
  return open.map(({ ruleId, due }) => `${ruleId} ${due}`).sort();
}

const withDesk = async (use: (desk: string) => Promise<void>): Promise<void> => {
  const desk = await mkdtemp(join(tmpdir(), 'export-docket-desk-'));
  try {
    for (const name of ['test report.pdf', 'end-user statement.pdf', 'all that went.pdf', 'receipt.pdf'])
      await writeFile(join(desk, name), `%PDF-1.4 ${name}\n`);
    await use(desk);
  } finally {
    await rm(desk, { recursive: true, force: true });
  }
};

const again = (launch: Launch, { registerDir, userDataDir }: Launched, clock: string) =>
  launch({ clock, registerDir, userDataDir, args: by });

test('the letter is answered point by point, sent, acknowledged, and BIS changes its decision', async ({
  launch,
}) => {
  test.slow();
  await withDesk(async (desk) => {
    const program = await launch({ clock: '2019-11-25T15:00:00Z', args: by });
    const { page } = program;
    await perform(page, before);

    await test.step('the reply is begun from the letter; its own dates are shown before and stand on the docket after', async () => {
      await openReply(page);
      await expect(section(page, 'What this will change')).toContainText('Send the reply (internal)');
      await expect(section(page, 'What this will change')).toContainText('Mon Dec 9, 2019');
      await page.getByRole('button', { name: 'Start reply' }).click();
      await expect(point(page, 1)).toContainText('The items would strengthen a military.');
      await expect(point(page, 3)).toContainText('Offered modification');
      await expect(page.getByText('No second application meanwhile.')).toBeVisible();
      await expectNoViolation(page, 'a reply just begun');
    });

    await test.step('our own dates stand in the day strip and can be set by hand, never after work-by', async () => {
      const strip = page.getByRole('list', { name: /^Day strip: day 4 of 20/ });
      await expect(
        strip.getByRole('listitem').filter({ hasText: 'Send the reply (internal)' }),
      ).toContainText('Mon Dec 9, 2019');
      await page.getByRole('button', { name: 'Change internal targets' }).click();
      await page.getByLabel('Sent').fill('2019-12-12');
      await page.getByRole('button', { name: 'Save internal targets' }).click();
      await expect(page.getByRole('dialog')).toContainText('lies after the day to work by');
      await page.getByLabel('Sent').fill('2019-12-10');
      await page.getByRole('button', { name: 'Save internal targets' }).click();
      await closed(page);
      await expect(
        strip.getByRole('listitem').filter({ hasText: 'Send the reply (internal)' }),
      ).toContainText('Tue Dec 10, 2019');
    });

    await test.step('a date of our own is done, and says on the record what was', async () => {
      const plan = section(page, 'Reply window');
      await plan.getByRole('button', { name: 'Mark complete… Reply drafted (internal)' }).click();
      await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Reply drafted (internal)');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await closed(page);
      await expect(
        plan.getByRole('list', { name: 'Internal targets' }).getByRole('listitem').first(),
      ).toContainText('Completed');
    });

    await test.step('a strategy, with what follows from it', async () => {
      const strategy = section(page, 'Strategy');
      await expect(strategy).toContainText('15 CFR 748.4(g)');
      await expect(strategy).toContainText('Return in hand, or reply received, by Wed Dec 11, 2019');
      await strategy.getByLabel('Answer the letter').check();
      await expect(strategy.getByLabel('Answer the letter')).toBeChecked();
    });

    await test.step('exhibits are attached, numbered and cited by the points', async () => {
      await choosing(program, [join(desk, 'test report.pdf'), join(desk, 'end-user statement.pdf')]);
      await page.getByRole('button', { name: 'Attach exhibits…' }).click();
      await expect(page.getByRole('listitem', { name: 'Exhibit 2' })).toContainText('Z123456 · Exhibit 2');
      await page.getByRole('button', { name: 'Answer… point 1' }).click();
      await page.getByLabel('How it is answered').selectOption('rebut');
      await page.getByLabel('Our answer').fill('Any office may buy them; see the report.');
      await page.getByLabel('1 test report').check();
      await page.getByLabel('Who answers it').fill('A. Engineer');
      await page.keyboard.press('Tab');
      await page.getByLabel('This point is done').check();
      await page.keyboard.press('Control+Enter');
      await closed(page);
      await expect(point(page, 1)).toContainText('Rebut');
      await expect(point(page, 1)).toContainText('Exhibit 1');
      // What is moved or taken off keeps the numbers and the citations true.
      await page.getByRole('button', { name: 'Move exhibit 1 down' }).click();
      await expect(point(page, 1)).toContainText('Exhibit 2');
      await page.getByRole('button', { name: 'Move exhibit 2 up' }).click();
      await expect(point(page, 1)).toContainText('Exhibit 1');
      for (const [number, how, answer] of [
        [2, 'new-evidence', 'The end user states the site.'],
        [3, 'accept', 'Item 2 is withdrawn.'],
      ] as const) {
        await page.getByRole('button', { name: `Answer… point ${number}` }).click();
        await page.getByLabel('How it is answered').selectOption(how);
        await page.getByLabel('Our answer').fill(answer);
        if (number === 2) await page.getByLabel('2 end-user statement').check();
        await page.getByRole('button', { name: 'Save the point' }).click();
        await closed(page);
        await page.getByLabel(`Done with point ${number}`).check();
      }
      await expect(page.getByText('3 of 3 points done')).toBeVisible();
    });

    await test.step('the questions stay open until a named person answers them', async () => {
      const questions = section(page, /^Pre-filing checklist/);
      await expect(questions).toHaveAccessibleName('Pre-filing checklist, 5 open');
      const answer = async (question: string, says: string, who?: string) => {
        await questions.getByRole('button', { name: `Answer… ${question}` }).click();
        await page.getByLabel('Answer', { exact: true }).selectOption({ label: says });
        if (who !== undefined) await page.getByLabel("Counsel's name").fill(who);
        await page.getByRole('button', { name: 'Save the answer' }).click();
        await closed(page);
      };
      await questions.getByRole('button', { name: 'Add a foreign party' }).click();
      await page.getByRole('textbox', { name: 'Foreign party' }).fill('Example Trading Ltd.');
      await page.getByRole('button', { name: 'Save the consent' }).click();
      await closed(page);
      await expect(questions).toContainText('Not yet: Example Trading Ltd.');
      await questions.getByRole('button', { name: 'Change the consent of Example Trading Ltd.' }).click();
      await page.getByLabel('Agreed on').fill('2019-11-25');
      await page.getByLabel('Who agreed').fill('C. Buyer');
      await page.getByRole('button', { name: 'Save the consent' }).click();
      await closed(page);
      await answer('Has every foreign party to a modification agreed to it?', 'Yes, every one');
      await answer('Does the reply agree with every statement in the application?', 'Yes, it agrees');
      await answer('Are the conditions BIS proposed accepted?', 'None were proposed');
      await questions.getByRole('button', { name: 'Answer… Has counsel signed off?' }).click();
      await page.getByLabel('Answer', { exact: true }).selectOption({ label: 'Signed off' });
      await page.getByRole('button', { name: 'Save the answer' }).click();
      await expect(page.getByRole('dialog')).toContainText('Enter who');
      await page.getByLabel("Counsel's name").fill('B. Counsel');
      await page.getByRole('button', { name: 'Save the answer' }).click();
      await closed(page);
      const second = questions.getByRole('listitem', { name: 'Has a second person counted the date?' });
      await second.getByRole('button').click();
      await page.getByLabel('Who counted').fill('S. Second');
      await page.getByLabel('The date that person got').fill('2019-12-10');
      await page.getByRole('button', { name: 'Save the count' }).click();
      await closed(page);
      await expect(second).toContainText('our count gives Wed Dec 11, 2019. Count again together.');
      await second.getByRole('button').click();
      await page.getByLabel('The date that person got').fill('2019-12-11');
      await page.getByRole('button', { name: 'Save the count' }).click();
      await closed(page);
      await expect(second).toContainText('agrees: Wed Dec 11, 2019');
      await expect(page.getByText('every question answered')).toBeVisible();
      await expectNoViolation(page, 'a reply ready to go');
    });

    await test.step('sent: receipt stays unconfirmed until an acknowledgment is attached', async () => {
      await page.getByRole('button', { name: 'Reply sent…' }).click();
      await page.getByRole('textbox', { name: 'Time' }).fill('14:05');
      await page.getByLabel('How', { exact: true }).selectOption('portal');
      await page.getByRole('textbox', { name: 'Reference' }).fill('SNAP-77');
      await choosing(program, [join(desk, 'all that went.pdf')]);
      await page.getByRole('button', { name: 'Attach files…' }).click();
      await expect(page.getByRole('dialog')).toContainText('all that went.pdf');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await closed(page);
      const sending = section(page, 'Sending and receipt');
      await expect(sending).toContainText('SNAP-77');
      await expect(page.getByText('Sent, receipt unconfirmed')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Call BIS, day 30 (internal)' })).toBeVisible();
      await sending.getByRole('button', { name: 'Attach the acknowledgment…' }).click();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByRole('dialog')).toContainText('Attach the acknowledgment');
      await choosing(program, [join(desk, 'receipt.pdf')]);
      await page.getByRole('button', { name: 'Attach files…' }).click();
      await expect(page.getByRole('dialog')).toContainText('receipt.pdf');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await closed(page);
      await expect(page.getByText('Received, acknowledgment attached')).toBeVisible();
      expect(await docketOf(page)).toEqual([
        'call-day-30 2019-12-21',
        'call-day-40 2019-12-31',
        'itd-appeal 2020-02-19',
        'itd-final 2020-01-05',
      ]);
    });

    await program.close();
    // A letter changes nothing before the day it is dated.
    const { page: later } = await again(launch, program, '2019-12-18T15:00:00Z');
    await test.step('BIS changes its decision: everything is settled, and undo brings it back', async () => {
      await expect(later.getByRole('option')).toHaveCount(1);
      await expandAll(later);
      await later.getByRole('option').filter({ hasText: 'Call BIS, day 30' }).click();
      await later.getByRole('button', { name: 'Open reply' }).click();
      await later.getByRole('button', { name: 'Log BIS’s decision…' }).click();
      const form = later.getByRole('dialog', { name: 'Log a letter' });
      await form.getByLabel('Kind of letter').selectOption('decision-changed');
      await form.getByLabel('Date printed on the letter').fill('2019-11-25');
      await form.getByLabel('No deadline: why?').fill('It ends the intent to deny.');
      await form.getByRole('button', { name: 'Save the letter' }).click();
      await closed(later);
      await expect(later.getByText('BIS answered: Intent to deny withdrawn or modified.')).toBeVisible();
      await expect(later.getByText('No second application meanwhile.')).toHaveCount(0);
      expect(await docketOf(later)).toEqual([]);
      await later.keyboard.press('Control+z');
      await expect(later.getByRole('option').filter({ hasText: 'Call BIS, day 30' })).toBeVisible();
      await later.keyboard.press('Control+Shift+z');
      await expect(later.getByRole('heading', { name: 'No open deadlines' })).toBeVisible();
    });
  });
});

test('in silence day 45 passes; a late dated denial starts the appeal, which is packed and filed', async ({
  launch,
}) => {
  test.slow();
  const first = await launch({ clock: '2019-11-25T15:00:00Z', args: by });
  await perform(first.page, [
    ...before,
    { do: 'open-response', letter: 'ITD-1' },
    {
      do: 'log-step',
      license: 'Z123456',
      kind: 'reply-sent',
      happenedOn: day('2019-12-09'),
      channel: 'courier',
    },
  ]);
  await first.close();

  const silent = await again(launch, first, '2019-12-23T15:00:00Z');
  await test.step('the call prompt of day 30 asks, and a call answers it', async () => {
    const { page } = silent;
    await openReply(page);
    const plan = section(page, 'Reply window');
    await plan.getByRole('button', { name: 'Mark complete… Call BIS, day 30 (internal)' }).click();
    await page.getByLabel('Note').fill('Nobody could say.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await closed(page);
    await expect(
      plan
        .getByRole('list', { name: 'Internal targets' })
        .getByRole('listitem')
        .filter({ hasText: 'day 30' }),
    ).toContainText('Completed');
    // The license page says how far it is.
    await page.getByRole('button', { name: 'Back to the license record' }).click();
    await expect(page.getByText('Sent, receipt unconfirmed · 0 of 3 points done')).toBeVisible();
    await page.getByRole('button', { name: 'Open reply' }).click();
    // Asking for a return is a step; it stops neither date.
    await section(page, 'Strategy').getByLabel('Ask for return without action').check();
    await page.getByRole('button', { name: 'Return requested…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^Save/ }).click();
    await closed(page);
    await expect(section(page, 'Sending and receipt')).toContainText(
      'Return without action asked for on Mon Dec 23, 2019.',
    );
    await expect(page.getByText('Sent, receipt unconfirmed')).toBeVisible();
    await silent.close();
  });

  const late = await again(launch, first, '2020-01-08T15:00:00Z');
  await test.step('past day 45 the page says so and opens the appeal, with both dates', async () => {
    const { page } = late;
    await openReply(page);
    await expect(page.getByText('Day 45 has passed (Sun Jan 5, 2020).')).toBeVisible();
    await expect(page.getByText('No second application meanwhile.')).toBeVisible();
    const appeal = section(page, 'The appeal');
    await expect(appeal).toContainText('Wed Feb 19, 2020');
    await expect(appeal).toContainText('Conservative appeal date, letter + 45');
    await expect(appeal).toContainText('Sun Jan 5, 2020');
    await expect(appeal).toContainText('Room 3898');
    await expect(appeal).toContainText('Ask BIS for a dated denial');
    await appeal.getByRole('button', { name: 'Prepare the appeal' }).click();
    await page.getByLabel('Dated denial letter asked for on').fill('2020-01-08');
    await page.getByRole('button', { name: 'Save the appeal' }).click();
    await closed(page);
    await expect(appeal).toContainText('Asked for on Wed Jan 8, 2020');
    await expectNoViolation(page, 'a reply met with silence');
  });

  await test.step('a denial dated after day 45 gives no time back: its date stands beside the one that is due', async () => {
    const { page } = late;
    await page.getByRole('button', { name: 'Log BIS’s decision…' }).first().click();
    const form = page.getByRole('dialog', { name: 'Log a letter' });
    await form.getByLabel('Kind of letter').selectOption('denied');
    await form.getByLabel('Date printed on the letter').fill('2020-01-07');
    await form.getByRole('button', { name: 'Save the letter' }).click();
    await closed(page);
    await expect(page.getByText('BIS denied the application.')).toBeVisible();
    const appeal = section(page, 'The appeal');
    await expect(appeal).toContainText('Received by, final denial + 45Wed Feb 19, 2020');
    await expect(appeal).toContainText(
      'counted from the later letter of Tue Jan 7, 2020, gives Fri Feb 21, 2020',
    );
    await expect(page.getByText('The appeal must be received by Wed Feb 19, 2020.')).toBeVisible();
    expect(await docketOf(page)).toEqual(['itd-appeal 2020-02-19']);
    await openReply(page);
  });

  await test.step('one full statement, the hearing and the stay with it; filed, it waits for receipt', async () => {
    const { page } = late;
    const appeal = section(page, 'The appeal');
    await appeal.getByRole('button', { name: 'Change' }).click();
    await page.getByLabel('Complete statement written by').fill('B. Counsel');
    await page.getByRole('button', { name: 'Save the appeal' }).click();
    await expect(page.getByRole('dialog')).toContainText('Enter the day');
    await page.getByLabel('Written on').fill('2020-01-08');
    await page.getByLabel('Hearing', { exact: true }).selectOption('with-it');
    await page.getByLabel('Stay', { exact: true }).selectOption('without');
    await page.getByRole('button', { name: 'Save the appeal' }).click();
    await closed(page);
    await expect(appeal).toContainText('A hearing is asked for');
    await expect(appeal).toContainText('A stay is not asked for');
    await appeal.getByRole('button', { name: 'Appeal filed…' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await closed(page);
    await expect(appeal).toContainText('receipt unconfirmed');
    expect(await docketOf(page)).toEqual(['itd-appeal 2020-02-19']);
  });
});
