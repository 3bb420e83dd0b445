import type { IFD } from 'utif2';

// The directory of each page of a TIFF file (TIFF 6.0, section 2): what it says of the picture, and where its strips lie. Read here
// and not by the decoder, which follows every pointer it finds: a file of a few bytes could keep it busy for ever.

/** One page: the tags of its directory by their numbers, for the decoder. */
export interface TiffPage {
  readonly tags: ReadonlyMap<number, readonly number[]>;
  readonly width: number;
  readonly height: number;
}

/** Bytes of a value, by its type: byte, text, short, long, rational, and bytes of any meaning. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };

/** Tags that the decoder needs or that say how the page lies; all others are passed over. */
const wanted: ReadonlySet<number> = new Set([
  254, 256, 257, 258, 259, 262, 266, 273, 274, 277, 278, 279, 282, 283, 284, 292, 293, 296, 317, 320, 322,
  323, 324, 325, 332, 338, 339, 347, 512, 513, 514, 515, 519, 520, 521, 530, 532,
]);

const mostPages = 2_000;

function isLittleEndian(bytes: Uint8Array): boolean {
  return bytes[0] === 0x49;
}

function valuesAt(view: DataView, entry: number, little: boolean): readonly number[] {
  const type = view.getUint16(entry + 2, little);
  const size = sizes[type] ?? 0;
  const count = view.getUint32(entry + 4, little);
  const length = size * count;
  const at = length <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
  if (size === 0 || at + length > view.byteLength) return [];
  const read = (place: number): number => {
    if (size === 1) return view.getUint8(place);
    if (size === 2) return view.getUint16(place, little);
    const whole = view.getUint32(place, little);
    // A rational is a number over another.
    return size === 4 ? whole : whole / Math.max(1, view.getUint32(place + 4, little));
  };
  return Array.from({ length: count }, (_, each) => read(at + each * size));
}

function pageAt(
  view: DataView,
  at: number,
  little: boolean,
): { readonly page: TiffPage; readonly next: number } | null {
  if (at + 2 > view.byteLength) return null;
  const count = view.getUint16(at, little);
  const end = at + 2 + count * 12;
  if (end + 4 > view.byteLength) return null;
  const tags = new Map<number, readonly number[]>();
  for (let entry = at + 2; entry < end; entry += 12) {
    const tag = view.getUint16(entry, little);
    if (wanted.has(tag)) tags.set(tag, valuesAt(view, entry, little));
  }
  const one = (tag: number) => tags.get(tag)?.[0] ?? 0;
  return { page: { tags, width: one(256), height: one(257) }, next: view.getUint32(end, little) };
}

/** The pages of a TIFF file in their order, without small copies of them and masks; empty where nothing can be read of it. */
export function tiffPages(bytes: Uint8Array): readonly TiffPage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 8) return [];
  const little = isLittleEndian(bytes);
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  for (let at = view.getUint32(4, little); at !== 0 && !seen.has(at) && seen.size < mostPages; ) {
    seen.add(at);
    const found = pageAt(view, at, little);
    if (found === null) break;
    const { page, next } = found;
    const isCopy = ((page.tags.get(254)?.[0] ?? 0) & 5) !== 0;
    if (!isCopy && page.width > 0 && page.height > 0) pages.push(page);
    at = next;
  }
  return pages;
}

/** Bytes that a page takes unpacked. */
export function unpackedBytes({ tags, width, height }: TiffPage): number {
  const bits = (tags.get(258)?.[0] ?? 1) * (tags.get(277)?.[0] ?? 1);
  return width * height * Math.max(4, bits / 8);
}

/** The size of a page as it is looked at: a fax has lines twice as high as its points are wide. */
export function shownSize({ tags, width, height }: TiffPage): {
  readonly width: number;
  readonly height: number;
} {
  const [across = 0] = tags.get(282) ?? [];
  const [down = 0] = tags.get(283) ?? [];
  const by = across > 0 && down > 0 ? across / down : 1;
  return { width, height: height * (by > 0.2 && by < 5 ? by : 1) };
}

/** What the decoder takes: its tags by their numbers. */
export function forDecoder({ tags }: TiffPage): IFD {
  const entries = [...tags].filter(([, values]) => values.length > 0);
  return Object.fromEntries(entries.map(([tag, values]) => [`t${tag}`, [...values]])) as unknown as IFD;
}
