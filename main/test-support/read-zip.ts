import { inflateRawSync } from 'node:zlib';

// For tests only: the parts of a workbook as text, beside the library that writes it.

const entryMark = 0x02014b50;

/** The parts of a zip by name, by its directory. */
export async function partsOf(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const parts: Record<string, string> = {};
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === entryMark) {
    const [nameSize, extraSize, noteSize] = [28, 30, 32].map((from) => zip.readUInt16LE(at + from));
    const name = zip.toString('utf8', at + 46, at + 46 + (nameSize ?? 0));
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(begin, begin + zip.readUInt32LE(at + 20));
    const isPacked = zip.readUInt16LE(at + 10) === 8;
    parts[name] = (isPacked ? inflateRawSync(packed) : packed).toString('utf8');
    at += 46 + (nameSize ?? 0) + (extraSize ?? 0) + (noteSize ?? 0);
  }
  return parts;
}
