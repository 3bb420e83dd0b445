import { decodeImage, toRGBA8 } from 'utif2';
import { pictureLimit } from '../../../shared/base/file-limits';
import { done, type Result, refuse } from '../../../shared/base/result';
import type { Drawing, Paper, Turn } from './paper';
import { drawn } from './picture-paper';
import { forDecoder, shownSize, type TiffPage, tiffPages, unpackedBytes } from './tiff-directory';

const mostBytes = pictureLimit * 4;

/** How far a page is turned to stand upright, by what its scanner says; a mirrored one is shown as it lies. */
const turns: Readonly<Record<number, Turn>> = { 3: 180, 6: 90, 8: 270 };

/** The points of a page, four bytes each. */
export function unpacked(bytes: Uint8Array, page: TiffPage): Uint8ClampedArray<ArrayBuffer> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const directory = forDecoder(page);
  decodeImage(file, directory);
  const points = new Uint8ClampedArray(toRGBA8(directory));
  if (points.length !== page.width * page.height * 4) throw new Error('no picture');
  return points;
}

async function pictureOf(bytes: Uint8Array, page: TiffPage): Promise<ImageBitmap> {
  return createImageBitmap(new ImageData(unpacked(bytes, page), page.width, page.height));
}

/** The pages of a TIFF file, each unpacked when it is looked at; one of them is kept. */
export function openTiff(name: string, bytes: Uint8Array): Result<Paper> {
  const pages = tiffPages(bytes);
  const tooLarge = pages.find((page) => unpackedBytes(page) > mostBytes);
  if (pages.length === 0) return refuse('invalid', 'paper-damaged', { name });
  if (tooLarge !== undefined)
    return refuse('invalid', 'picture-too-large', { name, width: tooLarge.width, height: tooLarge.height });
  let kept: { readonly page: TiffPage; readonly picture: ImageBitmap } | null = null;
  const pageOf = (number: number): TiffPage => {
    const page = pages[number - 1];
    if (page === undefined) throw new Error('no such page');
    return page;
  };
  const upright = (page: TiffPage): Turn => turns[page.tags.get(274)?.[0] ?? 1] ?? 0;
  const sizeOf = (page: TiffPage) => {
    const { width, height } = shownSize(page);
    return upright(page) % 180 === 0 ? { width, height } : { width: height, height: width };
  };
  return done({
    pages: pages.length,
    size: async (number) => sizeOf(pageOf(number)),
    draw: async (number, how: Drawing) => {
      const page = pageOf(number);
      if (kept?.page !== page) {
        kept?.picture.close();
        kept = null;
        kept = { page, picture: await pictureOf(bytes, page) };
      }
      const turn = ((how.turn + upright(page)) % 360) as Turn;
      return {
        canvas: drawn(kept.picture, shownSize(page), { ...how, turn }),
        isPartial: false,
        writeText: () => Promise.resolve(),
      };
    },
    close: () => kept?.picture.close(),
  });
}
