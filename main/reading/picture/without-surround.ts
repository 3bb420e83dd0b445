import type { GrayPicture } from './gray-picture';
import { smaller } from './scale-picture';

/** Points of a side of the squares that are looked at. */
const step = 6;

/** What is darker than this share of the paper's light, and hangs together with the edge of the picture, is not paper. */
const share = 0.5;

function paperLight({ data }: GrayPicture): number {
  const counts = new Uint32Array(256);
  for (const light of data) counts[light] = (counts[light] as number) + 1;
  let level = 255;
  for (let seen = 0; level > 0 && seen < data.length * 0.3; level--) seen += counts[level] as number;
  return level;
}

/** The squares that hang together with the edge through dark ones. */
function surroundOf(small: GrayPicture): Uint8Array {
  const { width, height, data } = small;
  const limit = paperLight(small) * share;
  const surround = new Uint8Array(data.length);
  const waiting: number[] = [];
  const visit = (x: number, y: number) => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    const at = y * width + x;
    if (surround[at] === 1 || (data[at] as number) > limit) return;
    surround[at] = 1;
    waiting.push(at);
  };
  for (let x = 0; x < width; x++) for (const y of [0, 1, height - 2, height - 1]) visit(x, y);
  for (let y = 0; y < height; y++) for (const x of [0, 1, width - 2, width - 1]) visit(x, y);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)];
    visit(x - 1, y);
    visit(x + 1, y);
    visit(x, y - 1);
    visit(x, y + 1);
  }
  return surround;
}

/** A picture in which what lies around the paper, as a desk or the dark edge of a copy, is as light as the paper. */
export function withoutSurround(picture: GrayPicture): GrayPicture {
  const { width, height, data } = picture;
  const small = smaller(picture, step);
  const surround = surroundOf(small);
  const count = surround.reduce((sum, each) => sum + each, 0);
  // A few dark squares at the edge are no desk, and where nearly all is dark no paper was found.
  if (count < small.data.length * 0.002 || count > small.data.length * 0.8) return picture;
  const paper = paperLight(small);
  const result = data.slice();
  for (let row = 0; row < small.height; row++)
    for (let column = 0; column < small.width; column++) {
      if (surround[row * small.width + column] !== 1) continue;
      const [left, right] = [Math.max(0, (column - 1) * step), Math.min(width, (column + 2) * step)];
      const bottom = Math.min(height, (row + 2) * step);
      for (let y = Math.max(0, (row - 1) * step); y < bottom; y++)
        result.fill(paper, y * width + left, y * width + right);
    }
  // What the last squares do not cover.
  for (let y = 0; y < height; y++) {
    if (y >= small.height * step) result.fill(paper, y * width, (y + 1) * width);
    else result.fill(paper, y * width + small.width * step, (y + 1) * width);
  }
  return { width, height, data: result };
}
