import { spawn } from 'node:child_process';
import { atExit } from './at-exit.mjs';
import { Stop } from './say.mjs';

/** Whether there is a screen to open a window on. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Starts a virtual display on a number of its own choosing.
 * @returns {Promise<{name: string, stop: () => void}>}
 */
export function startVirtualDisplay() {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const stop = () => void server.kill();
    const forget = atExit(stop);
    server.on('error', () =>
      reject(new Stop('There is no display and no Xvfb to make a virtual one: install xvfb.')),
    );
    server.on('exit', (code) => {
      forget();
      reject(new Stop(`The virtual display did not start (Xvfb ended with ${code}).`));
    });
    // Xvfb writes its number here once it accepts clients.
    server.stdio[3]?.once('data', (number) => {
      server.unref();
      resolve({ name: `:${String(number).trim()}`, stop });
    });
  });
}
