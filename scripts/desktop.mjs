import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { atExit } from './at-exit.mjs';
import { startVirtualDisplay } from './display.mjs';
import { root } from './folders.mjs';
import { Stop } from './say.mjs';

/**
 * A desktop for tests alone.
 * @typedef {object} Desktop
 * @property {Readonly<Record<string, string>>} env what a program needs to be on it
 * @property {() => Promise<void>} stop resolves once its bus has ended, and what runs on it
 */

/**
 * Starts a private display with a session bus and a notification daemon of its own, so that a test neither sees nor disturbs
 * the desktop of whoever runs it, nor what runs on another one.
 * @returns {Promise<Desktop>}
 */
export async function startDesktop() {
  const display = await startVirtualDisplay();
  const inside = (/** @type {string} */ name) => join(root, 'scripts', name);
  const { WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const session = spawn(
    'dbus-run-session',
    ['--', process.execPath, inside('with-notifications.mjs'), process.execPath, inside('desktop-held.mjs')],
    { env: { ...env, DISPLAY: display.name }, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const forget = atExit(() => session.kill());
  const ended = new Promise((resolve) => session.once('exit', resolve));
  session.once('exit', forget);
  const stop = async () => {
    // What holds it ends with its input, and the daemon and the bus with that: ended before, it would leave its bus behind.
    session.stdin.end();
    await ended;
    display.stop();
  };
  const address = await new Promise((resolve, reject) => {
    session.stdout.once('data', (said) => resolve(String(said).trim()));
    session.once('error', () =>
      reject(new Stop('dbus-run-session is missing: install dbus-daemon (or dbus).')),
    );
    session.once('exit', () => reject(new Stop('The private desktop did not start.')));
  });
  return { env: { DISPLAY: display.name, DBUS_SESSION_BUS_ADDRESS: address }, stop };
}
