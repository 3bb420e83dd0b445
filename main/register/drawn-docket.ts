import path from 'node:path';
import type { IsoDate } from '../../shared/base/dates';
import type { FileSystem } from '../disk/file-system';
import { readBehind } from '../journal/journal-file';
import { headerIn, type MarkedPart, markedBytes, markOf, partAt, readFrom, writeMarked } from './marked-file';

// A drawn docket: what the window shows first, drawn ahead for some days, so that it is seen before the register is opened. It is
// never the truth: it counts only beside the very bytes of the journal it was drawn from, for the same day, the same settings and the
// build that drew it.

/** The build of the program and of its window, since what is drawn depends on both; tests are not built. */
export const thisDrawing = process.env.EXPORT_DOCKET_DRAWING ?? 'not built';

/** A day on which the window is opened: the agency's date, and that of the computer. */
export interface OpeningDay {
  readonly today: IsoDate;
  readonly localToday: IsoDate;
}

/** What a docket is drawn from. */
export interface DrawnFrom {
  /** All of the journal. */
  readonly journal: MarkedPart;
  /** The person's preferences, as JSON. */
  readonly preferences: string;
}

/** The docket as HTML on a day. */
export interface DrawnDay extends OpeningDay {
  readonly html: string;
}

const format = 'export-docket-drawn';
const ending = '.drawn';

interface Header extends DrawnFrom {
  readonly format: typeof format;
  readonly build: string;
  readonly days: readonly (OpeningDay & MarkedPart)[];
}

/** The file of a register, by the mark of its folder. */
export const drawnFile = (dir: string, mark: string): string => path.join(dir, `${mark}${ending}`);

/** Replaces the drawn docket of a register; that of any other register is removed. Throws the disk's error. */
export function writeDrawn(
  fs: FileSystem,
  file: string,
  from: DrawnFrom,
  days: readonly DrawnDay[],
  build = thisDrawing,
): void {
  const bodies = days.map(({ html }) => Buffer.from(html));
  const header = {
    ...{ format, build, journal: from.journal, preferences: from.preferences },
    days: days.map(({ today, localToday }, at) => ({
      today,
      localToday,
      ...markOf(bodies[at] ?? Buffer.of()),
    })),
  };
  writeMarked(fs, file, markedBytes(header, bodies));
}

/** Reads from a drawn docket that this build made with these preferences. */
function readDrawn<T>(
  fs: FileSystem,
  {
    file,
    preferences,
    build,
  }: { readonly file: string; readonly preferences: string; readonly build: string },
  read: (header: Header, fd: number, end: number) => T | undefined,
): T | undefined {
  return readFrom(fs, file, (fd) => {
    const found = headerIn(fs, fd, fs.fstatSync(fd).size);
    if (found?.header.format !== format || found.header.build !== build) return undefined;
    // Whole, as its hash says: this build wrote all of it.
    const header = found.header as unknown as Header;
    return header.preferences === preferences ? read(header, fd, found.end) : undefined;
  });
}

/** Whether the journal in a folder is, byte for byte, this one, and nothing stands behind it. */
function isJournal(fs: FileSystem, folder: string, { bytes, sha256 }: MarkedPart): boolean {
  const found = readBehind(fs, folder, bytes);
  return found !== undefined && found.behind.length === 0 && found.sha256 === sha256;
}

const isOn = (a: OpeningDay, b: OpeningDay): boolean => a.today === b.today && a.localToday === b.localToday;

/** What a drawn docket is asked for with. */
export interface DrawnPlace {
  readonly file: string;
  /** The register's. */
  readonly folder: string;
  readonly preferences: string;
}

/** The docket on a day as HTML; undefined where none was drawn from all that it would be drawn from now. */
export function drawnOn(
  fs: FileSystem,
  { file, folder, preferences }: DrawnPlace,
  on: OpeningDay,
  build = thisDrawing,
): string | undefined {
  return readDrawn(fs, { file, preferences, build }, ({ journal, days }, fd, end) => {
    const at = days.findIndex((each) => isOn(each, on));
    const part = days[at];
    // The journal last: to read it takes longest.
    if (part === undefined || !isJournal(fs, folder, journal)) return undefined;
    const from = days.slice(0, at).reduce((sum, { bytes }) => sum + bytes, end);
    const html = partAt(fs, fd, from, part);
    return html && Buffer.from(html).toString('utf8');
  });
}

/** Whether the docket on each of these days is drawn already. */
export function isDrawn(
  fs: FileSystem,
  { file, folder, preferences }: DrawnPlace,
  wanted: readonly OpeningDay[],
  build = thisDrawing,
): boolean {
  const all = readDrawn(
    fs,
    { file, preferences, build },
    ({ journal, days }) =>
      wanted.every((on) => days.some((each) => isOn(each, on))) && isJournal(fs, folder, journal),
  );
  return all === true;
}
