/** Where ids take their time and chance from. */
export interface IdSources {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** That many random bytes. */
  readonly random: (count: number) => Uint8Array;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/**
 * Makes UUIDs of version 7 (RFC 9562) that sort in the order they were made, also within one millisecond and when the
 * clock steps back: twelve bits count on from the last one.
 */
export function newIds({ now, random }: IdSources): () => string {
  let time = -1;
  let count = 0;
  return () => {
    const at = now();
    if (at > time) {
      time = at;
      // Half of the range is left to count in.
      count = (((random(2)[0] ?? 0) << 8) | (random(2)[1] ?? 0)) & 0x7ff;
    } else if (count < 0xfff) count += 1;
    else {
      time += 1;
      count = 0;
    }
    const stamp = time.toString(16).padStart(12, '0');
    const tail = random(8);
    tail[0] = ((tail[0] ?? 0) & 0x3f) | 0x80;
    const rest = hex(tail);
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${count.toString(16).padStart(3, '0')}-${rest.slice(0, 4)}-${rest.slice(4)}`;
  };
}
