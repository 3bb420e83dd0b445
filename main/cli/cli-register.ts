import type { IsoDate } from '../../shared/dates';
import type { Refusal } from '../../shared/result';
import { inWords } from '../../shared/words/en';
import { type Docket, openDocket } from '../docket/docket';
import { thisMachine } from '../docket/machine';
import { folderMark } from '../docket/registers';
import { headOf } from '../settings/kept-settings';
import type { CliTask, ExitCode } from './cli';

/** Opens the register the command is about. */
export function openFor({ request, ports }: CliTask, access: 'read' | 'write'): Docket {
  const folder = request.register ?? ports.defaultFolder;
  const at = folderMark(folder);
  const docket = openDocket({
    ...thisMachine(ports.clock),
    folder,
    access,
    report: ports.report,
    lastSeenHead: (registerId) => headOf(ports.heads, registerId, at),
  });
  // Another computer's lock is for its own people, or for the window, where it says whose it is before it is broken.
  const isOurs = docket.refusal?.say === 'in-use-unsure' || docket.refusal?.say === 'in-use-unknown';
  if (request.isTakeOver && isOurs) docket.takeOver();
  return docket;
}

/** Why a register opened for reading does not show all there is; being only read is no reason. */
export function troubleOf(docket: Docket): Refusal | undefined {
  return docket.refusal?.code === 'read-only' ? undefined : docket.refusal;
}

export function exitCodeOf(refusal: Refusal | undefined): ExitCode {
  if (refusal === undefined) return 0;
  return refusal.code === 'damaged' ? 3 : 1;
}

/** Says on standard error what a reader must know besides the answer. */
export async function sayTroubles({ request, ports }: CliTask, docket: Docket): Promise<void> {
  const trouble = troubleOf(docket);
  if (trouble) await ports.complain(`${inWords(trouble)}\n`);
  if (request.isQuiet) return;
  for (const notice of docket.notices) await ports.complain(`${inWords(notice)}\n`);
  const { at, doubtSince } = docket.moment();
  if (doubtSince !== null)
    await ports.complain(
      `The clock says ${at}, but the last entry was made at ${doubtSince}: check the clock before relying on the days left.\n`,
    );
}

/** The day to read for: the one that was asked for, else today in the agency's zone. */
export function readingDay({ request }: CliTask, docket: Docket): IsoDate {
  return request.today ?? docket.today();
}
