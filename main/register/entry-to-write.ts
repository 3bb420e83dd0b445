import { agencyZone } from '../../shared/base/agency-zone';
import { dateInZone } from '../../shared/base/dates';
import { faultInWords } from '../../shared/base/field-fault';
import { done, type Message, type Result, refuse } from '../../shared/base/result';
import { allAtOnce, between, type Steps } from '../../shared/base/steps';
import type { Command, ProgramNote } from '../../shared/commands/commands';
import { decideInSteps } from '../../shared/decide/decide';
import type { Decision } from '../../shared/decide/decision';
import type { Entry, Via } from '../../shared/register/events';
import { entryAt } from '../../shared/register/journal-text';
import type { ReadEntry } from '../../shared/register/read-entry';
import { readEntryInSteps } from '../../shared/register/read-entry-in-steps';
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
  /** Of the rows of a file: what they come to on this register. */
  readonly tried?: readonly Decision[] | undefined;
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

/** Events that are written as text in one step. */
const eventsOfStep = 100;

/** The JSON of an entry, byte for byte as `JSON.stringify` makes it. */
export function* jsonOf({ events, ...rest }: Entry): Steps<string> {
  const parts: string[] = [];
  for (let at = 0; at < events.length; at += eventsOfStep) {
    parts.push(JSON.stringify(events.slice(at, at + eventsOfStep)).slice(1, -1));
    yield at / events.length;
  }
  yield 1;
  return `${JSON.stringify({ ...rest, events: [] }).slice(0, -2)}${parts.join(',')}]}`;
}

type With = Pick<RegisterStoreOptions, 'newId' | 'report'>;

/** Decides a command and makes its entry, or refuses. Writes nothing; what the next opening could not read is refused here. */
export function entryToWrite(before: Before, asked: Asked, options: With): Result<Decided> {
  return allAtOnce(entryInSteps(before, asked, options));
}

/** The same in steps; the register must not change between them. */
export function* entryInSteps(
  { register, readText, seq }: Before,
  { command, by, via, at, enteredAt, zone, tried }: Asked,
  { newId, report }: With,
): Steps<Result<Decided>> {
  const deciding = decideInSteps(register, command, {
    newId,
    today: dateInZone(enteredAt ?? at, agencyZone),
    by,
    ...(tried && { tried }),
    entryAt: (wanted) => entryAt(readText(), wanted),
  });
  const decision = yield* between(0, 0.7, deciding);
  if (!decision.ok) return decision;
  const { events, warnings, id, undoes } = decision.value;
  if (events.length === 0) return done({ id, warnings, entry: null });
  const typed = enteredAt === undefined ? {} : { enteredAt };
  const undoing = undoes === undefined ? {} : { undoes };
  const entry = { v: 1, seq, at, zone, by, via, ...typed, ...undoing, events } satisfies Entry;
  const json = yield* between(0.7, 0.8, jsonOf(entry));
  const read = yield* between(0.8, 1, readEntryInSteps(json));
  const unreadable = faultBeforeWriting(register, read, seq);
  if (!read.ok || unreadable !== undefined) {
    report(`an entry was not written: ${unreadable}`);
    return refuse('unexpected', 'entry-unreadable', { detail: unreadable ?? '' });
  }
  return done({ id, warnings, entry: { json, read: read.entry } });
}
