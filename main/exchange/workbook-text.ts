// ECMA-376 part 1, 22.9.2.19: what XML 1.0 cannot hold is written as _xHHHH_, and so is the underscore of a text that reads like
// that. A carriage return is among it, for every reader of XML makes a line feed of it; so is what XML discourages and the character
// for an unknown one, which the library that writes would leave out.
const unheld =
  String.raw`[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffd-\uffff]` +
  String.raw`|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]`;
// The last two of each plane, U+1FFFE and U+1FFFF to U+10FFFE and U+10FFFF.
const unheldPair = String.raw`[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]`;
const unwritable = new RegExp(`${unheldPair}|${unheld}`, 'g');
// The code may also be ended by a character that is about to become one.
const likeCode = new RegExp(`_(?=x[0-9A-Fa-f]{4}(?:_|${unheldPair}|${unheld}))`, 'g');

const codeOf = (characters: string): string =>
  characters
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');

/** A text as a workbook holds it, so that a reader gets back every character. */
export function workbookText(text: string): string {
  return text.replaceAll(likeCode, codeOf).replaceAll(unwritable, codeOf);
}
