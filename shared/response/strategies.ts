import { formatDay } from '../base/dates';
import type { DeadlineFields } from '../records/deadline';
import type { Strategy } from '../records/response';
import { defineWords } from '../words/define-words';

const texts = defineWords('response/strategies', {
  eachPointOfThe:
    'Each point of the letter is met with reasons or new evidence. BIS says whether its decision stands.',
  aReplyDoesNot: 'A reply does not stop day 45, and silence is no approval: the appeal stays behind it.',
  aModificationTheLetter:
    'A modification the letter offers is taken up, or items, quantities or parties are given up.',
  timeInWhichConditions:
    'Time in which conditions or modifications are negotiated after the letter is left out of the processing time of BIS.',
  foreignPartiesWhomA:
    'Foreign parties whom a modification binds are asked before it is offered, and the reply must still agree with the application.',
  theApplicationComesBack:
    'The application comes back undecided, as a withdrawal. BIS may do so; nothing obliges it.',
  untilTheReturnIs: 'Until the return is in hand the reply is still due: send it too.',
  aLaterApplicationIs: 'A later application is a new one and names the control number of this one.',
  workBy: ' (work by {workBy})',
  dayOn: 'day 45 on {due}',
  appealReceivedBy: 'appeal received by {due}',
});

/** One thing that follows from a strategy; `citation` is empty where practice says so. */
export interface Follows {
  readonly text: string;
  readonly citation: string;
}

const bothRun = defineWords('response/strategies.bothRun', {
  text: 'Neither the twenty days nor day 45 stops for it.',
  citation: '15 CFR 750.6(b)',
});

/** What follows from each way to meet an intent to deny, in our words. No advice on which to take. */
export const strategyFollows: Readonly<Record<Strategy, readonly Follows[]>> = {
  answer: [
    {
      text: texts.eachPointOfThe,
      citation: '15 CFR 750.6(b)',
    },
    {
      text: texts.aReplyDoesNot,
      citation: '15 CFR 750.6(b)',
    },
  ],
  narrow: [
    {
      text: texts.aModificationTheLetter,
      citation: '15 CFR 750.6(a)',
    },
    {
      text: texts.timeInWhichConditions,
      citation: '15 CFR 750.4(b)',
    },
    bothRun,
    {
      text: texts.foreignPartiesWhomA,
      citation: '15 CFR 748.6(f)',
    },
  ],
  'ask-return': [
    {
      text: texts.theApplicationComesBack,
      citation: '',
    },
    bothRun,
    {
      text: texts.untilTheReturnIs,
      citation: '15 CFR 750.6(b)',
    },
    {
      text: texts.aLaterApplicationIs,
      citation: '15 CFR 748.4(g)',
    },
  ],
};

/** The deadlines whose dates stand behind every strategy; null where the docket has none. */
export interface StrategyDeadlines {
  readonly reply: Dated | null;
  readonly final: Dated | null;
  readonly appeal: Dated | null;
}
type Dated = Pick<DeadlineFields, 'due' | 'workBy'>;

const replyVerb: Readonly<Record<Strategy, string>> = defineWords('response/strategies.replyVerb', {
  answer: 'Reply received by',
  narrow: 'Reply with the changes received by',
  'ask-return': 'Return in hand, or reply received, by',
});

/** "Reply received by Wed Dec 11, 2019", "day 45 on Sun Jan 5, 2020", "appeal received by Wed Feb 19, 2020". */
export function strategyDates(
  strategy: Strategy,
  { reply, final, appeal }: StrategyDeadlines,
): readonly string[] {
  const workBy =
    reply === null || reply.workBy === reply.due ? '' : texts.workBy({ workBy: formatDay(reply.workBy) });
  return [
    ...(reply === null ? [] : [`${replyVerb[strategy]} ${formatDay(reply.due)}${workBy}`]),
    ...(final === null ? [] : [texts.dayOn({ due: formatDay(final.due) })]),
    ...(appeal === null ? [] : [texts.appealReceivedBy({ due: formatDay(appeal.due) })]),
  ];
}
