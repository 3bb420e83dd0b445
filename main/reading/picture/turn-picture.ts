import { type Affine, type GrayPicture, type MovedPicture, unmoved } from './gray-picture';

/** How far a picture is turned to the right, so that it can be read. */
export type QuarterTurn = 0 | 90 | 180 | 270;

/** A picture turned to the right by quarters. */
export function turned(picture: GrayPicture, by: QuarterTurn): MovedPicture {
  const { width, height, data } = picture;
  if (by === 0) return { picture, back: unmoved };
  const isAcross = by !== 180;
  const [wide, high] = isAcross ? [height, width] : [width, height];
  const result = new Uint8Array(data.length);
  // Where the first point of the new picture stood, and how far its right and lower neighbors stood from it.
  const [first, right, down] =
    by === 90
      ? [(height - 1) * width, -width, 1]
      : by === 180
        ? [data.length - 1, -1, -width]
        : [width - 1, width, -1];
  for (let y = 0, at = 0; y < high; y++) {
    let from = first + y * down;
    for (let x = 0; x < wide; x++, at++, from += right) result[at] = data[from] as number;
  }
  const back: Affine =
    by === 90
      ? [0, -1, 1, 0, 0, height]
      : by === 180
        ? [-1, 0, 0, -1, width, height]
        : [0, 1, -1, 0, width, 0];
  return { picture: { width: wide, height: high, data: result }, back };
}

/** A picture turned to the right by a few degrees around its middle; its corners are lost, and paper shows where nothing was. */
export function leveled(picture: GrayPicture, degrees: number, paper: number): MovedPicture {
  const { width, height, data } = picture;
  if (degrees === 0) return { picture, back: unmoved };
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [midX, midY] = [width / 2, height / 2];
  const result = new Uint8Array(data.length);
  for (let y = 0, at = 0; y < height; y++) {
    let fromX = midX + (0 - midX) * cos + (y - midY) * sin;
    let fromY = midY - (0 - midX) * sin + (y - midY) * cos;
    for (let x = 0; x < width; x++, at++, fromX += cos, fromY -= sin) {
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
        result[at] = paper;
        continue;
      }
      const [partX, partY] = [fromX - left, fromY - top];
      const from = top * width + left;
      const above = (data[from] as number) * (1 - partX) + (data[from + 1] as number) * partX;
      const below = (data[from + width] as number) * (1 - partX) + (data[from + width + 1] as number) * partX;
      result[at] = above * (1 - partY) + below * partY + 0.5;
    }
  }
  const back: Affine = [cos, -sin, sin, cos, midX - midX * cos - midY * sin, midY + midX * sin - midY * cos];
  return { picture: { width, height, data: result }, back };
}
