import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { readLines, withoutHeader } from '../shared/register/journal-text';
import { test } from './harness';
import { answersIn, type Ended, runProgram, startProgram } from './running-program';
import { noSmallDisk, type SmallDisk, smallDisk } from './small-disk';

const isFull = process.env.FULL === '1';

let folder: string;
let register: string;
let disk: SmallDisk | undefined;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-docket-keeping-'));
  register = join(folder, 'register');
});
test.afterEach(() => {
  disk?.unmount();
  disk = undefined;
  rmSync(folder, { recursive: true, force: true });
});

const company = (name: string) => ({ do: 'add-counterparty', name });
const place = (): readonly string[] => ['--register', register, '--user-data', join(folder, 'user')];
const execute = (commands: readonly object[], ...more: readonly string[]): Promise<Ended> =>
  runProgram(['execute', '--by', 'Robin Test', ...place(), ...more], commands);
const journal = (): string => join(register, 'journal.txt');

function filesIn(dir: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), 'latin1')]));
}

async function expectWhole(entries: number): Promise<void> {
  const verified = await runProgram(['verify', '--json', ...place()]);
  expect(verified, verified.out + verified.err).toMatchObject({ code: 0 });
  expect(JSON.parse(verified.out)).toMatchObject({ ok: true, entries });
}

test.describe('a file that is no journal is read-only, and stays as it is', () => {
  const damages: readonly (readonly [string, (text: string) => string | Buffer])[] = [
    ['emptied', () => ''],
    ['filled with zeros', (text) => Buffer.alloc(text.length)],
    ['with a byte-order mark', (text) => `\uFEFF${text}`],
    ['with other line endings', (text) => text.replaceAll('\n', '\r\n')],
    ['null', () => 'null'],
    ['a list', () => '[]\n'],
    ['cut at 60 %', (text) => text.slice(0, text.length * 0.6)],
  ];

  // Each of them is read in process as well (main/journal/chain.test.ts); here the program itself meets it.
  for (const [name, harm] of isFull ? damages : damages.slice(0, 2)) {
    test(name, async () => {
      await execute([company('First'), company('Second')]);
      writeFileSync(journal(), harm(readFileSync(journal(), 'utf8')));
      const before = filesIn(register);
      for (let start = 0; start < 2; start++) {
        const refused = await execute([company('Third')]);
        expect(refused.code).toBe(3);
        expect(answersIn(refused)).toMatchObject([{ ok: false, code: 'damaged' }]);
        expect(refused.err).toContain('left as it');
      }
      expect(filesIn(register)).toEqual(before);
    });
  }
});

test('a register of a newer program is read-only, and stays as it is', async () => {
  await execute([company('First')]);
  const text = readFileSync(journal(), 'utf8');
  const last = readLines(withoutHeader(text)).at(-1)?.hash ?? '';
  const json =
    '{"v":1,"seq":2,"at":"2026-11-25T00:00:00.000Z","zone":"UTC","by":null,"via":"program","events":[{"type":"license-merged","v":1}]}';
  writeFileSync(
    journal(),
    `${text}${createHash('sha256')
      .update(last + json)
      .digest('hex')}\t${json}\n`,
  );
  const before = readFileSync(journal(), 'utf8');
  const refused = await execute([company('Second')]);
  expect(refused).toMatchObject({ code: 1 });
  expect(answersIn(refused)).toMatchObject([{ ok: false, code: 'newer' }]);
  expect(readFileSync(journal(), 'utf8')).toBe(before);
});

test('what a crash left is swept away; a torn last line is set aside', async () => {
  await execute([company('First')]);
  const whole = readFileSync(journal(), 'utf8');
  writeFileSync(join(register, 'checkpoint.json.tmp-123-0123456789ab'), 'x');
  appendFileSync(journal(), withoutHeader(whole).slice(0, 90));
  const went = await execute([company('Second')]);
  expect(went).toMatchObject({ code: 0 });
  expect(went.err).toContain('set aside');
  const names = readdirSync(register);
  expect(names.filter((name) => name.includes('.tmp-'))).toEqual([]);
  expect(names.filter((name) => name.startsWith('journal.torn-'))).toHaveLength(1);
  await expectWhole(2);
});

test('damaged settings are kept aside and do not touch the register', async ({ launch }) => {
  await execute([company('First')]);
  const before = readFileSync(journal(), 'utf8');
  const user = join(folder, 'window');
  mkdirSync(user);
  writeFileSync(join(user, 'settings.json'), '{"preferences":{"person":"Robin"},}');
  const { page, close } = await launch({ registerDir: register, args: ['--user-data', user] });
  const opened = await page.evaluate(() => window.exportDocket.openRegister({}));
  expect(opened).toMatchObject({ ok: true, value: { journal: before, access: { mode: 'open' } } });
  await close();
  expect(readdirSync(user).filter((name) => /^settings\.damaged-[0-9a-f]{8}\.json$/.test(name))).toHaveLength(
    1,
  );
  await expectWhole(1);
});

test.describe('one writer', () => {
  test('of two programs started at once one writes, the other is refused', async () => {
    const both = [1, 2].map((n) => {
      const program = startProgram(['execute', '--by', `Person ${n}`, ...place()]);
      program.send(company(`Company ${n}`));
      return program;
    });
    // Neither is told to end before both have answered, so the first cannot have made room.
    const answers = await Promise.all(both.map((program) => program.answered(1)));
    const ended = await Promise.all(both.map((program) => program.finish()));
    expect(answers.flat().filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flat().filter(({ code }) => code === 'in-use')).toHaveLength(1);
    expect(ended.map(({ code }) => code).sort()).toEqual([0, 1]);
    await expectWhole(1);
  });

  for (const [name, lock, where] of [
    [
      'another user’s on this machine',
      { pid: process.pid, host: hostname(), user: 'ben' },
      'on this computer',
    ],
    ['another machine’s', { pid: 1, host: 'laptop-of-ben', user: 'ben' }, 'laptop-of-ben'],
  ] as const) {
    test(`${name} lock is respected and named`, async () => {
      await execute([company('First')]);
      const raw = JSON.stringify({ ...lock, sinceAt: '2026-11-25T09:00:00.000Z' });
      writeFileSync(join(register, 'lock.json'), raw);
      const refused = await execute([company('Second')]);
      expect(answersIn(refused)).toMatchObject([{ ok: false, code: 'in-use' }]);
      const message = answersIn(refused)[0]?.message;
      for (const known of [lock.user, where, '2026']) expect(message).toContain(known);
      expect(readFileSync(join(register, 'lock.json'), 'utf8')).toBe(raw);
      await expectWhole(1);
    });
  }

  test('another program that changes the journal is seen before the next write', async () => {
    const program = startProgram(['execute', '--by', 'Robin Test', ...place()]);
    program.send(company('First'));
    await program.answered(1);
    appendFileSync(journal(), 'something of another program\n');
    const before = readFileSync(journal(), 'utf8');
    program.send(company('Second'));
    expect(await program.answered(2)).toMatchObject([{ ok: true }, { ok: false, code: 'conflict' }]);
    expect(await program.finish()).toMatchObject({ code: 1 });
    expect(readFileSync(journal(), 'utf8')).toBe(before);
  });
});

test('a clock set back a year or forward ten is asked about, never simply believed', async () => {
  await execute([company('First')], '--clock', '2026-11-25T12:00:00Z');
  for (const clock of ['2025-11-25T12:00:00Z', '2036-11-25T12:00:00Z']) {
    const refused = await execute([company('Second')], '--clock', clock);
    expect(refused).toMatchObject({ code: 1 });
    expect(answersIn(refused)).toMatchObject([{ ok: false, code: 'clock-doubt' }]);
  }
  await expectWhole(1);
});

test.describe('a disk', () => {
  test.beforeEach(() => {
    const reason = noSmallDisk();
    test.skip(reason !== '', reason);
  });

  for (const share of isFull ? [0, 0.1, 0.4, 0.9] : [0.4]) {
    test(`that was ${share * 100} % full when it filled up: every confirmed entry is there, and it goes on`, async () => {
      disk = smallDisk(join(folder, 'disk'), 128);
      register = join(disk.folder, 'register');
      disk.fill(share);
      const names = Array.from({ length: 300 }, (_, n) => `Company ${n} ${'x'.repeat(400)}`);
      const ended = await execute(names.map(company));
      expect(ended.code).toBe(1);
      const answers = answersIn(ended);
      const confirmed = answers.filter(({ ok }) => ok).length;
      expect(answers.slice(0, confirmed).every(({ ok }) => ok)).toBe(true);
      expect(answers.slice(confirmed).every(({ code }) => code === 'disk')).toBe(true);
      expect(answers).toHaveLength(300);
      await expectWhole(confirmed);
      const text = readFileSync(journal(), 'utf8');
      expect(names.slice(0, confirmed).every((name) => text.includes(name))).toBe(true);
      // Filled by nothing but the register itself: there is nothing to take away.
      if (share === 0) return;
      disk.empty();
      expect(answersIn(await execute([company('After')]))).toMatchObject([{ ok: true, seq: confirmed + 1 }]);
      await expectWhole(confirmed + 1);
    });
  }

  test('that becomes read-only refuses every change and can still be read', async () => {
    disk = smallDisk(join(folder, 'disk'), 256);
    register = join(disk.folder, 'register');
    await execute([company('First')]);
    const before = filesIn(register);
    disk.makeReadOnly();
    const refused = await execute([company('Second')]);
    expect(refused.code).toBe(1);
    expect(answersIn(refused)).toMatchObject([{ ok: false, code: 'disk' }]);
    expect(filesIn(register)).toEqual(before);
    await expectWhole(1);
  });

  test('that is pulled out while the program runs: refused, and nothing is made in its place', async () => {
    disk = smallDisk(join(folder, 'disk'), 256);
    register = join(disk.folder, 'register');
    const program = startProgram(['execute', '--by', 'Robin Test', ...place()]);
    program.send(company('First'));
    await program.answered(1);
    disk.unmount();
    disk = undefined;
    program.send(company('Second'));
    const answers = await program.answered(2);
    expect(answers[1]).toMatchObject({ ok: false });
    expect(['conflict', 'disk']).toContain(answers[1]?.code);
    await program.finish();
    expect(existsSync(register)).toBe(false);
    expect(readdirSync(join(folder, 'disk'))).toEqual([]);
  });

  test('that is full keeps the settings whole, old or new, and the register too', async ({ launch }) => {
    disk = smallDisk(join(folder, 'disk'), 40_000);
    const { page, close } = await launch({ args: ['--user-data', disk.folder] });
    const save = (person: string) =>
      page.evaluate((name) => window.exportDocket.savePreferences({ person: name }), person);
    expect(await save('First')).toMatchObject({ ok: true });
    const { bavail, bsize } = statfsSync(disk.folder);
    writeFileSync(join(disk.folder, 'filler'), Buffer.alloc(bavail * bsize, 1));
    await save(`Second ${'x'.repeat(150)}`);
    const settings = JSON.parse(readFileSync(join(disk.folder, 'settings.json'), 'utf8')) as {
      preferences: { person: string };
    };
    expect(['First', `Second ${'x'.repeat(150)}`]).toContain(settings.preferences.person);
    const ran = await page.evaluate(() =>
      window.exportDocket.run({ command: { do: 'add-counterparty', name: 'Safe' } }),
    );
    expect(ran).toMatchObject({ ok: true });
    disk.empty();
    await close();
  });
});
