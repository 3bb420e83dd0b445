// Characters that nobody sees, or that turn the text around them: they make two names of what looks like one, or a name that reads
// as another. Where they belong to how a script or an emoji is written they are as they should be.
const turning = String.raw`\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069`;
const unseen =
  String.raw`\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffb` +
  String.raw`\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0001}`;
const joinsLetters = String.raw`[[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}]]`;
const pictures = String.raw`[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3\ufe0f]`;
const joiner = String.raw`(?<!${joinsLetters}|${pictures})[\u200c\u200d]|[\u200c\u200d](?!${joinsLetters}|${pictures})`;
const selector = String.raw`(?<![\p{S}\p{Extended_Pictographic}0-9#*\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`;
// The flags of England, Scotland and Wales are a black flag and tags.
const tag = String.raw`(?<!\u{1f3f4}[\u{e0020}-\u{e007e}]*)[\u{e0020}-\u{e007f}]`;
let odd: RegExp | undefined;
/** Made with the first text that may hold one: it takes longer than all else at a start. */
const oddOnes = (): RegExp => {
  odd ??= new RegExp(`[${turning}${unseen}]|${joiner}|${selector}|${tag}`, 'gv');
  return odd;
};

// Everything that may be odd, wherever it stands; of what lies beyond the first plane, all.
const mayBe =
  String.raw`\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u206f\u2800\u3164` +
  String.raw`\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ud800-\udfff`;
const mayBeOdd = new RegExp(`[${turning}${mayBe}]`);

/** What a character is called that has no shape: U+202E. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Each character of a text that is not seen or turns it around, once, with the place (from 1) where it first stands. */
export function oddCharacters(text: string): readonly { readonly code: string; readonly place: number }[] {
  if (!mayBeOdd.test(text)) return [];
  const found = new Map<string, number>();
  for (const { 0: character, index } of text.matchAll(oddOnes())) {
    const code = codePoint(character);
    if (!found.has(code)) found.set(code, [...text.slice(0, index)].length + 1);
  }
  return [...found].map(([code, place]) => ({ code, place }));
}

/** A text with each such character shown by its code, ‹U+202E›: for the eye only, never for what is kept or sent on. */
export function withOddCharactersShown(text: string): string {
  if (!mayBeOdd.test(text)) return text;
  return text.replaceAll(oddOnes(), (character) => `‹${codePoint(character)}›`);
}
