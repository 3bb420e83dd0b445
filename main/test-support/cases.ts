/**
 * How many random cases a test tries: the usual number, the larger one with FULL=1, and a quarter where the same test runs in a further
 * time zone, with cases of its own (`scripts/test.mjs`).
 */
export function cases(usual: number, full: number): number {
  const count = process.env.FULL === '1' ? full : usual;
  return process.env.FURTHER_ZONE !== undefined ? Math.ceil(count / 4) : count;
}

/**
 * Of what a test goes through one after the other: everything with FULL=1, else each `step`th beginning with the one at `from`; in a further
 * time zone a quarter of that, in each zone another one.
 */
export function someOf<T>(list: readonly T[], step: number, from = 0): readonly T[] {
  const further = process.env.FURTHER_ZONE;
  const every = (process.env.FULL === '1' ? 1 : step) * (further === undefined ? 1 : 4);
  const shift = from + Number(further ?? 0);
  return list.filter((_, at) => (at + shift) % every === 0);
}
