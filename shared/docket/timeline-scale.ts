import { compareDays, daysBetween, type IsoDate } from '../base/dates';

/** Where days lie on a drawing, 0 at its first and 1 at its last. */
export interface TimeScale {
  readonly at: (on: IsoDate) => number;
  /** New Year's Days far enough apart to be written under the drawing. */
  readonly years: readonly { readonly year: string; readonly at: number }[];
}

/** The least distance between two written years. */
const apart = 0.07;

/**
 * A scale on which days and years are both seen: between two days that matter a stretch is drawn by the logarithm of its
 * length, so order and closeness hold and five years do not flatten twenty days. Within a stretch it is even.
 */
export function timeScale(days: readonly IsoDate[]): TimeScale {
  const anchors = [...new Set(days)].sort(compareDays);
  const ends: number[] = [0];
  for (const [index, on] of anchors.entries()) {
    const before = anchors[index - 1];
    if (before !== undefined) ends.push((ends.at(-1) ?? 0) + Math.log2(1 + daysBetween(before, on)));
  }
  const total = ends.at(-1) || 1;
  const at = (on: IsoDate): number => {
    const next = anchors.findIndex((anchor) => anchor >= on);
    if (next === -1) return anchors.length === 0 ? 0 : 1;
    if (next === 0) return 0;
    const [from, to] = [anchors[next - 1] as IsoDate, anchors[next] as IsoDate];
    const [start, end] = [ends[next - 1] ?? 0, ends[next] ?? 0];
    return (start + ((end - start) * daysBetween(from, on)) / daysBetween(from, to)) / total;
  };
  return { at, years: yearsOf(anchors, at) };
}

function yearsOf(anchors: readonly IsoDate[], at: (on: IsoDate) => number): TimeScale['years'] {
  const [first, last] = [anchors[0], anchors.at(-1)];
  if (first === undefined || last === undefined) return [];
  const years: { readonly year: string; readonly at: number }[] = [];
  for (let year = Number(first.slice(0, 4)) + 1; year <= Number(last.slice(0, 4)); year += 1) {
    const place = at(`${year}-01-01` as IsoDate);
    if (place - (years.at(-1)?.at ?? 0) >= apart && place <= 1) years.push({ year: String(year), at: place });
  }
  return years;
}
