import { formatMonth, type IsoDate } from '../../shared/base/dates';
import { firstOf, isMonth, type Month } from '../../shared/base/month';
import { plural } from '../../shared/base/plural';
import { done } from '../../shared/base/result';
import type { SheetRequest } from '../../shared/calls/print-calls';
import { isInMonth } from '../../shared/docket/month-facts';
import { type DocketRow, docketRows, nextRowOf } from '../../shared/docket/rows';
import { screeningLeft } from '../../shared/docket/screening-state';
import { stateLabel } from '../../shared/docket/state-text';
import { isAmended } from '../../shared/law/changes';
import type { HowHeld } from '../../shared/print/docket-sheet';
import type { Register } from '../../shared/register/register';
import { table } from './cli-table';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { viewedRows } from './cli-view';
import { defineCommand } from './command';
import { standardStream } from './options';
import { runList } from './run-list';
import { runSheet } from './run-sheet';

/** One open deadline as `docket --json` gives it; `nextLegal` marks the nearest legal date of its record. Dates are days, `yyyy-mm-dd`. */
export function deadlineJson({ deadline, license, ...row }: DocketRow, isNextLegal: boolean) {
  return {
    id: deadline.id,
    license: row.licenseName,
    licenseId: deadline.licenseId,
    counterparty: row.partyName,
    rule: deadline.ruleId,
    title: row.title,
    kind: deadline.kind,
    state: row.state,
    group: row.group,
    late: row.late,
    nextLegal: isNextLegal,
    internal: row.isInternal,
    due: deadline.due,
    workBy: deadline.workBy,
    daysLeft: row.daysLeft,
    citation: row.citation,
    lawEdition: deadline.lawEdition,
    trigger: deadline.triggerOn,
    extendedTo: deadline.extendedTo,
    cautiousDue: deadline.cautiousDue,
    statedOn: deadline.statedOn,
    ruleDue: deadline.ruleDue,
    otherReading: deadline.otherReading?.due ?? null,
    // Moved by hand against another count than today's; it does not hold.
    setAside: deadline.setAside?.due ?? null,
    extendedInWriting: deadline.moved === 'in-writing',
    inDoubt: deadline.inDoubt,
    // The section of its rule was amended after its text was read, and not read again.
    amended: isAmended(row.rule),
    // Line numbers of the items it is about; null for the whole record.
    items: deadline.itemIds?.map((id) => license?.items.find((item) => item.id === id)?.line || id) ?? null,
  };
}

/** The whole docket as JSON. */
export function docketJson(register: Register, rows: readonly DocketRow[], today: IsoDate) {
  const records = new Set(rows.flatMap(({ deadline }) => deadline.licenseId ?? []));
  const next = new Set([...records].map((id) => nextRowOf(register, id, today)?.deadline.id));
  return rows.map((row) => deadlineJson(row, next.has(row.deadline.id) && !row.isInternal));
}

// What must not be read over stands in capitals.
function stateOf(row: DocketRow): string {
  const label = stateLabel(row);
  if (row.state === 'missed') return label.toUpperCase();
  return row.group === 'missed' ? label.replace(/\blate\b/, 'LATE') : label.toLowerCase();
}

function asTable(
  rows: readonly DocketRow[],
  today: IsoDate,
  { view, month }: { readonly view: string; readonly month: Month | undefined },
): string {
  const within = month === undefined ? '' : ` in ${formatMonth(firstOf(month))}`;
  const head = `${view}Open deadlines${within} on ${today} (date in Washington, DC): ${rows.length}\n`;
  if (rows.length === 0) return head;
  const body = table(
    ['WORK BY', 'DUE', 'DAYS LEFT', 'STATE', 'LICENSE', 'WHAT', 'COUNTERPARTY', 'CITATION'],
    rows.map((row) => [
      `${row.deadline.workBy}${row.deadline.inDoubt ? '?' : ''}`,
      `${row.deadline.due}${row.deadline.inDoubt ? '?' : ''}`,
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

/** What is left to do of screening, in a line below the dates; empty: nothing. */
function screeningLine(register: Register, today: IsoDate): string {
  const left = screeningLeft(register, today);
  if (left === null) return '';
  const { unscreened, stale, open, oldLists } = left;
  const parts = [
    unscreened > 0 && `${plural(unscreened, 'party', 'parties')} never screened`,
    stale > 0 && `${plural(stale, 'party', 'parties')} screened before a change`,
    open > 0 && `${plural(open, 'hit')} open`,
    oldLists.length > 0 && `${plural(oldLists.length, 'list is', 'lists are')} old`,
  ];
  return `\nScreening: ${parts.filter(Boolean).join(', ')}\n`;
}

/** How many days ahead the docket for the wall shows. */
const wallDays = 60;

interface DocketRequest {
  /** Where the docket for the wall goes. */
  readonly pdf: string | undefined;
  /** Only this month; as PDF it is a calendar. */
  readonly month: Month | undefined;
  readonly held: HowHeld;
  /** The name of a saved view. */
  readonly view: string | undefined;
}

function sheetOf({ month, held }: DocketRequest): SheetRequest {
  return month === undefined
    ? { kind: 'docket', days: wallDays, ...held }
    : { kind: 'month', month, withDone: false, ...held };
}

/** The open deadlines as a table or as JSON; of a damaged register, those of its good part. */
function listDeadlines(task: CliTask<CommonRequest & DocketRequest>): Promise<ExitCode> {
  const { pdf, month } = task.request;
  if (pdf !== undefined) return runSheet(task, () => done(sheetOf(task.request)), pdf);
  return runList(task, ({ register }, today) => {
    const open = docketRows(register, today);
    const within = month === undefined ? open : open.filter((row) => isInMonth(row, month));
    const viewed = viewedRows(task, 'docket', task.request.view, within, { register, today });
    if (!viewed.ok) return viewed;
    const { rows, head, note } = viewed.value;
    const screening = month === undefined ? screeningLine(register, today) : '';
    return done({
      json: () => docketJson(register, rows, today),
      text: () => `${asTable(rows, today, { view: head, month })}${screening}`,
      note,
    });
  });
}

export const docketCommand = defineCommand({
  name: 'docket',
  description: 'lists the open deadlines',
  more: 'The most urgent first. With --pdf it writes the docket for the wall, of the next 60 days, instead; with --month as well, that month as a calendar. --landscape and --large are for the wall.',
  takes: ['view', 'by', 'today', 'as-of', 'month', 'json', 'out', 'pdf', 'paper', 'landscape', 'large'],
  examples: [
    { line: 'export-docket docket', description: 'lists every open deadline, the most urgent first' },
    { line: 'export-docket docket --json --out docket.json', description: 'the same for other programs' },
    { line: 'export-docket docket --as-of 2019-11-26', description: 'the docket as it stood on that day' },
    { line: 'export-docket docket --pdf docket.pdf --paper letter', description: 'the docket for the wall' },
    {
      line: 'export-docket docket --month 2019-12 --pdf december.pdf',
      description: 'a month as a calendar on paper',
    },
    {
      line: 'export-docket docket --pdf wall.pdf --landscape --large',
      description: 'the docket on its side, in type to be read from across the room',
    },
  ],
  read: ({ values, at }): DocketRequest | string => {
    if (values.pdf === standardStream && values.json === true)
      return '--json and --pdf - do not go together: standard output holds the file itself.';
    if (values.pdf !== undefined && values.out !== undefined) return '--pdf and --out do not go together.';
    if (values.pdf !== undefined && values.view !== undefined) return '--pdf and --view do not go together.';
    const { month, landscape: isLandscape = false, large: isLarge = false } = values;
    if (values.pdf === undefined && (isLandscape || isLarge))
      return `${isLandscape ? '--landscape' : '--large'} needs --pdf.`;
    if (month !== undefined && !isMonth(month))
      return `--month needs a month of 1900 to 2199 written yyyy-mm; "${month}" is none.`;
    const held = { isLandscape, isLarge };
    return { month, held, pdf: values.pdf === undefined ? undefined : at(values.pdf), view: values.view };
  },
  run: listDeadlines,
});
