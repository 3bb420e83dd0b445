/** Letters, digits and plain signs of a text, at most so many: what every file system takes into a name. */
export function plainName(text: string, most: number): string {
  const plain = text.replace(/[^\p{L}\p{N}\p{M} ._-]+/gu, '-').trim();
  return notADevice([...plain].slice(0, most).join(''));
}

/** What Windows keeps for its devices, whatever ending follows: no file can have that name there. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?= *(?:\.|$))/i;

/** The name, with a line behind it where it is one that Windows keeps for a device, such as CON. */
export function notADevice(name: string): string {
  return name.replace(devices, '$&_');
}
