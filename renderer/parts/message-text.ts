import { formatDay, formatDayInFull, type IsoDate, isIsoDate } from '../../shared/base/dates';
import { inWords } from '../../shared/base/message-text';
import type { Message } from '../../shared/base/result';

/** A sentence for the screen, where days read "Wed Dec 11, 2019"; files and the command line keep them as they are. */
export function messageText(message: Message): string {
  return withDays(message, formatDay);
}

/** The same with every word of the day: "Wednesday, December 11, 2019". */
export function messageTextInFull(message: Message): string {
  return withDays(message, formatDayInFull);
}

function withDays({ messageKey, params }: Message, spell: (date: IsoDate) => string): string {
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    // What is quoted from a file stays as it stands there.
    name !== 'text' && typeof value === 'string' && isIsoDate(value) ? spell(value) : value,
  ]);
  return inWords({ messageKey, params: Object.fromEntries(shown) });
}
