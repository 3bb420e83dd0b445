import { inPieces, type Piece } from '../labels/sentence-pieces';
import { undoneReason } from '../records/record-meta';
import type { Changes } from '../register/events';
import { defineWords } from '../words/define-words';

const texts = defineWords('history/describe-record-change', {
  tookTheOutOf: 'Took the {what} {name} out of the register.',
  putTheBackInto: 'Put the {what} {name} back into the register.',
  markedTheAsEntered: 'Marked the {what} {name} as entered in error: {reason}',
  archivedThe: 'Archived the {what} {name}.',
  broughtBackThe: 'Brought back the {what} {name}.',
  changedThe: 'Changed the {what} {name}.',
});

/** "Changed …", or what else the change amounts to: archived, brought back, entered in error. */
export function changed(what: string, name: string, changes: Changes): readonly Piece[] {
  const voided = changes.void?.now as { readonly reason: string } | null | undefined;
  if (voided?.reason === undoneReason) return inPieces(texts.tookTheOutOf, { what: { plain: what }, name });
  if (voided === null) return inPieces(texts.putTheBackInto, { what: { plain: what }, name });
  if (voided)
    return inPieces(texts.markedTheAsEntered, { what: { plain: what }, name, reason: voided.reason });
  if (changes.archived !== undefined) {
    return changes.archived.now === true
      ? inPieces(texts.archivedThe, { what: { plain: what }, name })
      : inPieces(texts.broughtBackThe, { what: { plain: what }, name });
  }
  return inPieces(texts.changedThe, { what: { plain: what }, name });
}

/** The changed fields that such a sentence leaves to say. */
export function fieldsOnly(changes: Changes): Changes {
  const { void: _void, archived: _archived, ...rest } = changes;
  return rest;
}
