import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCliTestBench } from '../test-support/cli-test-bench';

let bench: ReturnType<typeof createCliTestBench>;
beforeEach(() => {
  bench = createCliTestBench();
});
afterEach(() => bench.remove());

test('about names version, runtime, the one it stands in for, and every place, without a register', async () => {
  const { code, out } = await bench.run('export-docket about --register other');
  expect(code).toBe(0);
  expect(out).toContain('Export Docket: 0.0.0\n');
  expect(out).toContain('Runs on: Electron 33.2.1, in the place of Electron 45.0.0\n');
  expect(out).toMatch(/^Register: .*other$/m);
  expect(JSON.parse((await bench.run('export-docket about --json')).out)).toMatchObject({
    ok: true,
    version: '0.0.0',
    standsInFor: '45.0.0',
  });
});

test('with --all the licenses follow', async () => {
  const { out } = await bench.run('export-docket about --all');
  expect(out).toContain('react 19.0.0 (MIT)\n\nMIT License');
  const json = JSON.parse((await bench.run('export-docket about --all --json')).out) as {
    licenses: object[];
  };
  expect(json.licenses).toEqual([{ name: 'react', version: '19.0.0', license: 'MIT', text: 'MIT License' }]);
});
