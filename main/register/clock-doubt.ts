const hour = 3_600_000;
const backward = hour;
const forward = 400 * 24 * hour;

/**
 * The instant a clock contradicts, or null when it can be believed. An hour back is a computer that set its clock right;
 * four hundred days forward is more than a register with yearly business lies still. A clock that a person accepted is
 * measured by that moment until the next entry. Dates counted under a false clock would tell nobody that time ran out.
 */
export function doubtOf(now: string, lastAt: string, trustedAt: string | null): string | null {
  const since = trustedAt ?? lastAt;
  if (since === '') return null;
  const passed = Date.parse(now) - Date.parse(since);
  return passed < -backward || passed > forward ? lastAt || since : null;
}
