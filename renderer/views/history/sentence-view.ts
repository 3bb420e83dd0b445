import type { About, Piece } from '../../../shared/labels/sentence-pieces';

/** How many names of a long list show before the rest is asked for. */
export const namesShown = 3;

/** The sentence with a way to the record it is about on the first name, unless its names have ways of their own. */
export function linkedSentence(sentence: readonly Piece[], about: About | null): readonly Piece[] {
  const first = sentence.findIndex((piece) => typeof piece !== 'string');
  if (about === null) return sentence;
  return sentence.map((piece, index) =>
    index !== first || typeof piece === 'string' || piece.about !== undefined ? piece : { ...piece, about },
  );
}

const isListed = (piece: Piece): boolean => typeof piece !== 'string' && piece.about !== undefined;

/** A sentence that lists many records cut after the first of them; `hidden` says how many are left out. */
export function foldedSentence(
  pieces: readonly Piece[],
  isWhole: boolean,
): { readonly pieces: readonly Piece[]; readonly hidden: number } {
  const names = pieces.filter(isListed).length;
  // One more than is shown needs no folding: "and 1 more" is as long as the name.
  if (isWhole || names <= namesShown + 1) return { pieces, hidden: 0 };
  let seen = 0;
  const end = pieces.findIndex((piece) => {
    if (isListed(piece)) seen += 1;
    return seen === namesShown;
  });
  return { pieces: pieces.slice(0, end + 1), hidden: names - namesShown };
}
