import { agencyZone } from '../../shared/base/agency-zone';
import { checkedAuthor } from '../../shared/base/author-name';
import { dateInZone } from '../../shared/base/dates';
import type { Moment } from '../../shared/base/moment';
import { done, type Result, refuse } from '../../shared/base/result';
import type { Ran } from '../../shared/calls/answer';
import { type Command, type ProgramNote, programNote } from '../../shared/commands/commands';
import { parseCommand } from '../../shared/commands/parse-command';
import type { Via } from '../../shared/register/events';
import { missingFile, namedFiles } from '../attachments/named-files';
import { keepOutputsOff } from '../disk/own-places';
import { appendRefusal } from '../journal/journal-words';
import { doubtOf } from './clock-doubt';
import type { Docket, DocketOptions } from './docket';
import { entryToWrite } from './entry-to-write';
import { holdRegister } from './held-register';
import { waysBack } from './ways-back';

/** Opens the register in a folder. Never throws for a damaged or missing one: `refusal` says what is the matter. */
export function openDocket(options: DocketOptions): Docket {
  const { clock, fs, folder, report } = options;
  let trustedAt: string | null = null;
  keepOutputsOff(folder, 'register');
  const held = holdRegister(options);

  const doubtSince = (now: string) => doubtOf(now, held.found.register.lastAt, trustedAt);
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
    const { journal, register } = held.found;
    const closed = held.refusal();
    if (closed) return closed;
    if (!journal) return refuse('unexpected', 'unexpected', { detail: 'no journal' });
    if (clock.doubt?.()?.messageKey === 'clock-out-of-range')
      return refuse('clock-doubt', 'clock-out-of-range');
    const at = clock.now();
    const last = doubtSince(at);
    if (last !== null) return refuse('clock-doubt', 'clock-doubt', { at, last });
    const missing = missingFile(fs, folder, namedFiles(command));
    if (missing) return missing;
    const seq = held.head.seq + 1;
    const asked = { command, by, via, at, zone: clock.zone() };
    const decided = entryToWrite({ register, readText: () => held.text, seq }, asked, options);
    if (!decided.ok) return decided;
    const { id, warnings, entry } = decided.value;
    if (entry === null) return done({ seq: register.seq, id, warnings: [...warnings] });
    const written = journal.append(entry.json);
    if (!written.ok) {
      held.accessChanged.notify();
      return appendRefusal(written, journal);
    }
    trustedAt = null;
    held.grow({ line: written.line, head: { seq: written.seq, hash: written.hash }, entry: entry.read });
    return done({ seq, id, warnings: [...warnings] });
  };

  return {
    folder,
    get registerId() {
      return held.found.journal?.registerId;
    },
    get register() {
      return held.found.register;
    },
    get text() {
      return held.text;
    },
    get createdAt() {
      return held.found.createdAt;
    },
    opening: held.found.opening,
    takeFolded: held.takeFolded,
    get head() {
      return held.head;
    },
    get notices() {
      const { notices } = held.found;
      const doubt = clock.doubt?.();
      return doubt === undefined ? notices : [...notices, doubt];
    },
    get refusal() {
      return held.refusal();
    },
    access: held.access,
    moment,
    today: () => moment().today,
    run: (input, { by, via }) => {
      const command = parseCommand(input);
      if (!command.ok) return command;
      const author = checkedAuthor(by, 'by');
      return author.ok ? append(command.value, author.value, via) : author;
    },
    runProgram: (note, by = null) => append(programNote.parse(note), by, 'program'),
    onEntries: held.entries.add,
    onAccess: held.accessChanged.add,
    onReplaced: held.replaced.add,
    acceptClock: () => {
      trustedAt = clock.now();
      held.accessChanged.notify();
      return moment();
    },
    ...waysBack(held, options),
    close: () => {
      // A notice clicked later must not write to a register that is no longer ours.
      held.note({ refusal: held.found.refusal ?? refuse('read-only', 'opened-for-reading') });
      const released = held.found.lock?.release();
      if (released && !released.ok) report(`the lock could not be removed: ${released.detail}`);
    },
  };
}
