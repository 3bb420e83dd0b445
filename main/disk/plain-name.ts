// Of the 255 bytes a name may have, so many that what is put before and behind it fits too.
const mostBytes = 160;

/** Letters, digits and plain signs of a text, at most so many characters: what every file system takes into a name. */
export function plainName(text: string, most: number): string {
  const plain = text.replace(/[^\p{L}\p{N}\p{M} ._-]+/gu, '-').trim();
  return cutToBytes([...plain].slice(0, most).join(''), mostBytes);
}

/** The beginning of a text that takes at most so many bytes in UTF-8, in whole characters. */
export function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    end += character.length;
  }
  return text.slice(0, end);
}
