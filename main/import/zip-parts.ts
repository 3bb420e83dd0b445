import { inflateRawSync } from 'node:zlib';

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
/** Parts of one zip; a workbook has a few dozen. */
const mostParts = 5_000;

/** One part of a zip by its directory. */
export interface ZipPart {
  readonly name: string;
  readonly method: number;
  /** Where it is described, and where what it holds begins. */
  readonly local: number;
  readonly start: number;
  readonly packed: number;
  /** What the directory says it unpacks to, bytes. */
  readonly size: number;
}

/**
 * The parts of a zip. Null when its directory cannot be followed, when there are too many, or when what stands before each
 * part is not what the directory says: whoever reads it from the front would then find something else.
 */
export function zipParts(bytes: Uint8Array): readonly ZipPart[] | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = view.length - 22;
  // A comment may follow the end of the directory.
  while (end >= 0 && view.length - end < 66_000 && view.readUInt32LE(end) !== endMark) end -= 1;
  if (end < 0 || view.length - end >= 66_000) return null;
  const directory = view.readUInt32LE(end + 16);
  const count = view.readUInt16LE(end + 10);
  if (count > mostParts) return null;
  const parts: ZipPart[] = [];
  let at = directory;
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== entryMark) return null;
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.readUInt16LE(at + offset));
    const local = view.readUInt32LE(at + 42);
    if (local + 30 > view.length || view.readUInt32LE(local) !== localMark) return null;
    const name = view.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const localName = view.readUInt16LE(local + 26);
    if (view.toString('utf8', local + 30, local + 30 + localName) !== name) return null;
    parts.push({
      name,
      method: view.readUInt16LE(at + 10),
      local,
      start: local + 30 + localName + view.readUInt16LE(local + 28),
      packed: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
    });
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return areSideBySide(parts, directory) ? parts : null;
}

/** Nothing stands between the parts but the sizes that may follow each, in up to 24 bytes. */
function areSideBySide(parts: readonly ZipPart[], directory: number): boolean {
  const inOrder = [...parts].sort((one, other) => one.local - other.local);
  const begins = [...inOrder.map(({ local }) => local), directory];
  const ends = [0, ...inOrder.map(({ start, packed }) => start + packed)];
  return begins.every((begin, at) => {
    const gap = begin - (ends[at] ?? 0);
    return gap >= 0 && gap <= (at === 0 ? 0 : 24);
  });
}

/** What a part holds; null when it does not unpack, or to more than the directory says. */
export function unpacked(bytes: Uint8Array, part: ZipPart): Buffer | null {
  const packed = bytes.subarray(part.start, part.start + part.packed);
  if (part.method === 0) return Buffer.from(packed);
  if (part.method !== 8) return null;
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(part.size, 1) });
  } catch {
    return null;
  }
}
