import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import type { FilePicture, GrayPicture } from '../reading/picture/gray-picture';

/** The kinds of files scans come in. */
export const scanFileKinds = ['pdf', 'png', 'tiff'] as const;
export type ScanFileKind = (typeof scanFileKinds)[number];

interface Scan extends GrayPicture {
  readonly perInch: NonNullable<FilePicture['perInch']>;
}

const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'latin1'));

/** A PDF of scanned pages without text. */
function asPdf(pages: readonly Scan[]): Uint8Array {
  const objects: Uint8Array[] = [];
  const add = (head: string, stream?: Uint8Array) => {
    const number = objects.length + 1;
    const body = stream === undefined ? [] : [text('stream\n'), stream, text('\nendstream\n')];
    objects.push(Buffer.concat([text(`${number} 0 obj\n${head}\n`), ...body, text('endobj\n')]));
  };
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_, at) => `${3 + at * 3} 0 R`).join(' ');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  for (const { width, height, data, perInch } of pages) {
    const number = objects.length + 1;
    const [wide, high] = [(width / perInch.x) * 72, (height / perInch.y) * 72];
    const drawn = text(`${wide} 0 0 ${high} 0 0 cm /P Do`);
    const points = deflateSync(data);
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Resources << /XObject << /P ${number + 2} 0 R >> >> /Contents ${number + 1} 0 R >>`,
    );
    add(`<< /Length ${drawn.length} >>`, drawn);
    add(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${points.length} >>`,
      points,
    );
  }
  const head = text('%PDF-1.5\n');
  let at = head.length;
  const places = objects.map((object) => {
    const place = at;
    at += object.length;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([head, ...objects, text(table)]);
}

/** A TIFF of several pages, not packed. */
function asTiff(pages: readonly Scan[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0])];
  let at = 8;
  for (const [index, { width, height, data, perInch }] of pages.entries()) {
    const tags: readonly (readonly [tag: number, type: number, value: number])[] = [
      [254, 4, pages.length > 1 ? 2 : 0],
      [256, 4, width],
      [257, 4, height],
      [258, 3, 8],
      [259, 3, 1],
      [262, 3, 1],
      [273, 4, at + 2 + 13 * 12 + 4 + 16],
      [277, 3, 1],
      [278, 4, height],
      [279, 4, data.length],
      [282, 5, at + 2 + 13 * 12 + 4],
      [283, 5, at + 2 + 13 * 12 + 12],
      [296, 3, 2],
    ];
    const head = Buffer.alloc(2 + tags.length * 12 + 4 + 16);
    head.writeUInt16LE(tags.length, 0);
    for (const [row, [tag, type, value]] of tags.entries()) {
      head.writeUInt16LE(tag, 2 + row * 12);
      head.writeUInt16LE(type, 4 + row * 12);
      head.writeUInt32LE(1, 6 + row * 12);
      head.writeUInt32LE(value, 10 + row * 12);
    }
    const end = 2 + tags.length * 12;
    const padding = data.length % 2;
    const next = at + head.length + data.length + padding;
    head.writeUInt32LE(index + 1 < pages.length ? next : 0, end);
    for (const [row, dots] of [perInch.x, perInch.y].entries()) {
      head.writeUInt32LE(Math.round(dots), end + 4 + row * 8);
      head.writeUInt32LE(1, end + 8 + row * 8);
    }
    parts.push(head, Buffer.from(data), Buffer.alloc(padding));
    at = next;
  }
  return Buffer.concat(parts);
}

/** One page as a PNG in grays, without how many points it has an inch. */
function asPng({ width, height, data }: Scan): Uint8Array {
  const colors = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < data.length; at++) {
    const light = data[at] as number;
    colors[at * 4] = light;
    colors[at * 4 + 1] = light;
    colors[at * 4 + 2] = light;
  }
  const png = new PNG({ width, height });
  png.data = colors;
  return PNG.sync.write(png, { colorType: 0 });
}

/** Scanned pages as a file; a PNG has one page only. */
export function scanFile(kind: ScanFileKind, pages: readonly Scan[]): Uint8Array {
  const [first] = pages;
  if (kind === 'png' && pages.length === 1 && first !== undefined) return asPng(first);
  return kind === 'tiff' ? asTiff(pages) : asPdf(pages);
}
