import { type Message, messageOf, type Result } from '../base/result';
import { type ImportRow, importRow } from '../commands/import-commands';
import { refusalOf } from '../commands/parse-command';
import type { Decision } from '../decide/decision';
import type { Trial } from '../decide/import-batch';
import { changesInWords } from '../history/field-changes';
import { counterpartyLabels, letterLabels, licenseLabels } from '../labels/field-labels';
import type { HitToDecide } from '../records/hit-decision';
import type { ImportDefaults } from '../records/import-mapping';
import type { Changes } from '../register/events';
import type {
  ConflictChoice,
  ConflictKind,
  PreviewRow,
  RowChange,
  RowChoices,
  RowOffer,
} from './preview-row';
import type { RowValues } from './read-row';
import { shiftsOf } from './shifts';

/** Answers that hold for every row of the file where nothing was said about the row itself. */
export type Policies = Partial<Readonly<Record<ConflictKind, ConflictChoice>>>;

/** The state of a plan while its rows are gone through. */
export interface Planning {
  readonly trial: Trial;
  readonly firstNewSeq: number;
  readonly claimed: Set<string>;
  readonly commands: ImportRow[];
  /** What each of the commands comes to. */
  readonly decisions: Decision[];
  readonly policies: Policies;
  readonly defaults: ImportDefaults;
  /** What the lists in use give for our parties; null where no list is there. */
  readonly hits: readonly HitToDecide[] | null;
}

/** One row on its way: what it says and what was decided about it. */
export interface Asked extends RowValues {
  readonly line: number;
  readonly choices: RowChoices;
}

/** One row as it reads, and what was decided about it. */
export interface LineToPlan {
  readonly line: number;
  readonly found: Result<RowValues>;
  readonly choices: RowChoices;
}

/** Of the work on rows that are put together, about what it takes to read them and find those of one record. */
export const gatherShare = 0.2;

/** The rows of a file, read one after another as they are asked for. */
export interface LinesToPlan {
  readonly count: number;
  readonly read: () => Iterable<LineToPlan>;
}

export function row(
  line: number,
  verdict: PreviewRow['verdict'],
  why: readonly Message[] = [],
  more: Partial<PreviewRow> = {},
): PreviewRow {
  return {
    line,
    verdict,
    why,
    recordId: null,
    read: [],
    changes: [],
    deadlines: [],
    fault: null,
    conflict: null,
    ...more,
  };
}

export function refusedRow(
  line: number,
  { messageKey, params, field }: Message & { readonly field?: string },
): PreviewRow {
  return row(line, 'refused', [{ messageKey, params }], { fault: field ?? null });
}

/** What was decided about a conflict of this kind, of the row or of all rows. */
export function decidedOn(
  { policies }: Pick<Planning, 'policies'>,
  { choices }: Pick<Asked, 'choices'>,
  kind: ConflictKind,
): ConflictChoice | undefined {
  return choices.about[kind] ?? policies[kind];
}

/** A row that a person has to decide, with the answers in words. */
export function conflictRow(
  line: number,
  kind: ConflictKind,
  why: readonly Message[],
  offers: readonly RowOffer[],
  recordId: string | null = null,
): PreviewRow {
  return row(line, 'conflict', why, { recordId, conflict: { kind, offers } });
}

export const leaveOut: RowOffer = { choice: 'keep-ours', message: messageOf('import-offer-leave-out') };

/** A row that fits more than one row of the file. */
export function twiceRow(line: number, recordId: string | null): PreviewRow {
  return conflictRow(
    line,
    'twice',
    [messageOf('import-twice-in-file')],
    [leaveOut, { choice: 'take-file', message: messageOf('import-offer-take-too') }],
    recordId,
  );
}

/** Parses a row's command with the schema by which every command is checked. */
export function parsedRow(input: Readonly<Record<string, unknown>>): Result<ImportRow> {
  const parsed = importRow.safeParse(input, { reportInput: true });
  return parsed.success ? { ok: true, value: parsed.data } : refusalOf(parsed.error);
}

/** A command that would change something, for the batch, with what it comes to. */
export function keep({ commands, decisions }: Planning, command: ImportRow, decision: Decision): void {
  commands.push(command);
  decisions.push(decision);
}

function changesOf(
  { trial }: Planning,
  changes: Changes,
  input: Readonly<Record<string, unknown>>,
): readonly RowChange[] {
  const { register } = trial;
  const agency = register.licenses.get(String(input.license))?.agency ?? 'BIS';
  const labels =
    input.do === 'change-counterparty'
      ? counterpartyLabels
      : input.do === 'correct-letter'
        ? letterLabels
        : licenseLabels(agency);
  return changesInWords(changes, labels, register).map(({ label, was, now }) => ({ label, was, now }));
}

/** Tries a command on the copy and tells what came of it; one that would change something is kept for the batch. */
export function tried(
  planning: Planning,
  line: number,
  input: Readonly<Record<string, unknown>>,
  recordId: string | null,
): PreviewRow {
  const { trial, claimed } = planning;
  const command = parsedRow(input);
  if (!command.ok) return refusedRow(line, command);
  const decision = trial.tryRow(command.value);
  if (!decision.ok) return refusedRow(line, decision);
  const { events, warnings, id } = decision.value;
  if (id !== null) claimed.add(id);
  if (events.length === 0) return row(line, 'same', [], { recordId });
  keep(planning, command.value, decision.value);
  const event = events.find((each) => 'id' in each && each.id === recordId);
  const changes: Changes = event !== undefined && 'changes' in event ? event.changes : {};
  return row(line, recordId === null ? 'new' : 'changed', warnings, {
    recordId,
    changes: changesOf(planning, changes, input),
    deadlines: shiftsOf(events, trial.register),
  });
}
