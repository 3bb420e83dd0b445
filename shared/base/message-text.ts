import { formatDay, formatInstant, isIsoDate } from './dates';
import { causeWords } from './disk-errors';
import { placeInWords } from './field-place';
import { fillText } from './fill-text';
import { inLanguage } from './language';
import { messages } from './messages';
import { fieldReasons } from './messages/field-reasons';
import type { MessageTexts } from './messages/message-texts';
import type { Message } from './result';

/** The reason behind a field's message key, for use inside a sentence. */
export function reasonFor(key: string): string {
  // An unwritable character comes with its code and its place.
  const [what = '', code = '', place = ''] = key.split(' ');
  const texts: MessageTexts = fieldReasons;
  const english = texts[what];
  if (english === undefined) return inLanguage('field-reasons', 'other', 'is not of the expected form');
  return fillText(inLanguage('field-reasons', what, english), {}, (each) => (each === 'code' ? code : place));
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** The places in sentences that the program fills with an instant of its own; all else is quoted as it stands. */
const instants = new Set(['at', 'last', 'since', 'until']);

/** Those it fills with a day of its own. */
const days = new Set(
  'on due day begun workBy datedOn arrivedOn messageOn happenedOn sentOn finalOn until from expiresOn validatedOn'.split(
    ' ',
  ),
);

/** A value inside a sentence: a day or an instant as people write it (UTC), a code of the system in words, everything else as it is. */
function valueIn(name: string, value: unknown): string {
  if (name === 'detail' && typeof value === 'string') return causeWords(value);
  if (days.has(name) && typeof value === 'string' && isIsoDate(value)) return formatDay(value);
  const isInstant = instants.has(name) && typeof value === 'string' && instant.test(value);
  // A sentence is one line, whatever is named in it.
  return isInstant
    ? formatInstant(value, 'UTC')
    : String(value ?? '').replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ');
}

/** The sentence of a refusal or warning. */
export function inWords({ messageKey, params }: Message): string {
  return fillText(inLanguage('messages', messageKey, messages[messageKey]), params, (name) =>
    name === 'field' ? placeInWords(valueIn(name, params[name])) : valueIn(name, params[name]),
  );
}
