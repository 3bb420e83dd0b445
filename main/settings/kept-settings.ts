import * as z from 'zod';
import type { DateStyle } from '../../shared/base/date-style';
import { defaultKeepRule, keepRule } from '../../shared/calls/backup-shapes';
import { type PaperSize, type Preferences, preferences, usualColumns } from '../../shared/calls/preferences';
import { type Closing, closings } from '../../shared/calls/presence-calls';

/** Files within one 4 KB page never broke when a disk filled up; a test holds the settings below it. */
export const settingsLimit = 4_096;

/** Registers whose last head is kept; the one seen longest ago makes room. */
export const headLimit = 10;

const seenHead = z.object({
  registerId: z.string().max(64),
  seq: z.int(),
  hash: z.string().max(64),
  /** A short fingerprint of the folder: it still tells when the whole register is gone from there. */
  at: z.string().max(16),
});
export type SeenHead = z.infer<typeof seenHead>;

export const windowBounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  isMaximized: z.boolean(),
});
/** The longest path of a backup folder, in bytes: it must leave room in the settings. */
export const folderLimit = 400;

/** A restore that was asked for, until the restored register holds the entry that tells of it. */
const pendingRestore = z.object({
  registerId: z.string().max(64),
  backup: z.string().max(64),
  backupSeq: z.int(),
  backupHash: z.string().max(64),
  wasSeq: z.int(),
  wasHash: z.string().max(64),
  /** The instant; part of the name under which the register from before is kept. */
  at: z.string().max(30),
});
export type PendingRestore = Readonly<z.infer<typeof pendingRestore>>;

const awake = z.object({ folder: z.string().max(16), at: z.iso.datetime().max(30) });

export type WindowBounds = z.infer<typeof windowBounds>;

/** All that is kept outside the register. */
export interface KeptSettings {
  readonly preferences: z.infer<typeof preferences>;
  readonly window: WindowBounds | null;
  /** Newest last. */
  readonly heads: readonly SeenHead[];
  /** The backup folder a person chose; null: the one beside the register. */
  readonly backupFolder: string | null;
  readonly keepRule: z.infer<typeof keepRule>;
  readonly restoring: PendingRestore | null;
  /** What closing the window does; null: nobody was asked yet. */
  readonly closing: Closing | null;
  /** When the program last ran with the register of that folder (its mark): what fell due since was not shown. */
  readonly awake: Readonly<z.infer<typeof awake>> | null;
}

// Countries whose offices print on Letter (Unicode CLDR, paper size US-Letter).
const letterRegions = new Set('US CA MX PH CL CO CR GT NI PA PR SV VE BZ DO HN BO EC'.split(' '));

function regionOf(locale: string): string {
  try {
    return new Intl.Locale(locale.replaceAll('_', '-')).maximize().region ?? 'US';
  } catch (error) {
    // A system without a locale says "C", which is no language.
    if (error instanceof RangeError) return 'US';
    throw error;
  }
}

/** The paper an office in this locale most likely has: `en-US` has Letter. */
export function paperSizeFor(locale: string): PaperSize {
  return letterRegions.has(regionOf(locale)) ? 'letter' : 'a4';
}

// Where a month is written before its day, and noon is 12 PM.
const usualRegions = new Set('US PR VI GU AS MP UM CA PH'.split(' '));

/** How an office in this locale most likely writes days and times: `en-US` as in the United States, `de-DE` by ISO. */
export function dateStyleFor(locale: string): DateStyle {
  return usualRegions.has(regionOf(locale)) ? 'us' : 'iso';
}

/** The columns of each list; those of a list that an earlier program did not keep are the usual ones. */
function keptColumns(raw: unknown): Preferences['columns'] {
  const found = z.record(z.string(), z.unknown()).catch({}).parse(raw);
  return preferences.shape.columns.catch(usualColumns).parse({ ...usualColumns, ...found });
}

/** Reads what a settings file held; whatever is missing or not understood becomes its default, one by one. */
export function readSettings(raw: unknown, locale: string): KeptSettings {
  const found = z.record(z.string(), z.unknown()).catch({}).parse(raw);
  const given = z.record(z.string(), z.unknown()).catch({}).parse(found.preferences);
  const shape = preferences.shape;
  const heads = z.array(z.unknown()).catch([]).parse(found.heads);
  return {
    preferences: {
      person: shape.person.catch('').parse(given.person),
      theme: shape.theme.catch('system').parse(given.theme),
      paper: shape.paper.catch(paperSizeFor(locale)).parse(given.paper),
      dates: shape.dates.catch(dateStyleFor(locale)).parse(given.dates),
      printer: shape.printer.catch('').parse(given.printer),
      columns: keptColumns(given.columns),
    },
    window: windowBounds.nullable().catch(null).parse(found.window),
    heads: heads.flatMap((head) => seenHead.safeParse(head).data ?? []).slice(-headLimit),
    backupFolder: z.string().min(1).max(folderLimit).nullable().catch(null).parse(found.backupFolder),
    keepRule: keepRule.catch(defaultKeepRule).parse(found.keepRule),
    closing: z
      .enum(closings)
      .nullable()
      .catch(null)
      .parse(found.closing ?? null),
    awake: awake
      .nullable()
      .catch(null)
      .parse(found.awake ?? null),
    restoring: pendingRestore.nullable().catch(null).parse(found.restoring),
  };
}

/** The heads with this one as the newest. */
export function withHead(heads: readonly SeenHead[], head: SeenHead): readonly SeenHead[] {
  return [...heads.filter(({ registerId }) => registerId !== head.registerId), head].slice(-headLimit);
}

/** The head last seen of a register, or (id unknown) of whatever register lay in that folder. */
export function headOf(
  heads: readonly SeenHead[],
  registerId: string | undefined,
  at: string,
): SeenHead | undefined {
  return registerId === undefined
    ? heads.findLast((head) => head.at === at)
    : heads.find((head) => head.registerId === registerId);
}
