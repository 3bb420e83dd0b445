import { type Command, type RecordNotice, recordNotice } from '../shared/commands/commands';
import type { Access, Moment, Ran } from '../shared/contract';
import { dateInZone, type IsoDate } from '../shared/dates';
import { decide } from '../shared/decide/decide';
import type { Entry, Via } from '../shared/events';
import { parseCommand } from '../shared/parse-command';
import { fold, type Register } from '../shared/register';
import { done, type Refusal, type Result, refuse, type Say } from '../shared/result';
import { audience } from './audience';
import type { ChainHead } from './chain';
import type { Clock } from './clock';
import { doubtOf } from './clock-doubt';
import { appendRefusal } from './journal-words';
import { missingFile, namedFiles } from './named-files';
import { type FoundRegister, type RegisterPlace, readRegister } from './read-register';

/** The agency whose date is "today": every rule so far is counted in Washington, DC. */
export const agencyZone = 'America/New_York';

/** Journal lines just written, as stored and as read. */
export interface NewEntries {
  readonly lines: string;
  readonly entries: readonly Entry[];
}

/** Who asks for a change and by what way. */
export interface Author {
  readonly by: string;
  readonly via: Via;
}

export interface DocketOptions extends RegisterPlace {
  readonly clock: Clock;
  readonly newId: () => string;
  /** Where faults go that concern nobody who is waiting for an answer. */
  readonly report: (message: string, error?: unknown) => void;
}

/** The register, open: the one way to read and change it. */
export interface Docket {
  readonly folder: string;
  readonly registerId: string | undefined;
  /** All that is known; changed in place with every entry. */
  readonly register: Register;
  /** The journal as far as it was folded, line 0 included. */
  readonly text: string;
  readonly head: ChainHead;
  readonly notices: readonly Say[];
  /** Why nothing can be changed; undefined when it can. Code `not-found` or `disk` without text: nothing was read. */
  readonly refusal: Refusal | undefined;
  access(): Access;
  moment(): Moment;
  /** Today in the agency's zone. */
  today(): IsoDate;
  /** A command from outside, parsed strictly; saved on the disk before it answers. */
  run(input: unknown, author: Author): Result<Ran>;
  /** The program's own note of a shown notice. */
  runProgram(notice: RecordNotice): Result<Ran>;
  /** Called after each entry is safe. Returns the way to stop listening. */
  onEntries(listener: (news: NewEntries) => void): () => void;
  /** Called when the register can be changed again or no longer, and when the clock was accepted. */
  onAccess(listener: () => void): () => void;
  /** Called when the journal turned out to be another one than was read: everything has to be read anew. */
  onReplaced(listener: () => void): () => void;
  /** The person says the clock is right although it is far from the last entry. */
  acceptClock(): Moment;
  /** Tries to get the register for writing again: after a full disk, another program's lock, a repaired file. */
  retryWriting(): Access;
  close(): void;
}

/** Opens the register in a folder. Never throws for a damaged or missing one: `refusal` says what is the matter. */
export function openDocket(options: DocketOptions): Docket {
  const { clock, fs, folder, newId, report } = options;
  const entriesAudience = audience<NewEntries>(report);
  const accessAudience = audience<void>(report);
  const replacedAudience = audience<void>(report);
  let trustedAt: string | null = null;
  let found: FoundRegister;
  let text: string;
  let head: ChainHead;

  const take = (now: FoundRegister): void => {
    found = now;
    ({ text, head } = now);
    if (now.refusal && now.detail) report(`opened read-only: ${now.detail}`);
  };
  take(readRegister(options, clock.now()));

  const refusal = (): Refusal | undefined => {
    if (found.refusal) return found.refusal;
    const stopped = found.journal?.refusal;
    return stopped && appendRefusal(stopped, found.journal?.damage);
  };
  const access = (): Access => {
    const why = refusal();
    return why ? { mode: 'read-only', why } : { mode: 'open' };
  };
  const doubtSince = (now: string) => doubtOf(now, found.register.lastAt, trustedAt);
  const moment = (): Moment => {
    const at = clock.now();
    const zone = clock.zone();
    return {
      at,
      today: dateInZone(at, agencyZone),
      localToday: dateInZone(at, zone),
      zone,
      isTestClock: clock.isTest,
      doubtSince: doubtSince(at),
    };
  };

  // Only undoing looks an entry up, so its line is found by counting lines rather than kept parsed.
  const entryAt = (seq: number): Entry | undefined => {
    const line = seq > 0 && seq <= head.seq ? text.split('\n', seq + 1)[seq] : undefined;
    return line === undefined ? undefined : (JSON.parse(line.slice(line.indexOf('\t') + 1)) as Entry);
  };

  const append = (command: Command | RecordNotice, by: string | null, via: Via): Result<Ran> => {
    const { journal, register } = found;
    const closed = refusal();
    if (closed) return closed;
    if (!journal) return refuse('unexpected', 'unexpected', { detail: 'no journal' });
    const at = clock.now();
    const last = doubtSince(at);
    if (last !== null) return refuse('clock-doubt', 'clock-doubt', { at, last });
    const missing = missingFile(fs, folder, namedFiles(command));
    if (missing) return missing;
    const decision = decide(register, command, { newId, today: dateInZone(at, agencyZone), entryAt });
    if (!decision.ok) return decision;
    const { events, warnings, id, undoes } = decision.value;
    if (events.length === 0) return done({ seq: register.seq, id, warnings: [...warnings] });
    const seq = head.seq + 1;
    const entryAhead: Entry = {
      v: 1,
      seq,
      at,
      zone: clock.zone(),
      by,
      via,
      ...(undoes === undefined ? {} : { undoes }),
      events,
    };
    const json = JSON.stringify(entryAhead);
    const written = journal.append(json);
    if (!written.ok) {
      accessAudience.tell();
      return appendRefusal(written, journal.damage);
    }
    // Folded from the stored text, so that memory holds exactly what the next opening will read.
    const entry = JSON.parse(json) as Entry;
    fold(register, entry);
    head = { seq: written.seq, hash: written.hash };
    text += written.line;
    trustedAt = null;
    entriesAudience.tell({ lines: written.line, entries: [entry] });
    return done({ seq, id, warnings: [...warnings] });
  };

  const reopen = (): void => {
    const before = text;
    found.lock?.release();
    take(
      readRegister(
        { ...options, lastSeenHead: (id) => (head.seq < 0 ? options.lastSeenHead?.(id) : head) },
        clock.now(),
      ),
    );
    if (text === before) return;
    if (before === '' || !text.startsWith(before)) {
      replacedAudience.tell();
      return;
    }
    const lines = text.slice(before.length);
    const entries = lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line.slice(line.indexOf('\t') + 1)) as Entry);
    entriesAudience.tell({ lines, entries });
  };

  return {
    folder,
    get registerId() {
      return found.journal?.registerId;
    },
    get register() {
      return found.register;
    },
    get text() {
      return text;
    },
    get head() {
      return head;
    },
    get notices() {
      return found.notices;
    },
    get refusal() {
      return refusal();
    },
    access,
    moment,
    today: () => moment().today,
    run: (input, { by, via }) => {
      const command = parseCommand(input);
      if (!command.ok) return command;
      if (by.trim() === '') return refuse('invalid', 'nobody-named', {}, 'by');
      return append(command.value, by, via);
    },
    runProgram: (notice) => append(recordNotice.parse(notice), null, 'program'),
    onEntries: entriesAudience.add,
    onAccess: accessAudience.add,
    onReplaced: replacedAudience.add,
    acceptClock: () => {
      trustedAt = clock.now();
      accessAudience.tell();
      return moment();
    },
    retryWriting: () => {
      if (!found.refusal && found.journal?.refusal) found.journal.retry();
      if (refusal()) reopen();
      accessAudience.tell();
      return access();
    },
    close: () => {
      const released = found.lock?.release();
      if (released && !released.ok) report(`the lock could not be removed: ${released.detail}`);
    },
  };
}
