import { oddCharacters, withOddCharactersShown } from '../base/odd-characters';
import { type Message, messageOf } from '../base/result';
import type { Steps } from '../base/steps';
import type { Command, ProgramNote } from '../commands/commands';
import { fieldInWords } from '../labels/field-name';
import type { Event } from '../register/events';
import type { Decision } from './decision';

// Texts of several lines, which may mark directions and break words as they need; the others are names and numbers.
const longTexts: ReadonlySet<string> = new Set([
  ...[
    'note',
    'notes',
    'text',
    'description',
    'endUse',
    'basis',
    'modifications',
    'because',
    'noDeadlineBecause',
    // What the file holds is warned of where it was taken over.
    'read',
  ],
  ...['why', 'reason', 'reopenedBecause', 'answer', 'licenseRequirement', 'reviewPolicy', 'rulePacks'],
]);

type Found = { readonly field: string; readonly text: string };

/** The short texts in a value, each with the field of the record it is in. */
function textsIn(value: unknown, field: string, key = field): readonly Found[] {
  if (longTexts.has(key)) return [];
  if (typeof value === 'string') return [{ field, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    textsIn(part, field, Array.isArray(value) ? key : name),
  );
}

/** What an event brings; a text that stood before is not said again. */
function freshTexts(event: Event): readonly Found[] {
  if ('fields' in event)
    return Object.entries(event.fields).flatMap(([field, value]) => textsIn(value, field));
  if (!('changes' in event)) return [];
  return Object.entries(event.changes).flatMap(([field, { was, now }]) => {
    const before = new Set(textsIn(was, field).map(({ text }) => text));
    return textsIn(now, field).filter(({ text }) => !before.has(text));
  });
}

/** As many as are said one by one; a whole list may be full of them. */
const mostSaid = 5;

/**
 * A decision with a word on each short text that holds characters nobody sees, or that turn the text around them; an event in each
 * step.
 */
export function* warnOfOddCharacters(command: Command | ProgramNote, decision: Decision): Steps<Decision> {
  if (command.do === 'undo' || command.do === 'redo') return decision;
  const found = new Map<string, Message>();
  for (const [at, event] of decision.events.entries()) {
    yield at / decision.events.length;
    for (const { field, text } of freshTexts(event)) {
      const odd = oddCharacters(text);
      if (odd.length === 0 || found.has(text)) continue;
      const codes = odd.map(({ code, place }) => `${code} (place ${place})`).join(', ');
      const name = fieldInWords(event.type, field);
      found.set(
        text,
        messageOf('odd-character', { field: name, text: withOddCharactersShown(text).slice(0, 200), codes }),
      );
    }
  }
  if (found.size === 0) return decision;
  const said = [...found.values()].slice(0, mostSaid);
  const more = found.size - said.length;
  const rest = more === 0 ? [] : [messageOf('odd-characters-more', { count: more })];
  return { ...decision, warnings: [...decision.warnings, ...said, ...rest] };
}
