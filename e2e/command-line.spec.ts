import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { makeBusyRegister } from '../scripts/measure/busy-register';
import { test } from './harness';
import { type Ended, endOf, spawnBare, startBare, startProgram } from './running-program';

// The program as a script or a scheduler runs it: no window, no display, no session bus.

let folder: string;
let register: string;

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-docket-command-line-'));
  register = join(folder, 'register');
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

function cli(args: readonly string[], input = ''): Promise<Ended> {
  const {
    DISPLAY: _display,
    WAYLAND_DISPLAY: _wayland,
    DBUS_SESSION_BUS_ADDRESS: _bus,
    ...env
  } = process.env;
  const child = spawn(process.execPath, ['scripts/cli.mjs', ...args, '--register', register], {
    cwd: join(import.meta.dirname, '..'),
    env,
  });
  return endOf(child, input);
}

const answersOf = ({ out }: Ended): readonly Record<string, unknown>[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

const threeLines = `{"do":"add-counterparty","name":"Example Trading Ltd.","country":"CN","roles":["ultimate-consignee"]}
{"do":"open-license","applicationNumber":"Z123456","agency":"BIS","parties":[{"role":"ultimate-consignee","counterparty":"Example Trading Ltd."}]}
{"do":"log-letter","license":"Z123456","kind":"intent-to-deny","datedOn":"2019-11-21","arrivedOn":"2019-11-25"}
`;
const atThatTime = ['--clock', '2019-11-26T15:00:00Z'];

test('the letter of 21 November 2019 gives its three dates', async () => {
  const executed = await cli(['execute', '--by', 'Robin Test', ...atThatTime], threeLines);
  expect(executed).toMatchObject({ code: 0, err: '' });
  expect(answersOf(executed)).toEqual([
    { line: 1, ok: true, do: 'add-counterparty', seq: 1, id: expect.any(String), warnings: [] },
    { line: 2, ok: true, do: 'open-license', seq: 2, id: expect.any(String), warnings: [] },
    { line: 3, ok: true, do: 'log-letter', seq: 3, id: expect.any(String), warnings: [] },
  ]);
  expect(readFileSync(join(register, 'journal.txt'), 'utf8')).toContain('"by":"Robin Test","via":"cli"');

  const listed = await cli(['docket', '--json', '--today', '2019-11-26']);
  expect(listed).toMatchObject({ code: 0 });
  const deadline = {
    license: 'Z123456',
    counterparty: 'Example Trading Ltd.',
    extendedTo: null,
    inDoubt: false,
  };
  expect(JSON.parse(listed.out)).toMatchObject([
    {
      ...deadline,
      rule: 'itd-reply',
      title: 'Reply to intent to deny',
      kind: 'act-by',
      due: '2019-12-11',
      workBy: '2019-12-11',
      daysLeft: 15,
      citation: '15 CFR 750.6(b)',
      cautiousDue: null,
      state: 'open',
    },
    {
      ...deadline,
      kind: 'takes-effect',
      due: '2020-01-05',
      workBy: '2020-01-03',
      // To the day it takes effect: nothing has to be done by the work-by day.
      daysLeft: 40,
      state: 'watch',
    },
    { ...deadline, kind: 'act-by', due: '2020-02-19', workBy: '2020-02-19', cautiousDue: '2020-01-05' },
  ]);

  const table = await cli(['docket', ...atThatTime]);
  expect(table).toMatchObject({ code: 0, err: '' });
  expect(table.out).toMatch(/^Open deadlines on 2019-11-26 \(date in Washington, DC\): 3\n/);
  expect(table.out).toMatch(/2020-01-03 {2}2020-01-05 {2}40 +watch +Z123456/);

  expect(await cli(['verify'])).toMatchObject({ code: 0, out: expect.stringContaining('is whole') });
});

test('a refused line says why and does not stop the next one', async () => {
  const lines = [
    'nonsense',
    '',
    '{"do":"add-counterparty","name":""}',
    '{"do":"add-counterparty","name":"Example Trading Ltd."}',
    '{"do":"log-letter","license":"Z999999","kind":"intent-to-deny","datedOn":"2019-11-21"}',
    '{"do":"fly"}',
  ].join('\r\n');
  const ended = await cli(['execute', ...atThatTime], `\uFEFF${lines}`);
  expect(ended.code).toBe(1);
  expect(answersOf(ended)).toMatchObject([
    { line: 1, ok: false, code: 'invalid', say: 'not-json', message: expect.any(String) },
    { line: 3, ok: false, code: 'invalid', field: 'name', message: 'name: is missing.' },
    { line: 4, ok: true, seq: 1 },
    { line: 5, ok: false, code: 'not-found', params: { reference: 'Z999999' } },
    { line: 6, ok: false, code: 'invalid', say: 'unknown-command' },
  ]);
});

test('warnings come inside the answers', async () => {
  const ended = await cli(['execute', ...atThatTime], '{"do":"open-license","applicationNumber":"17"}\n');
  expect(ended).toMatchObject({ code: 0, err: '' });
  expect(answersOf(ended)).toMatchObject([
    { ok: true, warnings: [{ say: 'odd-application-number', message: expect.stringContaining('"17"') }] },
  ]);
});

test('commands and answers go through files', async () => {
  const from = join(folder, 'in.jsonl');
  const to = join(folder, 'out.jsonl');
  writeFileSync(from, threeLines);
  expect(await cli(['execute', '--in', from, '--out', to, ...atThatTime])).toEqual({
    code: 0,
    out: '',
    err: '',
  });
  expect(readFileSync(to, 'utf8').trimEnd().split('\n')).toHaveLength(3);
  const list = join(folder, 'docket.json');
  expect(await cli(['docket', '--json', '--out', list, ...atThatTime])).toEqual({
    code: 0,
    out: '',
    err: '',
  });
  expect(JSON.parse(readFileSync(list, 'utf8'))).toHaveLength(3);
});

test('a large answer comes out whole', async () => {
  const letters = Array.from({ length: 60 }, (_, index) => {
    const number = `Z${200_000 + index}`;
    return [
      JSON.stringify({ do: 'open-license', applicationNumber: number, endUse: 'x' }),
      JSON.stringify({ do: 'log-letter', license: number, kind: 'intent-to-deny', datedOn: '2019-11-21' }),
    ].join('\n');
  });
  const executed = await cli(['execute', ...atThatTime], letters.join('\n'));
  expect(executed).toMatchObject({ code: 0, err: '' });
  expect(answersOf(executed)).toHaveLength(120);
  const listed = await cli(['docket', '--json', ...atThatTime]);
  expect(JSON.parse(listed.out)).toHaveLength(180);
  // More than a pipe takes at once.
  expect(listed.out.length).toBeGreaterThan(65_536);
  // Whoever reads may stop reading, as `head` does: nothing to complain about.
  const unread = startProgram(['docket', '--json', ...atThatTime, '--register', register]);
  unread.child.stdout?.destroy();
  expect(await unread.ended).toMatchObject({ code: 0, err: '' });
});

test('what was asked for is done even when nobody reads the answers', async () => {
  const unread = startProgram(['execute', ...atThatTime, '--register', register]);
  unread.child.stdout?.destroy();
  for (const name of ['One Ltd.', 'Two Ltd.', 'Three Ltd.']) unread.send({ do: 'add-counterparty', name });
  expect(await unread.finish()).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse((await cli(['counterparties', '--json'])).out)).toHaveLength(3);
});

test('help, version and usage errors need neither a register nor a display', async () => {
  const nothing = startProgram([]);
  expect(await nothing.finish()).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(/^There is no display.*\nUsage:\n/s),
  });
  // Without the switches too, as cron starts it.
  const bare = await startBare(['help', 'docket']);
  expect(bare).toMatchObject({ code: 0, out: expect.stringContaining('export-docket docket --json') });
  expect(await startBare(['licenses', '--json', '--register', register])).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining(register),
  });
  expect(await startBare(['-h'])).toMatchObject({ code: 0, out: expect.stringContaining('Commands:') });
  expect(await startBare(['docket', '--jso'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('Did you mean "--json"?'),
  });
  expect(await startBare([])).toMatchObject({ code: 2, err: expect.stringContaining('Usage:') });
});

test('files go to a pipe, and records are listed', async () => {
  await cli(['execute', ...atThatTime], threeLines);
  for (const [args, begins] of [
    [['summary', 'Z123456', '--out', '-', '--paper', 'a4'], '%PDF-'],
    [['docket', '--pdf', '-'], '%PDF-'],
    [['export', '--as', 'xlsx', '--table', 'all', '--out', '-'], 'PK'],
    [['calendar', '--out', '-'], 'BEGIN:VCALENDAR'],
  ] as const) {
    const { code, out } = await cli([...args, ...atThatTime]);
    expect({ code, begins: out.slice(0, begins.length) }).toEqual({ code: 0, begins });
  }
  expect(existsSync(join(import.meta.dirname, '..', '-'))).toBe(false);
  const licenses = JSON.parse((await cli(['licenses', '--json', ...atThatTime])).out);
  expect(licenses).toMatchObject([
    { name: 'Z123456', status: 'intent-to-deny', next: { due: '2019-12-11' } },
  ]);
  expect((await cli(['history', '--limit', '1', ...atThatTime])).out).toContain(
    'Intent to deny of Thu Nov 21, 2019',
  );
  const missing = await cli(['response', 'Z123465', '--out', folder, ...atThatTime]);
  expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('Did you mean "Z123456"?') });
});

test('a backup brings back what was lost', async () => {
  const settings = ['--user-data', join(folder, 'settings'), ...atThatTime];
  await cli(['execute', ...settings], threeLines);
  const made = JSON.parse((await cli(['backup', '--json', ...settings])).out) as { name: string };
  await cli(['execute', ...settings], '{"do":"add-counterparty","name":"Later Ltd."}\n');
  const told = JSON.parse((await cli(['restore', made.name, '--dry-run', '--json', ...settings])).out);
  expect(told).toMatchObject({
    restored: false,
    entriesLost: 1,
    records: [{ kind: 'counterparties', lost: ['Later Ltd.'] }],
  });
  const restored = await cli(['restore', made.name, '--yes', '--json', ...settings]);
  expect(restored).toMatchObject({ code: 0, err: '' });
  const { keptAs } = JSON.parse(restored.out) as { keptAs: string };
  expect(readFileSync(join(keptAs, 'journal.txt'), 'utf8')).toContain('Later Ltd.');
  // The head last seen is the restored one: nothing is taken for lost.
  expect(await cli(['verify', ...settings])).toMatchObject({
    code: 0,
    out: expect.stringContaining('Entries that fit: 4.'),
  });

  const handed = JSON.parse((await cli(['handover', '--out', folder, '--json', ...settings])).out) as {
    written: string;
  };
  expect(existsSync(join(handed.written, 'SHA256SUMS'))).toBe(true);
});

test('a restore waits until the window is closed', async ({ launch }) => {
  const userData = join(folder, 'settings');
  const settings = ['--user-data', userData, ...atThatTime];
  await cli(['execute', ...settings], threeLines);
  const { name } = JSON.parse((await cli(['backup', '--json', ...settings])).out) as { name: string };
  const { page, close } = await launch({
    registerDir: join(folder, 'other'),
    userDataDir: userData,
    clock: '2019-11-26T15:00:00Z',
  });
  await page.waitForLoadState();
  const refused = await cli(['restore', name, '--yes', ...settings]);
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('Export Docket is open') });
  await close();
  expect(await cli(['restore', name, '--yes', ...settings])).toMatchObject({ code: 0 });
});

test('a summary is written as PDF without a display', async () => {
  await cli(['execute', ...atThatTime], threeLines);
  const pdf = join(folder, 'summary.pdf');
  const written = await cli(['summary', 'Z123456', '--out', pdf, ...atThatTime]);
  expect(written).toMatchObject({ code: 0, out: `${pdf}\n` });
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  const missing = await cli(['summary', 'Z999999', '--out', join(folder, 'none.pdf'), ...atThatTime]);
  expect(missing).toMatchObject({ code: 1, out: '', err: expect.stringContaining('Z999999') });
  expect(existsSync(join(folder, 'none.pdf'))).toBe(false);
});

/** Presses Ctrl+C where a terminal has that program: all its processes are told. */
const interrupt = ({ pid }: ChildProcess): void => void process.kill(-(pid ?? Number.NaN), 'SIGINT');
const stopped = {
  ...{ code: 130, out: '' },
  err: expect.stringMatching(/^Stopped\. What was not finished has been removed\.$/m),
};

test('Ctrl+C and the end of a service stop a handover folder and nothing of it is left', async () => {
  await cli(['execute', ...atThatTime], threeLines);
  const out = join(folder, 'out');
  for (const stop of [interrupt, (child: ChildProcess) => void child.kill('SIGTERM')]) {
    const making = spawnBare(['handover', '--out', out, '--register', register, ...atThatTime]);
    const ended = endOf(making, '');
    await expect
      .poll(() => (existsSync(out) ? readdirSync(out) : []), { intervals: [5], timeout: 30_000 })
      .toEqual([expect.stringContaining('.unfinished-')]);
    stop(making);
    expect(await ended).toMatchObject(stopped);
    expect(existsSync(out)).toBe(false);
  }
});

test('Ctrl+C stops a backup of a long register wherever it is, and what was there before stays', async () => {
  mkdirSync(register);
  makeBusyRegister(register, 430);
  const clock = ['--clock', '2019-11-27T15:00:00Z'];
  const backups = join(folder, 'backups');
  const asked = ['backup', '--to', backups];
  expect(await cli([...asked, '--new', ...clock])).toMatchObject({ code: 0 });
  // The second file takes some time to be copied.
  const files = [join(folder, 'short.txt'), join(folder, 'long.txt')];
  files.forEach((file, index) => void writeFileSync(file, Buffer.alloc(1 + index * 96_000_000)));
  const attached = answersOf(await cli(['attach', ...files, ...clock]));
  const step = {
    do: 'log-step',
    license: 'D000000A',
    kind: 'call',
    happenedOn: '2019-11-26',
    files: attached,
  };
  expect(await cli(['execute', ...clock], `${JSON.stringify(step)}\n`)).toMatchObject({ code: 0 });
  const held = () =>
    readdirSync(backups, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /files.|txt$|json$/.test(name),
    );
  const before = held();
  const making = spawnBare([...asked, '--register', register, ...clock]);
  const ended = endOf(making, '');
  await expect.poll(() => held().length, { intervals: [5], timeout: 60_000 }).toBeGreaterThan(before.length);
  interrupt(making);
  expect(await ended).toMatchObject(stopped);
  expect(held()).toEqual(before);
});

test('what cannot be is refused, and makes nothing', async () => {
  const today = await cli(['execute', '--today', '2019-11-26'], threeLines);
  expect(today).toMatchObject({ code: 1, out: '', err: expect.stringContaining('--today') });
  const noFile = await cli(['execute', '--in', join(folder, 'none.jsonl')]);
  expect(noFile).toMatchObject({ code: 1, out: '' });
  const noRegister = await cli(['docket', '--json']);
  expect(noRegister).toMatchObject({ code: 1, out: '', err: expect.stringContaining(register) });
  const wrong = await cli(['dokcet']);
  expect(wrong).toMatchObject({
    code: 2,
    out: '',
    err: 'There is no command "dokcet".\nDid you mean "docket"?\nHelp: export-docket help\n',
  });
  const misspelled = await cli(['execute', '--inn', 'x'], threeLines);
  expect(misspelled).toMatchObject({ code: 2, out: '' });
  expect(existsSync(register)).toBe(false);
});

test('a clock far from the last entry is refused until it is accepted', async () => {
  await cli(['execute', ...atThatTime], threeLines);
  const company = '{"do":"add-counterparty","name":"Another Ltd."}\n';
  const later = ['--clock', '2026-11-26T15:00:00Z'];
  const doubted = await cli(['execute', ...later], company);
  expect(doubted.code).toBe(1);
  expect(answersOf(doubted)).toMatchObject([{ ok: false, code: 'clock-doubt' }]);
  const accepted = await cli(['execute', '--accept-clock', ...later], company);
  expect(accepted).toMatchObject({ code: 0 });
});

test('a damaged register is read up to the damage and never written', async () => {
  await cli(['execute', ...atThatTime], threeLines);
  const journal = join(register, 'journal.txt');
  appendFileSync(journal, 'this is no entry\n');
  const before = statSync(journal).size;
  const listed = await cli(['docket', '--json', ...atThatTime]);
  expect(listed).toMatchObject({
    code: 3,
    err: expect.stringContaining('1 entry cannot be shown: line 4 of 4 is damaged'),
  });
  expect(JSON.parse(listed.out)).toHaveLength(3);
  expect(await cli(['verify'])).toMatchObject({ code: 3, out: expect.stringContaining('NOT whole') });
  const executed = await cli(['execute', ...atThatTime], '{"do":"add-counterparty","name":"x"}\n');
  expect(executed.code).toBe(3);
  expect(answersOf(executed)).toMatchObject([{ ok: false, code: 'damaged' }]);
  expect(statSync(journal).size).toBe(before);
});

test('what another program changed or a stranger wrote is told in plain words, and mended by command', async () => {
  await cli(['execute', ...atThatTime], threeLines);
  const journal = join(register, 'journal.txt');
  const whole = readFileSync(journal, 'utf8');
  writeFileSync(journal, whole.replaceAll('\n', '\r\n'));
  const listed = await cli(['docket', ...atThatTime]);
  expect(listed).toMatchObject({ code: 3, err: expect.stringContaining('verify --mend-line-endings') });
  const mended = await cli(['verify', '--mend-line-endings']);
  expect(mended).toMatchObject({ code: 0, out: expect.stringContaining('The register is whole.') });
  expect(readFileSync(journal, 'utf8')).toBe(whole);

  const list = join(register, 'list.csv');
  writeFileSync(list, 'Name,Od\u001b[31md\nExample Two,x\n');
  const imported = await cli(['import', list, '--as', 'counterparties', '--dry-run', ...atThatTime]);
  expect(imported.err).toContain('[31m');
  expect(imported.err).not.toContain('\u001b');
  const named = await cli(['import', list, '--as', 'counterparties', '--by', 'a\u001b[31m', ...atThatTime]);
  expect(named).toMatchObject({
    code: 1,
    err: '--by: contains the character U+001B at place 2, which cannot be kept.\n',
  });
});

test('while the window holds the register, it is read but not written', async ({ launch }) => {
  await cli(['execute', ...atThatTime], threeLines);
  const { close } = await launch({ registerDir: register, clock: '2019-11-26T15:00:00Z' });
  await expect.poll(() => existsSync(join(register, 'lock.json'))).toBe(true);
  const company = '{"do":"add-counterparty","name":"Another Ltd."}\n';
  const refused = await cli(['execute', ...atThatTime], company);
  expect(refused.code).toBe(1);
  expect(answersOf(refused)).toMatchObject([{ ok: false, code: 'in-use' }]);
  expect(await cli(['docket', ...atThatTime])).toMatchObject({ code: 0 });
  await close();
  expect(await cli(['execute', ...atThatTime], company)).toMatchObject({ code: 0 });
});
