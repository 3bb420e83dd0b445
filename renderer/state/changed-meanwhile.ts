import { type Message, messageOf } from '../../shared/base/result';
import type { CommandInput } from '../../shared/commands/commands';
import { fieldInWords } from '../../shared/labels/field-name';
import type { Changes, Entry, Event } from '../../shared/register/events';

interface Changed {
  readonly type: string;
  readonly id: string;
  readonly changes: Changes;
}

function changesIn(events: readonly Event[]): readonly Changed[] {
  return events.flatMap((event): Changed[] =>
    'changes' in event
      ? [{ type: event.type, id: 'id' in event ? event.id : '', changes: event.changes }]
      : [],
  );
}

/**
 * What a command is about to change although somebody else has changed the same field since the form was opened: one sentence for each
 * person. `events`: what the command comes to now; `came`: the entries since then.
 */
export function changedMeanwhile(
  command: CommandInput,
  events: readonly Event[],
  came: readonly Entry[],
  own: string,
): readonly Message[] {
  const typed = JSON.stringify(command);
  // What follows from a change is counted anew; only what the form names was typed.
  const mine = changesIn(events).filter(({ id }) => typed.includes(id));
  const found = new Map<string, Set<string>>();
  for (const { by, events: theirs } of came) {
    if (by === null || by === own) continue;
    for (const { type, id, changes } of changesIn(theirs)) {
      const same = mine.find((each) => each.type === type && each.id === id);
      const fields = Object.keys(changes).filter((field) => same?.changes[field] !== undefined);
      const names = found.get(by) ?? new Set<string>();
      for (const field of fields) names.add(fieldInWords(type, field));
      if (names.size > 0) found.set(by, names);
    }
  }
  return [...found].map(([by, names]) => messageOf('changed-meanwhile', { by, what: [...names].join(', ') }));
}
