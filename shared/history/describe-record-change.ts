import { type Piece, pieces } from '../labels/sentence-pieces';
import { undoneReason } from '../records/record-meta';
import type { Changes } from '../register/events';

/** "Changed …", or what else the change amounts to: archived, brought back, entered in error. */
export function changed(what: string, name: string, changes: Changes): readonly Piece[] {
  const voided = changes.void?.now as { readonly reason: string } | null | undefined;
  if (voided?.reason === undoneReason)
    return pieces`Took the ${{ plain: what }} ${name} out of the register.`;
  if (voided === null) return pieces`Put the ${{ plain: what }} ${name} back into the register.`;
  if (voided) return pieces`Marked the ${{ plain: what }} ${name} as entered in error: ${voided.reason}`;
  if (changes.archived !== undefined) {
    return changes.archived.now === true
      ? pieces`Archived the ${{ plain: what }} ${name}.`
      : pieces`Brought back the ${{ plain: what }} ${name}.`;
  }
  return pieces`Changed the ${{ plain: what }} ${name}.`;
}

/** The changed fields that such a sentence leaves to say. */
export function fieldsOnly(changes: Changes): Changes {
  const { void: _void, archived: _archived, ...rest } = changes;
  return rest;
}
