/** The record a sentence, or a name in it, is about. */
export interface About {
  readonly kind: 'license' | 'counterparty' | 'deadline';
  readonly id: string;
}

/**
 * A stretch of a sentence: our own words, or what somebody typed, which a screen sets apart (its direction may differ).
 * `about` where the sentence names several records, each with a way of its own.
 */
export type Piece = string | { readonly quoted: string; readonly about?: About };

/** Tags a template: every value is somebody's words, save `{plain}` ones. */
export function pieces(
  ours: TemplateStringsArray,
  ...values: readonly (string | { readonly plain: string })[]
): readonly Piece[] {
  const made: Piece[] = [];
  for (const [index, words] of ours.entries()) {
    const before = values[index - 1];
    // "Example Trading Ltd." has brought its own full stop.
    const isTwice = words === '.' && typeof before === 'string' && before.endsWith('.');
    if (words !== '' && !isTwice) made.push(words);
    const value = values[index];
    if (value === undefined) continue;
    made.push(typeof value === 'string' ? { quoted: value } : value.plain);
  }
  return made;
}

/** The sentence as plain text. */
export function textOf(sentence: readonly Piece[]): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.quoted)).join('');
}
