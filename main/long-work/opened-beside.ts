import { type DateStyle, writeDatesAs } from '../../shared/base/date-style';
import type { Moment } from '../../shared/base/moment';
import { done, type Result, refuse } from '../../shared/base/result';
import type { ChainHead } from '../../shared/register/journal-line';
import { realFileSystem } from '../disk/file-system';
import { type ToldPlaces, takePlaces } from '../disk/own-places';
import type { Clock } from '../register/clock';
import { readFolded } from '../register/folded-file';
import { thisMachine } from '../register/machine';
import { openRegisterStore } from '../register/open-register-store';
import type { RegisterStore } from '../register/register-store';

/** The open register of the first process, for another one that reads it from the disk. */
export interface RegisterBeside {
  readonly folder: string;
  /** Null where none is kept. */
  readonly foldedFile: string | null;
  /** Where the journal ends there. */
  readonly head: ChainHead;
  readonly moment: Moment;
  readonly dates: DateStyle;
  /** What nothing may be written onto. */
  readonly places: ToldPlaces;
  /** Public keys of whoever signs editions of the law, where others than those of the releases. */
  readonly signers?: readonly string[] | undefined;
}

/** The moment at which it was asked for, for as long as it takes. */
function clockAt({ at, zone, isTestClock }: Moment): Clock {
  return { now: () => at, zone: () => zone, isTest: isTestClock };
}

/**
 * Opens the register for reading, as it stands in its folder: with everything the first process had confirmed. Refused where it is not there
 * any more.
 */
export function openedBeside(beside: RegisterBeside): Result<RegisterStore> {
  const { folder, foldedFile, head, moment, dates, places, signers } = beside;
  writeDatesAs(dates);
  takePlaces(places);
  const store = openRegisterStore({
    ...thisMachine(clockAt(moment)),
    ...{ folder, access: 'read', report: () => undefined, signers },
    ...(foldedFile !== null && { foldedCopy: () => readFolded(realFileSystem, foldedFile) }),
  });
  // A person has said there that the clock is right.
  if (moment.doubtSince === null) store.acceptClock();
  const now = store.head;
  const isThere = now.seq > head.seq || (now.seq === head.seq && now.hash === head.hash);
  return isThere ? done(store) : refuse('conflict', 'changed-outside');
}
