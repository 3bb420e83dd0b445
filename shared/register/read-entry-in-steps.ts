import type { Steps } from '../base/steps';
import type { Entry, Event } from './events';
import { type ReadEntry, readEntry } from './read-entry';

/** Characters of an entry that are read in one step; a shorter entry is read at once. */
const most = 100_000;

const before = '"events":[';
const behind = ']}';

/**
 * Reads one journal line's JSON as `readEntry` does, a part of its events in each step. An entry that is written otherwise than this
 * program writes it, or has a fault, is read at once.
 */
export function* readEntryInSteps(json: string): Steps<ReadEntry> {
  // Within a text each quote has a backslash before it, so this is the field, where there is one of that name.
  const from = json.length > most ? json.indexOf(before) + before.length : 0;
  const isOurs = from >= before.length && json.indexOf(before, from) === -1 && json.endsWith(behind);
  if (!isOurs) return readEntry(json);
  const end = json.length - behind.length;
  const head = json.slice(0, from);
  const events: Event[] = [];
  let whole: { readonly entry: Entry; readonly hadZone: boolean } | null = null;
  for (let at = from; at < end; ) {
    const to = endOfSome(json, at, end);
    const read = readEntry(`${head}${json.slice(at, to)}${behind}`);
    if (!read.ok) return readEntry(json);
    whole ??= read;
    // What stands behind the events would be told of the last part alone.
    if (Object.keys(read.entry).length !== Object.keys(whole.entry).length) return readEntry(json);
    for (const event of read.entry.events) events.push(event);
    // Behind the comma.
    at = to + 1;
    yield Math.min(1, at / end);
  }
  if (whole === null) return readEntry(json);
  return { ok: true, entry: { ...whole.entry, events }, hadZone: whole.hadZone };
}

const [quote, backslash, comma, opening, closing] = Array.from('"\\,{}', (each) => each.charCodeAt(0));

/** Where an event ends, behind which others follow or none: the first after as many characters as one step reads. */
function endOfSome(json: string, from: number, end: number): number {
  let depth = 0;
  let isText = false;
  for (let at = from; at < end; at += 1) {
    const code = json.charCodeAt(at);
    if (isText) {
      if (code === backslash) at += 1;
      else if (code === quote) isText = false;
    } else if (code === quote) isText = true;
    else if (code === opening) depth += 1;
    else if (code === closing) depth -= 1;
    else if (code === comma && depth === 0 && at - from >= most) return at;
  }
  return end;
}
