import { decode, decodeImage, type IFD, toRGBA8 } from 'utif2';
import { type FilePicture, grayOf } from './gray-picture';
import { checkSize } from './too-many-points';

const numberOf = (page: IFD, tag: number): number | undefined => {
  const value = page[`t${tag}`];
  const first = Array.isArray(value) ? value[0] : undefined;
  return typeof first === 'number' ? first : undefined;
};

/** Points on an inch, from the tags of a page: 2 is inches, 3 centimeters. */
function perInchOf(page: IFD): FilePicture['perInch'] {
  const [x, y, unit] = [numberOf(page, 282), numberOf(page, 283), numberOf(page, 296) ?? 2];
  if (x === undefined || y === undefined || unit === 1 || !(x > 0 && y > 0)) return null;
  const each = unit === 3 ? 2.54 : 1;
  return { x: x * each, y: y * each };
}

/** The pages of a TIFF file, one after the other; each is unpacked when it is asked for. */
export function tiffPages(bytes: Uint8Array): readonly (() => FilePicture)[] {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  // Small pictures of the pages and masks of transparency are no pages.
  const pages = decode(file).filter(
    (page) => numberOf(page, 256) !== undefined && ((numberOf(page, 254) ?? 0) & 5) === 0,
  );
  return pages.map((page) => () => {
    checkSize(numberOf(page, 256) ?? 0, numberOf(page, 257) ?? 0);
    decodeImage(file, page);
    const { width, height } = page;
    checkSize(width, height);
    const colors = toRGBA8(page);
    page.data = new Uint8Array();
    const perInch = perInchOf(page);
    return { ...grayOf(colors, width, height), perInch };
  });
}
