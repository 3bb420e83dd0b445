import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { app } from 'electron';
import { lineOf } from '../cli/line';
import { plainWindowRequest, type Surroundings } from '../cli/window-request';
import { startLog } from '../electron/log';
import { prepareSecurity } from '../electron/security';
import { begin } from './begin';
import { moreThan, staying } from './counts';
import { clearWeb, countsNow, replaceable, replaceableOfPages, resetZoom } from './held-electron';
import { devServer, secure, takePlace } from './main-window';
import { remember } from './put-back';

/** What a test does with a program whose process it keeps. */
export interface HeldProgram {
  /** Begins as a start with these arguments and this folder of configuration would. */
  readonly begin: (argv: readonly string[], configHome: string) => void;
  /**
   * Closes the program and takes back what was put in the place of Electron's own; answers what nevertheless remained of it, each
   * in words, once it had that many milliseconds to end by itself. Nothing should.
   */
  readonly rest: (patience?: number) => Promise<readonly string[]>;
}

declare global {
  var exportDocketHeld: HeldProgram | undefined;
}

/** Milliseconds for what ends by itself, such as a thread that screens everybody. */
const usualPatience = 60_000;

/** What is left once all of it had time to end: looked at ever less often. */
async function leftAtLast(look: () => readonly string[], patience: number): Promise<readonly string[]> {
  const until = performance.now() + patience;
  for (let pause = 10; ; pause *= 1.5) {
    const left = look();
    if (left.length === 0 || performance.now() >= until) return left;
    await new Promise((goOn) => setTimeout(goOn, pause));
  }
}

/** The program that was begun. */
interface Run {
  /** Those it was given. */
  readonly folders: readonly string[];
  /** Gives back to pages what they had when it began. */
  readonly putBack: () => void;
  readonly close: () => Promise<void>;
}

/** Begins the program as its arguments say. */
function beginWith(argv: readonly string[], surroundings: Surroundings): Run {
  const request = plainWindowRequest(lineOf(argv), surroundings);
  const { register, userData } = request ?? {};
  if (request === undefined || register === undefined || userData === undefined)
    throw new Error('These are no arguments of a window with folders of its own.');
  app.setPath('userData', userData);
  const report = startLog(userData, true);
  const place = takePlace(request);
  if (place === null) throw new Error('Another program has this settings folder.');
  const failed = (error: unknown): void => report('the program could not go on', error);
  const { opened, asked, leave } = place;
  const { close } = begin({ request, userData, opened, asked, devUrl: devServer(), report, failed });
  return {
    folders: [register, userData],
    putBack: remember(replaceableOfPages()),
    close: async () => {
      await close();
      leave();
    },
  };
}

/**
 * Keeps a process in which a test begins the program as often as it likes, each time with another register, other settings and
 * another clock. Nothing is begun before a test asks.
 */
export function hold(userData: string, surroundings: Surroundings): void {
  app.setPath('userData', userData);
  // Of the process, not of what is begun in it: Chromium keeps one folder for as long as it runs.
  app.setPath('sessionData', path.join(userData, 'chromium'));
  const report = startLog(userData, true);
  process.on('uncaughtException', (error) => report('an unexpected fault', error));
  process.on('unhandledRejection', (error) => report('an unexpected fault', error));
  prepareSecurity(devServer());
  // Electron would end with the last window.
  app.on('window-all-closed', () => undefined);
  void app.whenReady().then(() => {
    secure(devServer(), report);
    // Node opens them when they are first written to: they are of the process, not of what is begun in it.
    for (const stream of [process.stdout, process.stderr]) stream.write('');
    const before = staying(countsNow([]));
    let run: Run | null = null;
    globalThis.exportDocketHeld = {
      begin: (argv, configHome) => {
        if (run !== null) throw new Error('The program was begun and not closed.');
        process.env.XDG_CONFIG_HOME = configHome;
        run = beginWith(argv, surroundings);
      },
      rest: async (patience = usualPatience) => {
        if (run === null) throw new Error('The program was not begun.');
        const { folders, close } = run;
        putBack();
        run.putBack();
        resetZoom();
        await close();
        run = null;
        await clearWeb();
        return await leftAtLast(() => moreThan(before, countsNow(folders)), patience);
      },
    };
    // With the way in, which is to stay.
    const putBack = remember(replaceable());
  });
}
