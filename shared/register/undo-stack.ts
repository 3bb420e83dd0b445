import type { Entry } from './events';

/** What can be undone and redone, as entry numbers, the next one last; and which entries stand undone, and by which. */
export interface UndoStack {
  readonly undo: number[];
  readonly redo: number[];
  readonly undoneBy: Map<number, number>;
  /** For each entry that took one back: which. */
  readonly tookBack: Map<number, number>;
}

export function emptyUndoStack(): UndoStack {
  return { undo: [], redo: [], undoneBy: new Map(), tookBack: new Map() };
}

export function copyOfUndoStack({ undo, redo, undoneBy, tookBack }: UndoStack): UndoStack {
  return { undo: [...undo], redo: [...redo], undoneBy: new Map(undoneBy), tookBack: new Map(tookBack) };
}

/** A notice the program noted for itself is nobody's change, so it is nobody's to take back. */
export function isUndoable(entry: Entry): boolean {
  return entry.via !== 'program' && entry.events.length > 0;
}

function remove(list: number[], seq: number): void {
  const index = list.lastIndexOf(seq);
  if (index !== -1) list.splice(index, 1);
}

/** Follows one entry. An entry that takes back an undo puts back: it can itself be undone, like any change. */
export function updateUndoStack(stack: UndoStack, entry: Entry): void {
  if (!isUndoable(entry)) return;
  const { seq, undoes } = entry;
  if (undoes === undefined) {
    stack.undo.push(seq);
    stack.redo.length = 0;
    return;
  }
  stack.tookBack.set(seq, undoes);
  setUndone(stack, seq, undoes);
  remove(stack.undo, undoes);
  remove(stack.redo, undoes);
  if (actOf(stack, seq).is === 'put-back') stack.undo.push(seq);
  else stack.redo.push(seq);
}

/** An entry that is undone undoes no other any more; that one undoes again what it took back itself, and so on to the bottom. */
function setUndone({ undoneBy, tookBack }: UndoStack, seq: number, undoes: number): void {
  let by = seq;
  let isUndone = true;
  for (let of: number | undefined = undoes; of !== undefined; of = tookBack.get(of)) {
    if (isUndone) undoneBy.set(of, by);
    else undoneBy.delete(of);
    isUndone = !isUndone;
    by = of;
  }
}

/** What an entry amounts to: a change of its own, or that it takes back or puts back an earlier one; `of` is that change. */
export interface Act {
  readonly is: 'change' | 'took-back' | 'put-back';
  readonly of: number;
}

/** Follows an entry through whatever it took back to the change at the bottom of it. */
export function actOf({ tookBack }: UndoStack, seq: number): Act {
  let of = seq;
  let turns = 0;
  for (let next = tookBack.get(of); next !== undefined; next = tookBack.get(of)) {
    of = next;
    turns += 1;
  }
  return { is: turns === 0 ? 'change' : turns % 2 === 1 ? 'took-back' : 'put-back', of };
}
