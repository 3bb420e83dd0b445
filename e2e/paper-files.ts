import { crc32, deflateSync } from 'node:zlib';

/** A PDF written by hand: a page for each list of lines, in a font that every reader has. */
export function pdfOf(
  pages: readonly (readonly string[])[],
  more: {
    readonly catalog?: string;
    readonly trailer?: string;
    /** A black square on every page, of so many pixels at each side. */
    readonly picture?: number;
  } = {},
): Buffer {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((lines, index) => {
      const words = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ');
      const square = more.picture === undefined ? '' : `q 200 0 0 200 72 72 cm ${picture(more.picture)} Q `;
      const drawn = `${square}BT /F1 14 Tf 18 TL 72 720 Td ${words} ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A picture within the drawing: one bit for each dot, all of them zero. */
function picture(side: number): string {
  const dots = deflateSync(Buffer.alloc(Math.ceil(side / 8) * side)).toString('hex');
  return `BI /W ${side} /H ${side} /CS /G /BPC 1 /F [/AHx /Fl] ID ${dots}> EI`;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A gray PNG of this size, darker at its top. */
export function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits of gray.
  head[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, 0xff);
  for (let row = 0; row < height; row += 1) {
    rows[row * (width + 1)] = 0;
    if (row < height / 2) rows.fill(0x40, row * (width + 1) + 1, (row + 1) * (width + 1));
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A gray TIFF of two pages of this size, as a fax machine makes one; without their points, each page is gray. */
export function tiffOf(width: number, height: number, pages: readonly Buffer[] = []): Buffer {
  const points = width * height;
  const tags = 9;
  const length = 2 + tags * 12 + 4;
  const file = Buffer.alloc(8 + 2 * (points + length), 0x80);
  file.write('II*\0', 0, 'latin1');
  let link = 4;
  for (const page of [0, 1]) {
    const strip = 8 + page * (points + length);
    const directory = strip + points;
    pages[page]?.copy(file, strip);
    file.writeUInt32LE(directory, link);
    file.writeUInt16LE(tags, directory);
    const values = [
      [256, width],
      [257, height],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, strip],
      [277, 1],
      [278, height],
      [279, points],
    ] as const;
    for (const [each, [tag, value]] of values.entries()) {
      const entry = directory + 2 + each * 12;
      file.writeUInt16LE(tag, entry);
      file.writeUInt16LE(4, entry + 2);
      file.writeUInt32LE(1, entry + 4);
      file.writeUInt32LE(value, entry + 8);
    }
    link = directory + 2 + tags * 12;
  }
  file.writeUInt32LE(0, link);
  return file;
}
