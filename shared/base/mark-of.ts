/** A short mark of a text: other for another text, but for one in billions. */
export function markOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  return `${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
