import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect } from '@playwright/test';

/** What tells programs that the machine goes to sleep and has woken, on a private system bus. */
export type LoginManager = {
  /** The environment of a program that is to hear it. */
  readonly env: { readonly DBUS_SYSTEM_BUS_ADDRESS: string };
  /** Tells of the sleep to come, and waits until the program has let go of what delays it. */
  readonly sleep: () => Promise<void>;
  readonly wake: () => void;
  readonly stop: () => void;
};

/** Starts the bus and a stand-in for systemd's login manager. */
export async function startLoginManager(): Promise<LoginManager> {
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [printed] = (await once(bus.stdout.setEncoding('utf8'), 'data')) as [string];
  bus.stdout.resume();
  const env = { DBUS_SYSTEM_BUS_ADDRESS: printed.trim() };
  const manager = spawn('/usr/bin/python3', [join(import.meta.dirname, 'login-manager.py')], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  manager.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await expect.poll(() => said).toContain('ready');
  return {
    env,
    sleep: async () => {
      manager.stdin.write('sleep\n');
      await expect.poll(() => said).toContain('released sleep');
    },
    wake: () => void manager.stdin.write('wake\n'),
    stop: () => {
      manager.kill();
      bus.kill();
    },
  };
}
