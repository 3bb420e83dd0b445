/** One line of input with its number, counted from 1; `text` is undefined where the bytes are no UTF-8. */
export interface InputLine {
  readonly line: number;
  readonly text: string | undefined;
  /** Longer than `lineLimit`; what it says was not kept. */
  readonly isTooLong?: boolean;
  /** Has bytes of zero, as text in UTF-16 does; then there is no `text`. */
  readonly hasZeros?: boolean;
}

/** The longest line that is read, in bytes: the largest import as one command fits many times. */
export const lineLimit = 256 * 1024 * 1024;

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
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  limit = lineLimit,
): AsyncGenerator<InputLine> {
  let held: Uint8Array[] = [];
  let size = 0;
  let line = 0;
  const hold = (bytes: Uint8Array): void => {
    size += bytes.length;
    if (size > limit) held = [];
    else held.push(bytes);
  };
  const finish = (): InputLine => {
    let bytes: Uint8Array = Buffer.concat(held);
    const isTooLong = size > limit;
    held = [];
    size = 0;
    line += 1;
    if (isTooLong) return { line, text: undefined, isTooLong };
    if (line === 1 && byteOrderMark.equals(bytes.subarray(0, 3))) bytes = bytes.subarray(3);
    return bytes.includes(0) ? { line, text: undefined, hasZeros: true } : { line, text: decode(bytes) };
  };
  const isBlank = ({ text }: InputLine): boolean => text !== undefined && text.trim() === '';
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      hold(chunk.subarray(start, end));
      const found = finish();
      if (!isBlank(found)) yield found;
      start = end + 1;
    }
    hold(chunk.subarray(start));
  }
  const last = finish();
  if (!isBlank(last)) yield last;
}

/**
 * The first line, which is no command, and the bytes behind it. It may be empty; one that is longer than the limit or no UTF-8 counts
 * as empty.
 */
export async function firstLineOf(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ readonly text: string; readonly rest: AsyncIterable<Uint8Array> }> {
  const source = chunks[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  let end = -1;
  let isOver = false;
  while (end === -1 && !isOver) {
    const next = await source.next();
    if (next.done === true) isOver = true;
    else held = Buffer.concat([held, next.value]);
    end = held.indexOf(newline);
    // No password is that long: what follows need not be held.
    if (end === -1 && held.length > limit) held = held.subarray(0, limit + 1);
  }
  const bytes = end === -1 ? held : held.subarray(0, end);
  const behind = end === -1 ? new Uint8Array() : held.subarray(end + 1);
  const text = bytes.length > limit ? '' : (decode(bytes) ?? '').replace(/^\ufeff/, '').replace(/\r$/, '');
  return {
    text,
    rest: (async function* () {
      yield behind;
      while (!isOver) {
        const next = await source.next();
        if (next.done === true) return;
        yield next.value;
      }
    })(),
  };
}
