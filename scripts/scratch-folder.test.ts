import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './run.mjs';
import { scratchFolder } from './scratch-folder.mjs';

const script = join(import.meta.dirname, 'scratch-folder.mjs');

test('a folder of its own each time, gone with what is in it', () => {
  const one = scratchFolder('test');
  const other = scratchFolder('test');
  expect(one.folder).not.toBe(other.folder);
  writeFileSync(join(one.folder, 'file'), 'x');
  one.remove();
  expect([existsSync(one.folder), existsSync(other.folder)]).toEqual([false, true]);
  other.remove();
});

test('on a disk where there is no room in memory', () => {
  const disk = mkdtempSync(join(tmpdir(), 'export-docket-disk-'));
  for (const place of [disk, join(disk, 'missing')]) {
    const { folder, remove } = scratchFolder('test', place);
    // A disk that is memory itself, as in a run of all tests, is as good.
    expect([tmpdir(), disk]).toContain(dirname(folder));
    remove();
  }
  rmSync(disk, { recursive: true });
});

test.each([
  ['ends', ''],
  ['is interrupted', "process.kill(process.pid, 'SIGINT'); setTimeout(() => {}, 60000);"],
  ['fails', "throw new Error('failed');"],
])('gone when the process %s', async (_how, code) => {
  const { output } = await run(process.execPath, [
    '--input-type=module',
    '-e',
    `import { scratchFolder } from ${JSON.stringify(script)};
     import { writeSync } from 'node:fs';
     writeSync(1, scratchFolder('test').folder + '\\n');
     ${code}`,
  ]);
  const [folder = ''] = output.split('\n');
  expect(folder).toContain('export-docket-test-');
  expect(existsSync(folder)).toBe(false);
});
