import path from 'node:path';
import type { IsoDate } from '../../shared/base/dates';
import type { ChainHead } from '../../shared/register/journal-line';
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
  /** Its last entry. */
  readonly head: ChainHead;
  /** The person's preferences, as JSON. */
  readonly preferences: string;
}

/** The docket on a day. */
export interface Drawn {
  readonly html: string;
  /** What the window works out from the whole register for it (`workOutAll`). */
  readonly workedOut: string;
}

export type DrawnDay = OpeningDay & Drawn;

const format = 'export-docket-drawn';
const ending = '.drawn';

interface Header extends DrawnFrom {
  readonly format: typeof format;
  readonly build: string;
  readonly days: readonly (OpeningDay & { readonly html: MarkedPart; readonly workedOut: MarkedPart })[];
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
  const bodies = days.map(({ html, workedOut }) => [Buffer.from(html), Buffer.from(workedOut)] as const);
  const header = {
    ...{ format, build, ...from },
    days: days.map(({ today, localToday }, at) => {
      const [html, workedOut] = bodies[at] ?? [Buffer.of(), Buffer.of()];
      return { today, localToday, html: markOf(html), workedOut: markOf(workedOut) };
    }),
  };
  writeMarked(fs, file, markedBytes(header, bodies.flat()));
}

/** Reads from a drawn docket that this build made. */
function readDrawn<T>(
  fs: FileSystem,
  { file, build }: { readonly file: string; readonly build: string },
  read: (header: Header, fd: number, end: number) => T | undefined,
): T | undefined {
  return readFrom(fs, file, (fd) => {
    const found = headerIn(fs, fd, fs.fstatSync(fd).size);
    if (found?.header.format !== format || found.header.build !== build) return undefined;
    // Whole, as its hash says: this build wrote all of it.
    return read(found.header as unknown as Header, fd, found.end);
  });
}

/** Whether the journal in a folder is, byte for byte, this one, and nothing stands behind it. */
function isJournal(fs: FileSystem, folder: string, { bytes, sha256 }: MarkedPart): boolean {
  const found = readBehind(fs, folder, bytes);
  return found !== undefined && found.behind.length === 0 && found.sha256 === sha256;
}

/** A part of one of the days; undefined where it is not there as it was written. */
function textAt(
  fs: FileSystem,
  { days }: Header,
  {
    fd,
    end,
    at,
    name,
  }: { readonly fd: number; readonly end: number; readonly at: number; readonly name: keyof Drawn },
): string | undefined {
  const day = days[at];
  if (day === undefined) return undefined;
  const before = days
    .slice(0, at)
    .reduce((sum, { html, workedOut }) => sum + html.bytes + workedOut.bytes, end);
  const part = partAt(fs, fd, name === 'html' ? before : before + day.html.bytes, day[name]);
  return part && Buffer.from(part).toString('utf8');
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
  return readDrawn(fs, { file, build }, (header, fd, end) => {
    const at = header.days.findIndex((each) => isOn(each, on));
    // The journal last: to read it takes longest.
    if (at === -1 || header.preferences !== preferences || !isJournal(fs, folder, header.journal))
      return undefined;
    return textAt(fs, header, { fd, end, at, name: 'html' });
  });
}

/**
 * What the window works out first from a register that has been read, up to the last entry of its journal, `head`: its hash stands for all
 * that comes before. Undefined where that was not worked out for this day.
 */
export function workedOutFor(
  fs: FileSystem,
  file: string,
  head: ChainHead,
  today: IsoDate,
  build = thisDrawing,
): string | undefined {
  return readDrawn(fs, { file, build }, (header, fd, end) => {
    if (header.head.seq !== head.seq || header.head.hash !== head.hash) return undefined;
    const at = header.days.findIndex((each) => each.today === today);
    return textAt(fs, header, { fd, end, at, name: 'workedOut' });
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
    { file, build },
    (header) =>
      header.preferences === preferences &&
      wanted.every((on) => header.days.some((each) => isOn(each, on))) &&
      isJournal(fs, folder, header.journal),
  );
  return all === true;
}
