import { formatInstant } from './dates';
import { causeWords } from './disk-errors';
import { placeInWords } from './field-place';
import { messages } from './messages';
import { fieldReasons } from './messages/field-reasons';
import type { MessageTexts } from './messages/message-texts';
import type { Message } from './result';

/** The reason behind a field's message key, for use inside a sentence. */
export function reasonFor(key: string): string {
  const [what, code, place] = key.split(' ');
  if (what === 'unwritable-character')
    return `contains the character ${code} at place ${place}, which cannot be kept`;
  const texts: MessageTexts = fieldReasons;
  return texts[key] ?? 'is not of the expected form';
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** The places in sentences that the program fills with an instant of its own; all else is quoted as it stands. */
const instants = new Set(['at', 'last', 'since', 'until']);

/** A value inside a sentence: an instant as people write it (UTC), a code of the system in words, everything else as it is. */
function valueIn(name: string, value: unknown): string {
  if (name === 'detail' && typeof value === 'string') return causeWords(value);
  const isInstant = instants.has(name) && typeof value === 'string' && instant.test(value);
  // A sentence is one line, whatever is named in it.
  return isInstant
    ? formatInstant(value, 'UTC')
    : String(value ?? '').replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
}

/** The English sentence of a refusal or warning. */
export function inWords({ messageKey, params }: Message): string {
  return messages[messageKey]
    .replace(/\{(\w+)\|([^|}]*)\|([^}]*)\}/g, (_, name: string, one: string, many: string) =>
      params[name] === 1 ? one : many,
    )
    .replace(/\{(\w+)\}/g, (_, name: string) =>
      name === 'field' ? placeInWords(valueIn(name, params[name])) : valueIn(name, params[name]),
    );
}
