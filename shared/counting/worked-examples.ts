import { formatDay } from '../base/dates';
import type { TableRule } from '../law/law-table';
import type { Rule } from '../law/rule';
import { eventInWords } from '../law/rule-terms';
import { defineWords } from '../words/define-words';
import { countDeadline } from './count-deadline';
import { estimateOn } from './count-estimate';
import { keepUntil } from './count-retention';

const texts = defineWords('counting/worked-examples', {
  heldNoLastDay: 'held: no last day',
  keepThrough: 'keep through {keepThrough}',
  about: 'about {due}',
  notBefore: 'not before {opensOn}',
  workBy: 'work by {workBy}',
  mayRunTo: 'may run to {extendedTo}',
  conservativeDate: 'conservative date {cautiousDue}',
  due: 'due {due}',
});

/** A date worked by hand, with the working the engine gives for it. */
export interface WorkedExample {
  /** What it runs from: one day, or the events that keep records. */
  readonly from: string;
  readonly gives: string;
  readonly note: string;
  readonly steps: readonly string[];
}

/** The worked examples of a rule; `otherRules` are those that are not built in, so that a chain can name the one before. */
export function workedExamples(rule: TableRule, otherRules: readonly Rule[]): readonly WorkedExample[] {
  switch (rule.kind) {
    case 'retention':
      return rule.examples.map(({ events, keepThrough, note = '' }) => ({
        from: events.map(({ what, on }) => `${eventInWords(what)} ${formatDay(on)}`).join(', '),
        gives:
          keepThrough === null
            ? texts.heldNoLastDay
            : texts.keepThrough({ keepThrough: formatDay(keepThrough) }),
        note,
        steps: keepUntil([rule], events, [], eventInWords).steps,
      }));
    case 'estimate':
      return rule.examples.map(({ triggerOn, tolling = [], due, note = '' }) => ({
        from: formatDay(triggerOn),
        gives: texts.about({ due: formatDay(due) }),
        note,
        steps: estimateOn(rule, triggerOn, tolling).steps,
      }));
    default:
      return rule.examples.map((example) => {
        const { triggerOn, letterOn, due, workBy, opensOn, extendedTo, cautiousDue, note = '' } = example;
        const beside = [
          opensOn === undefined ? '' : texts.notBefore({ opensOn: formatDay(opensOn) }),
          due === workBy ? '' : texts.workBy({ workBy: formatDay(workBy) }),
          extendedTo === undefined ? '' : texts.mayRunTo({ extendedTo: formatDay(extendedTo) }),
          cautiousDue === undefined ? '' : texts.conservativeDate({ cautiousDue: formatDay(cautiousDue) }),
        ].filter(Boolean);
        return {
          from: formatDay(triggerOn),
          gives: [texts.due({ due: formatDay(due) }), ...beside].join(', '),
          note,
          steps: countDeadline(rule, triggerOn, {
            otherRules,
            ...(letterOn === undefined ? {} : { chain: { letterOn } }),
          }).steps,
        };
      });
  }
}
