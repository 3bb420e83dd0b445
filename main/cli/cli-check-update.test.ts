import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { releaseSigner, writeExampleUpdate } from '../../scripts/release-signer.mjs';
import { createCliTestBench, exampleCommands } from '../test-support/cli-test-bench';
import { readArguments } from './arguments';

const signer = releaseSigner();
let opened: string[] = [];
let bench: ReturnType<typeof createCliTestBench>;
beforeEach(() => {
  opened = [];
  bench = createCliTestBench({
    updates: {
      keys: [signer.key],
      open: async (file) => {
        opened.push(path.basename(file));
        return '';
      },
    },
  });
  writeExampleUpdate(bench.cwd, signer);
});
afterEach(() => bench.remove());

test('an update file is checked in words and as JSON, and nothing is installed', async () => {
  const { code, out } = await bench.run('export-docket check-update update.json');
  expect([code, out]).toEqual([
    0,
    expect.stringContaining('Version 9.8.7 of Fri Jan 15, 2027, signed by the makers'),
  ]);
  expect(out).toContain("sudo apt install '");
  const json = JSON.parse((await bench.run('export-docket check-update update.json --json')).out) as {
    copy: string;
  };
  expect(json).toMatchObject({
    ok: true,
    version: '9.8.7',
    released: '2027-01-15',
    signed: 'signed in a test',
    journal: { reads: 1, writes: 1, now: 1 },
    package: { name: 'export-docket_9.8.7_amd64.deb', kind: 'deb', size: 9 },
    installing: null,
  });
  expect(readFileSync(json.copy, 'utf8')).toBe('a package');
  expect(existsSync(path.join(bench.cwd, 'backups'))).toBe(false);
  expect(opened).toEqual([]);
});

test('a refusal is a sentence, JSON and exit code 1', async () => {
  writeFileSync(path.join(bench.cwd, 'update.json'), '{}');
  const { code, out, err } = await bench.run('export-docket check-update update.json --json');
  expect([code, err]).toEqual([1, expect.stringContaining('it was changed or damaged')]);
  expect(JSON.parse(out)).toMatchObject({ ok: false, code: 'invalid', say: 'signature-differs' });
});

test('with --yes the register is backed up, and the installer gets the checked copy', async () => {
  const none = await bench.run('export-docket check-update update.json --yes --json');
  expect(JSON.parse(none.out)).toMatchObject({ installing: { how: 'opened', backup: null } });
  await bench.run('export-docket execute --by Robin', exampleCommands);
  const { code, out, err } = await bench.run('export-docket check-update update.json --yes --json');
  expect([code, err]).toEqual([0, expect.any(String)]);
  expect(JSON.parse(out)).toMatchObject({
    installing: { how: 'opened', backup: expect.stringMatching(/ before-upgrade$/) },
  });
  expect(opened).toEqual(['export-docket_9.8.7_amd64.deb', 'export-docket_9.8.7_amd64.deb']);
  expect((await bench.run('export-docket backups --json')).out).toContain('before-upgrade');
});

test('a key to be trusted besides is for checkouts and registers of their own', () => {
  const words = (isPackaged: boolean, ...more: string[]) =>
    readArguments(['check-update', 'update.json', ...more], { cwd: '/', isPackaged });
  const key = 'RWReo6pz30se+1nUUqKwc6lIhDr9xfeJ4qSLwybwg1e/JgdmHsBomf3r';
  expect(words(true, '--register', 'r', '--trust-key', key)).toMatchObject({ mode: 'wrong' });
  expect(words(false, '--trust-key', key)).toMatchObject({ mode: 'wrong' });
  expect(words(false, '--register', 'r', '--trust-key', 'x')).toMatchObject({ mode: 'wrong' });
  expect(words(false, '--register', 'r', '--trust-key', key)).toMatchObject({ mode: 'cli', trustKey: key });
});
