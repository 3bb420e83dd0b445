import type { IsoDate } from '../../shared/base/dates';
import { isIsoDate } from '../../shared/base/dates';
import { parseDecimal } from '../../shared/base/decimal';
import { done } from '../../shared/base/result';
import { hasAmount, type WhatIfAnswer, whatIf, whatIfInWords } from '../../shared/decide/what-if';
import { balanceJson } from '../../shared/ledger/balance-json';
import { amountText } from '../../shared/ledger/balance-text';
import { type Fitting, fittingLicenses, type Wanted } from '../../shared/ledger/fitting-licenses';
import { licenseName } from '../../shared/register/where-used';
import { checksJson, checksText } from './cli-check';
import { countryAsked } from './cli-counterparties';
import { table } from './cli-table';
import type { CliTask, CommonRequest, ExitCode } from './cli-task';
import { defineCommand, type Wrong } from './command';
import { runList } from './run-list';

interface WhatIfRequest {
  /** Undefined: every license that could fit is offered. */
  readonly reference: string | undefined;
  readonly item: string | null;
  readonly quantity: string | null;
  readonly price: string | null;
  readonly value: string | null;
  readonly on: IsoDate | null;
  readonly party: string | null;
  readonly eccn: string;
  readonly unit: string;
  readonly destination: string;
}
type WhatIfTask = CliTask<CommonRequest & WhatIfRequest>;

function fittingJson({ license, item, left, fits, why, balance }: Fitting) {
  return {
    license: license.licenseNumber || licenseName(license),
    item: item?.line ?? null,
    eccn: item?.eccn ?? null,
    left,
    leftToCeiling: balanceJson(balance).leftToCeiling,
    expiresOn: license.expiresOn,
    fits,
    why,
  };
}

function fittingText(all: readonly Fitting[]): string {
  return table(
    ['FITS', 'LICENSE', 'ITEM', 'ECCN', 'LEFT', 'LEFT TO CEILING', 'EXPIRES', 'WHY NOT'],
    all.map(({ license, item, left, fits, why, balance }) => [
      fits ? 'yes' : 'no',
      license.licenseNumber,
      item?.line ?? '',
      item?.eccn ?? '',
      left,
      balance.leftToCeiling === null ? 'not stated' : amountText(balance.leftToCeiling),
      license.expiresOn ?? '',
      why.join('; '),
    ]),
    60,
  );
}

function answerText(answer: WhatIfAnswer): string {
  const said = whatIfInWords(answer).map((sentence) => `${sentence}\n`);
  return `What if, nothing is recorded. ${said.join('')}\n${checksText(answer.check)}`;
}

async function showWhatIf(task: WhatIfTask): Promise<ExitCode> {
  const { reference, item, quantity, price, value, on, party, eccn, unit, destination } = task.request;
  let hasFailed = false;
  const code = await runList(task, ({ register }, today) => {
    if (reference === undefined) {
      const wanted: Wanted = { eccn, quantity, unit, destination, party: party ?? '', on: on ?? today };
      const all = fittingLicenses(register, wanted, today);
      return done({ json: () => all.map(fittingJson), text: () => fittingText(all) });
    }
    const given = { license: reference, item, quantity, unitPrice: price, value, on, party };
    const amount = hasAmount(given);
    if (!amount.ok) return amount;
    const answer = whatIf(register, given, today);
    if (!answer.ok) return answer;
    hasFailed = answer.value.check.result === 'fail';
    const { check, after, mostAtPrice } = answer.value;
    return done({
      json: () => ({ ...checksJson(check), mostAtPrice, after: balanceJson(after) }),
      text: () => answerText(answer.value),
    });
  });
  return code === 0 && hasFailed ? 1 : code;
}

const amounts = ['quantity', 'price', 'value'] as const;

export const whatIfCommand = defineCommand({
  name: 'what-if',
  description:
    'tries a quantity, price, day or party on a license without recording anything; ends with 1 where a check fails',
  more: 'Without a license it lists those that could be drawn on, with what is left of each, and why the others do not fit.',
  words: [{ name: 'LICENSE', means: 'a license (its id or number)', isOptional: true }],
  takes: [
    'item',
    'quantity',
    'price',
    'value',
    'on',
    'party',
    'eccn',
    'unit',
    'country',
    'today',
    'as-of',
    'json',
    'out',
  ],
  examples: [
    {
      line: 'export-docket what-if D1200001 --quantity 20 --price 1200',
      description: 'what that license would look like after such a shipment',
    },
    {
      line: 'export-docket what-if --eccn 3A001 --quantity 12 --json',
      description: 'which licenses could be drawn on',
    },
  ],
  read: ({ words, values }): WhatIfRequest | string | Wrong => {
    for (const name of amounts) {
      const given = values[name];
      if (given !== undefined && (parseDecimal(given) === undefined || given.startsWith('-')))
        return `--${name} needs a number in plain digits, such as 12 or 1200.50; "${given}" is none.`;
    }
    if (values.on !== undefined && !isIsoDate(values.on))
      return `--on needs a calendar date written yyyy-mm-dd; "${values.on}" is none.`;
    const destination = values.country === undefined ? '' : countryAsked(values.country);
    if (typeof destination !== 'string') return destination;
    return {
      reference: words[0],
      item: values.item ?? null,
      quantity: values.quantity ?? null,
      price: values.price ?? null,
      value: values.value ?? null,
      on: (values.on as IsoDate | undefined) ?? null,
      party: values.party ?? null,
      eccn: values.eccn ?? '',
      unit: values.unit ?? '',
      destination,
    };
  },
  run: showWhatIf,
});
