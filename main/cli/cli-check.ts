import type { IsoDate } from '../../shared/base/dates';
import { done } from '../../shared/base/result';
import { checkShipment, type ShipmentCheck } from '../../shared/ledger/check-shipment';
import { viewShipment } from '../../shared/ledger/shipment-state';
import { findShipment } from '../../shared/register/find-record';
import { table } from './cli-table';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { runList } from './run-list';

interface CheckRequest {
  readonly reference: string;
}

/** The checks of one shipment as `check --json` and `what-if --json` give them. */
export function checksJson({ on, result, checks }: ShipmentCheck) {
  return {
    on,
    result,
    checks: checks.map(({ number, id, title, citation, result: each, looked, answer, isOutdated }) => ({
      number,
      id,
      title,
      citation,
      result: each,
      looked,
      answer: answer === null ? null : { ...answer, outdated: isOutdated },
    })),
  };
}

/** The checks as a table for people. */
export function checksText({ checks }: ShipmentCheck): string {
  return table(
    ['NO', 'RESULT', 'CHECK', 'LOOKED AT', 'CITATION'],
    checks.map(({ number, result, title, looked, citation }) => [
      String(number),
      result,
      title,
      looked,
      citation,
    ]),
    100,
  );
}

function asText(reference: string, check: ShipmentCheck, today: IsoDate): string {
  return `Shipment ${reference}, leaving ${check.on}, checked on ${today}: ${check.result}\n\n${checksText(check)}`;
}

/** Ends with 1 where a check fails. */
async function showCheck(task: CliTask<CommonRequest & CheckRequest>): Promise<ExitCode> {
  let hasFailed = false;
  const code = await runList(task, ({ register }, today) => {
    const found = findShipment(register, task.request.reference);
    if (!found.ok) return found;
    const check = checkShipment(register, viewShipment(register, found.value, today), today);
    hasFailed = check.result === 'fail';
    const { reference } = found.value;
    return done({
      json: () => ({ shipment: reference, ...checksJson(check) }),
      text: () => asText(reference, check, today),
    });
  });
  return code === 0 && hasFailed ? 1 : code;
}

export const checkCommand = defineCommand({
  name: 'check',
  description: 'checks a shipment before it leaves, or as it left; ends with 1 where a check fails',
  more: 'Eighteen checks, each pass, warn, fail, not-applicable or cannot-tell, with what it looked at.',
  words: [{ name: 'SHIPMENT', means: 'a shipment (our number of it, or its id)' }],
  takes: ['today', 'as-of', 'json', 'out'],
  examples: [
    { line: 'export-docket check S-1', description: 'the checks of that shipment as a table' },
    { line: 'export-docket check S-1 --json', description: 'the same for other programs' },
  ],
  read: ({ words }): CheckRequest => ({ reference: words[0] ?? '' }),
  run: showCheck,
});
