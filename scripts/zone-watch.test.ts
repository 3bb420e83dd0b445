import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { unitTests } from './unit-tests.mjs';
import { everyFile, readerAtLoad } from './zone-watch.mjs';

/** Another zone than this run's, so that none of what is started here reads ours. */
const zone = process.env.TZ === 'Etc/UTC' ? 'UTC' : 'Etc/UTC';
const watch = path.join(import.meta.dirname, 'zone-watch.mjs');

/** Which of the expressions read the zone, in a process of its own: the watch cannot be taken off again. */
function readsOf(expressions: readonly string[]): readonly string[] {
  const script = `
    const { watchZone } = await import(${JSON.stringify(watch)});
    const processes = await import('node:child_process');
    const threads = await import('node:worker_threads');
    let reads = 0;
    watchZone(() => { reads += 1; });
    const kept = new Intl.DateTimeFormat('en-US');
    const found = [];
    for (const text of ${JSON.stringify(expressions)}) {
      reads = 0;
      await eval(text);
      if (reads > 0) found.push(text);
    }
    process.stdout.write(JSON.stringify(found));
    process.exit(0);
  `;
  // Not watched itself: a Node that it starts is watched by nobody.
  const { NODE_OPTIONS: _options, ZONE_READERS_OF_CHILDREN: _folder, ...env } = process.env;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env: { ...env, TZ: zone },
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as readonly string[];
}

test('every way of reading the local zone is seen', () => {
  const local = [
    'new Date().getDate()',
    'new Date().getDay()',
    'new Date().getFullYear()',
    'new Date().getHours()',
    'new Date().getMinutes()',
    'new Date().getMonth()',
    'new Date().getTimezoneOffset()',
    'new Date().setHours(0, 0, 0, 0)',
    'new Date().setDate(1)',
    'new Date(2026, 0, 1)',
    'new Date("2026-01-01T00:00")',
    'new Date("Jan 1, 2026")',
    'Date.parse("2026-01-01 00:00")',
    'Date()',
    'String(new Date())',
    '"" + new Date()',
    'new Date().toDateString()',
    'new Date().toLocaleString("en-US")',
    'new Date().toLocaleDateString("en-US", { month: "long" })',
    'kept.format(0)',
    'kept.formatToParts(0)',
    'kept.resolvedOptions().timeZone',
    'new Intl.DateTimeFormat().resolvedOptions().timeZone',
    'Intl.DateTimeFormat("en-US").format(0)',
    'processes.spawnSync(process.execPath, ["-v"])',
    'processes.execFileSync(process.execPath, ["-v"])',
    'processes.spawnSync("date")',
    'processes.spawnSync("date", { env: { TZ: process.env.TZ } })',
    'processes.execSync("true")',
    'new threads.Worker("", { eval: true })',
  ];
  expect(readsOf(local)).toEqual(local);
});

test('what says its zone reads none', () => {
  const universal = [
    'new Date()',
    'Date.now()',
    'new Date(0)',
    'new Date("2026-01-01")',
    'new Date("2026-01-01T00:00:00Z")',
    'new Date("2026-01-01T00:00:00.000-05:00")',
    'Date.parse("2026-01-01T00:00:00Z")',
    'Date.UTC(2026, 0, 1)',
    'new Date(0).toISOString()',
    'new Date(0).getUTCDay()',
    'JSON.stringify(new Date(0))',
    'new Date(5) - new Date(3)',
    'new Date(0).getTime()',
    'new Date(0).toLocaleString("en-US", { timeZone: "UTC" })',
    'new Intl.DateTimeFormat("en-US", { timeZone: "America/New_York" }).format(0)',
    'processes.spawnSync("cat", ["/dev/null"])',
    'processes.spawnSync("date", { env: { TZ: "Asia/Tokyo" } })',
  ];
  expect(readsOf(universal)).toEqual([]);
});

test('a read while a module is loaded counts for every file, one of the test itself for it alone', () => {
  const stack = (file: string) =>
    `Error: read\n    at Date.getDate (/x/scripts/zone-watch.mjs:3:1)\n    at f (/x/node_modules/a/b.js:1:1)\n    at /x/${file}:9:2`;
  expect(readerAtLoad(stack('shared/base/dates.ts'), '/x', 'shared/base/dates.test.ts')).toBe(everyFile);
  expect(readerAtLoad(stack('shared/base/dates.test.ts'), '/x', 'shared/base/dates.test.ts')).toBe(
    'shared/base/dates.test.ts',
  );
});

// A checkout of its own with a fault of the zone planted in each room: found by what it reads, and failing elsewhere.
const planted = mkdtempSync(path.join(tmpdir(), 'export-docket-zones-'));
afterAll(() => rmSync(planted, { recursive: true, force: true }));
const rooms = ['main/register', 'main/cli', 'renderer/pages/docket', 'shared/law', 'shared/base', 'scripts'];

test('a fault planted in any room is caught', async () => {
  for (const room of rooms) {
    mkdirSync(path.join(planted, room), { recursive: true });
    const write = (name: string, text: string) => writeFileSync(path.join(planted, room, name), text);
    write('first-day.ts', 'export const dayOf = (instant: string): number => new Date(instant).getDate();\n');
    write(
      'first-day.test.ts',
      "import { expect, test } from 'vitest';\nimport { dayOf } from './first-day';\ntest('day', () => expect(dayOf('2026-01-01T12:00:00Z')).toBe(1));\n",
    );
    write(
      'no-zone.test.ts',
      "import { expect, test } from 'vitest';\ntest('one', () => expect(new Date(0).getUTCDate()).toBe(1));\n",
    );
  }
  const here = await unitTests(zone, { root: planted, isWatching: true });
  expect(here.failures).toEqual([]);
  expect([...here.readers].sort()).toEqual(rooms.map((room) => `${room}/first-day.test.ts`).sort());
  const there = await unitTests('Pacific/Kiritimati', { root: planted, files: here.readers });
  expect(there.failures.map(({ name }) => name).sort()).toEqual(
    rooms.map((room) => `${room}/first-day.test.ts > day`).sort(),
  );
});

test('a Node or a thread that a test starts is watched like the test', async () => {
  const room = path.join(planted, 'main/started');
  mkdirSync(room);
  const start = (name: string, code: string) =>
    writeFileSync(
      path.join(room, name),
      `import { spawnSync } from 'node:child_process';\nimport { expect, test } from 'vitest';\ntest('ends', () => expect(spawnSync(process.execPath, ['-e', ${JSON.stringify(code)}]).status).toBe(0));\n`,
    );
  start('reads.test.ts', 'new Date().getHours()');
  start('reads-none.test.ts', 'new Date().getUTCHours()');
  writeFileSync(
    path.join(room, 'told-another.test.ts'),
    "import { spawnSync } from 'node:child_process';\nimport { expect, test } from 'vitest';\ntest('ends', () => expect(spawnSync(process.execPath, ['-e', 'new Date().getHours()'], { env: { ...process.env, TZ: 'Asia/Tokyo' } }).status).toBe(0));\n",
  );
  const startThread = (name: string, how: string, code: string) => {
    writeFileSync(path.join(room, `${name}.mjs`), code);
    writeFileSync(
      path.join(room, `${name}.test.ts`),
      `import { fork } from 'node:child_process';\nimport { Worker } from 'node:worker_threads';\nimport { expect, test } from 'vitest';\ntest('ends', async () => { const file = '${path.join(room, name)}.mjs'; const started = ${how}; expect(await new Promise((ended) => started.on('exit', ended))).toBe(0); });\n`,
    );
  };
  startThread('thread-reads', 'new Worker(file)', 'new Date().getHours();');
  startThread('thread-reads-none', 'new Worker(file)', 'new Date().getUTCHours();');
  startThread('fork-reads', 'fork(file)', 'new Date().getHours();');
  startThread('fork-reads-none', 'fork(file)', 'new Date().getUTCHours();');
  const { readers, failures } = await unitTests(zone, {
    root: planted,
    isWatching: true,
    files: ['main/started'],
  });
  expect(failures).toEqual([]);
  expect(readers).toEqual([
    'main/started/fork-reads.test.ts',
    'main/started/reads.test.ts',
    'main/started/thread-reads.test.ts',
  ]);
});

test('a fault that a module loads with makes every file run elsewhere', async () => {
  const room = path.join(planted, 'shared/at-load');
  mkdirSync(room);
  writeFileSync(path.join(room, 'offset.ts'), 'export const offset = new Date().getTimezoneOffset();\n');
  writeFileSync(
    path.join(room, 'offset.test.ts'),
    "import { expect, test } from 'vitest';\nimport { offset } from './offset';\ntest('none', () => expect(offset).toBe(0));\n",
  );
  const { readers } = await unitTests(zone, { root: planted, isWatching: true });
  expect(readers).toContain(everyFile);
});
