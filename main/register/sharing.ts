import type { Message, Refusal, Result } from '../../shared/base/result';
import { appendRefusal } from '../journal/journal-words';
import type { OutboxCommand, OutboxContent, OutboxRecord } from '../outbox/outbox-record';
import { decideOne, layOver, type Provisional } from './decide-anew';
import type { HeldRegister } from './held-register';
import { onTheWay } from './overlay';
import type { RegisterStoreOptions } from './register-store';
import type { GoodLine } from './shared-lines';

/** The steps by which a shared register and its outbox change; each is safe on the disk when it answers undefined. */
export interface Sharing {
  readonly content: () => OutboxContent;
  /** Commands whose lines are not in the journal here. */
  readonly commands: () => readonly OutboxCommand[];
  /** Why a command was refused while the register was open, by its id. */
  readonly ended: Map<string, Message>;
  /** Whether what is on the way is not shown as the outbox has it. */
  readonly isBehind: () => boolean;
  /** What is shown does not follow from the journal any more. */
  readonly overtaken: () => void;
  readonly write: (records: readonly OutboxRecord[]) => Refusal | undefined;
  /** Decides the first command on its way anew, on the newest head; writes and shows nothing. */
  readonly decideFirst: (command: OutboxCommand) => Result<Provisional>;
  /** Decides everything on the way anew, on the newest head, and shows it. */
  readonly decideAnew: () => Refusal | undefined;
  /**
   * Shows what is still on the way once one of it was dropped. What cannot stand without it is only not shown: whether the office has it
   * is not known before it was asked.
   */
  readonly showWithout: () => void;
  /** Puts lines that were checked into the journal, and shows them where nothing of ours stands above. */
  readonly keep: (lines: readonly GoodLine[]) => Refusal | undefined;
}

/** The steps for the register of an open register. */
export function sharingOf(held: HeldRegister, options: RegisterStoreOptions): Sharing {
  const { clock } = options;
  const ended = new Map<string, Message>();
  /** Another's line has come under what is shown: it is decided anew once all lines are here, and shown again once all is sent. */
  let isOvertaken = false;

  const content = () => held.found.outbox?.content ?? { waiting: [], refused: [] };
  const commands = () => onTheWay(content(), held.head);

  const isBehind = (): boolean => {
    const ours = commands();
    return isOvertaken || ours.length !== held.waiting.length || ours[0]?.json !== held.waiting[0]?.json;
  };

  const write: Sharing['write'] = (records) => {
    const { outbox } = held.found;
    const closed = held.refusal();
    if (closed || outbox === undefined) return closed;
    // What is in the journal here needs no place in the outbox any more.
    const there = new Set(commands().map(({ id }) => id));
    const kept = content()
      .waiting.filter(({ id }) => !there.has(id))
      .map(({ id }): OutboxRecord => ({ is: 'kept', id }));
    const refused = records.length === 0 ? undefined : outbox.append([...kept, ...records]);
    if (refused) held.accessChanged.notify();
    return refused;
  };

  const decideFirst: Sharing['decideFirst'] = (command) =>
    decideOne(
      command,
      {
        register: held.confirmed,
        get text() {
          return held.found.journal?.text ?? '';
        },
        head: held.head,
      },
      { ...options, now: clock.now() },
    );

  const decideAnew: Sharing['decideAnew'] = () => {
    isOvertaken = false;
    const laid = layOver(held.ground(), commands(), { ...options, now: clock.now() });
    held.replace(laid);
    for (const record of laid.records) if (record.is === 'refused') ended.set(record.id, record.refusal);
    return write(laid.records);
  };

  const showWithout = (): void => {
    held.replace(layOver(held.ground(), commands(), { ...options, now: clock.now() }));
    isOvertaken = true;
  };

  const keep: Sharing['keep'] = (lines) => {
    const { journal } = held.found;
    const last = lines.at(-1);
    if (journal === undefined || last === undefined) return undefined;
    const written = journal.appendAll(lines.map(({ json }) => json));
    if (!written.ok) {
      held.accessChanged.notify();
      return appendRefusal(written, journal);
    }
    let left = held.waiting;
    for (const { command, json } of lines) {
      if (left[0]?.id === command && left[0]?.json === json) left = left.slice(1);
      else if (held.waiting.length > 0) isOvertaken = true;
    }
    const kept = {
      line: written.line,
      head: { seq: last.seq, hash: last.hash },
      entries: lines.map(({ entry }) => entry),
    };
    if (held.waiting.length === 0 && !isOvertaken) held.grow(kept);
    else held.grewBelow(kept, left);
    return undefined;
  };

  return {
    content,
    commands,
    ended,
    isBehind,
    overtaken: () => {
      isOvertaken = true;
    },
    write,
    decideFirst,
    decideAnew,
    showWithout,
    keep,
  };
}
