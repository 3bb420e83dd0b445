const most = 75;

const sizeOf = (character: string): number => Buffer.byteLength(character);

/** Content lines of a calendar, folded as RFC 5545 (3.1) asks: none longer than 75 octets, no character cut in two. */
export function folded(lines: string): string {
  return lines.split('\r\n').map(foldedLine).join('\r\n');
}

function foldedLine(line: string): string {
  if (Buffer.byteLength(line) <= most) return line;
  const pieces: string[] = [];
  let piece = '';
  let size = 0;
  for (const character of line) {
    const more = sizeOf(character);
    if (size + more > most) {
      pieces.push(piece);
      // The space that a continued line begins with counts.
      piece = ' ';
      size = 1;
    }
    piece += character;
    size += more;
  }
  return [...pieces, piece].join('\r\n');
}
