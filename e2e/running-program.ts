import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** One answer of the program: `seq` when a command was saved, `code` when it was refused. */
export type Answer = {
  readonly ok: boolean;
  readonly seq?: number;
  readonly code?: string;
  readonly message?: string;
};

/** How the program ended. `code` is null when it was killed. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** The program without a window, running and waiting for more. */
export type RunningProgram = {
  readonly child: ChildProcess;
  /** Every whole answer that came so far. */
  readonly answers: () => readonly Answer[];
  readonly send: (...commands: readonly object[]) => void;
  /** Resolves once that many answers have come; rejects when the program ends before. */
  readonly answered: (count: number) => Promise<readonly Answer[]>;
  /** Resolves once it has said that on standard error; rejects when the program ends before. */
  readonly said: (words: string) => Promise<void>;
  /** Says that no more will come, and waits for the end. */
  readonly finish: () => Promise<Ended>;
  readonly ended: Promise<Ended>;
};

const root = join(import.meta.dirname, '..');

/** The Electron under test; its package answers a path outside of Electron. */
function electronPath(): string {
  return createRequire(import.meta.url)('electron') as string;
}

/**
 * Starts the program itself, not through npm: a signal to it reaches it.
 */
export function startProgram(args: readonly string[]): RunningProgram {
  const switches = [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--ozone-platform=headless',
    '--disable-gpu',
    '--log-level=3',
  ];
  const {
    DISPLAY: _display,
    WAYLAND_DISPLAY: _wayland,
    DBUS_SESSION_BUS_ADDRESS: _bus,
    ...env
  } = process.env;
  const child = spawn(electronPath(), [...switches, root, ...args], { cwd: root, env });
  let out = '';
  let err = '';
  const changed: (() => void)[] = [];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
    for (const look of [...changed]) look();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
    for (const look of [...changed]) look();
  });
  // A program that was killed reads no more; what it answered before is what counts.
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
  const answers = (): readonly Answer[] =>
    out
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Answer);
  return {
    child,
    answers,
    send: (...commands) => {
      child.stdin.write(commands.map((command) => `${JSON.stringify(command)}\n`).join(''));
    },
    answered: (count) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = answers();
          if (found.length < count) return;
          changed.splice(changed.indexOf(look), 1);
          resolve(found);
        };
        changed.push(look);
        look();
        void ended.then(() => reject(new Error(`the program ended: ${err}`)));
      }),
    said: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!err.includes(words)) return;
          changed.splice(changed.indexOf(look), 1);
          resolve();
        };
        changed.push(look);
        look();
        void ended.then(() => reject(new Error(`the program ended: ${err}`)));
      }),
    finish: async () => {
      child.stdin.end();
      return await ended;
    },
    ended,
  };
}

/** Waits for a program that was started with pipes; `input`, where it is given, is all it gets. */
export function endOf(child: ChildProcessWithoutNullStreams, input?: string): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    if (input !== undefined) child.stdin.end(input);
  });
}

/** Starts the program as cron does: without a display, and without the switches that it needs there; in a process group of its own, as a shell does. */
export function spawnBare(args: readonly string[]): ChildProcessWithoutNullStreams {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const rootSwitches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return spawn(electronPath(), [...rootSwitches, root, ...args], { cwd: root, env, detached: true });
}

/** Runs the program as cron does. */
export const startBare = (args: readonly string[]): Promise<Ended> => endOf(spawnBare(args));

/** Runs commands from the first to the last and waits for the end. */
export async function runProgram(args: readonly string[], commands: readonly object[] = []): Promise<Ended> {
  const program = startProgram(args);
  program.send(...commands);
  return await program.finish();
}

export function answersIn({ out }: Ended): readonly Answer[] {
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Answer);
}
