import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { run } from './run.mjs';

test('a command that cannot be started keeps nobody waiting for its time limit', () => {
  const script = new URL('./run.mjs', import.meta.url);
  const program = `import { run } from ${JSON.stringify(script.href)}; console.log((await run('no-such-program-anywhere', [])).code);`;
  // The time is only there to end a program that hangs.
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(stdout).toBe('127\n');
});

test('each command is told what it used of the processor, on Linux', async () => {
  const busy =
    'for (let n = 0, from = process.cpuUsage().user; process.cpuUsage().user - from < 200_000; ) for (let last = n + 1e6; n < last; n += 1);';
  const working = await run(process.execPath, ['-e', busy]);
  const idle = await run(process.execPath, ['-e', '0']);
  if (process.platform === 'linux') {
    expect(working.processor).toBeGreaterThanOrEqual(0.2);
    expect(idle.processor).toBeGreaterThan(0);
    expect(idle.processor).toBeLessThan(working.processor ?? 0);
  } else expect([working.processor, idle.processor]).toEqual([undefined, undefined]);
});
