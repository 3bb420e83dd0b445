/** Letters, digits and plain signs of a text, at most so many: what every file system takes into a name. */
export function plainName(text: string, most: number): string {
  const plain = text.replace(/[^\p{L}\p{N}\p{M} ._-]+/gu, '-').trim();
  return [...plain].slice(0, most).join('');
}
