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

const mark = '\u0001';

/** A sentence of the catalogue in pieces: every value is somebody's words, save `{plain}` ones. */
export function inPieces<Name extends string>(
  say: (params: { readonly [N in Name]: string }) => string,
  values: { readonly [N in Name]: string | { readonly plain: string } },
): readonly Piece[] {
  const names = Object.keys(values) as Name[];
  const marked = Object.fromEntries(names.map((name) => [name, `${mark}${name}${mark}`]));
  const made: Piece[] = [];
  let before: string | { readonly plain: string } | undefined;
  for (const [at, part] of say(marked as { [N in Name]: string })
    .split(mark)
    .entries()) {
    if (at % 2 === 1) {
      before = values[part as Name];
      made.push(typeof before === 'string' ? { quoted: before } : before.plain);
      continue;
    }
    // "Example Trading Ltd." has brought its own full stop.
    const isTwice = part === '.' && typeof before === 'string' && before.endsWith('.');
    if (part !== '' && !isTwice) made.push(part);
  }
  return made;
}

/** The sentence as plain text. */
export function textOf(sentence: readonly Piece[]): string {
  return sentence.map((piece) => (typeof piece === 'string' ? piece : piece.quoted)).join('');
}
