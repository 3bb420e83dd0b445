import { done, type Result, refuse } from '../../shared/base/result';
import type { Ran } from '../../shared/calls/answer';
import type { Command, ProgramNote } from '../../shared/commands/commands';
import type { Via } from '../../shared/register/events';
import { missingFile, namedFiles } from '../attachments/named-files';
import { appendRefusal } from '../journal/journal-words';
import { entryToWrite } from './entry-to-write';
import type { HeldRegister } from './held-register';
import type { RegisterStoreOptions } from './register-store';
import { type shareRegister, targetOf } from './share-register';
import { unsignedEdition } from './unsigned-edition';

/** A command that was read, and who gives it by what way. */
interface Given {
  readonly command: Command | ProgramNote;
  readonly by: string | null;
  readonly via: Via;
  /** As it was given, where that was outside. */
  readonly input?: unknown;
}

interface Situation {
  readonly held: HeldRegister;
  readonly options: RegisterStoreOptions;
  /** What is done with an office; undefined where the register is not shared. */
  readonly shared: ReturnType<typeof shareRegister> | undefined;
  /** Since when the clock cannot be believed; null where it can. */
  readonly doubtSince: (at: string) => string | null;
  /** An entry was made: from now on the clock is measured by it. */
  readonly trusted: () => void;
}

/** Decides a command and keeps its entry: in the journal, or in the outbox of a register that is shared. Safe once this answers. */
export function runCommand(
  { held, options, shared, doubtSince, trusted }: Situation,
  { command, by, via, input = command }: Given,
): Result<Ran> {
  const { clock, fs, folder, newId } = options;
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
  const seq = held.end.seq + 1;
  const asked = { command, by, via, at, zone: clock.zone() };
  const decided = entryToWrite({ register, readText: () => held.text, seq }, asked, options);
  if (!decided.ok) return decided;
  const { id, warnings, entry } = decided.value;
  if (entry === null) return done({ seq: register.seq, id, warnings: [...warnings] });
  if (shared !== undefined && by !== null) {
    const officeCommand = newId();
    const { json, read } = entry;
    const own = { id: officeCommand, command: input, by, via, at, zone: asked.zone, after: held.end, json };
    const unsaved = shared.add({ ...own, ...targetOf(read, held) }, read);
    if (unsaved) return unsaved;
    trusted();
    return done({ seq, id, warnings: [...warnings], officeCommand });
  }
  const written = journal.append(entry.json);
  if (!written.ok) {
    held.accessChanged.notify();
    return appendRefusal(written, journal);
  }
  trusted();
  held.grow({ line: written.line, head: { seq: written.seq, hash: written.hash }, entries: [entry.read] });
  return done({ seq, id, warnings: [...warnings] });
}
