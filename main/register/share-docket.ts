import { done, type Refusal, refuse } from '../../shared/base/result';
import type { Entry } from '../../shared/register/events';
import { hashOfLine, partsOf } from '../../shared/register/journal-line';
import { attachmentsIn } from '../attachments/attachments';
import type { OutboxCommand, OutboxRecord } from '../outbox/outbox-record';
import { provisional } from './decide-anew';
import type { DocketOptions } from './docket';
import type { DocketOffice } from './docket-office';
import type { HeldRegister } from './held-register';
import { createListeners } from './listeners';
import { checkedLines, stamped } from './shared-lines';
import { sharingOf } from './sharing';

interface Adding {
  /** Keeps a command that was decided, and shows it: it is safe once this answers undefined. */
  readonly add: (command: Omit<OutboxCommand, 'sent'>, entry: Entry) => Refusal | undefined;
}

function hashAt({ head, found }: HeldRegister, seq: number): string | undefined {
  return seq === head.seq ? head.hash : hashOfLine(found.journal?.text ?? '', seq);
}

/** What a docket whose register is shared does with the office. */
export function shareDocket(held: HeldRegister, options: DocketOptions): DocketOffice & Adding {
  const { clock, report } = options;
  const changed = createListeners<void>(report);
  /** The number of each command that the office took while the register was open. */
  const taken = new Map<string, number>();
  const { content, commands, ended, isBehind, overtaken, write, decideAnew, keep } = sharingOf(held, options);

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
    linesFrom: (seq, most) =>
      (held.found.journal?.text ?? '')
        .split('\n', seq + most)
        .slice(seq)
        .filter((line) => line !== '')
        .map((line) => ({ json: partsOf(line).json, command: null })),
    next: () => {
      const [first] = held.waiting;
      const command = commands()[0];
      if (first === undefined || command === undefined || isBehind() || held.refusal()) return undefined;
      const json = stamped(first.json, command.at, clock.now());
      return { command: first.id, after: held.head, json, files: attachmentsIn(first.line) };
    },
    take: (lines, isLast) => {
      const closed = held.refusal();
      if (closed) return closed;
      const { good, stop } = checkedLines(held, lines);
      // Noted before the journal has them: after a crash a command whose line is there is never decided again.
      const sent = commands().flatMap((ours): OutboxRecord[] => {
        const line = good.find(({ command }) => command === ours.id);
        if (line !== undefined) return [{ is: 'sent', id: ours.id, seq: line.seq, hash: line.hash }];
        // An office that was restored has another line where this one once stood.
        const isGone = good.some(({ seq }) => seq === ours.sent?.seq);
        return isGone ? [{ is: 'again', id: ours.id }] : [];
      });
      const refused = write(sent) ?? keep(good);
      if (refused === undefined)
        for (const { is, id, ...place } of sent)
          if (is === 'sent' && 'seq' in place) taken.set(id, place.seq);
      const isAnew = refused === undefined && stop === undefined && isLast && isBehind();
      const again = isAnew ? decideAnew() : undefined;
      if (good.length > 0 || isAnew) changed.notify();
      return refused ?? stop ?? again ?? done(undefined);
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
      const refusal: Refusal = { ok: false, code: 'invalid', messageKey: why.messageKey, params: why.params };
      const refused = write([{ is: 'refused', id: command, at: clock.now(), refusal }]);
      if (refused) return refused;
      ended.set(command, refusal);
      const again = decideAnew();
      changed.notify();
      return again ?? done(undefined);
    },
    drop: (command) => {
      if (!content().refused.some(({ id }) => id === command))
        return refuse('not-found', 'office-not-refused');
      const refused = write([{ is: 'dropped', id: command, at: clock.now() }]);
      if (refused) return refused;
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
