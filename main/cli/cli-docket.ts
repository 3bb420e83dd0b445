import type { IsoDate } from '../../shared/dates';
import { type DocketRow, docketRows, nextRowOf } from '../../shared/docket-rows';
import { isAmended } from '../../shared/law/changes';
import type { Register } from '../../shared/register';
import { inWords } from '../../shared/words/en';
import { stateLabel } from '../../shared/words/state-words';
import type { CliTask, ExitCode } from './cli';
import { writeAnswer } from './cli-output';
import { exitCodeOf, openFor, readingDay, sayTroubles, troubleOf } from './cli-register';
import { paperOn } from './cli-sheet';
import { table } from './cli-table';

/** One open deadline as `docket --json` gives it; `nextLegal` marks the nearest legal date of its record. Dates are days, `yyyy-mm-dd`. */
export function deadlineJson({ line, license, ...row }: DocketRow, isNextLegal: boolean) {
  return {
    id: line.id,
    license: row.licenseName,
    licenseId: line.licenseId,
    counterparty: row.partyName,
    rule: line.ruleId,
    title: row.title,
    kind: line.kind,
    state: row.state,
    group: row.group,
    late: row.late,
    nextLegal: isNextLegal,
    internal: row.isInternal,
    due: line.due,
    workBy: line.workBy,
    daysLeft: row.daysLeft,
    citation: row.citation,
    lawEdition: line.lawEdition,
    trigger: line.triggerOn,
    extendedTo: line.extendedTo,
    cautiousDue: line.cautiousDue,
    statedOn: line.statedOn,
    ruleDue: line.ruleDue,
    otherReading: line.otherReading?.due ?? null,
    // Moved by hand against another count than today's; it does not hold.
    setAside: line.setAside?.due ?? null,
    extendedInWriting: line.moved === 'in-writing',
    inDoubt: line.inDoubt,
    // The section of its rule was amended after its text was read, and not read again.
    amended: isAmended(row.rule),
    // Line numbers of the items it is about; null for the whole record.
    items: line.itemIds?.map((id) => license?.items.find((item) => item.id === id)?.line || id) ?? null,
  };
}

/** The whole docket as JSON. */
export function docketJson(register: Register, rows: readonly DocketRow[], today: IsoDate) {
  const records = new Set(rows.flatMap(({ line }) => line.licenseId ?? []));
  const next = new Set([...records].map((id) => nextRowOf(register, id, today)?.line.id));
  return rows.map((row) => deadlineJson(row, next.has(row.line.id) && !row.isInternal));
}

// What must not be read over stands in capitals.
function stateOf(row: DocketRow): string {
  const label = stateLabel(row);
  if (row.state === 'missed') return label.toUpperCase();
  return row.group === 'missed' ? label.replace(/\blate\b/, 'LATE') : label.toLowerCase();
}

function asTable(rows: readonly DocketRow[], today: IsoDate): string {
  const head = `Open deadlines on ${today} (date in Washington, DC): ${rows.length}\n`;
  if (rows.length === 0) return head;
  const body = table(
    ['WORK BY', 'DUE', 'DAYS LEFT', 'STATE', 'LICENSE', 'WHAT', 'COUNTERPARTY', 'CITATION'],
    rows.map((row) => [
      `${row.line.workBy}${row.line.inDoubt ? '?' : ''}`,
      `${row.line.due}${row.line.inDoubt ? '?' : ''}`,
      String(row.daysLeft),
      stateOf(row),
      row.licenseName,
      row.title,
      row.partyName,
      row.citation,
    ]),
  );
  return `${head}\n${body}`;
}

/** As far as the docket for the wall looks ahead. */
const wallDays = 60;

/** `docket`: the open deadlines as a table or as JSON; of a damaged register, those of its good part. */
export async function listDeadlines(task: CliTask): Promise<ExitCode> {
  const docket = openFor(task, 'read');
  const trouble = troubleOf(docket);
  await sayTroubles(task, docket);
  if (docket.text === '') return exitCodeOf(trouble);
  const { pdf } = task.request;
  if (pdf !== undefined) {
    const written = await (await paperOn(task, docket)).writePdf({ kind: 'docket', days: wallDays }, pdf);
    if (written.ok) await task.ports.write(`${written.value}\n`);
    else await task.ports.complain(`${inWords(written)}\n`);
    return exitCodeOf(trouble ?? (written.ok ? undefined : written));
  }
  const today = readingDay(task, docket);
  const rows = docketRows(docket.register, today);
  const text = task.request.isJson
    ? `${JSON.stringify(docketJson(docket.register, rows, today), null, 2)}\n`
    : asTable(rows, today);
  const failed = await writeAnswer(task, text);
  if (failed) await task.ports.complain(`${inWords(failed)}\n`);
  return exitCodeOf(trouble ?? failed);
}
