import { addDays, day, localInstant } from '../../shared/base/dates';

// For tests only: a reader made from RFC 5545 alone, beside the library that writes and the parser that reads.

/** One event as it was read. */
export interface ReadEvent {
  /** Its properties by name, unescaped. */
  readonly values: Readonly<Record<string, string>>;
  /** The instants at which its alarms ring. */
  readonly alarms: readonly string[];
  /** All of it but its revision. */
  readonly text: string;
}

const contentLine = /^([A-Z-]+)((?:;[A-Z-]+=[^;:]+)*):(.*)$/;
const duration = /^([+-]?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

const unescaped = (text: string): string =>
  text.replaceAll(/\\([nN;,\\])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter));

function split(line: string): { readonly name: string; readonly params: string; readonly value: string } {
  const [, name = '', params = '', value = ''] = contentLine.exec(line) ?? [];
  if (name === '') throw new Error(`not a content line: ${line}`);
  return { name, params, value };
}

const dateOf = (value = '') => day(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6, 8)}`);

/** 3.3.6: days are nominal; hours, minutes and seconds are exact. A whole day begins at midnight where its reader is. */
function ringsAt(from: string, trigger: string, zone: string): string {
  const [, sign, days = 0, hours = 0, minutes = 0, seconds = 0] = duration.exec(trigger) ?? [];
  if (sign === undefined) throw new Error(`not a duration: ${trigger}`);
  const direction = sign === '-' ? -1 : 1;
  const midnight = localInstant(addDays(dateOf(from), direction * Number(days)), 0, zone);
  const exact = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return new Date(Date.parse(midnight) + direction * exact * 1000).toISOString();
}

/** The events of a calendar; throws at anything that RFC 5545 does not allow in one of ours. */
export function readCalendar(text: string, zone = 'America/New_York'): readonly ReadEvent[] {
  if (!text.endsWith('END:VCALENDAR\r\n') || /(?<!\r)\n/.test(text)) throw new Error('not whole lines');
  const lines = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  const events: ReadEvent[] = [];
  let values: Record<string, string> = {};
  let triggers: { readonly isEnd: boolean; readonly value: string }[] = [];
  const open: string[] = [];
  let from = 0;
  for (const [at, line] of lines.entries()) {
    const { name, params, value } = split(line);
    if (name === 'BEGIN') {
      open.push(value);
      if (value === 'VEVENT') [values, triggers, from] = [{}, [], at];
    } else if (name === 'END') {
      if (open.pop() !== value) throw new Error(`${value} ends where it did not begin`);
      if (value !== 'VEVENT') continue;
      for (const needed of ['UID', 'DTSTAMP', 'DTSTART'])
        if (values[needed] === undefined) throw new Error(`no ${needed}`);
      const { DTSTART = '', DTEND = '' } = values;
      events.push({
        values,
        alarms: triggers.map((trigger) => ringsAt(trigger.isEnd ? DTEND : DTSTART, trigger.value, zone)),
        text: lines
          .slice(from, at)
          .filter((each) => !/^(SEQUENCE|DTSTAMP|LAST-MODIFIED):/.test(each))
          .join('\n'),
      });
    } else if (open.at(-1) === 'VALARM') {
      if (name === 'TRIGGER') triggers.push({ isEnd: params === ';RELATED=END', value });
    } else if (open.at(-1) === 'VEVENT') {
      if (name in values) throw new Error(`${name} twice`);
      values[name] = unescaped(value);
    }
  }
  return events;
}
