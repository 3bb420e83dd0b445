import { daysBetween, formatDay, type IsoDate } from '../base/dates';
import { inWords } from '../base/message-text';
import { statusOf } from '../docket/license-status';
import type { License } from '../records/license';
import type { CheckAnswer } from '../records/shipment';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { defineWords } from '../words/define-words';
import {
  type CheckId,
  type CheckResult,
  checkList,
  type Found,
  found,
  together,
  worstOf,
} from './check-list';
import {
  afterwardsCheck,
  conditionsCheck,
  eeiInTimeCheck,
  eeiLinesCheck,
  itemCheck,
  statementCheck,
  supportDocumentsCheck,
} from './check-papers';
import { countryCheck, listedPartiesCheck, listsCheck, partiesCheck } from './check-parties';
import type { Checked } from './checked';
import { factsMark } from './facts-mark';
import { counted } from './ledger-rows';
import { lastDayOf } from './license-stopped';
import type { LimitFinding } from './limit-finding';
import { limitFindings } from './limit-findings';
import type { ShipmentView } from './shipment-state';

const texts = defineWords('ledger/check-shipment', {
  noLineIsCounted: 'No line is counted on a license.',
  mayBeUsedOn: '{nameOf} may be used on {on}.',
  hasANumberAnd: '{nameOf} has a number, and no approval is recorded: was it issued?',
  hasNoPrintedExpiry: '{nameOf} has no printed expiry.',
  runsToDayAfter: '{nameOf} runs to {printed}, {max} {max|day|days} after {more}.',
  thePlannedDeparture: 'the planned departure',
  theDeparture: 'the departure',
  noPlannedDepartureIs: '{looked} No planned departure is entered.',
  enoughIsLeft: '{nameOf}: enough is left.',
  withinThePrintedTotal: '{nameOf}: within the printed total.',
  noItemIsOver: '{nameOf}: no item is over its own value.',
  isTheEndUse: 'Is the end use the one stated on the license, and is there no red flag?',
  isALicenseStill: 'Is a license still needed, or would a license exception or NLR do?',
  answeredBy: '{looked} Answered by {said}.',
});

/** One check of a shipment: how it came out, where it stands, what it looked at, and what a person said. */
export interface Check {
  readonly number: number;
  readonly id: CheckId;
  readonly title: string;
  readonly citation: string;
  readonly result: CheckResult;
  readonly looked: string;
  readonly answer: CheckAnswer | null;
  /** The answer was given for other facts and counts no longer. */
  readonly isOutdated: boolean;
}

/** All checks of a shipment on a day. */
export interface ShipmentCheck {
  readonly on: IsoDate;
  readonly result: CheckResult;
  readonly checks: readonly Check[];
  readonly findings: readonly LimitFinding[];
  /** What the answers are given for. */
  readonly mark: string;
}

const nameOf = (license: License): string => license.licenseNumber || licenseName(license);

/** What is found where nothing stands against a license. */
type Fine = Found & { readonly result: Exclude<CheckResult, 'fail'> };

const fromFindings =
  (check: LimitFinding['check'], fine: (license: License) => Fine) =>
  ({ licenses }: Checked, findings: readonly LimitFinding[]): Found =>
    together(
      licenses.flatMap((license): Found[] => {
        const own = findings.filter((each) => each.check === check && each.license.id === license.id);
        return own.length === 0
          ? [fine(license)]
          : own.map(({ result, message }) => found(result, () => inWords(message)));
      }),
      texts.noLineIsCounted,
    );

const pass =
  (looked: (license: License) => string) =>
  (license: License): Fine =>
    found('pass', () => looked(license));

function statusCheck(checked: Checked, findings: readonly LimitFinding[]): Found {
  const { register, on } = checked;
  return fromFindings('status', (license) => {
    const status = statusOf(register, license, on);
    const isRecorded = !['draft', 'submitted', 'registered', 'no-dates'].includes(status);
    return isRecorded
      ? found('pass', () => texts.mayBeUsedOn({ nameOf: nameOf(license), on: formatDay(on) }))
      : found('cannot-tell', () => texts.hasANumberAnd({ nameOf: nameOf(license) }));
  })(checked, findings);
}

function expiryCheck(checked: Checked, findings: readonly LimitFinding[]): Found {
  const { on, isPlanned, view } = checked;
  return fromFindings('expiry', (license) => {
    const last = lastDayOf(license);
    if (last === null)
      return found('cannot-tell', () => texts.hasNoPrintedExpiry({ nameOf: nameOf(license) }));
    const slack = daysBetween(on, last.printed);
    const runs = () =>
      texts.runsToDayAfter({
        nameOf: nameOf(license),
        printed: formatDay(last.printed),
        max: Math.max(0, slack),
        more: isPlanned ? texts.thePlannedDeparture : texts.theDeparture,
      });
    if (isPlanned && view.shipment.plannedOn === null && view.departure === null)
      return found('cannot-tell', () => texts.noPlannedDepartureIs({ looked: runs() }));
    return found(isPlanned && slack <= 7 ? 'warn' : 'pass', runs);
  })(checked, findings);
}

const always = (found: Found) => (): Found => found;
type Look = (checked: Checked, findings: readonly LimitFinding[]) => Found;

const looks: Readonly<Record<CheckId, Look>> = {
  'license-status': statusCheck,
  expiry: expiryCheck,
  quantity: fromFindings(
    'quantity',
    pass((license) => texts.enoughIsLeft({ nameOf: nameOf(license) })),
  ),
  value: fromFindings(
    'value',
    pass((license) => texts.withinThePrintedTotal({ nameOf: nameOf(license) })),
  ),
  'line-value': fromFindings(
    'line-value',
    pass((license) => texts.noItemIsOver({ nameOf: nameOf(license) })),
  ),
  item: itemCheck,
  country: countryCheck,
  parties: partiesCheck,
  'end-use': always({
    result: 'cannot-tell',
    looked: texts.isTheEndUse,
  }),
  conditions: conditionsCheck,
  lists: listsCheck,
  statement: statementCheck,
  'eei-in-time': eeiInTimeCheck,
  'eei-lines': eeiLinesCheck,
  'support-documents': supportDocumentsCheck,
  'exception-instead': always({
    result: 'cannot-tell',
    looked: texts.isALicenseStill,
  }),
  'listed-parties': listedPartiesCheck,
  afterwards: afterwardsCheck,
};

/** What a person said counts where only a person knows; it never makes a failed check pass. */
function withAnswer(alone: Found, answer: CheckAnswer | null, isOutdated: boolean): Found {
  if (answer === null || isOutdated || alone.result === 'fail') return alone;
  const said = `${answer.by}, ${formatDay(answer.on)}${answer.note === '' ? '' : `: ${answer.note}`}`;
  return { result: answer.answer, looked: texts.answeredBy({ looked: alone.looked, said }) };
}

interface LookedAt {
  readonly checked: Checked;
  readonly findings: readonly LimitFinding[];
  readonly mark: () => string;
}

function lookedAt(register: Register, view: ShipmentView, today: IsoDate): LookedAt {
  const { shipment, draws, departure } = view;
  const on = departure?.on ?? shipment.plannedOn ?? today;
  const isPlanned = departure === null || departure.on > today;
  const ids = new Set(draws.filter(counted).flatMap(({ licenseId }) => licenseId ?? []));
  const licenses = [...ids].flatMap((id) => register.licenses.get(id) ?? []);
  const checked: Checked = { register, view, draws, licenses, on, isPlanned, today };
  const asked = {
    draws,
    on,
    shipment,
    isPlanned,
    departure: { mode: shipment.mode, proof: departure?.proof ?? '', proofOn: departure?.proofOn ?? null },
  } as const;
  let known: string | null = null;
  return {
    checked,
    findings: licenses.flatMap((license) => limitFindings(register, license, asked, today)),
    // Most shipments have no answer it would be compared with, and of a file thousands are looked at.
    mark: () => {
      known ??= factsMark(checked);
      return known;
    },
  };
}

/** One of the checks, with what a person said of it. */
function checkAt(index: number, { checked, findings, mark }: LookedAt): Check {
  const { id, title, citation } = checkList[index] as (typeof checkList)[number];
  const answer = checked.view.shipment.answers.find((each) => each.check === id) ?? null;
  const isOutdated = answer !== null && answer.mark !== mark();
  const { result, looked } = withAnswer(looks[id](checked, findings), answer, isOutdated);
  return { number: index + 1, id, title, citation, result, looked, answer, isOutdated };
}

/** All checks of a shipment as it stands, on the day it leaves or left; nothing is kept but a person's answers. */
export function checkShipment(register: Register, view: ShipmentView, today: IsoDate): ShipmentCheck {
  const looked = lookedAt(register, view, today);
  const checks = checkList.map((_, index) => checkAt(index, looked));
  return {
    on: looked.checked.on,
    result: worstOf(checks.map((check) => check.result)),
    checks,
    findings: looked.findings,
    get mark() {
      return looked.mark();
    },
  };
}

const never = (): boolean => false;
const byFinding =
  (check: LimitFinding['check']) =>
  (_: Checked, findings: readonly LimitFinding[]): boolean =>
    findings.some((each) => each.check === check && each.result === 'fail');

/** Of the checks that few shipments fail: whether one does, sooner than it is looked at. */
const failsBy: Readonly<
  Partial<Record<CheckId, (checked: Checked, findings: readonly LimitFinding[]) => boolean>>
> = {
  'license-status': byFinding('status'),
  expiry: byFinding('expiry'),
  quantity: byFinding('quantity'),
  value: byFinding('value'),
  'line-value': byFinding('line-value'),
  'end-use': never,
  conditions: ({ licenses }) =>
    licenses.some(({ conditions }) => conditions.some(({ acknowledgment }) => acknowledgment)),
  lists: never,
  statement: never,
  'eei-lines': never,
  'exception-instead': never,
  afterwards: never,
};

/** What stands against a shipment. */
export interface FailingChecks {
  readonly failing: readonly Check[];
  readonly findings: readonly LimitFinding[];
}

/** The checks of a shipment that fail, by themselves or by a person's answer; the others are not put into words. */
export function failingChecks(register: Register, view: ShipmentView, today: IsoDate): FailingChecks {
  const looked = lookedAt(register, view, today);
  const { checked, findings } = looked;
  const { answers } = view.shipment;
  const mayFail = (id: CheckId): boolean =>
    answers.some(({ check }) => check === id) ||
    (failsBy[id]?.(checked, findings) ?? looks[id](checked, findings).result === 'fail');
  const failing: Check[] = [];
  for (const [index, { id }] of checkList.entries()) {
    if (!mayFail(id)) continue;
    const check = checkAt(index, looked);
    if (check.result === 'fail') failing.push(check);
  }
  return { failing, findings };
}
