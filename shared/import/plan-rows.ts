import type { IsoDate } from '../base/dates';
import type { Message } from '../base/result';
import { messageOf } from '../base/result';
import { allAtOnce, between, type Steps } from '../base/steps';
import type { ImportRow } from '../commands/import-commands';
import type { Context, Decision } from '../decide/decision';
import { startTrial, type Trial } from '../decide/import-batch';
import type { HitToDecide } from '../records/hit-decision';
import type { ImportTable, Mapping } from '../records/import-mapping';
import type { Register } from '../register/register';
import { planCounterparty } from './plan-counterparty';
import { planDeadline, planLetter, planStep } from './plan-dates';
import { planDecision } from './plan-decisions';
import { planItems } from './plan-items';
import { planLicense } from './plan-license';
import { planOpening, planShipments } from './plan-shipments';
import {
  type Asked,
  conflictRow,
  decidedOn,
  type LinesToPlan,
  type LineToPlan,
  leaveOut,
  type Planning,
  type Policies,
  refusedRow,
  row,
} from './planning';
import type { PreviewRow, RowChoices } from './preview-row';
import { notesOf, questionsOf, readColumns } from './read-columns';
import { readRow } from './read-row';
import type { SourceTable } from './source-table';

/** What a file would do, row by row, and the commands that would do it. */
export interface ImportPlan {
  /** Asked before any row is looked at; while there are some there are no rows. */
  readonly questions: readonly Message[];
  /** What is true of whole columns and said once. */
  readonly notes: readonly Message[];
  readonly rows: readonly PreviewRow[];
  readonly commands: readonly ImportRow[];
  /** What each of the commands comes to, on the register as it was when the plan was begun. */
  readonly decisions: readonly Decision[];
  /** The day to work to of each deadline that they would set. */
  readonly workBys: readonly IsoDate[];
}

export interface PlanOptions {
  readonly source: SourceTable;
  readonly mapping: Mapping;
  /** What was decided about a row, by its line. */
  readonly choices: ReadonlyMap<number, RowChoices>;
  /** What was decided for all rows at once. */
  readonly policies?: Policies;
  /** For decisions on hits: what the lists in use give for our parties; null where no list is there. */
  readonly hits?: readonly HitToDecide[] | null;
}

const planners: Readonly<
  Record<Exclude<ImportTable, 'items' | 'shipments'>, (planning: Planning, asked: Asked) => PreviewRow>
> = {
  counterparties: planCounterparty,
  licenses: planLicense,
  letters: planLetter,
  deadlines: planDeadline,
  steps: planStep,
  'opening-balances': planOpening,
  'hit-decisions': planDecision,
};

const nothingSaid: RowChoices = { about: {} };

/** Of the work of a plan, about what the columns take that are read as a whole. */
const readShare = 0.1;

/** The same trial; notes the day to work to of each deadline that its rows set. */
function notingWorkBys({ register, tryRow }: Trial, workBys: IsoDate[]): Trial {
  return {
    register,
    tryRow: (row) => {
      const decision = tryRow(row);
      if (decision.ok)
        for (const event of decision.value.events)
          if (event.type === 'deadline-set') workBys.push(event.fields.workBy);
      return decision;
    },
  };
}

/** Goes through the file over a copy of the register; the register itself is not touched. */
export function planImport(register: Register, options: PlanOptions, context: Context): ImportPlan {
  return allAtOnce(planInSteps(register, options, context));
}

/** The same in steps, of the register as it is at the first of them. */
export function* planInSteps(
  register: Register,
  { source, mapping, choices, policies = {}, hits = null }: PlanOptions,
  context: Context,
): Steps<ImportPlan> {
  const columns = yield* between(0, readShare, readColumns(source, mapping));
  const questions = questionsOf(columns);
  const notes = notesOf(columns);
  if (questions.length > 0) return { questions, notes, rows: [], commands: [], decisions: [], workBys: [] };
  const workBys: IsoDate[] = [];
  const planning: Planning = {
    trial: notingWorkBys(startTrial(register, context), workBys),
    firstNewSeq: register.seq + 1,
    claimed: new Set(),
    commands: [],
    decisions: [],
    policies,
    defaults: mapping.defaults ?? {},
    hits,
  };
  const { table } = mapping;
  const lines: LinesToPlan = {
    count: source.rows.length,
    *read() {
      // One after another: what was read of a row is needed no longer once it is planned.
      for (const each of source.rows)
        yield {
          line: each.line,
          found: readRow(each, columns, source.headers.length),
          choices: choices.get(each.line) ?? nothingSaid,
        };
    },
  };
  const planned =
    table === 'items'
      ? planItems(planning, lines)
      : table === 'shipments'
        ? planShipments(planning, lines)
        : planEach(planning, lines, planners[table]);
  const rows = yield* between(readShare, 1, planned);
  const { commands, decisions } = planning;
  return { questions, notes, rows, commands, decisions, workBys };
}

/** Rows that stand for themselves. */
function* planEach(
  planning: Planning,
  lines: LinesToPlan,
  plan: (planning: Planning, asked: Asked) => PreviewRow,
): Steps<readonly PreviewRow[]> {
  const rows: PreviewRow[] = [];
  for (const line of lines.read()) {
    rows.push(planOne(planning, line, plan));
    yield rows.length / lines.count;
  }
  return rows;
}

function planOne(
  planning: Planning,
  { line, found, choices }: LineToPlan,
  plan: (planning: Planning, asked: Asked) => PreviewRow,
): PreviewRow {
  if (choices.isLeftOut) return row(line, 'left-out');
  if (!found.ok) return refusedRow(line, found);
  const { read: cells, asked } = found.value;
  const all = { ...found.value, line, choices };
  const year = asked.length === 0 ? 'take-file' : decidedOn(planning, all, 'year');
  if (year === undefined)
    return {
      ...conflictRow(line, 'year', asked, [
        { choice: 'take-file', message: messageOf('import-offer-year') },
        leaveOut,
      ]),
      read: cells,
    };
  if (year === 'keep-ours') return row(line, 'left-out', [], { read: cells });
  return { ...plan(planning, all), read: cells };
}
