import type { CommandInput } from './commands/commands';
import type { IsoDate } from './dates';
import { decide } from './decide/decide';
import type { Entry } from './events';
import { parseCommand } from './parse-command';
import { emptyRegister, fold, type Register } from './register';
import { inWords } from './words/en';

/** The journal entries these commands make on that day, one each; throws at the first refusal. Only for tests. */
export function entriesAfter(today: IsoDate, commands: readonly CommandInput[]): readonly Entry[] {
  const register = emptyRegister();
  const entries: Entry[] = [];
  let ids = 0;
  for (const input of commands) {
    const command = parseCommand(input);
    if (!command.ok) throw new Error(inWords(command));
    const decision = decide(register, command.value, {
      today,
      newId: () => {
        ids += 1;
        return `id-${ids}`;
      },
    });
    if (!decision.ok) throw new Error(inWords(decision));
    const entry: Entry = {
      v: 1,
      seq: register.seq + 1,
      at: `${today}T14:00:00.000Z`,
      zone: 'America/New_York',
      by: 'Tester',
      via: 'window',
      events: decision.value.events,
    };
    fold(register, entry);
    entries.push(entry);
  }
  return entries;
}

/** The register after these commands, all given on that day; ids are `id-1`, `id-2`… in the order they were made. Only for tests. */
export function registerAfter(today: IsoDate, commands: readonly CommandInput[]): Register {
  const register = emptyRegister();
  for (const entry of entriesAfter(today, commands)) fold(register, entry);
  return register;
}
