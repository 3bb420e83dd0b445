import type { GrayPicture } from './gray-picture';

/** Degrees of skew that are looked for at most. */
const farthest = 12;

interface Ink {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly span: number;
}

/** Where the ink of a small picture is: points darker than half way between the paper and the darkest, not at the edge. */
function inkOf({ width, height, data }: GrayPicture): Ink {
  const counts = new Uint32Array(256);
  for (const light of data) counts[light] = (counts[light] as number) + 1;
  let dark = 0;
  for (let seen = 0; dark < 255 && seen < data.length * 0.01; dark++) seen += counts[dark] as number;
  let paper = 255;
  for (let seen = 0; paper > 0 && seen < data.length * 0.4; paper--) seen += counts[paper] as number;
  const least = Math.min(paper - 12, (dark + paper * 2) / 3);
  const [x, y]: [number[], number[]] = [[], []];
  const edge = Math.floor(Math.min(width, height) * 0.02);
  for (let row = edge; row < height - edge; row++)
    for (let column = edge; column < width - edge; column++)
      if ((data[row * width + column] as number) < least) {
        x.push(column - width / 2);
        y.push(row - height / 2);
      }
  return { x: Float32Array.from(x), y: Float32Array.from(y), span: Math.ceil(Math.hypot(width, height)) };
}

/** How sharply lines of text part along a direction: the changes from one row to the next, for each point of ink. */
function sharpness(along: Float32Array, across: Float32Array, span: number, degrees: number): number {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const rows = new Float32Array(span + 2);
  const middle = span / 2;
  for (let at = 0; at < along.length; at++) {
    const row = Math.floor(middle + (across[at] as number) * cos - (along[at] as number) * sin);
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let sum = 0;
  for (let row = 1; row < rows.length; row++) sum += ((rows[row] as number) - (rows[row - 1] as number)) ** 2;
  return sum / Math.max(1, along.length);
}

function best(
  along: Float32Array,
  across: Float32Array,
  span: number,
  from: number,
  to: number,
  step: number,
) {
  let found = { degrees: 0, sharp: sharpness(along, across, span, 0) };
  for (let degrees = from; degrees <= to + step / 2; degrees += step) {
    const sharp = sharpness(along, across, span, degrees);
    if (sharp > found.sharp * 1.0001) found = { degrees, sharp };
  }
  return found;
}

/** How the lines of a picture run: across or upright, and how many degrees they fall to the right; from a picture of about 100 points an inch. */
export function skewOf(small: GrayPicture): { readonly isUpright: boolean; readonly degrees: number } {
  const { x, y, span } = inkOf(small);
  if (x.length < 50) return { isUpright: false, degrees: 0 };
  const level = best(x, y, span, -farthest, farthest, 0.5);
  const upright = best(
    y,
    x.map((each) => -each),
    span,
    -farthest,
    farthest,
    0.5,
  );
  const isUpright = upright.sharp > level.sharp * 1.15;
  const [along, across, coarse] = isUpright ? [y, x.map((each) => -each), upright] : [x, y, level];
  const fine = best(along, across, span, coarse.degrees - 0.45, coarse.degrees + 0.45, 0.05);
  const degrees = fine.sharp > coarse.sharp ? fine.degrees : coarse.degrees;
  return { isUpright, degrees: Math.round(degrees * 100) / 100 };
}
