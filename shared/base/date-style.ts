/** How days and times are written for people: as in the United States, or by ISO 8601. */
export const dateStyles = ['us', 'iso'] as const;
export type DateStyle = (typeof dateStyles)[number];

// The one thing here that is not an argument: whatever writes a day asks this, from a sentence deep inside a sheet to a notice, and a
// program writes them all alike (decision 29). Files and JSON do not ask: they have ISO always.
let written: DateStyle = 'us';

/** From now on days and times are written so in this process. Called where the settings are read or changed, and nowhere else. */
export function writeDatesAs(style: DateStyle): void {
  written = style;
}

/** How days and times are written now. */
export function dateStyle(): DateStyle {
  return written;
}
