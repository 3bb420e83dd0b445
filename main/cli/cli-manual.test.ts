import { afterEach, beforeEach, expect, test } from 'vitest';
import { allBlocks, allInlines } from '../../shared/manual/manual-blocks';
import { manualPageIds, manualPages } from '../../shared/manual/manual-pages';
import { createCliTestBench, wordsOf } from '../test-support/cli-test-bench';
import { readArguments } from './arguments';

let bench: ReturnType<typeof createCliTestBench>;
beforeEach(() => {
  bench = createCliTestBench();
});
afterEach(() => bench.remove());

test('the manual needs no register: its contents, a page, all of it as JSON', async () => {
  const { code, out } = await bench.run('export-docket manual');
  expect([
    code,
    out
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ]).toEqual([0, manualPageIds]);
  const page = await bench.run('export-docket manual first-day');
  expect(page.out).toMatch(/^# Your first day\n/);
  expect(page.out).not.toContain('pictures/');
  const all = JSON.parse((await bench.run('export-docket manual --json')).out) as {
    page: string;
    text: string;
  }[];
  expect(all.map((each) => each.page)).toEqual(manualPageIds);
});

test('the whole manual as PDF, without a register too', async () => {
  const { code, out } = await bench.run('export-docket manual --pdf - --paper a4');
  expect([code, out]).toEqual([0, '%PDF- a4 Export Docket manual']);
});

test('a page that is not there is told, with what may have been meant', async () => {
  const { code, err } = await bench.run('export-docket manual first-dya');
  expect([code, err]).toEqual([2, expect.stringContaining('Did you mean "first-day"?')]);
  expect((await bench.run('export-docket manual first-day --pdf x.pdf')).code).toBe(2);
});

const commandsIn = manualPages().flatMap(({ id, blocks }) =>
  [
    ...[...allBlocks(blocks)].flatMap((block) => (block.is === 'code' ? block.text.split('\n') : [])),
    ...[...allInlines(blocks)].flatMap((part) => (part.is === 'code' ? [part.text] : [])),
  ]
    .filter((line) => line.startsWith('export-docket '))
    .map((line) => [id, line] as const),
);

test.each(commandsIn)('%s: %s is a command', (_, line) => {
  const read = readArguments(wordsOf(line.replace('export-docket ', '')), {
    cwd: bench.cwd,
    isPackaged: true,
  });
  expect(read.mode).not.toBe('wrong');
});
