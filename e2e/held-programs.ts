import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { patience, startElectron } from './start-electron';

/** What a test begins in a process that is kept. */
export interface Beginning {
  readonly args: readonly string[];
  readonly configHome: string;
  /** The zone of the process; undefined for the one of the tests. */
  readonly zone: string | undefined;
  /** Hears of each window from its first moment. */
  readonly watch: (page: Page) => void;
}

/** A program that was begun in a process that is kept. */
export interface BegunProgram {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Closes the program, not the process. Throws what nevertheless remained of it after so many milliseconds. */
  readonly rest: (patience?: number) => Promise<void>;
}

/** The processes in which the tests of a worker begin the program, one after the other. */
export interface HeldPrograms {
  /** Null while another program is open in the process. */
  readonly begin: (beginning: Beginning) => Promise<BegunProgram | null>;
  /** Ends every process, with whatever is open in it; the next test has a new one. */
  readonly throwAway: () => Promise<void>;
}

interface Held {
  readonly zone: string;
  readonly app: ElectronApplication;
  readonly folder: string;
  isOpen: boolean;
  /** Killed by its test, or ended by it. */
  isGone: boolean;
}

// Most tests want one of two zones; a process that rests takes memory only.
const most = 2;

async function hold(zone: string): Promise<Held> {
  const folder = await mkdtemp(join(tmpdir(), 'export-docket-held-'));
  const env = { EXPORT_DOCKET_HOLD: '1', XDG_CONFIG_HOME: folder, ...(zone === '' ? {} : { TZ: zone }) };
  const app = await startElectron(['--user-data', folder], env);
  const held: Held = { zone, app, folder, isOpen: false, isGone: false };
  app.on('close', () => {
    held.isGone = true;
  });
  return held;
}

async function end({ app, folder, isGone }: Held): Promise<void> {
  if (!isGone) await app.close();
  await rm(folder, { recursive: true, force: true });
}

async function rest(held: Held, patience?: number): Promise<void> {
  if (held.isGone) return;
  const left = await held.app.evaluate(
    (_electron, most) => globalThis.exportDocketHeld?.rest(most),
    patience,
  );
  held.isOpen = false;
  if (left === undefined || left.length > 0)
    throw new Error(`The program was closed, and this of it remained:\n${left?.join('\n')}`);
}

/** None is started before a test needs it. */
export function holdPrograms(): HeldPrograms {
  // The one used last comes last.
  let kept: readonly Held[] = [];
  const take = async (zone: string): Promise<Held | null> => {
    for (const held of kept.filter(({ isGone }) => isGone)) await end(held);
    kept = kept.filter(({ isGone }) => !isGone);
    if (kept.some(({ isOpen }) => isOpen)) return null;
    const held = kept.find((each) => each.zone === zone) ?? (await hold(zone));
    kept = [...kept.filter((each) => each !== held), held];
    const [oldest] = kept;
    if (kept.length > most && oldest !== undefined) {
      kept = kept.slice(1);
      await end(oldest);
    }
    return held;
  };
  return {
    begin: async ({ args, configHome, zone = process.env.TZ ?? '', watch }) => {
      const held = await take(zone);
      if (held === null) return null;
      const { app } = held;
      held.isOpen = true;
      app.on('window', watch);
      const opened = app.waitForEvent('window', { timeout: patience });
      await app.evaluate(
        async (_electron, given) => {
          while (globalThis.exportDocketHeld === undefined) await new Promise((goOn) => setTimeout(goOn, 5));
          globalThis.exportDocketHeld.begin(given.args, given.configHome);
        },
        { args, configHome },
      );
      return {
        app,
        page: await opened,
        rest: async (patience) => {
          await rest(held, patience);
          app.off('window', watch);
        },
      };
    },
    throwAway: async () => {
      const all = kept;
      kept = [];
      for (const held of all) {
        // What hangs is not asked to quit.
        if (held.isOpen && !held.isGone) held.app.process().kill('SIGKILL');
        await end(held);
      }
    },
  };
}
