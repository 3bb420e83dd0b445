import { addDays, addYears, formatDay, type IsoDate } from '../base/dates';
import { amendedInWords } from '../law/changes';
import type { KeptFrom, RetentionRule } from '../law/retention-rule';
import type { LegalHold } from '../law/stretches';
import { defineWords } from '../words/define-words';
import { endedInWords, standingInWords, stepHolds } from './retention-holds';

const texts = defineWords('counting/count-retention', {
  yearsFromTheLatest:
    '{citation}: {years} years from {nameOf}, {on}, the latest it counts from: keep through {through}.{more}',
  nothingThatStartsA: 'Nothing that starts a time to keep records has happened yet.',
  theLongestHolds: 'The longest holds: {citation}.',
  heldSinceNothingMay:
    'Held since {sinceOn}{more}: nothing may be disposed of without written authorization (15 CFR 762.6(b)).',
});

/** How long the records of one transaction are kept. */
export interface KeepUntil {
  /** The last day to keep them; null when nothing that starts a time has happened, or a hold stands. */
  readonly keepThrough: IsoDate | null;
  /** The rule that asks for the longest. */
  readonly ruleId: string | null;
  /** True while a hold forbids disposal whatever the date. */
  readonly isHeld: boolean;
  /** What holds them, a sentence each; empty while nothing does. */
  readonly heldBecause: readonly string[];
  readonly steps: readonly string[];
}

/** The same day so many years on; March 1 for a leap day, for records are kept the longer of two readings. */
export function keepThrough(on: IsoDate, years: number): IsoDate {
  const same = addYears(on, years);
  return same.slice(5) === on.slice(5) ? same : addDays(same, 1);
}

/** The time of one rule: from the latest of the events it knows; null when there is none. */
export function keepByRule(
  rule: RetentionRule,
  events: readonly KeptFrom[],
): { readonly from: KeptFrom; readonly keepThrough: IsoDate } | null {
  const known = events.filter(({ what }) => (what === 'expiresOn' ? rule.fromExpiry : isStep(rule, what)));
  const from = known.reduce<KeptFrom | null>(
    (best, each) => (best === null || each.on > best.on ? each : best),
    null,
  );
  return from === null ? null : { from, keepThrough: keepThrough(from.on, rule.years) };
}

function isStep(rule: RetentionRule, what: string): boolean {
  return rule.steps.some((kind) => kind === what);
}

/** The longest of all the rules that apply; `nameOf` says an event in words. */
export function keepUntil(
  rules: readonly RetentionRule[],
  events: readonly KeptFrom[],
  holds: readonly LegalHold[],
  nameOf: (what: string) => string,
): KeepUntil {
  const kept = rules.flatMap((rule) => {
    const found = keepByRule(rule, events);
    return found === null ? [] : [{ rule, ...found }];
  });
  const longest = kept.reduce<(typeof kept)[number] | null>(
    (best, each) => (best === null || each.keepThrough > best.keepThrough ? each : best),
    null,
  );
  const following = rules.flatMap((rule) => stepHolds(rule, events, holds));
  const heldBecause = [
    ...following.map((hold) => standingInWords(hold, nameOf)).filter((words) => words !== null),
    ...enteredInWords(holds),
  ];
  const steps = [
    ...kept.map(({ rule, from, keepThrough: through }) =>
      texts.yearsFromTheLatest({
        citation: rule.citation,
        years: rule.years,
        nameOf: nameOf(from.what),
        on: formatDay(from.on),
        through: formatDay(through),
        more: rule.changedSince === undefined ? '' : ` ${amendedInWords(rule)}.`,
      }),
    ),
    ...(longest === null ? [texts.nothingThatStartsA] : []),
    ...(kept.length > 1 && longest !== null
      ? [texts.theLongestHolds({ citation: longest.rule.citation })]
      : []),
    ...following.map((hold) => endedInWords(hold, nameOf)).filter((words) => words !== null),
    ...heldBecause,
  ];
  return {
    keepThrough: heldBecause.length > 0 ? null : (longest?.keepThrough ?? null),
    ruleId: longest?.rule.id ?? null,
    isHeld: heldBecause.length > 0,
    heldBecause,
    steps,
  };
}

function enteredInWords(holds: readonly LegalHold[]): readonly string[] {
  return holds
    .filter(({ liftedOn }) => liftedOn === null)
    .map(({ sinceOn, why }) =>
      texts.heldSinceNothingMay({ sinceOn: formatDay(sinceOn), more: why === '' ? '' : ` (${why})` }),
    );
}

/** What the rules of an example come to: null where its events hold the records, or start nothing. */
export function keepOfExample(rule: RetentionRule, events: readonly KeptFrom[]): IsoDate | null {
  return keepUntil([rule], events, [], (what) => what).keepThrough;
}
