import { agencyZone } from '../../shared/base/agency-zone';
import { dateInZone } from '../../shared/base/dates';
import { faultInWords } from '../../shared/base/field-fault';
import { done, type Message, type Result, refuse } from '../../shared/base/result';
import type { Command, ProgramNote } from '../../shared/commands/commands';
import { decide } from '../../shared/decide/decide';
import type { Entry, Via } from '../../shared/register/events';
import { entryAt } from '../../shared/register/journal-text';
import { type ReadEntry, readEntry } from '../../shared/register/read-entry';
import { contradictionIn, type Register } from '../../shared/register/register';
import type { RegisterStoreOptions } from './register-store';

/** The register a command meets. */
interface Before {
  readonly register: Register;
  readonly readText: () => string;
  /** The number the entry will have. */
  readonly seq: number;
}

interface Asked {
  readonly command: Command | ProgramNote;
  readonly by: string | null;
  readonly via: Via;
  readonly at: string;
  /** When it was typed, where that is not `at`: the day it is decided for is the day it was typed. */
  readonly enteredAt?: string;
  readonly zone: string;
}

/** What a command comes to; `entry` is null where it changes nothing, and is as the next opening will read it. */
export interface Decided {
  readonly id: string | null;
  readonly warnings: readonly Message[];
  readonly entry: { readonly json: string; readonly read: Entry } | null;
}

/** Why an entry about to be written could not be read again; undefined when it could. */
function faultBeforeWriting(register: Register, read: ReadEntry, seq: number): string | undefined {
  if (!read.ok) return read.why === 'newer' ? read.why : faultInWords(read.fault);
  if (!read.hadZone) return faultInWords({ path: ['zone'], reason: 'not-a-zone' });
  if (read.entry.seq !== seq) return 'sequence';
  const fault = contradictionIn(register, read.entry);
  return fault && faultInWords(fault);
}

/** Decides a command and makes its entry, or refuses. Writes nothing; what the next opening could not read is refused here. */
export function entryToWrite(
  { register, readText, seq }: Before,
  { command, by, via, at, enteredAt, zone }: Asked,
  { newId, report }: Pick<RegisterStoreOptions, 'newId' | 'report'>,
): Result<Decided> {
  const decision = decide(register, command, {
    newId,
    today: dateInZone(enteredAt ?? at, agencyZone),
    by,
    entryAt: (wanted) => entryAt(readText(), wanted),
  });
  if (!decision.ok) return decision;
  const { events, warnings, id, undoes } = decision.value;
  if (events.length === 0) return done({ id, warnings, entry: null });
  const typed = enteredAt === undefined ? {} : { enteredAt };
  const undoing = undoes === undefined ? {} : { undoes };
  const json = JSON.stringify({ v: 1, seq, at, zone, by, via, ...typed, ...undoing, events } satisfies Entry);
  const read = readEntry(json);
  const unreadable = faultBeforeWriting(register, read, seq);
  if (!read.ok || unreadable !== undefined) {
    report(`an entry was not written: ${unreadable}`);
    return refuse('unexpected', 'entry-unreadable', { detail: unreadable ?? '' });
  }
  return done({ id, warnings, entry: { json, read: read.entry } });
}
