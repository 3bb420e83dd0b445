import { agencyZone } from '../../shared/base/agency-zone';
import { dateInZone, type IsoDate } from '../../shared/base/dates';
import { done, type Result, refuse } from '../../shared/base/result';
import { between, type Steps } from '../../shared/base/steps';
import type { Ran } from '../../shared/calls/answer';
import type { Command, ProgramNote } from '../../shared/commands/commands';
import type { Decision } from '../../shared/decide/decision';
import type { Entry, Via } from '../../shared/register/events';
import type { ChainHead } from '../../shared/register/journal-line';
import { missingFile, namedFiles } from '../attachments/named-files';
import { inTurns, type Turns } from '../disk/in-turns';
import type { AppendedEntry, Journal, JournalRefusal } from '../journal/journal-report';
import { appendRefusal } from '../journal/journal-words';
import { type SealedEntry, sealInSteps } from '../journal/seal-in-steps';
import { type Decided, entryInSteps, entryToWrite } from './entry-to-write';
import type { HeldRegister } from './held-register';
import type { RegisterStoreOptions } from './register-store';
import { type shareRegister, targetOf } from './share-register';
import type { TriedRows } from './tried-rows';
import { unsignedEdition } from './unsigned-edition';

/** A command that was read, and who gives it by what way. */
export interface Given {
  readonly command: Command | ProgramNote;
  readonly by: string | null;
  readonly via: Via;
  /** As it was given, where that was outside. */
  readonly input?: unknown;
  /** Of the rows of a file: what they came to when they were tried. */
  readonly tried?: TriedRows | undefined;
}

export interface Situation {
  readonly held: HeldRegister;
  readonly options: RegisterStoreOptions;
  /** What is done with an office; undefined where the register is not shared. */
  readonly shared: ReturnType<typeof shareRegister> | undefined;
  /** Since when the clock cannot be believed; null where it can. */
  readonly doubtSince: (at: string) => string | null;
  /** An entry was made: from now on the clock is measured by it. */
  readonly trusted: () => void;
}

/** A command that may be decided now: the register it meets, and what the entry says of it. */
interface Asking {
  readonly journal: Journal;
  readonly before: Parameters<typeof entryToWrite>[0];
  readonly asked: Parameters<typeof entryToWrite>[1];
}

/** What rows came to, if it is what they would come to now: nothing was entered since, by the same person for the same day. */
function stillTrue(
  { held, shared }: Situation,
  { tried, by }: Given,
  today: IsoDate,
): readonly Decision[] | undefined {
  if (tried === undefined || shared !== undefined) return undefined;
  const isSame = tried.head.hash === held.end.hash && tried.by === by && tried.today === today;
  return isSame ? tried.decisions : undefined;
}

function asking(situation: Situation, given: Given): Result<Asking> {
  const { held, options, doubtSince } = situation;
  const { command, by, via } = given;
  const { clock, fs, folder } = options;
  const { journal, register } = held.found;
  const closed = held.refusal() ?? held.hold.why;
  if (closed) return closed;
  if (!journal) return refuse('unexpected', 'unexpected', { detail: 'no journal' });
  if (clock.doubt?.()?.messageKey === 'clock-out-of-range')
    return refuse('clock-doubt', 'clock-out-of-range');
  const at = clock.now();
  const last = doubtSince(at);
  if (last !== null) return refuse('clock-doubt', 'clock-doubt', { at, last });
  const unsigned = unsignedEdition(command, options.signers);
  if (unsigned) return unsigned;
  const missing = missingFile(fs, folder, namedFiles(command));
  if (missing) return missing;
  const before = { register, readText: () => held.text, seq: held.end.seq + 1 };
  const tried = stillTrue(situation, given, dateInZone(at, agencyZone));
  return done({ journal, before, asked: { command, by, via, at, zone: clock.zone(), tried } });
}

type Made = NonNullable<Decided['entry']>;

/** Keeps what was decided where the register is shared; null: it goes into the journal. */
function keptInOutbox(
  { held, options, shared, trusted }: Situation,
  { command, by, via, input = command }: Given,
  { asked, before }: Asking,
  { id, warnings, entry: { json, read } }: Decided & { readonly entry: Made },
): Result<Ran> | null {
  if (shared === undefined || by === null) return null;
  const officeCommand = options.newId();
  const { at, zone } = asked;
  const own = { id: officeCommand, command: input, by, via, at, zone, after: held.end, json };
  const unsaved = shared.add({ ...own, ...targetOf(read, held) }, read);
  if (unsaved) return unsaved;
  trusted();
  return done({ seq: before.seq, id, warnings: [...warnings], officeCommand });
}

/** What was appended, for whoever takes it in; the refusal where it was not. */
function appended(
  { held, trusted }: Situation,
  { journal }: Asking,
  written: AppendedEntry | JournalRefusal,
  read: Entry,
): Result<Parameters<HeldRegister['grow']>[0]> {
  if (!written.ok) {
    held.accessChanged.notify();
    return appendRefusal(written, journal);
  }
  trusted();
  return done({ line: written.line, head: { seq: written.seq, hash: written.hash }, entries: [read] });
}

const unchanged = ({ id, warnings }: Decided, { before }: Asking): Result<Ran> =>
  done({ seq: before.register.seq, id, warnings: [...warnings] });

/** Decides a command and keeps its entry: in the journal, or in the outbox of a register that is shared. Safe once this answers. */
export function runCommand(situation: Situation, given: Given): Result<Ran> {
  const { held, options } = situation;
  const begun = asking(situation, given);
  if (!begun.ok) return begun;
  const decided = entryToWrite(begun.value.before, begun.value.asked, options);
  if (!decided.ok) return decided;
  const { id, warnings, entry } = decided.value;
  if (entry === null) return unchanged(decided.value, begun.value);
  const inOutbox = keptInOutbox(situation, given, begun.value, { ...decided.value, entry });
  if (inOutbox !== null) return inOutbox;
  const { journal, before } = begun.value;
  const kept = appended(situation, begun.value, journal.append(entry.json), entry.read);
  if (!kept.ok) return kept;
  held.grow(kept.value);
  return done({ seq: before.seq, id, warnings: [...warnings] });
}

/** What a command comes to, with the line of its entry. */
type Sealed = Decided & { readonly sealed: SealedEntry | null };

function* sealedInSteps(
  { before, asked }: Asking,
  options: RegisterStoreOptions,
  after: ChainHead,
): Steps<Result<Sealed>> {
  const decided = yield* between(0, 0.95, entryInSteps(before, asked, options));
  if (!decided.ok) return decided;
  const { entry } = decided.value;
  const sealed = entry === null ? null : yield* between(0.95, 1, sealInSteps(after, entry.json, entry.read));
  return done({ ...decided.value, sealed });
}

/** How often a long command is begun anew because something else was entered meanwhile; then it is decided at once. */
const mostTries = 3;

/**
 * The same a little at a time, for a command that stands for many. It is decided on the register as it is when it is written: where
 * something else was entered meanwhile, it begins anew. Null once it was stopped; then nothing is written. From the writing on it cannot
 * be stopped, and nobody sees a part of it.
 */
export async function runInTurns(
  situation: () => Situation,
  given: Given,
  { isStopped, tell }: Turns,
): Promise<Result<Ran> | null> {
  for (let tries = 1; ; tries += 1) {
    if (tries > mostTries) return runCommand(situation(), given);
    const now = situation();
    const { held, options } = now;
    const begun = asking(now, given);
    if (!begun.ok) return begun;
    const { before, journal } = begun.value;
    const after = held.end;
    const isOther = () => held.end.hash !== after.hash || held.found.register !== before.register;
    const steps = sealedInSteps(begun.value, options, after);
    const decided = await inTurns(steps, { isStopped: () => isStopped() || isOther(), tell });
    if (isStopped()) return null;
    if (decided === null || isOther()) continue;
    if (!decided.ok) return decided;
    const { id, warnings, entry, sealed } = decided.value;
    if (entry === null || sealed === null) return unchanged(decided.value, begun.value);
    const closed = held.refusal() ?? held.hold.why;
    if (closed) return closed;
    const inOutbox = keptInOutbox(now, given, begun.value, { ...decided.value, entry });
    if (inOutbox !== null) return inOutbox;
    const kept = appended(now, begun.value, journal.appendSealed(sealed), entry.read);
    if (!kept.ok) return kept;
    await held.growInTurns(kept.value);
    return done({ seq: before.seq, id, warnings: [...warnings] });
  }
}
