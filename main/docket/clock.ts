/** The time and place of this machine; a port, so that a test can be at any hour of any year. */
export interface Clock {
  /** The instant, ISO in UTC. */
  now(): string;
  /** The machine's IANA time zone. */
  zone(): string;
  /** Set by hand for a test: the window says so. */
  readonly isTest: boolean;
}

// JavaScript keeps the zone it found at the start for ever, so a program that stays open over a flight would remind by
// the wrong wall clock. Touching TZ is the one thing that makes Node look again; deleting what is not set changes
// nothing else. With TZ set by hand that is the zone, and there is nothing to look for.
function lookAtZoneAgain(): void {
  if (process.env.TZ === undefined) delete process.env.TZ;
}

function zone(): string {
  lookAtZoneAgain();
  return new Intl.DateTimeFormat('en-US').resolvedOptions().timeZone;
}

/** The machine's clock. */
export const realClock: Clock = { now: () => new Date().toISOString(), zone, isTest: false };

/** A clock that starts at an instant and ticks on from there. Throws a RangeError for an unreadable instant. */
export function clockFrom(instant: string): Clock {
  const start = new Date(instant).getTime();
  if (Number.isNaN(start)) throw new RangeError(`Not an instant: ${instant}`);
  const startedAt = performance.now();
  return {
    now: () => new Date(start + Math.round(performance.now() - startedAt)).toISOString(),
    zone,
    isTest: true,
  };
}
