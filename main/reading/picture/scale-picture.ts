import { type Affine, type GrayPicture, type MovedPicture, unmoved } from './gray-picture';

/** Each point the mean of the points it takes the place of: for making a picture much smaller. */
export function smaller({ width, height, data }: GrayPicture, by: number): GrayPicture {
  const step = Math.max(1, Math.floor(by));
  const [wide, high] = [Math.max(1, Math.floor(width / step)), Math.max(1, Math.floor(height / step))];
  const small = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++) {
      let sum = 0;
      for (let row = 0; row < step; row++) {
        const from = (y * step + row) * width + x * step;
        for (let column = 0; column < step; column++) sum += data[from + column] ?? 255;
      }
      small[y * wide + x] = sum / (step * step);
    }
  return { width: wide, height: high, data: small };
}

/** A picture made wider and higher by these factors, with points in between blended; smaller by less than one half. */
function blended({ width, height, data }: GrayPicture, byX: number, byY: number): GrayPicture {
  const [wide, high] = [Math.max(1, Math.round(width * byX)), Math.max(1, Math.round(height * byY))];
  const scaled = new Uint8Array(wide * high);
  const left = new Int32Array(wide);
  const share = new Float32Array(wide);
  for (let x = 0; x < wide; x++) {
    const at = Math.min(width - 1, Math.max(0, (x + 0.5) / byX - 0.5));
    left[x] = Math.min(width - 1, Math.floor(at));
    share[x] = at - Math.floor(at);
  }
  for (let y = 0; y < high; y++) {
    const at = Math.min(height - 1, Math.max(0, (y + 0.5) / byY - 0.5));
    const top = Math.floor(at);
    const down = at - top;
    const upper = top * width;
    const lower = Math.min(height - 1, top + 1) * width;
    for (let x = 0; x < wide; x++) {
      const one = left[x] as number;
      const two = Math.min(width - 1, one + 1);
      const part = share[x] as number;
      const above = (data[upper + one] as number) * (1 - part) + (data[upper + two] as number) * part;
      const below = (data[lower + one] as number) * (1 - part) + (data[lower + two] as number) * part;
      scaled[y * wide + x] = above * (1 - down) + below * down + 0.5;
    }
  }
  return { width: wide, height: high, data: scaled };
}

/** A picture with `byX` times as many points in a row and `byY` times as many rows. */
export function scaled(picture: GrayPicture, byX: number, byY: number): MovedPicture {
  if (Math.abs(byX - 1) < 0.05 && Math.abs(byY - 1) < 0.05) return { picture, back: unmoved };
  const step = Math.max(1, Math.floor(1 / Math.max(byX, byY)));
  const near = step > 1 ? smaller(picture, step) : picture;
  const result = blended(near, byX * step, byY * step);
  const back: Affine = [1 / byX, 0, 0, 1 / byY, 0, 0];
  return { picture: result, back };
}
