import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { day } from '../shared/base/dates';
import type { Attachment } from '../shared/base/fields';
import type { CommandInput } from '../shared/commands/commands';
import type { DeadlineState } from '../shared/docket/deadline-state';
import { docketRow } from '../shared/docket/rows';
import { isPlannedDate } from '../shared/records/response-plan';
import { narrow, overprinted, resize } from './fits';
import { type Launched, test } from './harness';
import { perform, registerOf } from './story';

// The docket and the deadline beside it, from 640 pixels up and enlarged: no button or link is narrower than its longest
// word, and no text lies over another.

const clock = '2019-12-14T15:00:00Z';
const record: CommandInput = {
  do: 'open-license',
  applicationNumber: 'Z123456',
  licenseNumber: 'D1092211',
  parties: [{ role: 'ultimate-consignee', name: 'Example Trading and Engineering Company Limited' }],
  expiresOn: day('2027-12-31'),
};

/** Files attached as the window attaches them; what the system's dialog would answer is put in its place. */
async function attached({ app, page }: Launched, paths: readonly string[]): Promise<readonly Attachment[]> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
    },
    [...paths],
  );
  const answer = await page.evaluate(() => window.exportDocket.attachFiles({}));
  if (!answer.ok || answer.value.cancelled) throw new Error(JSON.stringify(answer));
  return answer.value.value;
}

test('nothing in the docket and its panel is stacked or overprinted, at any width', async ({ launch }) => {
  test.slow();
  const program = await launch({ clock, args: ['--by', 'Kim Case'] });
  const { page } = program;
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  const desk = await mkdtemp(join(tmpdir(), 'export-docket-desk-'));
  const paths = ['Proof of delivery by courier, signed for at the desk on Friday.pdf', 'itd.txt'].map(
    (name) => join(desk, name),
  );
  for (const path of paths) await writeFile(path, `%PDF-1.4\n${path}\n`);
  const files = [...(await attached(program, paths))];
  await perform(page, [
    record,
    { do: 'open-license', applicationNumber: 'Z100001' },
    { do: 'log-letter', license: 'Z123456', kind: 'intent-to-deny', datedOn: day('2019-11-25'), files },
    { do: 'log-letter', license: 'Z100001', kind: 'intent-to-deny', datedOn: day('2019-10-01') },
    { do: 'log-step', license: 'Z123456', kind: 'reply-sent', happenedOn: day('2019-12-10'), files },
  ]);
  const row = page
    .getByRole('option')
    .filter({ hasText: 'Reply to intent to deny' })
    .filter({ hasText: 'Z123456' });
  const panel = page.getByRole('complementary', { name: 'Deadline' });
  for (const [width, height, zoom] of [
    [640, 700, 1],
    [800, 700, 1],
    [960, 640, 1],
    [1100, 700, 1],
    [1280, 820, 1],
    [1280, 820, 2],
    [1920, 1080, 1],
  ] as const) {
    await test.step(`${width}×${height}, ${zoom * 100} %`, async () => {
      await resize(program, width, height, zoom);
      await expect(row).toContainText('past work-by');
      await expect(page.getByRole('region', { name: 'Reminders' })).toContainText('4 reminders');
      await expect.poll(() => overprinted(page)).toEqual([]);
      await expect.poll(() => narrow(page)).toEqual([]);
      await row.click();
      await expect(panel.getByRole('button', { name: 'Save a copy…' })).toHaveCount(4);
      await expect.poll(() => overprinted(page)).toEqual([]);
      await expect.poll(() => narrow(page)).toEqual([]);
      const sides = await panel.evaluate((element) => [element.scrollWidth, element.clientWidth]);
      expect(sides[0]).toBeLessThanOrEqual(sides[1] ?? 0);
      await page.keyboard.press('Escape');
      await expect(panel).toHaveCount(0);
    });
  }
  await rm(desk, { recursive: true, force: true });
});

const states: readonly DeadlineState[] = [
  'open',
  'sent',
  'missed',
  'watch',
  'watch-past',
  'met',
  'no-longer-needed',
  'answered',
  'settled',
  'ended',
];

test('the panel of a deadline fits in each of its states, with what can be done in one row', async ({
  launch,
}) => {
  test.slow();
  const program = await launch({ clock, args: ['--by', 'Kim Case'] });
  const { app, page } = program;
  await expect(page.getByRole('heading', { name: 'Docket', level: 1, exact: true })).toBeVisible();
  const intentToDeny = (license: string, datedOn: string) => [
    { do: 'open-license', applicationNumber: license, owner: 'Kim Case', expiresOn: '2020-06-30' },
    { do: 'log-letter', license, kind: 'intent-to-deny', datedOn, reference: `ITD of ${license}` },
  ];
  const sent = (license: string, happenedOn: string) => [
    {
      do: 'log-step',
      license,
      kind: 'reply-sent',
      happenedOn,
      reference: '1Z 999 AA1 01 2345 6784',
      note: 'By courier',
    },
  ];
  const received = (license: string, happenedOn: string) => [
    { do: 'log-step', license, kind: 'receipt-confirmed', happenedOn },
  ];
  await perform(page, [
    record,
    ...[
      '2019-12-05',
      '2019-10-01',
      '2019-11-25',
      '2019-11-20',
      '2019-11-21',
      '2019-11-22',
      '2019-10-02',
      '2019-10-03',
    ].flatMap((datedOn, nth) => intentToDeny(`Z20000${nth}`, datedOn)),
    { do: 'open-response', letter: 'ITD of Z200000' },
    ...sent('Z200002', '2019-12-12'),
    ...sent('Z200003', '2019-12-12'),
    ...sent('Z200004', '2019-12-10'),
    ...received('Z200004', '2019-12-13'),
    ...sent('Z200005', '2019-12-10'),
    ...received('Z200005', '2019-12-11'),
    {
      do: 'log-letter',
      license: 'Z200006',
      kind: 'decision-unchanged',
      datedOn: '2019-11-12',
    },
    {
      do: 'add-deadline',
      license: 'Z123456',
      title:
        'Certificate of acknowledgment of the supercalifragilistic end-user undertakings of the consignee',
      dueOn: '2020-01-31',
      because: 'Condition 3 of the license',
    },
  ]);
  const found = async (license: string, ruleId: string) => {
    const { licenses, deadlines } = await registerOf(page);
    const record = [...licenses.values()].find(({ applicationNumber }) => applicationNumber === license);
    const of = [...deadlines.values()].find(
      (each) => each.licenseId === record?.id && each.ruleId === ruleId,
    );
    return of?.id ?? '';
  };
  await perform(page, [
    {
      do: 'drop-deadline',
      deadline: await found('Z200005', 'itd-appeal'),
      reason: 'The order was cancelled.',
    },
    {
      do: 'settle-deadline',
      deadline: await found('Z200001', 'itd-final'),
      settledOn: '2019-12-02',
      answer: 'By telephone',
    },
  ]);
  await perform(page, [...intentToDeny('Z200009', '2019-12-02')]);
  await perform(page, [{ do: 'void', letter: 'ITD of Z200009', reason: 'Another company’s letter' }]);

  const register = await registerOf(page);
  const kinds = new Map(
    [...register.deadlines.values()].map((deadline) => {
      const row = docketRow(register, deadline, day('2019-12-14'));
      return [
        `${row.state} ${row.late !== null} ${isPlannedDate(deadline)} ${deadline.ruleId}`,
        row,
      ] as const;
    }),
  );
  const rows = [...kinds.values()];
  expect(states.filter((state) => !rows.some((row) => row.state === state))).toEqual([]);
  const opened = await page.evaluate(() => window.exportDocket.openRegister({}));
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  const { moment, access } = opened.value;
  const panel = page.getByRole('complementary', { name: 'Deadline' });
  for (const [width, height, zoom] of [
    [640, 700, 1],
    [960, 640, 1],
    [960, 640, 2],
    [1030, 700, 1],
    [1280, 820, 1],
    [1920, 1080, 1],
  ] as const) {
    await test.step(`${width}×${height}, ${zoom * 100} %`, async () => {
      await resize(program, width, height, zoom);
      for (const { deadline, title, state } of rows) {
        // As a clicked notice opens it, closed or not.
        await app.evaluate(
          ({ BrowserWindow }, news) => BrowserWindow.getAllWindows()[0]?.webContents.send('news', news),
          {
            lines: '',
            moment,
            access,
            showDeadlineId: deadline.id,
            menu: null,
          },
        );
        await expect(panel).toContainText(title);
        const where = `${state}: ${title}`;
        await expect.poll(() => overprinted(page, 'aside.panel'), where).toEqual([]);
        await expect.poll(() => narrow(page), where).toEqual([]);
        const lines = await panel.locator('.panel-actions').evaluate((element) => {
          const boxes = [...element.children].map((child) => child.getBoundingClientRect());
          return {
            apart: boxes.every((box, at) => at === 0 || box.left >= (boxes[at - 1]?.right ?? 0)),
            beside: boxes.every(({ top }) => Math.abs(top - (boxes[0]?.top ?? 0)) < 1),
          };
        });
        expect(lines, where).toEqual({ apart: true, beside: true });
        const sides = await panel.evaluate((element) => [element.scrollWidth, element.clientWidth]);
        expect(sides[0], where).toBeLessThanOrEqual(sides[1] ?? 0);
      }
    });
  }
});
