import type { PaperSize, Turn } from './paper';

/** How large a page is shown: as wide as there is room, whole, or by a number, 1 being 100 %. */
export type Zoom = 'width' | 'page' | number;

const most = 5;
// Of a page or a side of it, in CSS pixels; beyond that Chromium draws nothing.
const mostPixels = 20_000;

/** The size of the page as it lies now. */
export function turned({ width, height }: PaperSize, turn: Turn): PaperSize {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

/** How much a page is enlarged to fit the room as asked; null while there is no room. */
export function scaleFor(zoom: Zoom, size: PaperSize, turn: Turn, room: PaperSize): number | null {
  if (room.width <= 0 || room.height <= 0) return null;
  const { width, height } = turned(size, turn);
  const across = room.width / width;
  const wanted = zoom === 'width' ? across : zoom === 'page' ? Math.min(across, room.height / height) : zoom;
  return Math.min(most, wanted, mostPixels / Math.max(width, height));
}

const steps = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 5];

/** The next of the usual sizes, larger or smaller; the same at the end. */
export function nextScale(scale: number, by: 1 | -1): number {
  const isFurther = (each: number) => (by === 1 ? each > scale + 0.01 : each < scale - 0.01);
  return (by === 1 ? steps : [...steps].reverse()).find(isFurther) ?? scale;
}

export const nextTurn = (turn: Turn): Turn => ((turn + 90) % 360) as Turn;

// As many as a page of 8.5 by 11 inches has at 300 % on a screen of twice the dots.
const mostDots = 32_000_000;

/** How many dots a CSS pixel gets: those of the screen, fewer where the drawing would grow beyond all measure. */
export function dotsPerPixel({ width, height }: PaperSize, ofScreen: number): number {
  const dots = width * height * ofScreen * ofScreen;
  return dots <= mostDots ? ofScreen : ofScreen * Math.sqrt(mostDots / dots);
}
