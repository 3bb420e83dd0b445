import { spawnSync } from 'node:child_process';

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

/** Starts the program again with the switches, on the same input and output; answers its exit code once it has ended. */
export function runWithSwitches(executable: string, args: readonly string[]): number {
  const { status, signal } = spawnSync(executable, [...headlessSwitches, ...args], { stdio: 'inherit' });
  return status ?? (signal === null ? 1 : 128);
}
