/** One line of input with its number, counted from 1; `text` is undefined where the bytes are no UTF-8. */
export interface InputLine {
  readonly line: number;
  readonly text: string | undefined;
}

const newline = 0x0a;
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    // Replacing what cannot be read would change a name without a word.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Cuts bytes into lines as they come; blank lines are counted and left out, a byte-order mark at the start is dropped. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<InputLine> {
  let held: Uint8Array[] = [];
  let line = 0;
  const finish = (): InputLine => {
    let bytes: Uint8Array = Buffer.concat(held);
    held = [];
    line += 1;
    if (line === 1 && byteOrderMark.equals(bytes.subarray(0, 3))) bytes = bytes.subarray(3);
    return { line, text: decode(bytes) };
  };
  const isBlank = ({ text }: InputLine): boolean => text !== undefined && text.trim() === '';
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      held.push(chunk.subarray(start, end));
      const found = finish();
      if (!isBlank(found)) yield found;
      start = end + 1;
    }
    held.push(chunk.subarray(start));
  }
  const last = finish();
  if (!isBlank(last)) yield last;
}
