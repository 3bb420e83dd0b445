import type { IsoDate } from '../../shared/base/dates';
import { done } from '../../shared/base/result';
import { type YearlyDuty, yearlyDuties } from '../../shared/docket/yearly-duties';
import { yearlyDates, yearlyStateWords } from '../../shared/docket/yearly-duty-text';
import { table } from './cli-table';
import type { CliTask, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { runList } from './run-list';

/** One yearly duty as `yearly --json` gives it. Dates are days, `yyyy-mm-dd`. */
export function dutyJson({ rule, question, state, open, seq, endedBecause }: YearlyDuty) {
  const next = open[0]?.deadline;
  return {
    rule: rule.id,
    title: rule.title,
    question,
    agency: rule.agency,
    citation: rule.citation,
    dates: yearlyDates(rule),
    startsWith: rule.trigger.on === 'step' ? rule.trigger.kinds : null,
    state,
    due: next?.due ?? null,
    workBy: next?.workBy ?? null,
    deadlines: open.map(({ deadline }) => deadline.id),
    entry: seq,
    endedBecause,
  };
}

function asTable(duties: readonly YearlyDuty[], today: IsoDate): string {
  const body = table(
    ['STATE', 'NEXT DUE', 'WHAT', 'RULE', 'CITATION', 'QUESTION'],
    duties.map(({ rule, question, state, open }) => [
      yearlyStateWords[state].toLowerCase(),
      open[0]?.deadline.due ?? '',
      rule.title,
      rule.id,
      rule.citation,
      question,
    ]),
  );
  return `Yearly duties on ${today} (date in Washington, DC): ${duties.length}\n\n${body}`;
}

/** The duties that start from no letter and whether each is set up, as a table or as JSON. */
function listYearlyDuties(task: CliTask): Promise<ExitCode> {
  return runList(task, ({ register }, today) => {
    const duties = yearlyDuties(register, today);
    return done({ json: () => duties.map(dutyJson), text: () => asTable(duties, today) });
  });
}

export const yearlyCommand = defineCommand({
  name: 'yearly',
  description: 'lists the yearly duties that start from no letter',
  more: 'Whether each is set up, and its next date.',
  takes: ['today', 'json', 'out'],
  examples: [
    { line: 'export-docket yearly', description: 'lists the yearly duties as a table' },
    {
      line: 'export-docket yearly --json --today 2027-01-15',
      description: 'as they stand on that day, for other programs',
    },
  ],
  read: () => ({}),
  run: listYearlyDuties,
});
