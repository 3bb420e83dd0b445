import type { FilePicture } from './gray-picture';
import { type JpegHead, jpegHead } from './jpeg-head';
import { pdfDrawing } from './pdf-drawing';
import { checkSize } from './too-many-points';
import { turned } from './turn-picture';

const spaces: Readonly<Record<number, string>> = { 1: '/DeviceGray', 4: '/DeviceCMYK' };

/** A PDF of one page that is the picture: a point of the page for each point of it. */
function asPdf(bytes: Uint8Array, { width, height, colors }: JpegHead, units: number): Uint8Array {
  const places: number[] = [];
  const parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array | string) => {
    const written = typeof part === 'string' ? new Uint8Array(Buffer.from(part, 'latin1')) : part;
    parts.push(written);
    length += written.length;
  };
  const object = (body: string, stream?: Uint8Array) => {
    places.push(length);
    add(`${places.length} 0 obj\n${body}\n`);
    if (stream !== undefined) {
      add('stream\n');
      add(stream);
      add('\nendstream\n');
    }
    add('endobj\n');
  };
  const drawn = new Uint8Array(Buffer.from(`${width * units} 0 0 ${height * units} 0 0 cm /P Do`));
  add('%PDF-1.4\n');
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object('<< /Type /Pages /Count 1 /Kids [3 0 R] >>');
  object(
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width * units} ${height * units}] /Resources << /XObject << /P 5 0 R >> >> /Contents 4 0 R >>`,
  );
  object(`<< /Length ${drawn.length} >>`, drawn);
  object(
    `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${spaces[colors] ?? '/DeviceRGB'} /BitsPerComponent 8 /Filter /DCTDecode /Length ${bytes.length} >>`,
    bytes,
  );
  const start = length;
  add(
    `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}`,
  );
  add(`trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}

/** The picture of a JPEG file, turned as the camera was held; drawn as a page of that picture alone. */
export async function jpegPicture(bytes: Uint8Array): Promise<FilePicture> {
  const head = jpegHead(bytes);
  if (head === undefined) throw new Error('a JPEG file without a picture');
  const { width, height, perInch, turn } = head;
  checkSize(width, height);
  // A page may be 14,400 units wide at most.
  const units = Math.min(1, 14_000 / Math.max(width, height));
  const drawing = await pdfDrawing(asPdf(bytes, head, units));
  try {
    const { picture } = turned(drawing.draw(1, 72 / units), turn);
    const isAcross = turn === 90 || turn === 270;
    return { ...picture, perInch: perInch !== null && isAcross ? { x: perInch.y, y: perInch.x } : perInch };
  } finally {
    drawing.close();
  }
}
