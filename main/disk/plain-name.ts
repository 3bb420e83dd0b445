// Of the 255 bytes a name may have, so many that what is put before and behind it fits too.
const mostBytes = 160;

/** Letters, digits and plain signs of a text, at most so many characters: what every file system takes into a name. */
export function plainName(text: string, most: number): string {
  const plain = text.replace(/[^\p{L}\p{N}\p{M} ._-]+/gu, '-').trim();
  return cutToBytes(notADevice([...plain].slice(0, most).join('')), mostBytes);
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
/** What Windows keeps for its devices, whatever ending follows: no file can have that name there. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?= *(?:\.|$))/i;

/** The name, with a line behind it where it is one that Windows keeps for a device, such as CON. */
export function notADevice(name: string): string {
  return name.replace(devices, '$&_');
}
