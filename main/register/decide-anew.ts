import { agencyZone } from '../../shared/base/agency-zone';
import { dateInZone } from '../../shared/base/dates';
import { done, type Result, refuse } from '../../shared/base/result';
import type { Command } from '../../shared/commands/commands';
import { parseCommand } from '../../shared/commands/parse-command';
import { fieldInWords } from '../../shared/labels/field-name';
import { isSame } from '../../shared/register/changes';
import type { Changes, Entry } from '../../shared/register/events';
import type { ChainHead } from '../../shared/register/journal-line';
import { readEntry } from '../../shared/register/read-entry';
import { contradictionIn, fold, type Register } from '../../shared/register/register';
import { sealLine } from '../journal/chain';
import type { AsDecided, OutboxCommand, OutboxRecord, Target } from '../outbox/outbox-record';
import { entryToWrite } from './entry-to-write';
import type { RegisterStoreOptions } from './register-store';
import { withSameIds } from './same-ids';

/** A command of the outbox as the register shows it: the entry it comes to behind `after`. */
export interface Provisional extends AsDecided {
  readonly id: string;
  readonly line: string;
  readonly hash: string;
  readonly entry: Entry;
}

/** A register, its text and where that ends. Deciding folds into the register. */
export interface Ground {
  readonly register: Register;
  readonly text: string;
  readonly head: ChainHead;
}

/** The commands on their way laid over the register; `records` is what the outbox has to be told. */
export interface LaidOver extends Ground {
  readonly waiting: readonly Provisional[];
  readonly records: readonly OutboxRecord[];
}

type Ports = Pick<RegisterStoreOptions, 'newId' | 'report'> & { readonly now: string };

/** Where an entry of the outbox stands behind a head. */
export function provisional(id: string, { after, json }: AsDecided, entry: Entry): Provisional {
  return { id, after, json, entry, ...sealLine(after.hash, json) };
}

/** The entry of before, if nothing has come between. */
function asBefore({ id, after, json }: OutboxCommand, { register, head }: Ground): Provisional | undefined {
  if (after.seq !== head.seq || after.hash !== head.hash) return undefined;
  const read = readEntry(json);
  const fits =
    read.ok && read.entry.seq === head.seq + 1 && contradictionIn(register, read.entry) === undefined;
  return fits ? provisional(id, { after, json }, read.entry) : undefined;
}

/** The number of the entry that an undo takes back; undefined where its command was refused. */
function numberOf(target: Target, waiting: readonly Provisional[]): number | undefined {
  return 'seq' in target ? target.seq : waiting.find(({ id }) => id === target.command)?.entry.seq;
}

/** The command to decide: one that meant "the last" or a number of its own goes on meaning the same entry. */
function meant(command: OutboxCommand, waiting: readonly Provisional[]): Result<Command> {
  if (command.undoes !== undefined) {
    const entry = numberOf(command.undoes, waiting);
    return entry === undefined ? refuse('not-found', 'nothing-to-undo') : done({ do: 'undo', entry });
  }
  const parsed = parseCommand(command.command);
  // It says up to which entry everybody was screened, and that number is another entry's now.
  if (parsed.ok && parsed.value.do === 'record-screening')
    return refuse('conflict', 'changed-while-screening');
  return parsed;
}

const overwriting = /^(change|correct|set|move)-/;

/** A field that the person meant to change from one value, and that has another since. */
function overtaken(command: OutboxCommand, name: Command['do'], now: Entry): Result<void> {
  const before = readEntry(command.json);
  if (!before.ok || !overwriting.test(name)) return done(undefined);
  const typed = JSON.stringify(command.command);
  const changesOf = ({ events }: Entry) =>
    events.flatMap((event): { type: string; id: string; changes: Changes }[] => {
      if (!('changes' in event)) return [];
      const id = 'id' in event ? event.id : '';
      // What follows from the change is counted anew; only what the person named was typed.
      return typed.includes(id) ? [{ type: event.type, id, changes: event.changes }] : [];
    });
  const old = new Map(changesOf(before.entry).map((each) => [`${each.type} ${each.id}`, each.changes]));
  for (const { type, id, changes } of changesOf(now))
    for (const [field, { was }] of Object.entries(changes)) {
      const then = old.get(`${type} ${id}`)?.[field];
      if (then !== undefined && !isSame(then.was ?? null, was ?? null))
        return refuse('conflict', 'changed-by-another', { what: fieldInWords(type as never, field) }, field);
    }
  return done(undefined);
}

/** A line younger than this goes to the office as it was written; an older one says when it was typed. */
export const fresh = 60_000;

/** Whether a line has to say when its command was typed, beside when the office takes it. */
function isTypedEarlier(typed: string, now: string): boolean {
  const age = Date.parse(now) - Date.parse(typed);
  return age > fresh || (age > 0 && dateInZone(typed, agencyZone) !== dateInZone(now, agencyZone));
}

function anew(
  command: OutboxCommand,
  ground: Ground,
  waiting: readonly Provisional[],
  ports: Ports,
): Result<Provisional> {
  const wanted = meant(command, waiting);
  if (!wanted.ok) return wanted;
  const { by, via, at: enteredAt, zone } = command;
  const asked = {
    command: wanted.value,
    by,
    via,
    at: ports.now,
    zone,
    ...(isTypedEarlier(enteredAt, ports.now) && { enteredAt }),
  };
  const seq = ground.head.seq + 1;
  const decided = entryToWrite({ register: ground.register, readText: () => ground.text, seq }, asked, ports);
  if (!decided.ok) return decided;
  const { entry } = decided.value;
  if (entry === null) return refuse('conflict', 'entered-by-another');
  const json = withSameIds(command.json, entry.json).json;
  const read = readEntry(json);
  if (!read.ok) return refuse('unexpected', 'entry-unreadable', { detail: read.why });
  const other = overtaken(command, wanted.value.do, read.entry);
  return other.ok ? done(provisional(command.id, { after: ground.head, json }, read.entry)) : other;
}

/** A command that follows the head of the journal, with nothing on its way before it: it is decided anew, which changes nothing. */
export function decideOne(command: OutboxCommand, ground: Ground, ports: Ports): Result<Provisional> {
  return anew(command, ground, [], ports);
}

/**
 * Lays the commands on their way over the register, in their order. What stands on the very line it was decided on stays as it is; the
 * rest is decided anew, and what is then refused is named with the sentence. Folds into `ground.register`.
 */
export function layOver(ground: Ground, commands: readonly OutboxCommand[], ports: Ports): LaidOver {
  const { register } = ground;
  const waiting: Provisional[] = [];
  const records: OutboxRecord[] = [];
  let { text, head } = ground;
  for (const command of commands) {
    const before = { register, text, head };
    const kept = asBefore(command, before);
    const decided = kept ? done(kept) : anew(command, before, waiting, ports);
    if (!decided.ok) {
      records.push({ is: 'refused', id: command.id, at: ports.now, refusal: decided });
      continue;
    }
    const { id, after, json, line, hash, entry } = decided.value;
    if (kept === undefined) records.push({ is: 'decided', id, after, json });
    waiting.push(decided.value);
    fold(register, entry);
    text += line;
    head = { seq: entry.seq, hash };
  }
  return { register, text, head, waiting, records };
}
