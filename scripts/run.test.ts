import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

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
