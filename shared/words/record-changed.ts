import type { Changes } from '../events';
import { type Piece, pieces } from './pieces';

/** "Changed …", or what else the change amounts to: archived, brought back, entered wrongly. */
export function changed(what: string, name: string, changes: Changes): readonly Piece[] {
  const voided = changes.void?.now as { readonly reason: string } | null | undefined;
  if (voided) return pieces`Marked the ${{ plain: what }} ${name} as entered wrongly: ${voided.reason}`;
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
