import type { Refusal } from '../../shared/base/result';
import type { Via } from '../../shared/register/events';
import type { ChainHead } from '../../shared/register/journal-line';

/** Which entry an undo takes back: one that the office has, by its number, or one of this outbox, by its command. */
export type Target = { readonly seq: number } | { readonly command: string };

/** What a command was decided to be, and on what. */
export interface AsDecided {
  /** The line it follows: in the journal, or in the chain that this outbox continues it with. */
  readonly after: ChainHead;
  /** The entry, as it would stand in the journal. */
  readonly json: string;
}

/** A command that the office does not have yet. */
export interface OutboxCommand extends AsDecided {
  /** The id by which the office recognizes it. */
  readonly id: string;
  /** As it was given: it is read and decided anew whenever others were faster. */
  readonly command: unknown;
  readonly by: string;
  readonly via: Via;
  /** When and where it was typed. */
  readonly at: string;
  readonly zone: string;
  /** Only of an undo. */
  readonly undoes?: Target;
  /** Where the office has it, once that is known and the line is not in the journal here yet. */
  readonly sent?: ChainHead;
}

/** A command that was decided anew and refused, until the person changes or drops it. */
export interface RefusedCommand {
  readonly id: string;
  readonly command: unknown;
  readonly by: string;
  readonly via: Via;
  /** When it was typed, and when it was refused. */
  readonly at: string;
  readonly refusedAt: string;
  readonly refusal: Refusal;
}

/** One line of the outbox. */
export type OutboxRecord =
  | ({ readonly is: 'command' } & Omit<OutboxCommand, 'sent'>)
  | ({ readonly is: 'decided'; readonly id: string } & AsDecided)
  | ({ readonly is: 'sent'; readonly id: string } & ChainHead)
  | { readonly is: 'again'; readonly id: string }
  | { readonly is: 'kept'; readonly id: string }
  | { readonly is: 'refused'; readonly id: string; readonly at: string; readonly refusal: Refusal }
  | { readonly is: 'dropped'; readonly id: string; readonly at: string };

/** What the outbox holds: commands on their way, oldest first, and those refused. */
export interface OutboxContent {
  readonly waiting: readonly OutboxCommand[];
  readonly refused: readonly RefusedCommand[];
}

export const emptyContent: OutboxContent = { waiting: [], refused: [] };

/** An undo of a command that has its number now. */
function pointed(command: OutboxCommand, id: string, seq: number): OutboxCommand {
  const { undoes } = command;
  const isIt = undoes !== undefined && 'command' in undoes && undoes.command === id;
  return isIt ? { ...command, undoes: { seq } } : command;
}

/** The content after one more line. A line about a command that is not there changes nothing. */
export function withRecord(content: OutboxContent, record: OutboxRecord): OutboxContent {
  const { waiting, refused } = content;
  const others = waiting.filter(({ id }) => id !== record.id);
  const changed = (change: (command: OutboxCommand) => OutboxCommand) =>
    waiting.map((each) => (each.id === record.id ? change(each) : each));
  switch (record.is) {
    case 'command': {
      const { is: _is, ...command } = record;
      return { waiting: [...others, command], refused };
    }
    case 'decided': {
      const { after, json } = record;
      return { waiting: changed((each) => ({ ...each, after, json })), refused };
    }
    case 'sent': {
      const { seq, hash } = record;
      const sent = changed((each) => ({ ...each, sent: { seq, hash } }));
      return { waiting: sent.map((each) => pointed(each, record.id, seq)), refused };
    }
    case 'again':
      return { waiting: changed(({ sent: _sent, ...each }) => each), refused };
    case 'kept':
      return { waiting: others, refused };
    case 'refused': {
      const command = waiting.find(({ id }) => id === record.id);
      if (command === undefined) return content;
      const { id, by, via, at } = command;
      const { refusal, at: refusedAt } = record;
      const added = { id, command: command.command, by, via, at, refusedAt, refusal };
      return { waiting: others, refused: [...refused, added] };
    }
    case 'dropped':
      return { waiting, refused: refused.filter(({ id }) => id !== record.id) };
  }
}

/** The fewest lines that give this content. */
export function recordsOf({ waiting, refused }: OutboxContent): readonly OutboxRecord[] {
  return [
    ...refused.flatMap(({ refusedAt, refusal, ...command }): OutboxRecord[] => [
      { is: 'command', ...command, zone: 'UTC', after: { seq: 0, hash: '' }, json: '' },
      { is: 'refused', id: command.id, at: refusedAt, refusal },
    ]),
    ...waiting.flatMap(({ sent, ...command }): OutboxRecord[] => [
      { is: 'command', ...command },
      ...(sent === undefined ? [] : [{ is: 'sent', id: command.id, ...sent } as const]),
    ]),
  ];
}
