import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import { realFileSystem as fs } from '../disk/file-system';
import type { OfficePlace } from '../office/office-place';
import { isShared } from '../office/share-register';
import type { RegisterStore } from '../register/register-store';
import type { CliTask } from './cli-task';
import type { Asked } from './command';
import { namesPlace, type PlaceRequest, placeOf, placeOptions, readPlace } from './office-connection';
import { type OfficeLine, openOfficeLine } from './office-execute';
import { folderOf } from './office-opened';

/** How what is entered in a register that may be shared reaches its office. */
export interface OfficeWay {
  /** The office that is to have it before the command ends; undefined where none was named. */
  readonly place: PlaceRequest | undefined;
  /** It may wait for the office. */
  readonly isOffline: boolean;
}

/** The options of a command that enters something. */
export const wayOptions = [...placeOptions, 'offline'] as const;

/** What those options of `execute`, `import` … say, or a sentence where they do not go together. */
export function readWay(asked: Asked, command: string): OfficeWay | string {
  const isOffline = asked.values.offline === true;
  if (!namesPlace(asked)) return { place: undefined, isOffline };
  if (isOffline) return '--offline and the server of an office do not go together.';
  const place = readPlace(asked, `${command} in a shared register`);
  return typeof place === 'string' ? place : { place, isOffline };
}

/** Whether this register's entries are to reach an office first, or may wait for it: one of the two has to be said. */
function faultOf(task: CliTask, { place, isOffline }: OfficeWay): Refusal | undefined {
  const shared = isShared(fs, folderOf(task));
  if (place !== undefined && !shared) return refuse('not-found', 'office-not-shared');
  return place === undefined && !isOffline && shared ? refuse('invalid', 'office-unnamed') : undefined;
}

/** The office that was named, with its password; and what standard input has behind that. */
export interface WayRead {
  readonly place: OfficePlace | undefined;
  readonly input: AsyncIterable<Uint8Array>;
}

/** Checks what was said of the office before anything is entered, and reads what is needed to reach it. */
export async function readyFor(task: CliTask, way: OfficeWay): Promise<Result<WayRead>> {
  const { ports, request } = task;
  const fault = faultOf(task, way);
  if (fault) return fault;
  return way.place === undefined
    ? done({ place: undefined, input: ports.input })
    : placeOf({ ports, request: { ...request, ...way.place } });
}

/** The office that was named; undefined where none was, or where nothing can be entered here anyway. */
export async function lineTo(
  store: RegisterStore,
  place: OfficePlace | undefined,
): Promise<OfficeLine | undefined> {
  const { office, refusal } = store;
  return place === undefined || office === undefined || refusal !== undefined
    ? undefined
    : await openOfficeLine({ store, office }, place);
}

/**
 * Does what enters something, and waits until the office has it where that is asked for: where it cannot be reached or may only be read,
 * nothing is entered. Answers why the office has not taken all of it.
 */
export async function throughOffice<T>(
  store: RegisterStore,
  place: OfficePlace | undefined,
  enter: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const line = await lineTo(store, place);
  try {
    if (line?.lost) return line.lost;
    const entered = await enter();
    const sent = store.office?.waitingIds ?? [];
    const last = sent.at(-1);
    if (!entered.ok || line === undefined || last === undefined) return entered;
    const became = await line.send(last);
    const refused = store.office?.refused.find(({ id }) => sent.includes(id));
    if (refused !== undefined) return refused.refusal;
    return became.is === 'taken' ? entered : became.why;
  } finally {
    await line?.close();
  }
}
