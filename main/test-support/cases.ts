/**
 * How many random cases a test tries: the usual number, the larger one with FULL=1, and a quarter where the same test runs in a further
 * time zone, with cases of its own (`scripts/test.mjs`).
 */
export function cases(usual: number, full: number): number {
  const count = process.env.FULL === '1' ? full : usual;
  return process.env.FEWER_CASES === '1' ? Math.ceil(count / 4) : count;
}
