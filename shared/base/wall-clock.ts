/** What a clock and a calendar on the wall of a zone show; month 1 to 12, hour 0 to 23. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** "EST", or "GMT+9" where English has no short name. */
  readonly zoneName: string;
}

// Making a formatter costs a thousand times what using one does.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  // Language, calendar and digits are named so that the machine's own settings cannot change the answer.
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    timeZoneName: 'short',
  });
  formats.set(zone, made);
  return made;
}

const known = new Map<string, boolean>();

function isAccepted(zone: string): boolean {
  try {
    formatFor(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Whether a value names a time zone that times can be shown in here: no machine knows every zone of every other. */
export function isKnownZone(zone: unknown): zone is string {
  if (typeof zone !== 'string') return false;
  const before = known.get(zone);
  if (before !== undefined) return before;
  const is = isAccepted(zone);
  // A register can be made to name any number of them.
  if (known.size < 1_000) known.set(zone, is);
  return is;
}

/** The wall clock of a zone at an instant in milliseconds; throws a RangeError for an unknown zone. */
export function wallClockAt(milliseconds: number, zone: string): WallClock {
  const found = new Map(
    formatFor(zone)
      .formatToParts(milliseconds)
      .map((part) => [part.type, part.value] as const),
  );
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(found.get(type));
  return {
    year: number('year'),
    month: number('month'),
    dayOfMonth: number('day'),
    hour: number('hour'),
    minute: number('minute'),
    second: number('second'),
    zoneName: found.get('timeZoneName') ?? zone,
  };
}

/** How far the zone's wall clock is ahead of UTC at an instant, in milliseconds, to the second. */
export function zoneOffsetAt(milliseconds: number, zone: string): number {
  const wall = wallClockAt(milliseconds, zone);
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.dayOfMonth, wall.hour, wall.minute, wall.second);
  return asUtc - Math.floor(milliseconds / 1000) * 1000;
}
