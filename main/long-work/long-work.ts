import type { Result } from '../../shared/base/result';
import type { ExportRequest } from '../../shared/calls/exchange-calls';
import type { Preferences } from '../../shared/calls/preferences';
import type { SheetRequest } from '../../shared/calls/print-calls';
import type { LongWorkKind } from '../../shared/calls/work-calls';
import type { BackUpBeside } from '../backups/backup-attempts';
import type { BackupPlace } from '../backups/backup-list';
import type { PrepareOrder } from '../backups/build-restored';
import type { RestorePlan } from '../backups/restore-plan';
import type { HowFar } from '../disk/in-turns';
import type { DoBeside, WorkWays } from '../disk/long-work';
import type { Handover } from '../handover/handover';
import type { HandoverOrder } from '../handover/handover-maker';
import type { RegisterBeside } from './opened-beside';
import type { WorkNeed, WorkTask } from './work-task';

/** What long work needs of the open register and of the window. */
export interface LongWorkPorts {
  readonly doBeside: DoBeside<WorkTask>;
  /** The register as it stands now. */
  readonly beside: () => RegisterBeside;
  /** Whether a process is worth it for something done there: the register is long, or the place may stop answering. */
  readonly isWorthIt: (place: string) => boolean;
  /** This program's version. */
  readonly program: string;
  readonly preferences: () => Pick<Preferences, 'person' | 'paper'>;
  /** Where the fonts of paper lie. */
  readonly fonts: string;
  /** Puts a document on its pages. */
  readonly print: (html: Uint8Array<ArrayBuffer>, how: { readonly isDraft: boolean }) => Promise<Uint8Array>;
  readonly tell: (what: LongWorkKind, howFar: HowFar) => void;
  /** The register is closed: whatever is under way is given up. */
  readonly ended: AbortSignal;
}

/** Answers null once it was stopped; undefined where the same is done here sooner. */
type Beside<T> = Promise<Result<T> | null> | undefined;

/** What takes long, done in a process of its own each. */
export interface LongWork {
  readonly exportFile: (request: ExportRequest, path: string, signal: AbortSignal) => Beside<string>;
  readonly savePdf: (request: SheetRequest, path: string, signal: AbortSignal) => Beside<string>;
  readonly backUp: BackUpBeside;
  readonly planRestore: (
    place: Omit<BackupPlace, 'fs'>,
    name: string,
    signal: AbortSignal,
  ) => Beside<RestorePlan>;
  /** Does of a restore what can be done while the register is open; answers the folder that was built. */
  readonly prepareRestore: (
    order: Omit<PrepareOrder, 'fs' | 'tell'> & { readonly folded: string | null },
    signal: AbortSignal | undefined,
  ) => Beside<string>;
  readonly checkBackup: (place: Omit<BackupPlace, 'fs'>, name: string) => Beside<string | null>;
  readonly handOver: (order: HandoverOrder, signal: AbortSignal) => Beside<Handover>;
}

/** Does the long work of an open register, and tells the window how far each is. */
export function createLongWork(ports: LongWorkPorts): LongWork {
  const { doBeside, beside, isWorthIt, program, preferences, fonts, print, tell, ended } = ports;
  const ways = (what: LongWorkKind, signal?: AbortSignal): WorkWays => ({
    signal: signal === undefined ? ended : AbortSignal.any([signal, ended]),
    tell: (howFar) => tell(what, howFar),
  });
  const giving =
    (nextPage?: () => void): WorkWays['give'] =>
    async (what) => {
      const need = what as WorkNeed;
      if (need.is === 'printed') return await print(need.html, need);
      nextPage?.();
      return new Uint8Array();
    };
  return {
    exportFile: (request, path, signal) =>
      isWorthIt(path)
        ? doBeside({ do: 'export', beside: beside(), request, path, program }, ways('export', signal))
        : undefined,
    savePdf: (request, path, signal) => {
      if (!isWorthIt(path)) return undefined;
      const task = { do: 'save-pdf', beside: beside(), request, path, fonts } as const;
      return doBeside(
        { ...task, preferences: preferences() },
        {
          ...ways('pdf', signal),
          give: giving(),
        },
      );
    },
    backUp: (order, more) =>
      isWorthIt(order.folder)
        ? doBeside(
            { do: 'back-up', beside: beside(), program, ...order },
            { ...more, ...ways('backup', more.signal) },
          )
        : undefined,
    planRestore: (place, name, signal) =>
      isWorthIt(place.folder)
        ? doBeside({ do: 'plan-restore', beside: beside(), place, name }, ways('restore', signal))
        : undefined,
    prepareRestore: ({ folder, registerId, ...order }, signal) =>
      isWorthIt(folder)
        ? doBeside(
            { do: 'prepare-restore', place: { folder, registerId }, ...order },
            ways('restore', signal),
          )
        : undefined,
    checkBackup: (place, name) =>
      isWorthIt(place.folder) ? doBeside({ do: 'check-backup', place, name }, { signal: ended }) : undefined,
    handOver: ({ nextPage, ...order }, signal) =>
      isWorthIt(order.into)
        ? doBeside(
            { do: 'hand-over', beside: beside(), program, fonts, preferences: preferences(), ...order },
            { ...ways('handover', signal), give: giving(nextPage) },
          )
        : undefined,
  };
}
