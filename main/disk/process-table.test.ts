import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { realProcessTable } from './process-table';

test('this program is alive, and a number nobody has is not', () => {
  expect(realProcessTable.isAlive(process.pid)).toBe(true);
  expect(realProcessTable.isAlive(2 ** 22 + 1)).toBe(false);
});

test.runIf(process.platform === 'linux')(
  'a program that ended and whose parent has not asked how is not alive',
  async () => {
    // The program that takes the place of the shell never asks for the child of the shell.
    const parent = spawn('sh', ['-c', 'true & echo $!; exec cat'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = Number(said.toString());
    await vi.waitFor(() => expect(readFileSync(`/proc/${pid}/stat`, 'utf8')).toMatch(/\) Z /), 30_000);
    expect(realProcessTable.isAlive(pid)).toBe(false);
    parent.stdin.end();
    await once(parent, 'close');
  },
);
