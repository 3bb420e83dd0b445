import { describeEntry } from '../history/describe-entry';
import { instantInWords } from '../history/entry-instant';
import { authorOf, viaWords } from '../history/entry-search-text';
import type { HistoryRecord } from '../history/entry-subjects';
import type { ValueChange } from '../history/field-changes';
import type { FieldSource } from '../history/letter-sources';
import { textOf } from '../labels/sentence-pieces';
import type { Entry } from '../register/events';
import { withoutPrivileged } from '../register/redact-privileged';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { type PageFacts, type PageSource, pageFacts } from './page-facts';

/** One journal entry as it is printed. */
export interface EntryRow {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly via: string;
  readonly undoneBy: number | null;
  readonly tellings: readonly {
    readonly says: string;
    readonly changes: readonly ValueChange[];
    /** Of a letter that was read: where each field came from. */
    readonly sources: readonly FieldSource[];
  }[];
  /** The number of events of an entry that are described one by one. */
  readonly more: number;
}

/** Everything the history of a record prints. The texts of privileged notes are left out. */
export interface RecordHistoryFacts {
  readonly page: PageFacts;
  readonly name: string;
  readonly what: string;
  readonly voidReason: string | null;
  /** Oldest first. */
  readonly entries: readonly EntryRow[];
}

/** A file that was read in can make thousands of records in one entry. */
const eventsTold = 40;

const whatIs: Readonly<Record<HistoryRecord['kind'], string>> = {
  license: 'License record',
  counterparty: 'Counterparty',
  shipment: 'Shipment',
};

/** What happened to one record, for paper; null when the register has no such record. `entries`: those that touch it. */
export function recordHistoryFacts(
  register: Register,
  { kind, id }: HistoryRecord,
  entries: readonly Entry[],
  source: PageSource,
): RecordHistoryFacts | null {
  const license = kind === 'license' ? register.licenses.get(id) : undefined;
  const party = kind === 'counterparty' ? register.counterparties.get(id) : undefined;
  const shipment = kind === 'shipment' ? register.shipments.get(id) : undefined;
  const record = license ?? party ?? shipment;
  if (record === undefined) return null;
  return {
    page: pageFacts(register, source),
    name: license === undefined ? (party?.name ?? shipment?.reference ?? '') : licenseName(license),
    what: whatIs[kind],
    voidReason: record.void?.reason ?? null,
    entries: [...entries]
      .sort((a, b) => a.seq - b.seq)
      .map((entry) => ({
        seq: entry.seq,
        at: instantInWords(entry),
        by: authorOf(entry),
        via: viaWords[entry.via],
        undoneBy: register.undoStack.undoneBy.get(entry.seq) ?? null,
        tellings: describeEntry(withoutPrivileged(entry), register, eventsTold).map(
          ({ sentence, changes, sources = [] }) => ({
            says: textOf(sentence),
            changes,
            sources,
          }),
        ),
        more: Math.max(0, entry.events.length - eventsTold),
      })),
  };
}
