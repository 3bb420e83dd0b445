import { done, type Refusal, type Result, refuse } from '../../shared/base/result';
import type { Entry } from '../../shared/register/events';
import { hashOfLine, partsOf } from '../../shared/register/journal-line';
import { attachmentsIn } from '../attachments/attachments';
import type { OutboxCommand, OutboxRecord } from '../outbox/outbox-record';
import { provisional } from './decide-anew';
import type { HeldRegister } from './held-register';
import { createListeners } from './listeners';
import type { RegisterStoreOptions } from './register-store';
import { checkedLines, type GoodLine, stamped } from './shared-lines';
import { type Sharing, sharingOf } from './sharing';
import type { NextLine, StoreOffice } from './store-office';

interface Adding {
  /** Keeps a command that was decided, and shows it: it is safe once this answers undefined. */
  readonly add: (command: Omit<OutboxCommand, 'sent'>, entry: Entry) => Refusal | undefined;
}

function hashAt({ head, found }: HeldRegister, seq: number): string | undefined {
  return seq === head.seq ? head.hash : hashOfLine(found.journal?.text ?? '', seq);
}

/**
 * What the outbox is told of lines of the office before the journal has them: after a crash a command whose line is there is never
 * decided again.
 */
function sentIn(lines: readonly GoodLine[], commands: readonly OutboxCommand[]): readonly OutboxRecord[] {
  return commands.flatMap(({ id, sent }): OutboxRecord[] => {
    const line = lines.find(({ command }) => command === id);
    if (line !== undefined) return [{ is: 'sent', id, seq: line.seq, hash: line.hash }];
    // An office that was restored has another line where this one once stood.
    return lines.some(({ seq }) => seq === sent?.seq) ? [{ is: 'again', id }] : [];
  });
}

/** Lines of a journal from one on, as an office wants them back. */
const linesOf = (journal: string, seq: number, most: number) =>
  journal
    .split('\n', seq + most)
    .slice(seq)
    .filter((line) => line !== '')
    .map((line) => ({ json: partsOf(line).json, command: null }));

/** The line of the first command that waits, as it would follow the head now; undefined where that cannot be said yet. */
function firstLine(
  first: OutboxCommand,
  { waiting, head: after }: HeldRegister,
  { isBehind, decideFirst }: Sharing,
  { isRead, now }: { readonly isRead: boolean; readonly now: string },
): Result<NextLine> | undefined {
  const { id: command, at } = first;
  const [shown] = waiting;
  if (!isBehind() && shown !== undefined)
    return done({ command, after, json: stamped(shown.json, at, now), files: attachmentsIn(shown.line) });
  if (!isRead) return undefined;
  const decided = decideFirst(first);
  if (!decided.ok) return decided;
  const { json, line } = decided.value;
  return done({ command, after, json, files: attachmentsIn(line) });
}

/** The line of a command on its way, as the register shows it. */
const shownLine = ({ waiting }: HeldRegister, command: string): string | null =>
  waiting.find(({ id }) => id === command)?.line ?? null;

function holdBy(held: HeldRegister, why: Refusal | undefined): void {
  if (held.hold.why?.messageKey === why?.messageKey) return;
  held.hold.why = why;
  held.accessChanged.notify();
}

/** Gives a command up that was refused, or that still waits: then it is not shown any more either. */
function drop(
  id: string,
  { commands, content, ended, showWithout, write }: Sharing,
  at: string,
): Refusal | undefined {
  const isWaiting = commands().some((each) => each.id === id);
  if (!isWaiting && !content().refused.some((each) => each.id === id))
    return refuse('not-found', 'office-not-refused');
  if (!isWaiting) return write([{ is: 'dropped', id, at }]);
  const refusal = refuse('conflict', 'office-withdrawn');
  const unsaved = write([
    { is: 'refused', id, at, refusal },
    { is: 'dropped', id, at },
  ]);
  if (unsaved) return unsaved;
  ended.set(id, refusal);
  showWithout();
  return undefined;
}

/** What an open register that is shared does with the office. */
export function shareRegister(held: HeldRegister, options: RegisterStoreOptions): StoreOffice & Adding {
  const { clock, report } = options;
  const changed = createListeners<void>(report);
  /** The number of each command that the office took while the register was open. */
  const taken = new Map<string, number>();
  /** Every line that the office had when it was asked last is here: only then anything is refused for good. */
  let isRead = false;
  const lineOf = (command: OutboxCommand) => firstLine(command, held, sharing, { isRead, now: clock.now() });
  const refused = (id: string, refusal: Refusal): Refusal | undefined => {
    const unsaved = write([{ is: 'refused', id, at: clock.now(), refusal }]);
    if (unsaved === undefined) ended.set(id, refusal);
    return unsaved;
  };
  const sharing = sharingOf(held, options);
  const { content, commands, ended, isBehind, overtaken, write, decideAnew, keep } = sharing;

  return {
    add: (command, entry) => {
      const refused = write([{ is: 'command', ...command }]);
      if (refused) return refused;
      held.show(provisional(command.id, command, entry));
      changed.notify();
      return undefined;
    },
    get head() {
      return held.head;
    },
    get waiting() {
      return commands().length;
    },
    get waitingSince() {
      return commands()[0]?.at ?? null;
    },
    get waitingIds() {
      return commands().map(({ id }) => id);
    },
    get refused() {
      return content().refused;
    },
    hashAt: (seq) => hashAt(held, seq),
    linesFrom: (seq, most) => linesOf(held.found.journal?.text ?? '', seq, most),
    next: () => {
      for (const command of commands()) {
        if (held.refusal()) return undefined;
        const line = lineOf(command);
        if (line === undefined || line.ok) return line?.value;
        if (refused(command.id, line) !== undefined) return undefined;
        changed.notify();
      }
      return undefined;
    },
    take: (lines, isLast) => {
      const closed = held.refusal();
      if (closed) return closed;
      const { good, stop } = checkedLines(held, lines);
      const sent = sentIn(good, commands());
      const unsaved = write(sent) ?? keep(good);
      if (unsaved === undefined)
        for (const { is, id, ...place } of sent)
          if (is === 'sent' && 'seq' in place) taken.set(id, place.seq);
      isRead = unsaved === undefined && stop === undefined && isLast;
      if (good.length > 0) changed.notify();
      return unsaved ?? stop ?? done(undefined);
    },
    show: () => {
      if (!isRead || !isBehind() || held.refusal()) return done(undefined);
      const again = decideAnew();
      changed.notify();
      return again ?? done(undefined);
    },
    known: (found) => {
      const records: OutboxRecord[] = [];
      for (const { id } of commands()) {
        const place = found.get(id);
        // A later line brings its command itself.
        if (place === undefined || place.seq > held.head.seq) continue;
        if (hashAt(held, place.seq) !== place.hash) return refuse('conflict', 'office-forked');
        records.push({ is: 'sent', id, ...place });
      }
      if (records.length === 0) return done(undefined);
      const refused = write(records);
      if (refused) return refused;
      for (const { id } of records) taken.set(id, found.get(id)?.seq ?? 0);
      // In the journal already: what is shown of it a second time goes.
      overtaken();
      return done(undefined);
    },
    refuse: (command, why) => {
      const unsaved = refused(command, { ok: false, code: 'invalid', ...why });
      if (unsaved) return unsaved;
      // What was decided on it is decided anew when its turn comes.
      overtaken();
      changed.notify();
      return done(undefined);
    },
    drop: (command) => {
      const unsaved = drop(command, sharing, clock.now());
      if (unsaved) return unsaved;
      changed.notify();
      return done(undefined);
    },
    settled: (command) => {
      const why = ended.get(command) ?? content().refused.find(({ id }) => id === command)?.refusal;
      if (why !== undefined)
        return { is: 'refused', why: { messageKey: why.messageKey, params: why.params } };
      return commands().some(({ id }) => id === command) ? undefined : { is: 'confirmed' };
    },
    seqOf: (command) => taken.get(command),
    commands: () => commands().map((command) => ({ ...command, line: shownLine(held, command.id) })),
    hold: (why) => holdBy(held, why),
    onChange: changed.add,
  };
}

/** Which entry an undo takes back, as the outbox keeps it; empty for every other command. */
export function targetOf(
  { undoes }: Entry,
  { waiting }: Pick<HeldRegister, 'waiting'>,
): Pick<OutboxCommand, 'undoes'> {
  if (undoes === undefined) return {};
  const own = waiting.find(({ entry }) => entry.seq === undoes);
  return { undoes: own === undefined ? { seq: undoes } : { command: own.id } };
}
