import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messages } from '../../shared/base/messages';
import { everyText } from '../../shared/words/all-words';
import { createCliTestBench } from '../test-support/cli-test-bench';

test('every sentence stands on one page, without a register, and can be looked for', async () => {
  const bench = createCliTestBench();
  const all = JSON.parse((await bench.run('export-docket sentences --json')).out) as Record<
    string,
    Record<string, string>
  >;
  expect(all['Refusals and questions']).toEqual(messages);
  expect(all['Pages of the window']?.['manual.search']).toBe('Search the manual');
  expect(all['Commands and options']?.['sentences.description']).toBeUndefined();
  expect(all['Commands and options']?.['docket.description']).toBe('lists the open deadlines');
  const page = await bench.run('export-docket sentences');
  for (const group of Object.values(all))
    for (const text of Object.values(group)) expect(page.out).toContain(text);
  const few = await bench.run('export-docket sentences backup folder');
  expect(few.out).toContain('backup-folder-gone');
  expect(few.out.length).toBeLessThan(page.out.length / 4);
  bench.remove();
});

test('the list of texts has every file of them', () => {
  const files = readdirSync(new URL('../../shared/words/', import.meta.url)).filter((name) =>
    /^(?!define|all).+-words\.ts$/.test(name),
  );
  expect([...everyText().keys()].filter((place) => files.includes(`${place}-words.ts`)).length).toBe(
    files.length,
  );
});
