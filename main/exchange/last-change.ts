import type { RegisterSettings } from '../../shared/records/settings';
import type { Entry } from '../../shared/register/events';
import { entriesStart, linesFrom } from '../../shared/register/journal-line';
import { entryHeadIn, entryIn } from '../../shared/register/journal-text';

/** What of the journal the revisions of calendar events are told by. */
export interface LastChange {
  /** The instant of an entry. */
  readonly instantOf: (seq: number) => string;
  /** The last entry that changed a setting which events depend on; 0 for none. */
  readonly settingsSeq: number;
}

const shownInEvents: readonly (keyof RegisterSettings)[] = [
  'reminderHour',
  'ladders',
  'quietDays',
  'closures',
  'closuresByOrder',
  'rulePacks',
  'lawEdition',
];

function changesEvents({ events }: Entry): boolean {
  return events.some(
    (event) => event.type === 'settings-changed' && shownInEvents.some((field) => field in event.changes),
  );
}

/** Reads them from a journal's text; `now` is the instant of entries that are not in it. */
export function lastChangeIn(text: string, now: string): LastChange {
  const instants = new Map<number, string>();
  let settingsSeq = 0;
  for (const { line } of linesFrom(text, entriesStart(text))) {
    // Typed text has its quotes escaped, so this can only be an event of ours.
    const entry = line.includes('"type":"settings-changed"') ? entryIn(line) : null;
    const head = entry ?? entryHeadIn(line) ?? entryIn(line);
    if (head !== null) instants.set(head.seq, head.at);
    if (entry !== null && changesEvents(entry)) settingsSeq = entry.seq;
  }
  return { instantOf: (seq) => instants.get(seq) ?? now, settingsSeq };
}
