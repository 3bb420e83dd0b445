import { day, type IsoDate } from '../base/dates';
import type { Result } from '../base/result';
import type { CommandInput } from '../commands/commands';
import { parseCommand } from '../commands/parse-command';
import { decide } from '../decide/decide';
import type { Decision } from '../decide/decision';
import { eventChecks } from '../register/event-checks';
import type { Entry, Event } from '../register/events';
import { emptyRegister, fold, type Register } from '../register/register';

/** A register built by commands without a disk: for tests of what commands do. Ids are `id-1`, `id-2`, … in order. */
export interface Scene {
  readonly register: Register;
  /** Runs a command as the door would: parsed, decided, folded. */
  readonly attempt: (command: CommandInput | Record<string, unknown>) => Result<Decision>;
  /** As `tries`, for commands that must succeed; returns the id it made or changed. */
  readonly perform: (command: CommandInput) => string;
  /** The day on which what follows is entered. */
  readonly turnTo: (today: IsoDate) => void;
  readonly lastEvents: () => readonly Event[];
  /** The journal so far. */
  readonly entries: readonly Entry[];
}

export function createScene(firstDay: IsoDate = day('2019-11-25')): Scene {
  let today = firstDay;
  const register = emptyRegister();
  let minted = 0;
  let last: readonly Event[] = [];
  const entries: Entry[] = [];
  const newId = () => {
    minted += 1;
    return `id-${minted}`;
  };
  const attempt: Scene['attempt'] = (input) => {
    const command = parseCommand(input);
    if (!command.ok) return command;
    const entryAt = (seq: number) => entries[seq - 1];
    const decision = decide(register, command.value, { newId, today, entryAt });
    if (!decision.ok) return decision;
    last = decision.value.events;
    if (last.length > 0) {
      const seq = register.seq + 1;
      // Through JSON, as the journal would: what cannot be written cannot be kept.
      const events = JSON.parse(JSON.stringify(last)) as readonly Event[];
      for (const event of events) {
        const fault = eventChecks[event.type](event);
        if (fault) throw new Error(`${event.type} could not be read back: ${JSON.stringify(fault)}`);
      }
      const { undoes } = decision.value;
      const entry: Entry = {
        v: 1,
        seq,
        at: `${today}T15:00:00.000Z`,
        zone: 'UTC',
        by: 'Test',
        via: 'cli',
        events,
        ...(undoes === undefined ? {} : { undoes }),
      };
      entries.push(entry);
      fold(register, entry);
    }
    return decision;
  };
  const perform: Scene['perform'] = (command) => {
    const decision = attempt(command);
    if (!decision.ok) throw new Error(`${command.do} was refused: ${JSON.stringify(decision)}`);
    return decision.value.id ?? '';
  };
  const turnTo: Scene['turnTo'] = (to) => {
    today = to;
  };
  return { register, attempt, perform, turnTo, lastEvents: () => last, entries };
}
