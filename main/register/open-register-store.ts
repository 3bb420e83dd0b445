import { agencyZone } from '../../shared/base/agency-zone';
import { checkedAuthor } from '../../shared/base/author-name';
import { dateInZone } from '../../shared/base/dates';
import type { Moment } from '../../shared/base/moment';
import { type Result, refuse } from '../../shared/base/result';
import type { Ran } from '../../shared/calls/answer';
import { type Command, type ProgramNote, programNote } from '../../shared/commands/commands';
import { parseCommand, parseInSteps } from '../../shared/commands/parse-command';
import type { Via } from '../../shared/register/events';
import { inTurns } from '../disk/in-turns';
import { keepOutputsOff } from '../disk/own-places';
import { doubtOf } from './clock-doubt';
import { holdRegister } from './held-register';
import { createListeners } from './listeners';
import type { RegisterStore, RegisterStoreOptions } from './register-store';
import { runCommand, runInTurns, type Situation } from './run-command';
import { shareRegister } from './share-register';
import { keepHere, type ShownNotice, shownIn } from './shown-here';
import { waysBack } from './ways-back';

/** Opens the register in a folder. Never throws for a damaged or missing one: `refusal` says what is the matter. */
export function openRegisterStore(options: RegisterStoreOptions): RegisterStore {
  const { clock, folder, report } = options;
  let trustedAt: string | null = null;
  keepOutputsOff(folder, 'register');
  const held = holdRegister(options);
  const shownHere = createListeners<readonly ShownNotice[]>(report);
  let sharing: ReturnType<typeof shareRegister> | undefined;
  /** What is done with an office, for as long as the register is shared. */
  const office = () => {
    if (held.found.outbox === undefined) return undefined;
    sharing ??= shareRegister(held, options);
    return sharing;
  };

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

  const situation = (): Situation => ({
    held,
    options,
    shared: office(),
    doubtSince,
    trusted: () => {
      trustedAt = null;
    },
  });
  const append = (
    command: Command | ProgramNote,
    by: string | null,
    via: Via,
    input?: unknown,
  ): Result<Ran> => runCommand(situation(), { command, by, via, input });

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
    takeFolded: () => held.takeFolded(),
    ofTaken: held.ofTaken,
    letGo: held.letGo,
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
      return author.ok ? append(command.value, author.value, via, input) : author;
    },
    newId: options.newId,
    runInTurns: async (input, { by, via }, turns, tried) => {
      const author = checkedAuthor(by, 'by');
      const command = await inTurns(parseInSteps(input), { ...turns, tell: () => undefined });
      if (command === null || !command.ok) return command;
      if (!author.ok) return author;
      return runInTurns(situation, { command: command.value, by: author.value, via, input, tried }, turns);
    },
    runProgram: (note, by = null) => {
      const parsed = programNote.parse(note);
      if (office() === undefined) return append(parsed, by, 'program');
      const kept = keepHere(held, options, parsed);
      const last = kept.ok ? shownIn(options.fs, folder).at(-1) : undefined;
      if (last !== undefined) shownHere.notify([last]);
      return kept;
    },
    onEntries: held.entries.add,
    onAccess: held.accessChanged.add,
    onReplaced: held.replaced.add,
    shownHere: () => (office() === undefined ? [] : shownIn(options.fs, folder)),
    onShownHere: shownHere.add,
    acceptClock: () => {
      trustedAt = clock.now();
      held.accessChanged.notify();
      return moment();
    },
    ...waysBack(held, options),
    get office() {
      return office();
    },
    close: () => {
      // A notice clicked later must not write to a register that is no longer ours.
      held.note({ refusal: held.found.refusal ?? refuse('read-only', 'opened-for-reading') });
      const released = held.found.lock?.release();
      if (released && !released.ok) report(`the lock could not be removed: ${released.detail}`);
    },
  };
}
