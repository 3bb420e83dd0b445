/** How often each thing is there, by what it is called. */
export type Counts = ReadonlyMap<string, number>;

/** Counts `each`, beside what was counted already. */
export function counted(already: Iterable<readonly [string, number]>, each: readonly string[]): Counts {
  const counts = new Map(already);
  for (const what of each) counts.set(what, (counts.get(what) ?? 0) + 1);
  return counts;
}

/** What there is more of than before, in words. */
export function moreThan(before: Counts, now: Counts): readonly string[] {
  return [...now].flatMap(([what, count]) => {
    const more = count - (before.get(what) ?? 0);
    return more > 0 ? [`${more} × ${what}`] : [];
  });
}
