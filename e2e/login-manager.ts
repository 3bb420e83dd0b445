import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';

const run = promisify(execFile);
const name = 'org.freedesktop.login1';
const object = '/org/freedesktop/login1';

/** What tells programs that the machine has woken, on a private system bus. */
export type LoginManager = {
  /** The environment of a program that is to hear it. */
  readonly env: { readonly DBUS_SYSTEM_BUS_ADDRESS: string };
  readonly wake: () => Promise<void>;
  readonly stop: () => void;
};

/** Starts the bus and a stand-in for systemd's login manager. */
export async function startLoginManager(): Promise<LoginManager> {
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [printed] = (await once(bus.stdout.setEncoding('utf8'), 'data')) as [string];
  bus.stdout.resume();
  const address = printed.trim();
  const env = { DBUS_SYSTEM_BUS_ADDRESS: address };
  const mock = spawn('/usr/bin/python3', ['-m', 'dbusmock', '--template', 'logind'], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const call = async (dest: string, path: string, method: string, ...args: readonly string[]) => {
    const asked = ['call', '--address', address, '--dest', dest, '--object-path', path, '--method', method];
    return (await run('gdbus', [...asked, '--', ...args])).stdout;
  };
  const hasOwner = () =>
    call('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.NameHasOwner', name);
  await expect.poll(hasOwner).toContain('true');
  return {
    env,
    // Only waking: the stand-in takes the bus down when a program lets go of the sleep lock that it holds.
    wake: async () => {
      const args = [`${name}.Manager`, 'PrepareForSleep', 'b', '[<false>]'];
      await call(name, object, 'org.freedesktop.DBus.Mock.EmitSignal', ...args);
    },
    stop: () => {
      mock.kill();
      bus.kill();
    },
  };
}
