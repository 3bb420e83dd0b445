import { defineWords } from '../words/define-words';
import { countInWords, inList, type TitleOf, triggerInWords } from './count-terms';
import type { TableRule } from './law-table';
import { letterKindWords } from './letter-kinds';
import type { HeldBy } from './retention-rule';
import type { EndPolicy, Rule, RuleKind } from './rule';
import { satisfiedWords } from './rule-labels';
import { stepKindLabels } from './step-kind-words';

const texts = defineWords('law/rule-terms', {
  tolled: 'Tolled periods',
  tolledStopTheClock: 'Periods entered by hand stop the clock.',
  thePrintedExpiry: 'the printed expiry',
  theLatestOf: 'The latest of: {words}',
  printedExpiry: 'Printed expiry',
  recordsOfItsAgency: 'Records of its agency; of any other once a step says so: {kinds}',
  forEach: '“{eventInWords}” for each',
  writtenAuthorizationEnteredAs: 'written authorization, entered as a lifted legal hold',
  until: ', until {ends}',
  kind: 'Kind',
  beginsWith: 'Begins with',
  length: 'Length',
  yearFromALeap: '{years} {years|year|years}; from a leap day through March 1',
  appliesTo: 'Applies to',
  heldBy: 'Held by',
  hold: 'Hold',
  theDayItRuns: '; the day it runs from is day 0, not counted',
  count: 'Count',
  itStartsWhenA: 'It starts when a person chooses it.',
  startsAutomatically: 'Starts automatically.',
  completedBy: 'Completed by',
  answeredBy: 'Answered by',
  repeats: 'Repeats',
  onceItIsMet: 'Once it is met, the next period follows.',
  direction: 'Direction',
  countedBackwardSoLong: 'Counted backward: so long before the day it runs from, or earlier.',
  window: 'Window',
  opensDayBeforeThe:
    'Opens {opensDays} {opensDays|day|days} before the day it runs from; nothing sent before counts.',
  shortPeriod: 'Short period',
  sevenDaysOrLess: 'Seven days or less leave out Saturdays, Sundays and legal holidays (15 CFR 766.5(e)).',
  end: 'End',
  closes: 'Closes',
  atTheFirstMinute: 'At the first minute of that day, so the day before is the last to work in.',
  atMidnightOfThat: 'At midnight of that day.',
  doneBy: 'Done by',
  conservativeAppealDate: 'Conservative appeal date',
  dayFromTheLetter: 'Day {days} from the letter ({citation}): {why}',
  aPersonMayChange: 'A person may change it: it is practice.',
});

/** One term of a rule with its name, for screen and paper. */
export interface Term {
  readonly label: string;
  readonly says: string;
}

const ruleKinds: Readonly<Record<RuleKind | 'estimate' | 'retention', string>> = defineWords(
  'law/rule-terms.ruleKinds',
  {
    'act-by': 'Action required.',
    'takes-effect': 'Happens by itself; it is watched, never missed.',
    estimate: 'An estimate, never on the docket.',
    retention: 'How long records are kept.',
  },
);

const ends: Readonly<Record<EndPolicy, string>> = defineWords('law/rule-terms.ends', {
  'no-roll':
    'No extension for weekends or holidays: the text is silent, so a last day that is no working day stays the due date.',
  'hard-stop': 'No extension for weekends or holidays, and no later day can be argued for.',
  'license-holiday': 'The printed date stays; an extension over a legal holiday (15 CFR 750.7(g)) is a note.',
  'next-working-day':
    'By its own words it runs on to the next day that is no Saturday, Sunday or legal holiday.',
});

function kept(events: readonly string[]): string {
  const words = events.map((what) =>
    what === 'expiresOn' ? texts.thePrintedExpiry : eventInWords(what).toLowerCase(),
  );
  return texts.theLatestOf({ words: inList(words, 'or') });
}

/** A dated event that keeps records, as examples name it. */
export function eventInWords(what: string): string {
  if (what === 'expiresOn') return texts.printedExpiry;
  return (stepKindLabels as Readonly<Record<string, { readonly label: string }>>)[what]?.label ?? what;
}

function alsoForInWords(kinds: readonly string[]): string {
  return texts.recordsOfItsAgency({ kinds: inList(kinds.map(eventInWords), 'or') });
}

function heldInWords({ steps, endedBy, endedInWriting, quote, citation }: HeldBy): string {
  const ends = [
    ...endedBy.map((kind) => texts.forEach({ eventInWords: eventInWords(kind) })),
    ...(endedInWriting ? [texts.writtenAuthorizationEnteredAs] : []),
  ];
  const until = ends.length === 0 ? '' : texts.until({ ends: inList(ends, 'or') });
  return `${inList(steps.map(eventInWords), 'or')}${until}: “${quote}” (${citation})`;
}

/** Every term of a rule in the order in which a person would read it. */
export function ruleTerms(rule: TableRule, titleOf: TitleOf): readonly Term[] {
  if (rule.kind === 'retention') {
    const events = [...rule.steps, ...(rule.fromExpiry ? ['expiresOn'] : [])];
    return [
      { label: texts.kind, says: ruleKinds.retention },
      { label: texts.beginsWith, says: kept(events) },
      { label: texts.length, says: texts.yearFromALeap({ years: rule.years }) },
      ...(rule.alsoFor === undefined || rule.alsoFor.length === 0
        ? []
        : [{ label: texts.appliesTo, says: alsoForInWords(rule.alsoFor) }]),
      ...(rule.heldBy ?? []).map((held) => ({ label: texts.heldBy, says: heldInWords(held) })),
      ...(rule.hold === undefined
        ? []
        : [{ label: texts.hold, says: `“${rule.hold.quote}” (${rule.hold.citation})` }]),
    ];
  }
  const dayZero = rule.count.unit === 'printed' ? '' : texts.theDayItRuns;
  const terms = [
    { label: texts.beginsWith, says: triggerInWords(rule.trigger, titleOf) },
    { label: texts.count, says: `${capital(countInWords(rule.count))}${dayZero}` },
  ];
  if (rule.kind === 'estimate') {
    const waits = { label: texts.tolled, says: texts.tolledStopTheClock };
    return [{ label: texts.kind, says: ruleKinds.estimate }, ...terms, ...(rule.tolled ? [waits] : [])];
  }
  const isChosen = rule.starts === 'when-chosen' || rule.trigger.on === 'hand';
  const starts = isChosen ? texts.itStartsWhenA : texts.startsAutomatically;
  return [{ label: texts.kind, says: `${ruleKinds[rule.kind]} ${starts}` }, ...terms, ...deadlineTerms(rule)];
}

/** A sentence's beginning. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

type MaybeTerm = readonly [label: string, says: string | false];

/** What a rule says of what comes after its count where it has no life: a rule of a file. */
function termsWithoutLife(rule: Rule): readonly MaybeTerm[] {
  return [
    [
      texts.completedBy,
      inList(
        rule.kind === 'act-by'
          ? [...new Set([...(rule.metBy ?? []), 'receipt-confirmed' as const])].map(
              (kind) => stepKindLabels[kind].label,
            )
          : [],
        'or',
      ),
    ],
    [
      texts.answeredBy,
      inList(
        rule.closedBy.map((kind) => letterKindWords[kind].label),
        'or',
      ),
    ],
    [texts.repeats, rule.repeats === true && texts.onceItIsMet],
  ];
}

function deadlineTerms(rule: Rule): readonly Term[] {
  const terms: readonly MaybeTerm[] = [
    [texts.direction, rule.direction === 'backward' && texts.countedBackwardSoLong],
    [texts.window, rule.opensDays !== undefined && texts.opensDayBeforeThe({ opensDays: rule.opensDays })],
    [texts.shortPeriod, rule.shortPeriod !== 'none' && texts.sevenDaysOrLess],
    [texts.end, ends[rule.end]],
    [
      texts.closes,
      rule.closesAt === 'start-of-day'
        ? texts.atTheFirstMinute
        : rule.closesAt === 'midnight' && texts.atMidnightOfThat,
    ],
    [texts.doneBy, satisfiedWords[rule.satisfiedBy]],
    [
      texts.conservativeAppealDate,
      rule.cautious !== undefined &&
        texts.dayFromTheLetter({
          days: rule.cautious.days,
          citation: rule.cautious.citation,
          why: rule.cautious.why,
        }),
    ],
    [texts.length, rule.adjustable === true && texts.aPersonMayChange],
    ...(rule.life === undefined ? termsWithoutLife(rule) : []),
  ];
  return terms.flatMap(([label, says]) => (says === false || says === '' ? [] : [{ label, says }]));
}
