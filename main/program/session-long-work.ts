import path from 'node:path';
import type { CliPorts } from '../cli/cli-task';
import { workBeside } from '../disk/long-work';
import { toldPlaces } from '../disk/own-places';
import { isRemoteHere } from '../disk/remote-place';
import { electronWorkProcess } from '../electron/long-work-process';
import { printedPages } from '../electron/printer';
import type { Settings } from '../electron/settings';
import { createLongWork, type LongWork } from '../long-work/long-work';
import type { WorkTask } from '../long-work/work-task';
import { isLongJournal } from '../register/keep-folded';
import type { RegisterStore } from '../register/register-store';
import type { AheadFiles } from './session-ahead';
import type { SessionNews } from './session-news';

/** The open register, and who is told how far its long work is. */
interface LongWorkParts {
  readonly store: RegisterStore;
  readonly settings: Pick<Settings, 'current'>;
  readonly aheadFiles: AheadFiles | null;
  /** This program's version. */
  readonly program: string;
  readonly updates: CliPorts['updates'];
  readonly news: Pick<SessionNews, 'push'>;
  /** The register is closed. */
  readonly ended: AbortSignal;
}

/** What takes long on an open register, done in a process of its own each. */
export function longWorkOf(parts: LongWorkParts): LongWork {
  const { store, settings, aheadFiles, program, updates, news, ended } = parts;
  const built = (script: string): string => path.join(import.meta.dirname, script);
  const start = electronWorkProcess(built('long-work-process.js'));
  return createLongWork({
    doBeside: workBeside<WorkTask>(start, (made) => ({ do: 'clear', made })),
    beside: () => ({
      folder: store.folder,
      foldedFile: aheadFiles?.folded ?? null,
      head: store.head,
      moment: store.moment(),
      dates: settings.current.preferences.dates,
      places: toldPlaces(),
      signers: updates.keys,
    }),
    isWorthIt: (place) => isLongJournal(store.opening) || isRemoteHere(place),
    program,
    preferences: () => settings.current.preferences,
    fonts: built('../renderer/fonts'),
    print: printedPages,
    tell: (what, howFar) => news.push({ working: { what, ...howFar } }),
    ended,
  });
}
