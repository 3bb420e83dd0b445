import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type InputLine, linesOf } from './cli-input';

async function* chunksOf(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let start = 0;
  for (const size of sizes) {
    yield bytes.subarray(start, start + size);
    start += size;
  }
  yield bytes.subarray(start);
}

async function read(bytes: Uint8Array, sizes: readonly number[] = []): Promise<InputLine[]> {
  const lines: InputLine[] = [];
  for await (const line of linesOf(chunksOf(bytes, sizes))) lines.push(line);
  return lines;
}

test('lines keep their numbers across blank ones, and the last needs no end', async () => {
  expect(await read(Buffer.from('\uFEFFa\r\n\n  \nb\nc'))).toEqual([
    { line: 1, text: 'a\r' },
    { line: 4, text: 'b' },
    { line: 5, text: 'c' },
  ]);
  expect(await read(Buffer.from('\n\n'))).toEqual([]);
});

test('bytes that are no UTF-8 are said to be so, not replaced', async () => {
  const bytes = Buffer.concat([Buffer.from('a\n'), Buffer.from([0xc3, 0x28]), Buffer.from('\nb\n')]);
  expect(await read(bytes)).toEqual([
    { line: 1, text: 'a' },
    { line: 2, text: undefined },
    { line: 3, text: 'b' },
  ]);
});

test('however the bytes arrive, the lines are the same', async () => {
  const text = fc.array(fc.string({ unit: 'binary', maxLength: 8 }).filter((part) => part.isWellFormed()));
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(7), { maxLength: 30 }), async (parts, sizes) => {
      const bytes = Buffer.from(parts.join('\n'));
      expect(await read(bytes, sizes)).toEqual(await read(bytes));
    }),
  );
});

test('a line that is too long is told and not kept; the next one is read', async () => {
  const lines: InputLine[] = [];
  const bytes = Buffer.from('abcdefgh\nab\n');
  for await (const line of linesOf(chunksOf(bytes, [3, 4]), 5)) lines.push(line);
  expect(lines).toEqual([
    { line: 1, text: undefined, isTooLong: true },
    { line: 2, text: 'ab' },
  ]);
});
