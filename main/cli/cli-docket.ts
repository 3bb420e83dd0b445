import type { IsoDate } from '../../shared/dates';
import type { LineState } from '../../shared/docket-rows';
import { type DocketRow, docketRows } from '../../shared/docket-rows';
import { inWords } from '../../shared/words/en';
import type { CliTask, ExitCode } from './cli';
import { writeAnswer } from './cli-output';
import { exitCodeOf, openFor, readingDay, sayTroubles, troubleOf } from './cli-register';
import { paperOn } from './cli-sheet';
import { table } from './cli-table';

/** One open deadline as `docket --json` gives it. Dates are days, `yyyy-mm-dd`. */
export function deadlineJson({ line, license, ...row }: DocketRow) {
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
    due: line.due,
    workBy: line.workBy,
    daysLeft: row.daysLeft,
    citation: row.citation,
    lawEdition: line.lawEdition,
    trigger: line.triggerOn,
    extendedTo: line.extendedTo,
    cautiousDue: line.cautiousDue,
    inDoubt: line.inDoubt,
    // Line numbers of the items it is about; null for the whole record.
    items: line.itemIds?.map((id) => license?.items.find((item) => item.id === id)?.line || id) ?? null,
  };
}

const stateWords: Partial<Record<LineState, string>> = {
  open: 'open',
  sent: 'sent, unconfirmed',
  missed: 'MISSED',
  watch: 'watch',
  'watch-past': 'record the answer',
};

function asTable(rows: readonly DocketRow[], today: IsoDate): string {
  const head = `Open deadlines on ${today} (date in Washington, DC): ${rows.length}\n`;
  if (rows.length === 0) return head;
  const body = table(
    ['WORK BY', 'DUE', 'DAYS LEFT', 'STATE', 'LICENSE', 'WHAT', 'COUNTERPARTY', 'CITATION'],
    rows.map(({ line, daysLeft, state, licenseName, title, partyName, citation }) => [
      `${line.workBy}${line.inDoubt ? '?' : ''}`,
      `${line.due}${line.inDoubt ? '?' : ''}`,
      String(daysLeft),
      stateWords[state] ?? state,
      licenseName,
      title,
      partyName,
      citation,
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
    ? `${JSON.stringify(rows.map(deadlineJson), null, 2)}\n`
    : asTable(rows, today);
  const failed = await writeAnswer(task, text);
  if (failed) await task.ports.complain(`${inWords(failed)}\n`);
  return exitCodeOf(trouble ?? failed);
}
