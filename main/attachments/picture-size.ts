/** Pixels, as the file says. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const pngMark = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (bytes: Uint8Array): boolean => pngMark.every((each, at) => bytes[at] === each);
export const isJpeg = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

const tiffMarks = ['II*\0', 'MM\0*'];
export const isTiff = (bytes: Uint8Array): boolean =>
  bytes.length > 8 && tiffMarks.includes(Buffer.from(bytes.subarray(0, 4)).toString('latin1'));

const sizeOf = (width: number, height: number): PictureSize | null =>
  width > 0 && height > 0 ? { width, height } : null;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The size a PNG states in its first chunk; null where that is not there. */
export function pngSize(bytes: Uint8Array): PictureSize | null {
  // Mark 8, length 4, "IHDR" 4, width 4, height 4.
  if (bytes.length < 24 || Buffer.from(bytes.subarray(12, 16)).toString('latin1') !== 'IHDR') return null;
  const view = viewOf(bytes);
  return sizeOf(view.getUint32(16), view.getUint32(20));
}

// Start of frame, in each of its kinds; C4, C8 and CC are tables and reserved.
const isFrame = (mark: number): boolean =>
  mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
// Marks without a length: fill bytes, restarts, start and end.
const isBare = (mark: number): boolean => mark === 0x01 || (mark >= 0xd0 && mark <= 0xd9);

/** The size a JPEG states in its frame; null where none comes before the picture itself. */
export function jpegSize(bytes: Uint8Array): PictureSize | null {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) at += 1;
    else if (isBare(mark)) at += 2;
    else if (isFrame(mark)) return sizeOf(view.getUint16(at + 7), view.getUint16(at + 5));
    else if (mark === 0xda) return null;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}
