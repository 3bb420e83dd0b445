import * as z from 'zod';
import { dateInZone, daysBetween, type IsoDate } from '../base/dates';
import { optionalDate, recordId } from '../base/fields';
import { reason } from '../base/reason';
import { searchText } from '../base/search-text';
import { type HistoryKind, historyKinds, type ListFilter } from '../records/saved-view';
import type { Entry, EventType } from '../register/events';
import type { Register } from '../register/register';
import { entryText } from './entry-search-text';
import { touches } from './entry-subjects';
import { recordOf } from './history-list';

/** Which entries of the journal to show; what is null or empty leaves nothing out. */
export const historyFilter = z.strictObject({
  record: z.strictObject({ kind: z.enum(['license', 'counterparty', 'shipment']), id: recordId }).nullable(),
  /** The author's name exactly; empty for what the program noted by itself. */
  by: z.string().max(1000, reason('too-long')).nullable(),
  kind: z.enum(historyKinds).nullable(),
  /** Days as the history shows them: by the clock of the machine that wrote the entry. */
  fromOn: optionalDate,
  toOn: optionalDate,
  /** Every word must stand somewhere in the entry's sentences. */
  words: z.string().max(1000, reason('too-long')),
});
export type HistoryFilter = z.infer<typeof historyFilter>;

export const wholeHistory: HistoryFilter = {
  record: null,
  by: null,
  kind: null,
  fromOn: null,
  toOn: null,
  words: '',
};

/** Whether the filter leaves nothing out. */
export function isWhole({ words, ...rest }: HistoryFilter): boolean {
  return words.trim() === '' && Object.values(rest).every((value) => value === null);
}

const kindOf: Readonly<Record<EventType, HistoryKind>> = {
  'counterparty-added': 'counterparties',
  'counterparty-changed': 'counterparties',
  'license-opened': 'licenses',
  'license-changed': 'licenses',
  'letter-logged': 'letters',
  'letter-changed': 'letters',
  'step-logged': 'steps',
  'step-changed': 'steps',
  'deadline-set': 'deadlines',
  'deadline-changed': 'deadlines',
  'response-opened': 'letters',
  'response-changed': 'letters',
  'shipment-opened': 'shipments',
  'shipment-changed': 'shipments',
  'act-logged': 'shipments',
  'act-changed': 'shipments',
  'settings-changed': 'settings',
  'notice-shown': 'reminders',
  'reminders-acknowledged': 'reminders',
  'reminders-unacknowledged': 'reminders',
  'reminders-snoozed': 'reminders',
  'hit-decided': 'counterparties',
  'parties-screened': 'counterparties',
  'register-restored': 'restores',
  'file-imported': 'imports',
};

function isOfKind({ events, undoes }: Entry, kind: HistoryKind): boolean {
  return kind === 'undo' ? undoes !== undefined : events.some(({ type }) => kindOf[type] === kind);
}

/** Who made an entry and when: what most filters turn it away by. */
type Made = Pick<Entry, 'at' | 'zone' | 'by'>;

/** Below 0 for an entry made before that day by its own clock, 0 on it, above 0 after it. */
function daysAfter({ at, zone }: Made, on: IsoDate): number {
  // No zone is more than a day from UTC: only near the day does its clock matter, and asking it takes long.
  const apart = daysBetween(on, at.slice(0, 10) as IsoDate);
  return Math.abs(apart) > 1 ? apart : daysBetween(on, dateInZone(at, zone));
}

/** The test of an entry's head alone; the rest of the filter is asked by `wantedBy`. */
export function wantedHead({ by, fromOn, toOn }: HistoryFilter): (head: Made) => boolean {
  return (head) =>
    (by === null || (head.by ?? '') === by) &&
    (fromOn === null || daysAfter(head, fromOn) >= 0) &&
    (toOn === null || daysAfter(head, toOn) <= 0);
}

/** The test a filter puts every entry to, what is quickly answered first. Records bear the names they have in `register`. */
export function wantedBy(filter: HistoryFilter, register: Register): (entry: Entry) => boolean {
  const { record, kind } = filter;
  const isWantedHead = wantedHead(filter);
  const words = searchText(filter.words).split(/\s+/).filter(Boolean);
  return (entry) => {
    if (!isWantedHead(entry)) return false;
    if (kind !== null && !isOfKind(entry, kind)) return false;
    if (record !== null && !touches(entry, register, record)) return false;
    if (words.length === 0) return true;
    const text = entryText(entry, register);
    return words.every((word) => text.includes(word));
  };
}

/** What of the journal a filter of the list asks for, with the words searched for. */
export function historyFilterOf(filter: ListFilter, words: string): HistoryFilter {
  const [record] = filter.record ?? [];
  return {
    record: record === undefined ? null : recordOf(record),
    by: filter.author?.[0] ?? null,
    kind: filter.changed?.[0] ?? null,
    fromOn: filter.entered?.from ?? null,
    toOn: filter.entered?.to ?? null,
    words,
  };
}
