import { type ImportRow, importRow } from '../commands/import-commands';
import type { Context } from '../decide/decision';
import { startTrial, type Trial } from '../decide/import-batch';
import type { Changes } from '../events';
import { refusalOf } from '../parse-command';
import type { Register } from '../register';
import { type Result, refuse, type Say, sentence } from '../result';
import { keptNotes, keptParts } from './kept-parts';
import type { Mapping } from './mapping';
import { matchesOf, matchingLetters } from './match-row';
import { planItems } from './plan-items';
import type { PreviewRow, RowChoice } from './preview-row';
import { notesOf, questionsOf, readColumns, readRow } from './read-columns';
import type { SourceTable } from './source-table';

/** What a file would do, row by row, and the commands that would do it. */
export interface ImportPlan {
  /** Asked before any row is looked at; while there are some there are no rows. */
  readonly questions: readonly Say[];
  /** What is true of whole columns and told once. */
  readonly notes: readonly Say[];
  readonly rows: readonly PreviewRow[];
  readonly commands: readonly ImportRow[];
}

export interface PlanOptions {
  readonly source: SourceTable;
  readonly mapping: Mapping;
  /** What was decided about a conflict, by the line of its row. */
  readonly choices: ReadonlyMap<number, RowChoice>;
}

/** The state of a plan while its rows are gone through. */
export interface Planning {
  readonly trial: Trial;
  readonly firstNewSeq: number;
  readonly claimed: Set<string>;
  readonly commands: ImportRow[];
}

/** Goes through the file over a copy of the register; the register itself is not touched. */
export function planImport(
  register: Register,
  { source, mapping, choices }: PlanOptions,
  context: Context,
): ImportPlan {
  const columns = readColumns(source, mapping);
  const questions = questionsOf(columns);
  const notes = notesOf(columns);
  if (questions.length > 0) return { questions, notes, rows: [], commands: [] };
  const planning: Planning = {
    trial: startTrial(register, context),
    firstNewSeq: register.seq + 1,
    claimed: new Set(),
    commands: [],
  };
  const read = source.rows.map((row) => ({
    line: row.line,
    found: readRow(row, columns, source.headers.length),
  }));
  const rows =
    mapping.table === 'items'
      ? planItems(planning, read, choices)
      : read.map(({ line, found }) => {
          if (!found.ok) return refusedRow(line, found);
          const { values, read: cells, asked } = found.value;
          const choice = choices.get(line);
          if (asked.length > 0 && choice === undefined) return row(line, 'conflict', asked, { read: cells });
          if (choice === 'keep-ours') return row(line, 'same', [], { read: cells });
          return { ...planRow(planning, mapping.table, { line, values, choice }), read: cells };
        });
  return { questions, notes, rows, commands: planning.commands };
}

export function row(
  line: number,
  verdict: PreviewRow['verdict'],
  why: readonly Say[] = [],
  more: Partial<PreviewRow> = {},
): PreviewRow {
  return { line, verdict, why, recordId: null, read: [], changes: [], ...more };
}

export function refusedRow(line: number, { say, params }: Say): PreviewRow {
  return row(line, 'refused', [{ say, params }]);
}

interface Asked {
  readonly line: number;
  readonly values: Readonly<Record<string, unknown>>;
  readonly choice: RowChoice | undefined;
}

function planRow(planning: Planning, table: Mapping['table'], { line, values, choice }: Asked): PreviewRow {
  const { trial, claimed, firstNewSeq } = planning;
  if (table === 'letters') {
    const letters = matchingLetters(trial.register, values);
    if (!letters.ok) return refusedRow(line, letters);
    // The second of two equal rows means the second of two equal letters.
    const letter = letters.value.find(({ id }) => !claimed.has(id));
    if (letter === undefined && letters.value.length > 0 && choice !== 'take-file')
      return row(line, 'conflict', [sentence('import-twice-in-file')]);
    const { licenses: _licenses, ...rest } = values;
    return letter === undefined
      ? tried(planning, line, { do: 'log-letter', ...values }, null)
      : tried(planning, line, { do: 'correct-letter', letter: letter.id, ...rest }, letter.id);
  }
  const kind = table === 'counterparties' ? 'counterparties' : 'licenses';
  const missing =
    kind === 'counterparties'
      ? values.name === undefined && 'import-name-missing'
      : values.applicationNumber === undefined &&
        values.licenseNumber === undefined &&
        'import-number-missing';
  if (missing) return refusedRow(line, refuse('invalid', missing));
  const matches = matchesOf(trial.register, kind, values);
  if (matches.length > 1)
    return row(line, 'conflict', [sentence('import-several-match', { count: matches.length })]);
  const match = matches[0];
  if (match === undefined)
    return tried(
      planning,
      line,
      { do: kind === 'counterparties' ? 'add-counterparty' : 'open-license', ...values },
      null,
    );
  const { madeSeq } = match as { readonly madeSeq?: number };
  if ((claimed.has(match.id) || madeSeq === firstNewSeq) && choice !== 'take-file')
    return row(line, 'conflict', [sentence('import-twice-in-file')], { recordId: match.id });
  // What this very file made has no id yet when the batch runs: it goes by its name or number.
  const called =
    madeSeq === firstNewSeq ? (values.name ?? values.applicationNumber ?? values.licenseNumber) : match.id;
  if (kind === 'counterparties')
    return tried(
      planning,
      line,
      {
        do: 'change-counterparty',
        counterparty: called,
        ...keptNotes(trial.register.counterparties.get(match.id), values),
      },
      match.id,
    );
  const license = trial.register.licenses.get(match.id);
  for (const field of ['applicationNumber', 'licenseNumber'] as const) {
    const ours = license?.[field] ?? '';
    const theirs = values[field];
    if (typeof theirs !== 'string' || ours === '' || ours === theirs || choice === 'take-file') continue;
    const name = field === 'applicationNumber' ? 'application number' : 'license number';
    return row(line, 'conflict', [sentence('import-identity-differs', { field: name, ours, theirs })], {
      recordId: match.id,
    });
  }
  return tried(
    planning,
    line,
    { do: 'change-license', license: called, ...keptParts(trial.register, license, values) },
    match.id,
  );
}

const worded = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Parses a command as the door would. */
export function parsedRow(input: Readonly<Record<string, unknown>>): Result<ImportRow> {
  const parsed = importRow.safeParse(input, { reportInput: true });
  return parsed.success ? { ok: true, value: parsed.data } : refusalOf(parsed.error);
}

/** Tries a command on the copy and tells what came of it; one that would change something is kept for the batch. */
function tried(
  { trial, commands, claimed }: Planning,
  line: number,
  input: Readonly<Record<string, unknown>>,
  recordId: string | null,
): PreviewRow {
  const command = parsedRow(input);
  if (!command.ok) return refusedRow(line, command);
  const decision = trial.tryRow(command.value);
  if (!decision.ok) return refusedRow(line, decision);
  const { events, warnings, id } = decision.value;
  if (id !== null) claimed.add(id);
  if (events.length === 0) return row(line, 'same', [], { recordId });
  commands.push(command.value);
  const event = events.find((each) => 'id' in each && each.id === recordId);
  const changes: Changes = event !== undefined && 'changes' in event ? event.changes : {};
  return row(line, recordId === null ? 'new' : 'changed', warnings, {
    recordId,
    changes: Object.entries(changes).map(([field, { was, now }]) => ({
      field,
      was: worded(was),
      now: worded(now),
    })),
  });
}
