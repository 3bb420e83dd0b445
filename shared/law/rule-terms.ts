import { plural } from '../base/plural';
import { countInWords, inList, type TitleOf, triggerInWords } from './count-terms';
import type { TableRule } from './law-table';
import { letterKindWords } from './letter-kinds';
import type { HeldBy } from './retention-rule';
import type { EndPolicy, Rule, RuleKind } from './rule';
import { satisfiedWords } from './rule-labels';
import { stepKindLabels } from './step-kind-words';

/** One term of a rule with its name, for screen and paper. */
export interface Term {
  readonly label: string;
  readonly says: string;
}

const ruleKinds: Readonly<Record<RuleKind | 'estimate' | 'retention', string>> = {
  'act-by': 'Action required.',
  'takes-effect': 'Happens by itself; it is watched, never missed.',
  estimate: 'An estimate, never on the docket.',
  retention: 'How long records are kept.',
};

const ends: Readonly<Record<EndPolicy, string>> = {
  'no-roll':
    'No extension for weekends or holidays: the text is silent, so a last day that is no working day stays the due date.',
  'hard-stop': 'No extension for weekends or holidays, and no later day can be argued for.',
  'license-holiday': 'The printed date stays; an extension over a legal holiday (15 CFR 750.7(g)) is a note.',
  'next-working-day':
    'By its own words it runs on to the next day that is no Saturday, Sunday or legal holiday.',
};

function kept(events: readonly string[]): string {
  const words = events.map((what) =>
    what === 'expiresOn' ? 'the printed expiry' : eventInWords(what).toLowerCase(),
  );
  return `The latest of: ${inList(words, 'or')}`;
}

/** A dated event that keeps records, as examples name it. */
export function eventInWords(what: string): string {
  if (what === 'expiresOn') return 'Printed expiry';
  return (stepKindLabels as Readonly<Record<string, { readonly label: string }>>)[what]?.label ?? what;
}

function alsoForInWords(kinds: readonly string[]): string {
  return `Records of its agency; of any other once a step says so: ${inList(kinds.map(eventInWords), 'or')}`;
}

function heldInWords({ steps, endedBy, endedInWriting, quote, citation }: HeldBy): string {
  const ends = [
    ...endedBy.map((kind) => `“${eventInWords(kind)}” for each`),
    ...(endedInWriting ? ['written authorization, entered as a lifted legal hold'] : []),
  ];
  const until = ends.length === 0 ? '' : `, until ${inList(ends, 'or')}`;
  return `${inList(steps.map(eventInWords), 'or')}${until}: “${quote}” (${citation})`;
}

/** Every term of a rule in the order in which a person would read it. */
export function ruleTerms(rule: TableRule, titleOf: TitleOf): readonly Term[] {
  if (rule.kind === 'retention') {
    const events = [...rule.steps, ...(rule.fromExpiry ? ['expiresOn'] : [])];
    return [
      { label: 'Kind', says: ruleKinds.retention },
      { label: 'Begins with', says: kept(events) },
      { label: 'Length', says: `${plural(rule.years, 'year')}; from a leap day through March 1` },
      ...(rule.alsoFor === undefined || rule.alsoFor.length === 0
        ? []
        : [{ label: 'Applies to', says: alsoForInWords(rule.alsoFor) }]),
      ...(rule.heldBy ?? []).map((held) => ({ label: 'Held by', says: heldInWords(held) })),
      ...(rule.hold === undefined
        ? []
        : [{ label: 'Hold', says: `“${rule.hold.quote}” (${rule.hold.citation})` }]),
    ];
  }
  const dayZero = rule.count.unit === 'printed' ? '' : '; the day it runs from is day 0, not counted';
  const terms = [
    { label: 'Begins with', says: triggerInWords(rule.trigger, titleOf) },
    { label: 'Count', says: `${capital(countInWords(rule.count))}${dayZero}` },
  ];
  if (rule.kind === 'estimate') {
    const waits = { label: 'Waits', says: 'Stretches entered by hand stop the clock.' };
    return [{ label: 'Kind', says: ruleKinds.estimate }, ...terms, ...(rule.tolled ? [waits] : [])];
  }
  const isChosen = rule.starts === 'when-chosen' || rule.trigger.on === 'hand';
  const starts = isChosen ? 'It starts when a person chooses it.' : 'Starts automatically.';
  return [{ label: 'Kind', says: `${ruleKinds[rule.kind]} ${starts}` }, ...terms, ...deadlineTerms(rule)];
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
      'Completed by',
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
      'Answered by',
      inList(
        rule.closedBy.map((kind) => letterKindWords[kind].label),
        'or',
      ),
    ],
    ['Repeats', rule.repeats === true && 'Once it is met, the next period follows.'],
  ];
}

function deadlineTerms(rule: Rule): readonly Term[] {
  const terms: readonly MaybeTerm[] = [
    [
      'Direction',
      rule.direction === 'backward' && 'Counted backward: so long before the day it runs from, or earlier.',
    ],
    [
      'Window',
      rule.opensDays !== undefined &&
        `Opens ${plural(rule.opensDays, 'day')} before the day it runs from; nothing sent before counts.`,
    ],
    [
      'Short period',
      rule.shortPeriod !== 'none' &&
        'Seven days or less leave out Saturdays, Sundays and legal holidays (15 CFR 766.5(e)).',
    ],
    ['End', ends[rule.end]],
    [
      'Closes',
      rule.closesAt === 'start-of-day'
        ? 'At the first minute of that day, so the day before is the last to work in.'
        : rule.closesAt === 'midnight' && 'At midnight of that day.',
    ],
    ['Done by', satisfiedWords[rule.satisfiedBy]],
    [
      'Conservative appeal date',
      rule.cautious !== undefined &&
        `Day ${rule.cautious.days} from the letter (${rule.cautious.citation}): ${rule.cautious.why}`,
    ],
    ['Length', rule.adjustable === true && 'A person may change it: it is practice.'],
    ...(rule.life === undefined ? termsWithoutLife(rule) : []),
  ];
  return terms.flatMap(([label, says]) => (says === false || says === '' ? [] : [{ label, says }]));
}
