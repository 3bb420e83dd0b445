/** Numbers that look like chance and are the same each time for the same seed. */
export interface Chance {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from `low` up to `high`. */
  whole(low: number, high: number): number;
  of<T>(choices: readonly T[]): T;
  /** So many of the choices, in an order of chance. */
  some<T>(choices: readonly T[], count: number): readonly T[];
  /** True in so many of a hundred cases. */
  percent(of: number): boolean;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const of = <T>(choices: readonly T[]): T => choices[whole(0, choices.length - 1)] as T;
  return {
    next,
    whole,
    of,
    some: (choices, count) => {
      const left = [...choices];
      return Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(whole(0, left.length - 1), 1),
      ).flat();
    },
    percent: (share) => next() * 100 < share,
  };
}
