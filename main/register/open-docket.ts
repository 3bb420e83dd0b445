import { agencyZone } from '../../shared/base/agency-zone';
import { checkedAuthor } from '../../shared/base/author-name';
import { dateInZone } from '../../shared/base/dates';
import { faultInWords } from '../../shared/base/field-fault';
import type { Moment } from '../../shared/base/moment';
import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import type { Access } from '../../shared/calls/access';
import type { Ran } from '../../shared/calls/answer';
import { type Command, type ProgramNote, programNote } from '../../shared/commands/commands';
import { parseCommand } from '../../shared/commands/parse-command';
import { decide } from '../../shared/decide/decide';
import type { Entry, Via } from '../../shared/register/events';
import { type ReadEntry, readEntry } from '../../shared/register/read-entry';
import { contradictionIn, fold, type Register } from '../../shared/register/register';
import { missingFile, namedFiles } from '../attachments/named-files';
import { keepOutputsOff } from '../disk/own-places';
import type { ChainHead } from '../journal/chain';
import { entriesIn, entryAt } from '../journal/journal-entries';
import { appendRefusal } from '../journal/journal-words';
import { breakLock } from '../lock/lock';
import { audience } from './audience';
import { doubtOf } from './clock-doubt';
import type { Docket, DocketOptions, NewEntries } from './docket';
import { mendRegister } from './mend-register';
import { type FoundRegister, readRegister } from './read-register';

/** Why an entry about to be written could not be read again; undefined when it could. */
function faultBeforeWriting(register: Register, read: ReadEntry, seq: number): string | undefined {
  if (!read.ok) return read.why === 'newer' ? read.why : faultInWords(read.fault);
  if (!read.hadZone) return faultInWords({ path: ['zone'], reason: 'not-a-zone' });
  if (read.entry.seq !== seq) return 'sequence';
  const fault = contradictionIn(register, read.entry);
  return fault && faultInWords(fault);
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
  keepOutputsOff(folder, 'register');
  take(readRegister(options, clock.now()));

  const refusal = (): Refusal | undefined => {
    if (found.refusal) return found.refusal;
    const stopped = found.journal?.refusal;
    return stopped && found.journal && appendRefusal(stopped, found.journal);
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

  const append = (command: Command | ProgramNote, by: string | null, via: Via): Result<Ran> => {
    const { journal, register } = found;
    const closed = refusal();
    if (closed) return closed;
    if (!journal) return refuse('unexpected', 'unexpected', { detail: 'no journal' });
    if (clock.doubt?.()?.say === 'clock-out-of-range') return refuse('clock-doubt', 'clock-out-of-range');
    const at = clock.now();
    const last = doubtSince(at);
    if (last !== null) return refuse('clock-doubt', 'clock-doubt', { at, last });
    const missing = missingFile(fs, folder, namedFiles(command));
    if (missing) return missing;
    const decision = decide(register, command, {
      newId,
      today: dateInZone(at, agencyZone),
      entryAt: (seq) => entryAt(text, seq),
    });
    if (!decision.ok) return decision;
    const { events, warnings, id, undoes } = decision.value;
    if (events.length === 0) return done({ seq: register.seq, id, warnings: [...warnings] });
    const seq = head.seq + 1;
    const undoing = undoes === undefined ? {} : { undoes };
    const json = JSON.stringify({
      v: 1,
      seq,
      at,
      zone: clock.zone(),
      by,
      via,
      ...undoing,
      events,
    } satisfies Entry);
    // Nothing is confirmed that the next opening could not read.
    const read = readEntry(json);
    const unreadable = faultBeforeWriting(register, read, seq);
    if (!read.ok || unreadable !== undefined) {
      report(`an entry was not written: ${unreadable}`);
      return refuse('unexpected', 'entry-unreadable', { detail: unreadable ?? '' });
    }
    const written = journal.append(json);
    if (!written.ok) {
      accessAudience.tell();
      return appendRefusal(written, journal);
    }
    // Folded from the stored text, so that memory holds exactly what the next opening will read.
    const { entry } = read;
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
    const now = readRegister(
      { ...options, lastSeenHead: (id) => (head.seq < 0 ? options.lastSeenHead?.(id) : head) },
      clock.now(),
    );
    // Nothing there, as while its disk is not connected: what was read stays to be looked at and reminds.
    const isGone = now.text === '' && before !== '';
    const { journal, register } = found;
    take(isGone ? { ...now, journal, register, text, head } : now);
    if (text === before) return;
    if (before === '' || !text.startsWith(before)) {
      replacedAudience.tell();
      return;
    }
    const lines = text.slice(before.length);
    entriesAudience.tell({ lines, entries: entriesIn(lines) });
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
      const doubt = clock.doubt?.();
      return doubt === undefined ? found.notices : [...found.notices, doubt];
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
      const author = checkedAuthor(by, 'by');
      return author.ok ? append(command.value, author.value, via) : author;
    },
    runProgram: (note, by = null) => append(programNote.parse(note), by, 'program'),
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
      // A disk that refuses the journal's own probe still refuses: opening anew may need no new block and would not see it.
      const isDiskStill = !found.refusal && found.journal?.refusal?.code === 'disk';
      if (refusal() && !isDiskStill) reopen();
      accessAudience.tell();
      return access();
    },
    mendLineEndings: () => {
      const mended = mendRegister(
        { ...options, lastSeenHead: options.lastSeenHead?.(found.journal?.registerId) },
        clock.now(),
      );
      if (!mended.ok && mended.code === 'in-use') {
        // Told instead of what is to be mended, so that the lock can be taken over first.
        reopen();
        if (found.breakable) found = { ...found, refusal: mended };
        accessAudience.tell();
      }
      if (!mended.ok) return mended;
      reopen();
      found = { ...found, notices: [...found.notices, mended.value] };
      accessAudience.tell();
      return done({ access: access(), told: mended.value });
    },
    takeOver: () => {
      if (found.breakable) {
        const broken = breakLock(fs, folder, { ...options.holder, sinceAt: clock.now() }, found.breakable);
        // Reading anew takes it again, with everything that was written until then.
        if (broken.ok) broken.release();
        reopen();
        accessAudience.tell();
      }
      return access();
    },
    close: () => {
      // A notice clicked later must not write to a register that is no longer ours.
      found = { ...found, refusal: found.refusal ?? refuse('read-only', 'opened-for-reading') };
      const released = found.lock?.release();
      if (released && !released.ok) report(`the lock could not be removed: ${released.detail}`);
    },
  };
}
