import { type IsoDate, localInstant } from '../../shared/base/dates';
import { inWords } from '../../shared/base/message-text';
import { done, type Message } from '../../shared/base/result';
import { remaindersOf } from '../../shared/ledger/aes-remainder';
import { type Balance, balanceOf } from '../../shared/ledger/balance';
import { balanceJson } from '../../shared/ledger/balance-json';
import { amountText, balanceWords, quantityText, stateInWords } from '../../shared/ledger/balance-text';
import { unshippedFindings } from '../../shared/ledger/unshipped-balance';
import { findLicense } from '../../shared/register/find-record';
import { licenseName } from '../../shared/register/where-used';
import { balanceNoticesJson } from '../../shared/reminders/balance-notices';
import { table } from './cli-table';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand } from './command';
import { runList } from './run-list';

interface BalanceRequest {
  readonly reference: string;
}

const orNotStated = <T>(value: T | null, say: (value: T) => string): string =>
  value === null ? 'not stated' : say(value);

function values(balance: Balance): string {
  const { currency, tolerance } = balance;
  const of = tolerance.percent === '0' ? 'none' : `${tolerance.percent} %`;
  const from = tolerance.citation === '' ? '' : ` (${tolerance.citation})`;
  const rows: (readonly [string, string])[] = [
    ['Value printed', orNotStated(balance.printedValue, amountText)],
    ['Departed', amountText(balance.departedValue)],
    ['Reserved', amountText(balance.reservedValue)],
    ['Left to printed', orNotStated(balance.leftToPrinted, amountText)],
    ['Tolerance', `${of}${from}`],
    ['Tolerance used', orNotStated(balance.toleranceUsed, amountText)],
    ['Ceiling', orNotStated(balance.ceiling, amountText)],
    ['Left to ceiling', orNotStated(balance.leftToCeiling, amountText)],
  ];
  return table(['VALUE', currency], rows);
}

function asText(
  balance: Balance,
  notices: readonly string[],
  today: IsoDate,
  odd: readonly Message[],
): string {
  const { license, stopped, tolerance } = balance;
  const head = `${license.licenseNumber || licenseName(license)} on ${today}: ${stateInWords(balance)}\n`;
  const notes = [
    ...(stopped === null ? [] : [`Nothing may leave under it: ${stopped.inWords}.`]),
    ...balance.underWay.map(({ reference }) => `Under way or reserved: ${reference}`),
    ...(balance.asksAboutReplacement
      ? [
          'It replaces another license. Say with change-license whether its figures ("replacementFigures") are "new" or "includes-shipped"; until then what was shipped is taken off.',
        ]
      : []),
    ...odd.map(inWords),
    ...(tolerance.note === '' ? [] : [tolerance.note]),
    ...notices.map((words) => `Notice: ${words}`),
  ].map((note) => `${note}\n`);
  const lines = table(
    ['ITEM', 'ECCN', 'UNIT', 'LICENSED', 'RESERVED', 'DEPARTED', 'LEFT', 'STATE'],
    balance.lines.map((line) => [
      line.item.line,
      line.item.eccn,
      line.unit,
      orNotStated(line.licensed, quantityText),
      quantityText(line.reserved),
      quantityText(line.departed),
      orNotStated(line.left, quantityText),
      balanceWords[line.state].toLowerCase(),
    ]),
  );
  return [head, ...notes, '\n', values(balance), '\n', lines].join('');
}

function showBalance(task: CliTask<CommonRequest & BalanceRequest>): Promise<ExitCode> {
  return runList(task, (store, today) => {
    const { register } = store;
    const found = findLicense(register, task.request.reference);
    if (!found.ok) return found;
    const balance = balanceOf(register, found.value, today);
    const moment = store.moment();
    const now =
      today === moment.today ? moment : { ...moment, today, at: localInstant(today, 23, moment.zone) };
    const notices = balanceNoticesJson(register, balance, now);
    const words = notices.map((notice) => notice.words);
    return done({
      json: () => ({
        ...balanceJson(balance),
        notices,
        aesRemainders: remaindersOf(register, found.value, today),
      }),
      text: () => asText(balance, words, today, unshippedFindings(register, found.value, today)),
    });
  });
}

export const balanceCommand = defineCommand({
  name: 'balance',
  description: 'says what is left of a license: quantities by item, value, tolerance',
  more: 'Worked out from the shipments each time; what is dated ahead counts as reserved.',
  words: [{ name: 'LICENSE', means: 'a license (its id or number)' }],
  takes: ['today', 'as-of', 'json', 'out'],
  examples: [
    { line: 'export-docket balance Z123456', description: 'what is left of that license today' },
    {
      line: 'export-docket balance Z123456 --json --today 2026-12-31',
      description: 'as it stands on that day, for other programs',
    },
  ],
  read: ({ words }): BalanceRequest => ({ reference: words[0] ?? '' }),
  run: showBalance,
});
