import { PNG } from 'pngjs';
import { type FilePicture, grayOf } from './gray-picture';
import { checkSize } from './too-many-points';

/** Points on an inch, from the part of the file that says them on a meter; it stands before the picture's own. */
function perInchOf(bytes: Uint8Array, view: DataView): FilePicture['perInch'] {
  for (let at = 8; at + 21 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = String.fromCharCode(...bytes.slice(at + 4, at + 8));
    if (name === 'IDAT') return null;
    if (name === 'pHYs' && bytes[at + 16] === 1)
      return { x: view.getUint32(at + 8) * 0.0254, y: view.getUint32(at + 12) * 0.0254 };
  }
  return null;
}

/** The picture of a PNG file. */
export function pngPicture(bytes: Uint8Array): FilePicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  checkSize(view.getUint32(16), view.getUint32(20));
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  return { ...grayOf(data, width, height), perInch: perInchOf(bytes, view) };
}
