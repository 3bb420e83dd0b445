import { expect, test } from 'vitest';
import { readInThread } from './read-in-thread';

const script = (code: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; ${code}`)}`,
  );
const limits = { memory: 32, patience: 60_000 };
const bytes = new Uint8Array([1]);

test('what the thread answers is the answer', async () => {
  const read = readInThread(script('parentPort.postMessage({ ok: true, value: { pages: [] } })'), limits);
  expect(await read(bytes, 'letter.pdf')).toEqual({ ok: true, value: { pages: [] } });
});

test.each([
  [
    'fills its memory',
    // Objects: Node 24.9 ends the whole process where a long array is filled beyond the limit.
    'const all = []; for (;;) all.push({ at: all.length, more: [1, 2, 3] });',
    'reading-too-much',
  ],
  ['ends without a word', '', 'reading-too-much'],
  ['breaks', 'throw new Error("broken")', 'reading-damaged'],
])('a thread that %s ends alone, and is told of in words', async (_, code, messageKey) => {
  expect(await readInThread(script(code), limits)(bytes, 'letter.pdf')).toMatchObject({
    ok: false,
    messageKey,
  });
});

test('a thread that never answers is stopped', async () => {
  const read = readInThread(script('for (;;);'), { ...limits, patience: 1 });
  expect(await read(bytes, 'letter.pdf')).toMatchObject({ ok: false, messageKey: 'reading-took-too-long' });
});
