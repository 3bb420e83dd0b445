import { spawn } from 'node:child_process';
import os from 'node:os';

/** The switches with which Chromium needs no display. */
export const headlessSwitches = ['--ozone-platform=headless', '--disable-gpu', '--log-level=3'] as const;

/** What the program was started with, as far as a display is concerned. */
export interface Start {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly argv: readonly string[];
}

const isChosen = (argv: readonly string[]): boolean =>
  argv.some((word) => word.startsWith('--ozone-platform'));

/** Whether a window could be seen. Elsewhere there always is a display; on Linux Chromium ends in a crash where it finds none. */
export function hasDisplay({ platform, env, argv }: Start): boolean {
  if (platform !== 'linux') return true;
  return `${env.DISPLAY ?? ''}${env.WAYLAND_DISPLAY ?? ''}` !== '' && !argv.includes(headlessSwitches[0]);
}

/** Whether a command has to be started again with the switches: they are only heard on the line itself. */
export function needsSwitches(start: Start): boolean {
  return !hasDisplay(start) && !isChosen(start.argv);
}

/** Signals that are meant for what was started again. */
const passed = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Starts the program again with the switches, on the same input and output; answers its exit code once it has ended. A signal reaches it. */
export function runWithSwitches(executable: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, [...headlessSwitches, ...args], { stdio: 'inherit' });
    const pass = (signal: NodeJS.Signals) => void child.kill(signal);
    for (const each of passed) process.on(each, pass);
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      resolve(code ?? 128 + (signal === null ? 0 : os.constants.signals[signal])),
    );
  });
}
