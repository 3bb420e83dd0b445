import { done, type Result, refuse } from '../../../shared/base/result';
import type { Shown } from '../../../shared/calls/attachment-calls';
import { dotsPerPixel, turned } from './drawing-size';
import type { Drawing, Paper } from './paper';

// What is kept of a picture; a larger one is made smaller while it is unpacked.
const mostKept = 24_000_000;

const noText = () => Promise.resolve();

/** A picture drawn as large as `size` at 100 %, turned and enlarged as asked. */
export function drawn(
  picture: ImageBitmap,
  size: { readonly width: number; readonly height: number },
  { scale, turn }: Drawing,
): HTMLCanvasElement {
  const lying = turned(size, turn);
  const page = { width: lying.width * scale, height: lying.height * scale };
  const dots = dotsPerPixel(page, devicePixelRatio) * scale;
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(lying.width * dots));
  canvas.height = Math.max(1, Math.round(lying.height * dots));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no drawing');
  context.imageSmoothingQuality = 'high';
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(
    picture,
    (-size.width * dots) / 2,
    (-size.height * dots) / 2,
    size.width * dots,
    size.height * dots,
  );
  return canvas;
}

/** A picture as a paper of one page, the right way up as its camera says. */
export async function openPicture(
  name: string,
  { bytes, width, height }: Extract<Shown, { readonly is: 'picture' }>,
): Promise<Result<Paper>> {
  const dots = width * height;
  const smaller = dots > mostKept ? { resizeWidth: Math.round(width * Math.sqrt(mostKept / dots)) } : {};
  try {
    const blob = new Blob([bytes as Uint8Array<ArrayBuffer>]);
    const picture = await createImageBitmap(blob, { ...smaller, resizeQuality: 'high' });
    // Its own width and height: a camera held upright may have swapped them.
    const by = Math.sqrt(dots / (picture.width * picture.height));
    const size = { width: picture.width * by, height: picture.height * by };
    return done({
      pages: 1,
      size: () => Promise.resolve(size),
      draw: async (_page, how) => ({
        canvas: drawn(picture, size, how),
        isPartial: false,
        writeText: noText,
      }),
      close: () => picture.close(),
    });
  } catch {
    return refuse('invalid', 'paper-damaged', { name });
  }
}
