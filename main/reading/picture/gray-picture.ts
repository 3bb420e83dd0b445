/** A picture in grays: one byte for each point, 0 black and 255 white, row by row from the top. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A picture as a file holds it, with how many points it has on an inch where the file says so. */
export interface FilePicture extends GrayPicture {
  readonly perInch: { readonly x: number; readonly y: number } | null;
}

/** A picture and, for each of its points, where that stood before: x' = ax + cy + e, y' = bx + dy + f. */
export interface MovedPicture {
  readonly picture: GrayPicture;
  readonly back: Affine;
}

export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const unmoved: Affine = [1, 0, 0, 1, 0, 0];

/** First `first`, then `then`. */
export function after(first: Affine, then: Affine): Affine {
  const [a, b, c, d, e, f] = first;
  const [g, h, i, j, k, l] = then;
  return [g * a + i * b, h * a + j * b, g * c + i * d, h * c + j * d, g * e + i * f + k, h * e + j * f + l];
}

export function pointAt([a, b, c, d, e, f]: Affine, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The grays of a picture of red, green, blue and opacity; what is transparent shows white paper. */
export function grayOf(colors: Uint8Array, width: number, height: number): GrayPicture {
  const data = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < data.length; at++, from += 4) {
    const light =
      (colors[from] as number) * 0.299 +
      (colors[from + 1] as number) * 0.587 +
      (colors[from + 2] as number) * 0.114;
    data[at] = 255 - ((255 - light) * (colors[from + 3] as number)) / 255 + 0.5;
  }
  return { width, height, data };
}
