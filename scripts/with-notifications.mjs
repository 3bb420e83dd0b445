import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './folders.mjs';
import { run, runAttached } from './run.mjs';
import { runScript, Stop } from './say.mjs';

// Inside a private session bus: starts a real notification daemon, runs the given command, ends the daemon.
await runScript(async () => {
  const [command, ...args] = process.argv.slice(2);
  if (!command) throw new Stop('Usage: with-notifications.mjs COMMAND [ARGUMENTS]');
  const daemon = spawn('dunst', ['-conf', join(root, 'scripts', 'dunstrc')], { stdio: 'ignore' });
  const ended = new Promise((resolve) => {
    daemon.on('error', resolve);
    daemon.on('exit', resolve);
  });
  process.on('exit', () => daemon.kill());
  await Promise.race([
    ready(),
    ended.then(() => Promise.reject(new Stop('The notification daemon (dunst) did not start.'))),
  ]);
  try {
    return await runAttached(command, args);
  } finally {
    daemon.kill();
  }
});

/** Waits until the daemon has its name on the bus. Asking for the name itself would start a second daemon. */
async function ready() {
  const ask = [
    '--session',
    '--print-reply',
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.NameHasOwner',
    'string:org.freedesktop.Notifications',
  ];
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const { code, output } = await run('dbus-send', ask);
    if (code === 0 && output.includes('boolean true')) return;
    if (code === 127) throw new Stop('dbus-send is missing: install dbus-bin (or dbus).');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Stop('The notification daemon (dunst) does not answer.');
}
