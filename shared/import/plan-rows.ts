import type { IsoDate } from '../base/dates';
import type { Message } from '../base/result';
import { messageOf } from '../base/result';
import type { ImportRow } from '../commands/import-commands';
import type { Context } from '../decide/decision';
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
export function planImport(
  register: Register,
  { source, mapping, choices, policies = {}, hits = null }: PlanOptions,
  context: Context,
): ImportPlan {
  const columns = readColumns(source, mapping);
  const questions = questionsOf(columns);
  const notes = notesOf(columns);
  if (questions.length > 0) return { questions, notes, rows: [], commands: [], workBys: [] };
  const workBys: IsoDate[] = [];
  const planning: Planning = {
    trial: notingWorkBys(startTrial(register, context), workBys),
    firstNewSeq: register.seq + 1,
    claimed: new Set(),
    commands: [],
    policies,
    defaults: mapping.defaults ?? {},
    hits,
  };
  const { table } = mapping;
  const found = source.rows.map((each) => ({
    line: each.line,
    found: readRow(each, columns, source.headers.length),
    choices: choices.get(each.line) ?? nothingSaid,
  }));
  const rows =
    table === 'items' || table === 'shipments'
      ? (table === 'items' ? planItems : planShipments)(planning, found)
      : found.map(({ line, found, choices }) => {
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
          return { ...planners[table](planning, all), read: cells };
        });
  return { questions, notes, rows, commands: planning.commands, workBys };
}
