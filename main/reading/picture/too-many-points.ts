import { pointsLimit } from '../reading-limits';

/** A picture that has more points than are read; found out before its points are unpacked. */
export class TooManyPoints extends Error {
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number) {
    super(`${width} x ${height} points`);
    this.width = width;
    this.height = height;
  }
}

/** Throws where a picture says that it is larger than is read, or that it has no size. */
export function checkSize(width: number, height: number): void {
  if (!(width >= 1 && height >= 1)) throw new Error('a picture without a size');
  if (width * height > pointsLimit || width > 60_000 || height > 60_000)
    throw new TooManyPoints(width, height);
}
