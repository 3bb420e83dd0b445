import type { TableRule } from '../law/law-table';
import { letterKindWords } from '../law/letter-kinds';
import type { EndPolicy, Rule, RuleKind } from '../law/rule';
import { stepKindLabels } from '../law/step-kind-words';
import { countInWords, inList, plural, type TitleOf, triggerInWords } from './count-words';
import { satisfiedWords } from './rule-words';

/** One term of a rule with its name, for screen and paper. */
export interface Term {
  readonly label: string;
  readonly says: string;
}

const ruleKinds: Readonly<Record<RuleKind | 'estimate' | 'retention', string>> = {
  'act-by': 'Ours to do by then.',
  'takes-effect': 'Happens by itself; it is watched, never missed.',
  estimate: 'An estimate, never on the docket.',
  retention: 'How long records are kept.',
};

const ends: Readonly<Record<EndPolicy, string>> = {
  'no-roll': 'Nothing rolls: the text is silent, so a last day that is no working day stays the due date.',
  'hard-stop': 'Nothing rolls, and no later day can be argued for.',
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

/** Every term of a rule in the order in which a person would read it. */
export function ruleTerms(rule: TableRule, titleOf: TitleOf): readonly Term[] {
  if (rule.kind === 'retention') {
    const events = [...rule.steps, ...(rule.fromExpiry ? ['expiresOn'] : [])];
    return [
      { label: 'Kind', says: ruleKinds.retention },
      { label: 'Runs from', says: kept(events) },
      { label: 'Length', says: `${plural(rule.years, 'year')}; from a leap day through March 1` },
      ...(rule.hold === undefined
        ? []
        : [{ label: 'Hold', says: `“${rule.hold.quote}” (${rule.hold.citation})` }]),
    ];
  }
  const terms = [
    { label: 'Kind', says: ruleKinds[rule.kind] },
    { label: 'Runs from', says: triggerInWords(rule.trigger, titleOf) },
    { label: 'Count', says: countInWords(rule.count) },
  ];
  if (rule.kind === 'estimate')
    return rule.tolled
      ? [...terms, { label: 'Waits', says: 'Stretches entered by hand stop the clock.' }]
      : terms;
  return [...terms, ...deadlineTerms(rule)];
}

function deadlineTerms(rule: Rule): readonly Term[] {
  const terms: (readonly [label: string, says: string | false])[] = [
    ['Day 0', rule.count.unit !== 'printed' && 'The day of the trigger; it is not counted.'],
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
      'Met by',
      inList(
        (rule.metBy ?? []).map((kind) => stepKindLabels[kind].label),
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
    [
      'Cautious date',
      rule.cautious !== undefined &&
        `Day ${rule.cautious.days} from the letter (${rule.cautious.citation}): ${rule.cautious.why}`,
    ],
    [
      'Starts',
      rule.starts === 'when-chosen' || rule.trigger.on === 'hand'
        ? 'When a person chooses it.'
        : 'By itself.',
    ],
    ['Length', rule.adjustable === true && 'A person may change it: it is practice.'],
    ['Repeats', rule.repeats === true && 'Once it is met, the next period follows.'],
  ];
  return terms.flatMap(([label, says]) => (says === false || says === '' ? [] : [{ label, says }]));
}
