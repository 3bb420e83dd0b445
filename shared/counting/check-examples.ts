import type { RetentionRule } from '../law/retention-rule';
import type { Estimate, Rule } from '../law/rule';
import { defineWords } from '../words/define-words';
import { countDeadline } from './count-deadline';
import { estimateOn } from './count-estimate';
import { keepOfExample } from './count-retention';

const texts = defineWords('counting/check-examples', {
  noSuchDate: 'no such date',
});

/** A worked example that the engine does not confirm: which date, what it says, what the count gives. */
export interface ExampleFault {
  /** Which of the examples, from 0. */
  readonly index: number;
  readonly field: string;
  readonly expected: string;
  readonly got: string;
}

const none = texts.noSuchDate;

/** Counts every example of a rule afresh; the first date that differs in each, if any. */
export function exampleFaults(
  rule: Rule | Estimate | RetentionRule,
  otherRules: readonly Rule[] = [],
): readonly ExampleFault[] {
  return rule.examples.flatMap((example, index) => {
    const [wanted, found] = datesOf(rule, example, otherRules);
    for (const field of Object.keys(found)) {
      const expected = wanted[field] ?? none;
      const got = found[field] ?? none;
      if (expected !== got) return [{ index, field, expected, got }];
    }
    return [];
  });
}

type Dates = Readonly<Record<string, string | null | undefined>>;

function datesOf(
  rule: Rule | Estimate | RetentionRule,
  example: (Rule | Estimate | RetentionRule)['examples'][number],
  otherRules: readonly Rule[],
): readonly [Dates, Dates] {
  if (rule.kind === 'retention') {
    if (!('events' in example)) throw new Error('a retention rule has examples of its own kind');
    return [{ keepThrough: example.keepThrough }, { keepThrough: keepOfExample(rule, example.events) }];
  }
  if ('events' in example) throw new Error('only a retention rule has events in its examples');
  if (rule.kind === 'estimate') {
    const tolling = 'tolling' in example ? example.tolling : undefined;
    return [{ due: example.due }, { due: estimateOn(rule, example.triggerOn, tolling).on }];
  }
  if (!('workBy' in example)) throw new Error('a deadline rule has a work-by date in its examples');
  const { triggerOn, letterOn, note: _note, ...wanted } = example;
  const { due, workBy, opensOn, extendedTo, cautiousDue } = countDeadline(rule, triggerOn, {
    otherRules,
    ...(letterOn === undefined ? {} : { chain: { letterOn } }),
  });
  return [wanted, { due, workBy, opensOn, extendedTo, cautiousDue }];
}
