import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { realFileSystem } from '../disk/file-system';
import { type ProcessTable, realProcessTable, startByPs } from '../disk/process-table';
import { lockRefusal } from '../journal/journal-words';
import { cases } from '../test-support/cases';
import { type DiskFault, failingDisk } from '../test-support/failing-disk';
import { breakLock, type LockAnswer, takeLock } from './lock';
import type { LockTaker } from './lock-file';

const me: LockTaker = { pid: process.pid, host: 'desk', user: 'ann', sinceAt: '2019-11-25T14:00:00.000Z' };
const other: LockTaker = { ...me, pid: 4_000_001, user: 'ben' };

let dir: string;
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'lock-'));
});
afterEach(() => {
  fs.rmSync(dir, { recursive: true, force: true });
});

/** Programs by number with when they started; all others are dead. */
function running(programs: Readonly<Record<number, string | undefined>>): ProcessTable {
  return { isAlive: (pid) => pid in programs, startOf: (pid) => programs[pid] };
}

function take(who: LockTaker, processes?: ProcessTable): LockAnswer {
  return takeLock(realFileSystem, dir, who, processes);
}

function lockFile(): string {
  return path.join(dir, 'lock.json');
}

test('taken, refused to another with the holder named, free again', () => {
  const both = running({ [me.pid]: '1', [other.pid]: '2' });
  const mine = take(me, both);
  expect(mine.ok).toBe(true);
  expect(fs.statSync(lockFile()).mode & 0o077).toBe(realFileSystem.isWindows ? 0o066 : 0);
  expect(take(other, both)).toMatchObject({ ok: false, code: 'in-use', holder: me, isStale: false });
  expect(mine.ok && mine.release()).toEqual({ ok: true });
  expect(fs.readdirSync(dir)).toEqual([]);
  expect(take(other, both).ok).toBe(true);
});

test('a folder that is not there yet is made', () => {
  expect(takeLock(realFileSystem, path.join(dir, 'new', 'register'), me).ok).toBe(true);
});

test('the lock of a dead program is taken over', () => {
  take(other, running({ [other.pid]: '2' }));
  expect(take(me, running({ [me.pid]: '1' })).ok).toBe(true);
  expect(JSON.parse(fs.readFileSync(lockFile(), 'utf8'))).toMatchObject(me);
  expect(fs.readdirSync(dir)).toEqual(['lock.json']);
});

test('a number given to a later program does not keep the lock; where that cannot be known, a person is asked', () => {
  take(other, running({ [other.pid]: 'boot:100' }));
  expect(take(me, running({ [other.pid]: undefined }))).toMatchObject({
    code: 'in-use',
    isStale: undefined,
    holder: other,
  });
  expect(take(me, running({ [other.pid]: 'boot:200' })).ok).toBe(true);
});

test('another machine is never judged: only a person may break its lock, and only that one', () => {
  const there = { ...other, host: 'laptop' };
  take(there, running({}));
  const refused = take(me, running({}));
  if (refused.ok || refused.code !== 'in-use') throw new Error('taken');
  expect(refused).toMatchObject({ holder: there, isStale: undefined });
  fs.rmSync(lockFile());
  take({ ...there, user: 'cleo' }, running({}));
  expect(breakLock(realFileSystem, dir, me, refused, running({}))).toMatchObject({
    code: 'in-use',
    holder: { user: 'cleo' },
  });
  const now = take(me, running({}));
  if (now.ok || now.code !== 'in-use') throw new Error('taken');
  expect(breakLock(realFileSystem, dir, me, now, running({})).ok).toBe(true);
  expect(JSON.parse(fs.readFileSync(lockFile(), 'utf8'))).toMatchObject(me);
});

test('a lock that was broken is not released by its former holder', () => {
  const first = take(me, running({ [me.pid]: '1' }));
  fs.rmSync(lockFile());
  take(other, running({ [other.pid]: '2' }));
  expect(first.ok && first.release()).toEqual({ ok: true });
  expect(JSON.parse(fs.readFileSync(lockFile(), 'utf8'))).toMatchObject(other);
});

const odd = (pid: number) => JSON.stringify({ ...other, pid });

test.each(['', 'null', '[]', '{"pid":1}', '\0\0\0', odd(0), odd(-1), odd(1.5), odd(2 ** 40)])(
  'an unreadable lock is refused, and can be broken: %j',
  (text) => {
    const disk = { ...realFileSystem, pause: () => undefined };
    fs.writeFileSync(lockFile(), text);
    const refused = takeLock(disk, dir, me);
    if (refused.ok || refused.code !== 'in-use') throw new Error('taken');
    expect(refused).toMatchObject({ holder: undefined, isStale: undefined, raw: text });
    expect(breakLock(disk, dir, me, refused).ok).toBe(true);
  },
);

test('a lock as Windows writes it, whose number another program has now: refused, and can be broken', () => {
  const windows = running({ [other.pid]: undefined, [me.pid]: undefined });
  fs.writeFileSync(lockFile(), JSON.stringify({ ...other, token: 'x' }));
  const refused = take(me, windows);
  if (refused.ok || refused.code !== 'in-use') throw new Error('taken');
  expect(refused).toMatchObject({ holder: other, isStale: undefined });
  expect(lockRefusal(refused)).toMatchObject({ code: 'in-use', messageKey: 'in-use-unsure' });
  expect(breakLock(realFileSystem, dir, me, refused, windows).ok).toBe(true);
});

test('the lock of a program in another container is not stolen; after a restart of the machine it is free', () => {
  const boot = (digit: string) => `${digit.repeat(8)}-0000-0000-0000-000000000000`;
  const there: ProcessTable = { isAlive: () => true, startOf: () => `${boot('a')}:5`, space: 'pid:[2]' };
  const here = (digit: string): ProcessTable => ({
    isAlive: (pid) => pid === process.pid,
    startOf: (pid) => (pid === process.pid ? `${boot(digit)}:7` : undefined),
    space: 'pid:[1]',
  });
  take(other, there);
  expect(take(me, here('a'))).toMatchObject({ code: 'in-use', isStale: undefined });
  expect(take(me, here('b')).ok).toBe(true);
});

test('a lock of ours that could not be removed while its disk was gone is ours when it comes back', () => {
  const mine = take(me);
  if (!mine.ok) throw new Error('not taken');
  const away = `${dir}-away`;
  fs.renameSync(dir, away);
  expect(mine.release()).toMatchObject({ ok: false, detail: 'ENOENT' });
  expect(takeLock(realFileSystem, dir, me, undefined, { isNew: false })).toEqual({
    ok: false,
    code: 'disk',
    detail: 'ENOENT',
  });
  fs.renameSync(away, dir);
  const again = take(me);
  expect(again.ok).toBe(true);
  // Held now: a second one of this very program is refused as ever.
  expect(take(me)).toMatchObject({ code: 'in-use', isStale: false });
  expect(again.ok && again.release()).toEqual({ ok: true });
  expect(fs.readdirSync(dir)).toEqual([]);
});

test('a guard of a takeover that no living program certainly holds does not stand in the way of a person', () => {
  const disk = { ...realFileSystem, pause: () => undefined };
  const windows = running({ [other.pid]: undefined });
  const text = JSON.stringify({ ...other, token: 'x' });
  fs.writeFileSync(lockFile(), text);
  fs.writeFileSync(`${lockFile()}.over`, text);
  const refused = takeLock(disk, dir, me, windows);
  if (refused.ok || refused.code !== 'in-use') throw new Error('taken');
  expect(breakLock(disk, dir, me, refused, windows).ok).toBe(true);
  expect(fs.readdirSync(dir)).toEqual(['lock.json']);
});

test('a pipe as the lock is no lock and nothing to wait for', () => {
  execFileSync('mkfifo', [lockFile()]);
  expect(take(me)).toEqual({ ok: false, code: 'disk', detail: 'not-a-file' });
});

test('ps tells the start of a program, the same each time, and nothing of one that is not there', () => {
  const start = startByPs(process.pid, 'ps');
  expect(start).toMatch(/^\w{3} \w{3} +\d+ \d\d:\d\d:\d\d \d{4}$/);
  expect(startByPs(process.pid, 'ps')).toBe(start);
  expect(startByPs(4_000_001, 'ps')).toBeUndefined();
});

test('a lock that is just being written is waited for', () => {
  let waits = 0;
  fs.writeFileSync(lockFile(), '');
  const disk = {
    ...realFileSystem,
    pause: () => {
      if (++waits === 3) fs.writeFileSync(lockFile(), JSON.stringify(other));
    },
  };
  expect(takeLock(disk, dir, me, running({ [other.pid]: '2' }))).toMatchObject({
    code: 'in-use',
    holder: other,
  });
});

test('a crash in the middle of a takeover does not lock the register for good', () => {
  const disk = { ...realFileSystem, pause: () => undefined };
  take(other, running({ [other.pid]: '2' }));
  for (const text of [fs.readFileSync(lockFile(), 'utf8'), '']) {
    fs.writeFileSync(`${lockFile()}.over`, text);
    const taken = takeLock(disk, dir, me, running({}));
    expect(taken.ok).toBe(true);
    expect(fs.readdirSync(dir)).toEqual(['lock.json']);
  }
});

test.each<DiskFault>(['ENOSPC', 'EIO', 'EROFS', 'partial-then-ENOSPC'])('%s at the n-th call', (fault) => {
  let wasReached = true;
  for (let at = 0; wasReached; at++) {
    fs.rmSync(dir, { recursive: true });
    take(other, running({ [other.pid]: '2' }));
    const disk = failingDisk({ ...realFileSystem, pause: () => undefined });
    disk.fail(fault, at, false);
    const taken = takeLock(disk, dir, me, running({}));
    wasReached = disk.wasReached();
    if (taken.ok) expect(JSON.parse(fs.readFileSync(lockFile(), 'utf8'))).toMatchObject(me);
    else expect(taken.code).toBe('disk');
  }
});

test('the real table knows this program, and that a number too high is nobody', () => {
  expect(realProcessTable.isAlive(process.pid)).toBe(true);
  expect(realProcessTable.isAlive(4_000_001)).toBe(false);
  expect(realProcessTable.startOf(process.pid)).toBe(realProcessTable.startOf(process.pid));
  const hasProc = fs.existsSync('/proc/self/stat');
  expect(realProcessTable.startOf(process.pid) !== undefined).toBe(hasProc);
  expect(realProcessTable.startOf(4_000_001)).toBeUndefined();
});

describe('between real programs', () => {
  let built: string;
  let children: readonly Racer[] = [];

  interface Racer {
    readonly process: ChildProcess;
    ask(dir: string): Promise<string>;
  }

  beforeAll(async () => {
    built = fs.mkdtempSync(path.join(os.tmpdir(), 'lock-built-'));
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        ssr: true,
        outDir: built,
        rolldownOptions: { input: { lock: 'main/lock/lock.ts', disk: 'main/disk/file-system.ts' } },
      },
    });
    fs.writeFileSync(path.join(built, 'package.json'), '{"type":"module"}');
    children = await Promise.all(Array.from({ length: 4 }, start));
  });

  afterAll(() => {
    for (const child of children) child.process.kill('SIGKILL');
    fs.rmSync(built, { recursive: true, force: true });
  });

  /** A program that takes the lock of every folder it is told and says who has it: itself, another, or what went wrong. */
  async function start(): Promise<Racer> {
    const script = `
      import { createInterface } from 'node:readline';
      import { takeLock } from ${JSON.stringify(pathToFileURL(path.join(built, 'lock.js')).href)};
      import { realFileSystem } from ${JSON.stringify(pathToFileURL(path.join(built, 'disk.js')).href)};
      console.log('ready');
      createInterface({ input: process.stdin }).on('line', (dir) => {
        const me = { pid: process.pid, host: 'desk', user: 'racer', sinceAt: '2019-11-25T14:00:00.000Z' };
        const answer = takeLock(realFileSystem, dir, me);
        console.log(answer.ok ? 'mine' : answer.code + ' ' + (answer.holder?.pid ?? answer.detail));
      });`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: child.stdout });
    const [first] = await once(lines, 'line');
    expect(first).toBe('ready');
    return {
      process: child,
      ask: async (folder) => {
        const answer = once(lines, 'line');
        child.stdin.write(`${folder}\n`);
        const [line] = await answer;
        return String(line);
      },
    };
  }

  test.each([false, true])(
    'of four at once exactly one wins; over a dead program’s lock: %s',
    async (isStale) => {
      const rounds = cases(25, 60);
      for (let round = 0; round < rounds; round++) {
        const folder = path.join(dir, `${round}`);
        if (isStale) takeLock(realFileSystem, folder, other, running({ [other.pid]: 'gone' }));
        const answers = await Promise.all(children.map(({ ask }) => ask(folder)));
        const winners = children.filter((_, index) => answers[index] === 'mine');
        expect(winners, answers.join(', ')).toHaveLength(1);
        const holder = JSON.parse(fs.readFileSync(path.join(folder, 'lock.json'), 'utf8'));
        expect(holder.pid).toBe(winners[0]?.process.pid);
        expect(answers.filter((answer) => answer.startsWith('in-use'))).toHaveLength(children.length - 1);
      }
    },
    60_000,
  );

  test('the lock of a killed program is free', async () => {
    const child = await start();
    expect(await child.ask(dir)).toBe('mine');
    expect(take(me)).toMatchObject({ code: 'in-use', isStale: false, holder: { pid: child.process.pid } });
    const gone = once(child.process, 'exit');
    child.process.kill('SIGKILL');
    await gone;
    expect(take(me).ok).toBe(true);
  });
});
