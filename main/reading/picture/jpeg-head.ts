import type { QuarterTurn } from './turn-picture';

/** What a JPEG file says of itself before its picture. */
export interface JpegHead {
  readonly width: number;
  readonly height: number;
  /** 1: grays. 3: colors. 4: inks. */
  readonly colors: number;
  readonly perInch: { readonly x: number; readonly y: number } | null;
  /** How far it must be turned to the right to be shown, as the camera was held. */
  readonly turn: QuarterTurn;
}

const turns: Readonly<Record<number, QuarterTurn>> = { 3: 180, 6: 90, 8: 270 };

/** The turn that a part of the kind Exif asks for. */
function turnOf(part: DataView): QuarterTurn {
  if (part.byteLength < 16 || part.getUint32(0) !== 0x45786966) return 0;
  const isLittle = part.getUint16(6) === 0x4949;
  const directory = 6 + part.getUint32(10, isLittle);
  if (directory + 2 > part.byteLength) return 0;
  const count = part.getUint16(directory, isLittle);
  for (let n = 0, at = directory + 2; n < count && at + 12 <= part.byteLength; n++, at += 12)
    if (part.getUint16(at, isLittle) === 0x0112) return turns[part.getUint16(at + 8, isLittle)] ?? 0;
  return 0;
}

function perInchOf(part: DataView): JpegHead['perInch'] {
  if (part.byteLength < 12 || part.getUint32(0) !== 0x4a464946) return null;
  const [unit, x, y] = [part.getUint8(7), part.getUint16(8), part.getUint16(10)];
  if (unit === 0 || x < 50 || y < 50) return null;
  const each = unit === 2 ? 2.54 : 1;
  return { x: x * each, y: y * each };
}

/** The size of a JPEG picture and how it is to be shown; undefined where the file does not say. */
export function jpegHead(bytes: Uint8Array): JpegHead | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let perInch: JpegHead['perInch'] = null;
  let turn: QuarterTurn = 0;
  for (let at = 2; at + 10 < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    const part = new DataView(
      bytes.buffer,
      bytes.byteOffset + at + 4,
      Math.max(0, Math.min(length - 2, bytes.length - at - 4)),
    );
    if (mark === 0xe0) perInch = perInchOf(part);
    if (mark === 0xe1) turn = turnOf(part) || turn;
    const isFrame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
    if (isFrame) {
      const [height, width, colors] = [view.getUint16(at + 5), view.getUint16(at + 7), view.getUint8(at + 9)];
      return { width, height, colors, perInch, turn };
    }
    at += 2 + length;
  }
  return undefined;
}
