import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { unitTests } from './unit-tests.mjs';
import { everyFile, isOfPackage, readerAtLoad } from './zone-watch.mjs';

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
    'processes.spawnSync("date", { env: { PATH: process.env.PATH } })',
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

// One worker is enough for a few lines: to start another takes longer.
const beside = availableParallelism();

// A checkout of its own with a fault of the zone planted in each room: found by what it reads, and failing elsewhere.
const planted = mkdtempSync(path.join(tmpdir(), 'export-docket-zones-'));
afterAll(() => rmSync(planted, { recursive: true, force: true }));
const rooms = ['main/register', 'main/cli', 'renderer/pages/docket', 'shared/law', 'shared/base', 'scripts'];
const dayTests = rooms.map((room) => `${room}/first-day.test.ts`).sort();

function plant(file: string, text: string): void {
  mkdirSync(path.join(planted, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(planted, file), text);
}

function plantDays(): void {
  for (const room of rooms) {
    plant(
      `${room}/first-day.ts`,
      'export const dayOf = (instant: string): number => new Date(instant).getDate();\n',
    );
    plant(
      `${room}/first-day.test.ts`,
      "import { expect, test } from 'vitest';\nimport { dayOf } from './first-day';\ntest('day', () => expect(dayOf('2026-01-01T12:00:00Z')).toBe(1));\n",
    );
    plant(
      `${room}/no-zone.test.ts`,
      "import { expect, test } from 'vitest';\ntest('one', () => expect(new Date(0).getUTCDate()).toBe(1));\n",
    );
  }
}

/** Tests that start a Node, a thread or a fork, each with one read and one without. */
function plantStarts(): void {
  const start = (name: string, code: string, env = '') =>
    plant(
      `main/started/${name}.test.ts`,
      `import { spawnSync } from 'node:child_process';\nimport { expect, test } from 'vitest';\ntest('ends', () => expect(spawnSync(process.execPath, ['-e', ${JSON.stringify(code)}]${env}).status).toBe(0));\n`,
    );
  start('reads', 'new Date().getHours()');
  start('reads-none', 'new Date().getUTCHours()');
  start('told-another', 'new Date().getHours()', ", { env: { ...process.env, TZ: 'Asia/Tokyo' } }");
  const startThread = (name: string, how: string, code: string) => {
    plant(`main/started/${name}.mjs`, code);
    plant(
      `main/started/${name}.test.ts`,
      `import { fork } from 'node:child_process';\nimport { Worker } from 'node:worker_threads';\nimport { expect, test } from 'vitest';\ntest('ends', async () => { const file = '${path.join(planted, 'main/started', name)}.mjs'; const started = ${how}; expect(await new Promise((ended) => started.on('exit', ended))).toBe(0); });\n`,
    );
  };
  startThread('thread-reads', 'new Worker(file)', 'new Date().getHours();');
  startThread('thread-reads-none', 'new Worker(file)', 'new Date().getUTCHours();');
  startThread('fork-reads', 'fork(file)', 'new Date().getHours();');
  startThread('fork-reads-none', 'fork(file)', 'new Date().getUTCHours();');
}

/** Tests that use what two packages read for themselves, alone and beside a read of their own. */
function plantPackages(): void {
  const packages = path.join(import.meta.dirname, '..', 'node_modules');
  const pdf = path.join(packages, 'pdfjs-dist/legacy/build/pdf.mjs');
  const workbook = path.join(packages, 'write-excel-file/node/index.js');
  for (const [name, code] of [
    // It wants a class of windows to be there.
    [
      'pdf',
      `globalThis.DOMMatrix ??= class {};\nexpect((await import(${JSON.stringify(pdf)})).version).toBeDefined();`,
    ],
    [
      'workbook',
      `const { default: write } = await import(${JSON.stringify(workbook)});\nexpect((await write([[{ value: 'a', type: String }]]).toBuffer()).length).toBeGreaterThan(100);`,
    ],
  ])
    for (const [suffix, read] of [
      ['', ''],
      ['-and-reads', 'expect(new Date(0).getHours()).toBe(0);'],
    ])
      plant(
        `main/packages/${name}${suffix}.test.ts`,
        `import { expect, test } from 'vitest';\ntest('made', async () => {\n${code}\n${read}\n});\n`,
      );
}

test('what reads the zone in any room is found, it alone, and fails elsewhere where it is at fault', async () => {
  plantDays();
  plantStarts();
  plantPackages();
  const here = await unitTests(zone, { root: planted, isWatching: true, beside });
  expect(here.failures).toEqual([]);
  expect([...here.readers].sort()).toEqual(
    [
      ...dayTests,
      'main/packages/pdf-and-reads.test.ts',
      'main/packages/workbook-and-reads.test.ts',
      'main/started/fork-reads.test.ts',
      'main/started/reads.test.ts',
      'main/started/thread-reads.test.ts',
    ].sort(),
  );
  const there = await unitTests('Pacific/Kiritimati', { root: planted, files: dayTests, beside });
  expect(there.failures.map(({ name }) => name).sort()).toEqual(dayTests.map((file) => `${file} > day`));
});

test('a fault that a module loads with makes every file run elsewhere', async () => {
  plant('shared/at-load/offset.ts', 'export const offset = new Date().getTimezoneOffset();\n');
  plant(
    'shared/at-load/offset.test.ts',
    "import { expect, test } from 'vitest';\nimport { offset } from './offset';\ntest('none', () => expect(offset).toBe(0));\n",
  );
  const { readers } = await unitTests(zone, {
    root: planted,
    isWatching: true,
    beside,
    files: ['shared/at-load', 'shared/law'],
  });
  expect(readers).toContain(everyFile);
});

test('only the listed place of a package reads for itself', () => {
  const stack = (frame: string) =>
    `Error: read\n    at file:///x/scripts/zone-watch.mjs:9:1\n    at Date.getDate (file:///x/scripts/zone-watch.mjs:3:1)\n    at ${frame}\n    at f (/x/main/a.ts:1:1)`;
  expect(isOfPackage(stack('file:///x/node_modules/pdfjs-dist/legacy/build/pdf.mjs:22876:36'))).toBe(true);
  expect(isOfPackage(stack('wzh (file:///x/node_modules/fflate/esm/index.mjs:1902:71)'))).toBe(true);
  expect(isOfPackage(stack('g (file:///x/node_modules/pdfjs-dist/legacy/build/pdf.mjs:1:1)'))).toBe(false);
  expect(isOfPackage(stack('h (file:///x/node_modules/fflate/esm/index.mjs:1:1)'))).toBe(false);
  expect(isOfPackage(stack('wzh (/x/main/exchange/zip.ts:1:1)'))).toBe(false);
});
