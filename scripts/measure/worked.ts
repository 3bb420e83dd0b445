/** Milliseconds that the processor works for `act`: on a busy machine the clock says nothing of the work. */
export function workedMs(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** The median of so many rounds. */
export function medianMs(act: () => void, rounds = 11): number {
  const each = Array.from({ length: rounds }, () => workedMs(act));
  return each.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}
