import type { GrayPicture } from './gray-picture';

/** Points of a side of the squares for which the light of the paper is measured. */
const cell = 48;

/** The light of the paper in each square: lighter than nine of ten of its points, and not darker than most squares around it. */
function paperOf({ width, height, data }: GrayPicture) {
  const [wide, high] = [Math.ceil(width / cell), Math.ceil(height / cell)];
  const light = new Float32Array(wide * high);
  const counts = new Uint32Array(256);
  for (let row = 0; row < high; row++)
    for (let column = 0; column < wide; column++) {
      counts.fill(0);
      let all = 0;
      for (let y = row * cell; y < Math.min(height, (row + 1) * cell); y += 2)
        for (let x = column * cell; x < Math.min(width, (column + 1) * cell); x += 2, all++)
          counts[data[y * width + x] as number] = (counts[data[y * width + x] as number] as number) + 1;
      let level = 255;
      for (let seen = 0; level > 0 && seen + (counts[level] as number) < all * 0.1; level--)
        seen += counts[level] as number;
      light[row * wide + column] = level;
    }
  return { wide, high, light };
}

function around(light: Float32Array, wide: number, high: number, of: (values: number[]) => number) {
  return light.map((_, at) => {
    const [column, row] = [at % wide, Math.floor(at / wide)];
    const values: number[] = [];
    for (let y = Math.max(0, row - 1); y <= Math.min(high - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(wide - 1, column + 1); x++)
        values.push(light[y * wide + x] as number);
    return of(values);
  });
}

/** A picture whose paper is white everywhere, whatever shade or shadow lay on it; one that is even is left as it is. */
export function evenLight(picture: GrayPicture): GrayPicture {
  const { width, height, data } = picture;
  const { wide, high, light } = paperOf(picture);
  const filled = around(light, wide, high, (values) => Math.max(...values));
  const smooth = around(
    filled,
    wide,
    high,
    (values) => values.reduce((sum, each) => sum + each, 0) / values.length,
  );
  const darkest = smooth.reduce((least, each) => Math.min(least, each), 255);
  if (darkest > 235) return picture;
  const even = new Uint8Array(data.length);
  for (let y = 0, at = 0; y < height; y++) {
    const down = Math.min(high - 1, Math.max(0, y / cell - 0.5));
    const top = Math.floor(down);
    const [upper, lower] = [top * wide, Math.min(high - 1, top + 1) * wide];
    for (let x = 0; x < width; x++, at++) {
      const over = Math.min(wide - 1, Math.max(0, x / cell - 0.5));
      const left = Math.floor(over);
      const right = Math.min(wide - 1, left + 1);
      const [partX, partY] = [over - left, down - top];
      const above =
        (smooth[upper + left] as number) * (1 - partX) + (smooth[upper + right] as number) * partX;
      const below =
        (smooth[lower + left] as number) * (1 - partX) + (smooth[lower + right] as number) * partX;
      const paper = Math.max(24, above * (1 - partY) + below * partY);
      even[at] = Math.min(255, ((data[at] as number) * 255) / paper);
    }
  }
  return { width, height, data: even };
}
