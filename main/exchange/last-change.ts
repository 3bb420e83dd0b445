import type { RegisterSettings } from '../../shared/records/settings';

/** What of the journal the revisions of calendar events are told by. */
export interface LastChange {
  /** The instant of an entry. */
  readonly instantOf: (seq: number) => string;
  /** The last entry that changed a setting which events depend on; 0 for none. */
  readonly settingsSeq: number;
}

const entryAt = /^[0-9a-f]{64}\t\{"v":\d+,"seq":(\d+),"at":"([^"]+)"/gm;
// Typed text has its quotes escaped, so this can only be an event of ours.
const settingsEvent = /^[0-9a-f]{64}\t(\{"v":\d+,"seq":(\d+),.*"type":"settings-changed".*)$/gm;

const shownInEvents: readonly (keyof RegisterSettings)[] = [
  'reminderHour',
  'ladders',
  'quietDays',
  'closures',
  'closuresByOrder',
  'rulePacks',
];

type Raw = { readonly events?: readonly { readonly type?: string; readonly changes?: object }[] };

function changesEvents(json: string): boolean {
  const { events = [] } = JSON.parse(json) as Raw;
  return events.some(
    ({ type, changes = {} }) =>
      type === 'settings-changed' && shownInEvents.some((field) => field in changes),
  );
}

/** Reads them from a journal's text; `now` is the instant of entries that are not in it. */
export function lastChangeIn(text: string, now: string): LastChange {
  const instants = new Map(
    [...text.matchAll(entryAt)].map(([, seq, instant = now]) => [Number(seq), instant]),
  );
  const settings = [...text.matchAll(settingsEvent)].filter(([, json = '{}']) => changesEvents(json));
  return {
    instantOf: (seq) => instants.get(seq) ?? now,
    settingsSeq: Number(settings.at(-1)?.[2] ?? 0),
  };
}
