import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nodeLetterProcess } from './node-process';
import { type ProcessLimits, readInProcess } from './read-in-process';

const folder = mkdtempSync(join(tmpdir(), 'export-docket-process-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
/** A process whose program is this code, with objects of 40 megabytes at most. */
function started(code: string, limits: Partial<ProcessLimits> = {}) {
  count += 1;
  const file = join(folder, `${count}.mjs`);
  writeFileSync(file, code);
  return readInProcess(nodeLetterProcess(file, 40), {
    memory: 400,
    timeoutMs: 60_000,
    silence: 60_000,
    ...limits,
  });
}
const letter = [{ name: 'letter.pdf', bytes: new Uint8Array([1]) }];
const onTask = (code: string) => `process.on('message', (task) => { ${code} });`;

test('what the process answers is the answer, and how far it is is heard before', async () => {
  const heard: unknown[] = [];
  const read = started(
    onTask(
      'process.send({ progress: { page: 1, of: 2, part: 0, isPicture: true } }); process.send({ result: { ok: true, value: [task.files[0].name, ...task.files[0].bytes] } });',
    ),
  );
  const result = await read(letter, { onProgress: (progress) => heard.push(progress) });
  expect(result).toEqual({ ok: true, value: ['letter.pdf', 1] });
  expect(heard).toEqual([{ page: 1, of: 2, part: 0, isPicture: true }]);
});

test.each([
  [
    'fills its memory with objects',
    'const all = []; for (;;) all.push({ at: all.length, more: [1, 2, 3] });',
  ],
  ['fills its memory with one long array', 'const all = []; for (;;) all.push(all.length + 0.5);'],
  ['ends without a word', 'process.exit(0);'],
  ['breaks', "throw new Error('broken');"],
])('a process that %s ends alone, and is told of in words', async (_, code) => {
  expect(await started(onTask(code))(letter)).toMatchObject({
    ok: false,
    messageKey: 'reading-too-much',
  });
});

test.runIf(process.platform === 'linux')('a process whose bytes fill the memory is stopped', async () => {
  const code =
    'const all = []; setInterval(() => all.push(new Uint8Array(20_000_000).fill(1)), 1); void task;';
  expect(await started(onTask(code))(letter)).toMatchObject({ messageKey: 'reading-too-much' });
});

test('a process that never answers is stopped', async () => {
  const read = started(onTask('for (;;);'), { silence: 1 });
  expect(await read(letter)).toMatchObject({ ok: false, messageKey: 'reading-took-too-long' });
});

test('a process that only ever says how far it is is stopped', async () => {
  const endless = 'setInterval(() => process.send({ progress: task.files[0].name }), 1);';
  const read = started(onTask(endless), { timeoutMs: 50 });
  expect(await read(letter)).toMatchObject({ messageKey: 'reading-took-too-long' });
});

test('what is canceled is stopped, and its process is gone', async () => {
  const stop = new AbortController();
  let id = 0;
  const read = started(onTask('process.send({ progress: process.pid }); setInterval(() => {}, 1000);'));
  const result = await read(letter, {
    signal: stop.signal,
    onProgress: (pid) => {
      id = pid as unknown as number;
      stop.abort();
    },
  });
  expect(result).toMatchObject({ ok: false, messageKey: 'reading-canceled' });
  await expect.poll(() => isRunning(id)).toBe(false);
  expect(await read(letter, { signal: stop.signal })).toMatchObject({
    messageKey: 'reading-canceled',
  });
});

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
