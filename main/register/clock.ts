import { performance } from 'node:perf_hooks';
import { type Message, messageOf } from '../../shared/base/result';
import { isKnownZone } from '../../shared/base/wall-clock';

/** The time and place of this machine; a port, so that a test can be at any hour of any year. */
export interface Clock {
  /** The instant, ISO in UTC; always one that every zone can show. */
  now(): string;
  /** The machine's IANA time zone; UTC where the machine names none that is known here. */
  zone(): string;
  /** What to tell about a machine whose zone or clock cannot be used as it is; undefined where both can. */
  readonly doubt?: () => Message | undefined;
  /** Set by hand for a test: the window says so. */
  readonly isTest: boolean;
}

// A day inside the calendar of the years 1900 to 2199, so that every zone's wall clock still shows one.
const first = Date.UTC(1900, 0, 2);
const last = Date.UTC(2199, 11, 29);

// JavaScript keeps the zone it found at the start for ever, so a program that stays open over a flight would remind by
// the wrong wall clock. Touching TZ is the one thing that makes Node look again; deleting what is not set changes
// nothing else. With TZ set by hand that is the zone, and there is nothing to look for.
function lookAtZoneAgain(): void {
  if (process.env.TZ === undefined) delete process.env.TZ;
}

/** What the machine calls its zone: undefined or a name that nothing accepts, where it has none that is known here. */
function machineZone(): unknown {
  lookAtZoneAgain();
  return new Intl.DateTimeFormat('en-US').resolvedOptions().timeZone;
}

function zone(): string {
  const found = machineZone();
  return isKnownZone(found) ? found : 'UTC';
}

function clockOf(milliseconds: () => number, isTest: boolean): Clock {
  const inside = (at: number): number => Math.min(last, Math.max(first, at));
  return {
    now: () => new Date(inside(milliseconds())).toISOString(),
    zone,
    doubt: () => {
      const at = milliseconds();
      if (at !== inside(at)) return messageOf('clock-out-of-range');
      return isKnownZone(machineZone()) ? undefined : messageOf('zone-unknown');
    },
    isTest,
  };
}

/** The machine's clock. */
export const realClock: Clock = clockOf(() => Date.now(), false);

/** A clock that starts at an instant and ticks on from there. Throws a RangeError for an unreadable instant. */
export function clockFrom(instant: string): Clock {
  const start = new Date(instant).getTime();
  if (Number.isNaN(start)) throw new RangeError(`Not an instant: ${instant}`);
  const startedAt = performance.now();
  return clockOf(() => start + Math.round(performance.now() - startedAt), true);
}
