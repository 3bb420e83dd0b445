import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeDatesAs } from '../../shared/base/date-style';
import { createCliTestBench, exampleCommands } from '../test-support/cli-test-bench';

let bench: ReturnType<typeof createCliTestBench>;
beforeEach(async () => {
  bench = createCliTestBench();
  expect((await bench.run('export-docket execute', exampleCommands)).code).toBe(0);
});
afterEach(() => {
  bench.remove();
  writeDatesAs('us');
});

test('sentences follow --date-style, and without it the settings', async () => {
  expect((await bench.run('export-docket history')).out).toMatch(
    // East of UTC it was the next day already.
    /(?:Tue Nov 26|Wed Nov 27), 2019, \d+:00 [AP]M/,
  );
  expect((await bench.run('export-docket history --date-style iso')).out).toMatch(
    /(?:Tue 2019-11-26|Wed 2019-11-27), \d\d:00/,
  );
  expect((await bench.run('export-docket docket --as-of 2019-12-04 --date-style iso')).err).toContain(
    'Wed 2019-12-04 is still to come.',
  );
});

test.each(['docket --json', 'licenses --json', 'docket', 'export --as csv --table docket --out -'])(
  '%s is the same in both',
  async (line) => {
    const [us, iso] = [
      await bench.run(`export-docket ${line} --date-style us`),
      await bench.run(`export-docket ${line} --date-style iso`),
    ];
    expect([iso.code, iso.out]).toEqual([us.code, us.out]);
    expect(us.out).toContain('2019-');
  },
);

test('another style is no style', async () => {
  const { code, err } = await bench.run('export-docket docket --date-style german');
  expect([code, err]).toEqual([2, expect.stringContaining('--date-style needs us or iso')]);
});
