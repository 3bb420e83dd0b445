import { formatDay } from '../../shared/base/dates';
import { done, type Result, refuse } from '../../shared/base/result';
import { deadlineName, letterName, responseName, stepName } from '../../shared/docket/record-names';
import { partsOf } from '../../shared/register/journal-line';
import { foldText } from '../../shared/register/journal-text';
import type { Register } from '../../shared/register/register';
import { licenseName } from '../../shared/register/where-used';
import { attachmentsIn } from '../attachments/attachments';
import { rightBytes } from '../attachments/copy-files';
import { diskCode } from '../disk/file-system';
import { type BackupPlace, backupDir, backupJournal, journalProblem, listBackups } from './backup-list';
import type { Backup } from './backup-note';

const kinds = [
  'counterparties',
  'licenses',
  'letters',
  'steps',
  'responses',
  'shipments',
  'deadlines',
] as const;
type Kind = (typeof kinds)[number];

/** The records of one kind a restore would touch, by the names people use. */
export interface RecordsTouched {
  readonly kind: Kind;
  /** In the present register, not in the backup. */
  readonly going: readonly string[];
  /** In the backup, not in the present register. */
  readonly coming: readonly string[];
  /** In both, but otherwise. */
  readonly changing: readonly string[];
}

/** What a restore would change, before anything is. */
export interface RestorePlan {
  readonly backup: Backup;
  /** The present register is another one, or there is none. */
  readonly isOther: boolean;
  /** Entries that stand only in the present register, and the instant of the first of them. */
  readonly entriesGoing: number;
  readonly goingSince: string | null;
  /** Entries that stand only in the backup. */
  readonly entriesComing: number;
  /** Only kinds with anything to say. */
  readonly records: readonly RecordsTouched[];
  /** Attached files, by name, that neither the backup nor the present register has as they were. */
  readonly lacking: readonly string[];
}

type Named = { readonly id: string; readonly name: string; readonly all: string };

function namesOf(register: Register, kind: Kind): readonly Named[] {
  const named = <T extends { readonly id: string }>(
    map: ReadonlyMap<string, T>,
    nameOf: (one: T) => string,
  ) => [...map.values()].map((one) => ({ id: one.id, name: nameOf(one), all: JSON.stringify(one) }));
  switch (kind) {
    case 'counterparties':
      return named(register.counterparties, ({ name }) => name);
    case 'licenses':
      return named(register.licenses, licenseName);
    case 'letters':
      return named(register.letters, (letter) => letterName(register, letter));
    case 'steps':
      return named(register.steps, (step) => stepName(register, step));
    case 'responses':
      return named(register.responses, (response) => responseName(register, response));
    case 'shipments':
      return named(register.shipments, ({ reference }) => `Shipment ${reference}`);
    case 'deadlines':
      return named(
        register.deadlines,
        (deadline) => `${deadlineName(register, deadline)}, due ${formatDay(deadline.due)}`,
      );
  }
}

function touched(present: Register, restored: Register, kind: Kind): RecordsTouched {
  const now = new Map(namesOf(present, kind).map((one) => [one.id, one]));
  const then = new Map(namesOf(restored, kind).map((one) => [one.id, one]));
  const only = (some: ReadonlyMap<string, Named>, others: ReadonlyMap<string, Named>) =>
    [...some.values()].filter(({ id }) => !others.has(id)).map(({ name }) => name);
  const changing = [...now.values()].filter(({ id, all }) => (then.get(id)?.all ?? all) !== all);
  return {
    kind,
    going: only(now, then),
    coming: only(then, now),
    changing: changing.map(({ name }) => name),
  };
}

/** The lines two journals begin with in common, line 0 included. */
function commonLines(a: readonly string[], b: readonly string[]): number {
  const length = Math.min(a.length, b.length);
  for (let line = 0; line < length; line++) if (a[line] !== b[line]) return line;
  return length;
}

function instantOf(line: string | undefined): string | null {
  if (line === undefined) return null;
  const { at } = JSON.parse(partsOf(line).json) as { readonly at?: unknown };
  return typeof at === 'string' ? at : null;
}

function entryLines(text: string): readonly string[] {
  return text.split('\n').slice(0, -1);
}

/** Compares the present register with what would stand in its place. Both texts are journals whose chains hold. */
export function compareJournals(
  presentText: string,
  backup: Backup,
  backupText: string,
  tell: (share: number) => void = () => undefined,
): Omit<RestorePlan, 'lacking'> {
  const [now, then] = [entryLines(presentText), entryLines(backupText)];
  const common = commonLines(now, then);
  tell(0.4);
  const present = foldText(presentText).register;
  tell(0.6);
  const restored = foldText(backupText).register;
  tell(0.8);
  const records = kinds
    .map((kind) => touched(present, restored, kind))
    .filter(({ going, coming, changing }) => going.length + coming.length + changing.length > 0);
  // Line 0 is no entry.
  const entriesBehind = (lines: readonly string[]) => lines.length - Math.max(common, 1);
  return {
    backup,
    isOther: common === 0,
    entriesGoing: Math.max(0, entriesBehind(now)),
    goingSince: instantOf(now[Math.max(common, 1)]),
    entriesComing: Math.max(0, entriesBehind(then)),
    records,
  };
}

/**
 * Reads a whole backup, attachments included, and says what restoring it into a folder would change. Changes nothing. `tell` hears which
 * share of it is done.
 */
export function planRestore(
  place: BackupPlace,
  name: string,
  present: { readonly folder: string; readonly text: string },
  tell: (share: number) => void = () => undefined,
): Result<RestorePlan> {
  const { fs } = place;
  try {
    const backup = listBackups(place).backups.find((each) => each.name === name);
    if (!backup) return refuse('not-found', 'no-such-backup', { name });
    const fault = journalProblem(place, backup);
    if (fault) return refuse('damaged', 'backup-damaged', { name, detail: fault });
    const dir = backupDir(place);
    const text = new TextDecoder().decode(fs.readFileSync(backupJournal(dir, name)));
    const lacking = attachmentsIn(text).filter(
      ({ sha256 }) => ![dir, present.folder].some((from) => rightBytes(fs, from, sha256) !== undefined),
    );
    return done({
      ...compareJournals(present.text, backup, text, tell),
      lacking: lacking.map((file) => file.name),
    });
  } catch (error) {
    return refuse('disk', 'restore-failed', { detail: diskCode(error) });
  }
}
