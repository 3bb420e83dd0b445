import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { realProcessTable } from './process-table';

test('this program is alive, and a number nobody has is not', () => {
  expect(realProcessTable.isAlive(process.pid)).toBe(true);
  expect(realProcessTable.isAlive(2 ** 22 + 1)).toBe(false);
});

test.runIf(process.platform === 'linux')(
  'a program that ended and whose parent has not asked how is not alive',
  async () => {
    // The child reads until its input ends. By then `cat` has taken the place of the shell, and never asks for a child of the shell.
    const parent = spawn('sh', ['-c', 'cat <&3 >/dev/null & echo $!; exec cat 3<&-'], {
      stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
    });
    const [said] = (await once(parent.stdout as Readable, 'data')) as [Buffer];
    const pid = Number(said.toString());
    expect(realProcessTable.isAlive(pid)).toBe(true);
    const nameOf = () => readFileSync(`/proc/${parent.pid}/comm`, 'utf8').trim();
    await vi.waitFor(() => expect(nameOf()).toBe('cat'), 30_000);
    (parent.stdio[3] as Writable).end();
    await vi.waitFor(() => expect(readFileSync(`/proc/${pid}/stat`, 'utf8')).toMatch(/\) Z /), 30_000);
    expect(realProcessTable.isAlive(pid)).toBe(false);
    parent.stdin?.end();
    await once(parent, 'close');
  },
);
