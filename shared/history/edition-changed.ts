import { inPieces, type Piece } from '../labels/sentence-pieces';
import type { KeptEdition } from '../records/settings';
import type { Changes } from '../register/events';
import { defineWords } from '../words/define-words';

const texts = defineWords('history/edition-changed', {
  tookIn: 'Took in the law edition {id}; no date moved.',
  wentBackTo: 'Went back to the law edition {id}; no date moved.',
  wentBack: 'Went back to the law edition of the program; no date moved.',
});

/** Which edition of the law an entry took in or out of use. */
export function editionChanged(change: Changes[string]): readonly Piece[] {
  const [was, now] = [change.was, change.now] as readonly (KeptEdition | null)[];
  if (now == null) return [texts.wentBack];
  const said = was == null || was.id < now.id ? texts.tookIn : texts.wentBackTo;
  return inPieces(said, { id: now.id });
}
