import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import type { CommandInput } from '../shared/commands/commands';
import type { Entry } from '../shared/register/events';
import { entriesIn } from '../shared/register/journal-text';
import type { Launch, Launched, LaunchOptions } from './harness';
import { startLoginManager } from './login-manager';
import { type NotificationDaemon, test } from './notification-daemon';
import { perform, toSettings } from './story';

const newYork = { TZ: 'America/New_York' };

function startAt(launch: Launch, clock: string, options: LaunchOptions = {}): Promise<Launched> {
  return launch({ clock, args: ['--by', 'Kim Case'], env: newYork, ...options });
}

function letter(number: string, party: string, datedOn = '2019-11-21'): readonly CommandInput[] {
  return [
    {
      do: 'open-license',
      applicationNumber: number,
      agency: 'BIS',
      parties: [{ role: 'ultimate-consignee', name: party }],
    },
    {
      do: 'log-letter',
      license: number,
      kind: 'intent-to-deny',
      datedOn,
      arrivedOn: datedOn,
    } as CommandInput,
  ];
}

async function entries(page: Page): Promise<readonly Entry[]> {
  const page1 = await page.evaluate(() => window.exportDocket.readHistory({ beforeSeq: null, limit: 500 }));
  if (!page1.ok) throw new Error(JSON.stringify(page1));
  return entriesIn(page1.value.lines);
}

const eventsIn = (found: readonly Entry[]) => found.flatMap(({ events }) => events);

/**
 * Nothing but what was shown so far: a test notice is asked for and nothing came before it. Looking at the start and at
 * an entry happens before this call is answered, so what they show would have come first.
 */
async function nothingSince(program: Launched, daemon: NotificationDaemon, count: number): Promise<void> {
  const answer = await program.page.evaluate(() => window.exportDocket.testNotification({}));
  expect(answer).toEqual({ ok: true, value: { was: 'notification' } });
  const shown = await daemon.waitFor(count + 1);
  expect(shown.slice(count).map(({ summary }) => summary)).toEqual(['Export Docket: test']);
}

test('a letter reminds once, survives a restart, opens its deadline when clicked, and comes again at the next stage', async ({
  launch,
  daemon,
}) => {
  const first = await startAt(launch, '2019-11-26T15:00:00Z');
  const { registerDir } = first;
  await nothingSince(first, daemon, 0);

  await perform(first.page, letter('Z123456', 'Example Trading Ltd.'));
  const [, notice] = await daemon.waitFor(2);
  expect(notice).toMatchObject({
    appName: 'Export Docket',
    summary: 'Reply to intent to deny: work by Wed Dec 11',
    body: 'Z123456 · Example Trading Ltd. · 15 days left',
  });
  await nothingSince(first, daemon, 2);
  const written = await entries(first.page);
  const set = eventsIn(written).find(
    (event) => event.type === 'deadline-set' && event.fields.ruleId === 'itd-reply',
  );
  const replyId = set !== undefined && 'id' in set ? set.id : 'no such line';
  const key = `${replyId} 2019-12-11 15`;
  expect(written.at(-1)).toMatchObject({
    by: null,
    via: 'program',
    events: [{ type: 'notice-shown', reminders: [key], how: 'notification' }],
  });
  await first.close();

  const second = await startAt(launch, '2019-11-26T16:00:00Z', { registerDir });
  await nothingSince(second, daemon, 3);
  await second.close();
  await daemon.clear();

  const third = await startAt(launch, '2019-12-01T15:00:00Z', { registerDir });
  const next = (await daemon.waitFor(5)).at(4);
  expect(next?.summary).toBe('Reply to intent to deny: work by Wed Dec 11');
  expect(next?.body).toBe('Z123456 · Example Trading Ltd. · 10 days left');
  const opened = third.page.getByRole('complementary', { name: 'Deadline' });
  await expect(third.page.getByRole('region', { name: 'Reminders' })).toContainText('1 reminder');
  await expect(opened).toHaveCount(0);
  await daemon.click();
  await expect.poll(daemon.onScreen).toBe(0);
  await expect(opened).toContainText('Reply to intent to deny');
  await expect(third.page.getByRole('region', { name: 'Reminders' })).toHaveCount(0);
  await expect
    .poll(async () => eventsIn(await entries(third.page)).at(-1))
    .toMatchObject({ type: 'reminders-acknowledged', reminders: [`${replyId} 2019-12-11 10`] });
});

test('several that fall together are one notice and one entry', async ({ launch, daemon }) => {
  const first = await startAt(launch, '2019-11-22T15:00:00Z');
  const { registerDir } = first;
  for (const number of ['Z200001', 'Z200002', 'Z200003'])
    await perform(first.page, letter(number, `Consignee of ${number}`));
  await nothingSince(first, daemon, 0);
  await first.close();

  const second = await startAt(launch, '2019-12-06T15:00:00Z', { registerDir });
  const [, notice] = await daemon.waitFor(2);
  expect(notice).toMatchObject({
    summary: 'Reply to intent to deny: work by Wed Dec 11',
    body: 'Z200001 · Consignee of Z200001 · 5 days left\nand 2 more',
  });
  await nothingSince(second, daemon, 2);
  const notices = eventsIn(await entries(second.page)).filter(({ type }) => type === 'notice-shown');
  expect(notices).toMatchObject([
    { reminders: [expect.any(String), expect.any(String), expect.any(String)] },
  ]);
});

test('a date of our own plan reminds on its day and past it, says whose it is, and is never missed', async ({
  launch,
  daemon,
}) => {
  const first = await startAt(launch, '2019-11-22T15:00:00Z');
  const { registerDir } = first;
  const [, letterId] = await perform(first.page, letter('Z200001', 'Example Ltd.'));
  await perform(first.page, [{ do: 'open-response', letter: letterId ?? '' }]);
  await nothingSince(first, daemon, 0);
  await first.close();

  const second = await startAt(launch, '2019-11-29T15:00:00Z', { registerDir });
  const [, onItsDay] = await daemon.waitFor(2);
  expect(onItsDay).toMatchObject({
    summary: 'Reply drafted (internal): planned for Fri Nov 29',
    body: 'Z200001 · Example Ltd. · today is the day\nand 1 more',
  });
  await second.close();

  const third = await startAt(launch, '2019-12-02T15:00:00Z', { registerDir });
  const [, , later] = await daemon.waitFor(3);
  expect(later).toMatchObject({
    summary: 'Reply drafted (internal): planned for Fri Nov 29',
    body: 'Z200001 · Example Ltd. · 3 days overdue (internal)\nand 1 more',
  });
  await expect(third.page.getByText('1 missed')).toHaveCount(0);
  await nothingSince(third, daemon, 3);
});

test('a name full of markup is shown letter by letter', async ({ launch, daemon }) => {
  const name = '<img src=x onerror=alert(1)> <b>Bold</b> & "Co" &amp;';
  const program = await startAt(launch, '2019-11-26T15:00:00Z');
  await perform(program.page, letter('Z300001', name));
  await daemon.waitFor(1);
  expect(await daemon.drawnBody()).toBe(`Z300001 · ${name} · 15 days left`);
});

test('what no daemon showed is not journaled, and is shown once one is there', async ({ launch, daemon }) => {
  const unreachable = { ...newYork, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' };
  const first = await startAt(launch, '2019-11-26T15:00:00Z', { env: unreachable });
  const { registerDir } = first;
  await perform(first.page, letter('Z400001', 'Example Trading Ltd.'));
  const tested = await first.page.evaluate(() => window.exportDocket.testNotification({}));
  expect(tested).toEqual({ ok: true, value: { was: 'not-shown' } });
  expect(eventsIn(await entries(first.page)).map(({ type }) => type)).not.toContain('notice-shown');
  await expect(first.page.getByRole('region', { name: 'Reminders the system did not show' })).toContainText(
    '1 reminder is due. The system did not show it.',
  );
  await first.close();
  expect(daemon.shown()).toEqual([]);

  await startAt(launch, '2019-11-26T15:30:00Z', { registerDir });
  const [notice] = await daemon.waitFor(1);
  expect(notice?.body).toBe('Z400001 · Example Trading Ltd. · 15 days left');
});

test('waking and unlocking look again, each at once', async ({ launch, daemon }) => {
  const program = await startAt(launch, '2019-11-22T15:00:00Z');
  await perform(program.page, letter('Z500001', 'Example Trading Ltd.'));
  await nothingSince(program, daemon, 0);
  const wakes = ['resume', 'unlock-screen'] as const;
  for (const [index, wake] of wakes.entries()) {
    await program.app.evaluate(
      ({ powerMonitor }, { name, days }) => {
        // The clock of the test ticks on from its instant by this: so the machine slept for days.
        const awake = performance.now.bind(performance);
        performance.now = () => awake() + days * 86_400_000;
        powerMonitor.emit(name);
      },
      { name: wake, days: index === 0 ? 4 : 5 },
    );
    await daemon.waitFor(2 + index);
  }
  expect(
    daemon
      .shown()
      .map(({ body }) => body)
      .slice(1),
  ).toEqual([
    expect.stringMatching(
      /^Z500001 · Example Trading Ltd\. · 15 days left\nReminders you missed while away since /,
    ),
    expect.stringMatching(
      /^Z500001 · Example Trading Ltd\. · 10 days left\nReminders you missed while away since /,
    ),
  ]);
  const away = program.page.getByRole('region', { name: 'While you were away' });
  await expect(away).toContainText('The computer was asleep from');
  await away.getByRole('button', { name: 'See the list' }).click();
  const row = program.page.getByRole('row', { name: /Reply to intent to deny/ });
  await expect(row).toContainText('Sun Dec 1, 2019, 9:00 AM EST');
  await expect(row).toContainText('shown Sun Dec 1, 2019');
  await program.page.getByRole('button', { name: /^Docket/ }).click();
  await away.getByRole('button', { name: 'Acknowledge all' }).click();
  await expect(away).toHaveCount(0);
  await expect(program.page.getByRole('region', { name: 'Reminders', exact: true })).toHaveCount(0);
});

test('14 overdue after five days off are one notice and one list, and acknowledged ones stay so', async ({
  launch,
  daemon,
}) => {
  const first = await startAt(launch, '2019-11-22T15:00:00Z');
  const { registerDir, userDataDir } = first;
  const ladders = { reply: [], appeal: [], 'license-expiry': [], watch: [], other: [] };
  await perform(first.page, [
    { do: 'change-settings', ladders },
    ...Array.from(
      { length: 14 },
      (_, n) => ({ do: 'add-deadline', title: `Report ${n + 1}`, dueOn: '2019-11-26' }) as CommandInput,
    ),
    { do: 'add-deadline', title: 'In 60 days', dueOn: '2020-01-21' } as CommandInput,
    { do: 'add-deadline', title: 'In 4 years', dueOn: '2023-11-22' } as CommandInput,
  ]);
  await nothingSince(first, daemon, 0);
  await first.close();

  const second = await startAt(launch, '2019-11-27T15:00:00Z', { registerDir, userDataDir });
  const [, notice] = await daemon.waitFor(2);
  expect(notice?.summary).toBe('Report 1: missed');
  expect(notice?.body).toContain(
    'and 13 more, 13 of them missed\nReminders you missed while away since Fri Nov 22',
  );
  await nothingSince(second, daemon, 2);
  const away = second.page.getByRole('region', { name: 'While you were away' });
  await expect(away).toContainText('14 reminders you missed');
  await expect(away).toContainText('Export Docket was not running from Fri Nov 22');
  await expect(second.page.getByRole('region', { name: 'Reminders', exact: true })).toHaveCount(0);
  await away.getByRole('button', { name: 'See the list' }).click();
  const list = second.page.getByRole('table', { name: 'Reminders you missed' });
  const open = list.getByRole('button', { name: /^Acknowledge/ });
  await expect(open).toHaveCount(14);
  expect(await list.getByRole('row').nth(1).textContent()).toContain('Report 1');
  await open.filter({ hasText: 'Report 2,' }).click();
  await expect(open).toHaveCount(13);

  const pdf = join(userDataDir, 'away.pdf');
  await second.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (() => Promise.resolve({ canceled: false, filePath })) as never;
  }, pdf);
  await second.page.getByRole('button', { name: 'Print', exact: true }).click();
  const paper = second.page.getByRole('dialog', { name: 'While you were away, on paper' });
  await expect(paper).toContainText('Export Docket was not running from Fri Nov 22, 2019');
  await paper.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(paper.getByRole('status')).toContainText('Saved as');
  const { stdout } = await promisify(execFile)('pdftotext', ['-layout', pdf, '-']);
  expect(stdout.match(/Report \d+/g)).toHaveLength(14);
  expect(stdout).toMatch(/While you were away[\s\S]*Tue Nov 26, 2019[\s\S]*1 day late[\s\S]*Missed/);
  await paper.getByRole('button', { name: 'Close' }).click();

  await second.page.getByRole('button', { name: 'Acknowledge all' }).click();
  await expect(open).toHaveCount(0);
  await expect(second.page.getByRole('heading', { name: 'While you were away' })).toBeFocused();
  await second.page.getByRole('button', { name: /^Docket/ }).click();
  await expect(second.page.getByRole('heading', { name: 'Docket', exact: true })).toBeVisible();
  await expect(away).toHaveCount(0);
  await second.close();

  const third = await startAt(launch, '2019-11-27T16:00:00Z', { registerDir, userDataDir });
  await nothingSince(third, daemon, 3);
  await expect(third.page.getByRole('heading', { name: 'Docket', exact: true })).toBeVisible();
  await expect(third.page.getByRole('region', { name: /Reminders|away/ })).toHaveCount(0);
});

test('what is put off until tomorrow is silent today and comes tomorrow', async ({ launch, daemon }) => {
  const first = await startAt(launch, '2019-11-26T15:00:00Z');
  const { registerDir } = first;
  await perform(first.page, letter('Z600001', 'Example Trading Ltd.'));
  await daemon.waitFor(1);
  await daemon.click();
  const panel = first.page.getByRole('complementary', { name: 'Deadline' });
  await panel.getByRole('button', { name: 'Change the days…' }).click();
  await first.page.getByLabel('Days before work-by, for this deadline only').fill('9, 2');
  await first.page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel).toContainText('9, 2 days before work-by, for this deadline only');
  await panel.getByRole('button', { name: 'Remind me tomorrow' }).click();
  await expect(panel).toContainText('Put off until Wed Nov 27, 2019, 9:00 AM EST.');
  await first.close();

  const second = await startAt(launch, '2019-11-27T13:59:00Z', { registerDir });
  await nothingSince(second, daemon, 1);
  await second.close();

  const third = await startAt(launch, '2019-11-27T14:01:00Z', { registerDir });
  const [, , again] = await daemon.waitFor(3);
  expect(again?.body).toBe('Z600001 · Example Trading Ltd. · 14 days left');
  const strip = third.page.getByRole('region', { name: 'Reminders', exact: true });
  await strip.getByRole('button', { name: 'Remind me tomorrow of Reply to intent to deny, Z600001' }).click();
  await expect(strip).toHaveCount(0);
});

test('a real sleep is noted when it begins, and what was slept through is shown once when it ends', async ({
  launch,
  daemon,
}) => {
  const login = await startLoginManager();
  try {
    const env = { ...newYork, ...login.env };
    const program = await startAt(launch, '2019-11-22T15:00:00Z', { env });
    const { registerDir, userDataDir } = program;
    await perform(program.page, letter('Z700001', 'Example Trading Ltd.'));
    await nothingSince(program, daemon, 0);
    await program.app.evaluate(({ powerMonitor }) => {
      powerMonitor.prependOnceListener('resume', () => {
        const awake = performance.now.bind(performance);
        performance.now = () => awake() + 5 * 86_400_000;
      });
    });
    const noted = async () =>
      JSON.parse(await readFile(join(userDataDir, 'settings.json'), 'utf8')).awake.at as string;
    const before = await noted();
    const running = program.app.process();
    const ended = once(running, 'exit');
    // Chromium closes its sockets on the word of a sleep, those to this test too: from here on the desktop is watched.
    await login.sleep();
    await expect.poll(noted).not.toBe(before);
    login.wake();
    const [, notice] = await daemon.waitFor(2);
    expect(notice?.body).toContain(
      'Z700001 · Example Trading Ltd. · 14 days left\nReminders you missed while away since Fri Nov 22',
    );
    await expect.poll(() => readFile(join(registerDir, 'journal.txt'), 'utf8')).toContain('notice-shown');
    running.kill('SIGTERM');
    await ended;

    const later = await startAt(launch, '2019-11-27T15:30:00Z', { registerDir, userDataDir });
    await nothingSince(later, daemon, 2);
  } finally {
    login.stop();
  }
});

test('do not disturb holds a notice back, and says so, until it is off', async ({ launch, daemon }) => {
  const dunst = (...args: readonly string[]) => promisify(execFile)('dunstctl', [...args]);
  await dunst('set-paused', 'true');
  try {
    const program = await startAt(launch, '2019-11-26T15:00:00Z');
    const { page } = program;
    await perform(page, letter('Z800001', 'Example Trading Ltd.'));
    const held = page.getByRole('region', { name: 'Reminders the system did not show' });
    await expect(held).toContainText('1 reminder is due. Do not disturb is on');
    expect(daemon.shown()).toEqual([]);
    expect(eventsIn(await entries(page)).map(({ type }) => type)).not.toContain('notice-shown');
    await toSettings(page, 'Reminders');
    await page.getByRole('button', { name: 'Show a test notification' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Do not disturb is on' })).toBeVisible();

    await dunst('set-paused', 'false');
    await program.app.evaluate(({ powerMonitor }) => powerMonitor.emit('unlock-screen'));
    const [notice] = await daemon.waitFor(1);
    expect(notice?.body).toBe('Z800001 · Example Trading Ltd. · 15 days left');
    await page.getByRole('button', { name: 'Docket' }).click();
    await expect(held).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Reminders', exact: true })).toContainText('1 reminder');
  } finally {
    await dunst('set-paused', 'false');
  }
});

test('a second window and a second start show no second notice, and one that was closed does not return', async ({
  launch,
  daemon,
}) => {
  const program = await startAt(launch, '2019-11-26T15:00:00Z');
  const secondId = await program.app.evaluate(async ({ BrowserWindow, app }, address) => {
    const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
    const second = new BrowserWindow({ webPreferences: { preload, sandbox: true } });
    await second.loadURL(address);
    app.emit('second-instance');
    return second.id;
  }, program.page.url());
  await expect.poll(() => program.app.windows().length).toBe(2);
  await perform(program.page, letter('Z900001', 'Example Trading Ltd.'));
  await daemon.waitFor(1);
  await daemon.clear();
  await program.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await nothingSince(program, daemon, 1);
  // The program has one window; this one is the test's own.
  await program.app.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.destroy(), secondId);
});
