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

// A timer, or a call of which the answer is awaited, as Node names them: of the moment, and not there any more a little later.
const passing = /^(Timeout|Immediate|\w*Req\w*) of Node$/;

/** What is there to stay: what only passes by while a process starts would hide as much of it that is left later. */
export function staying(counts: Counts): Counts {
  return new Map([...counts].filter(([what]) => !passing.test(what)));
}
