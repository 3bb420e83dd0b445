import { formatDay } from '../base/dates';
import type { DeadlineFields } from '../records/deadline';
import type { Strategy } from '../records/response';

/** One thing that follows from a strategy; `citation` is empty where practice says so. */
export interface Follows {
  readonly text: string;
  readonly citation: string;
}

const bothRun = {
  text: 'Neither the twenty days nor day 45 stops for it.',
  citation: '15 CFR 750.6(b)',
};

/** What follows from each way to meet an intent to deny, in our words. No advice on which to take. */
export const strategyFollows: Readonly<Record<Strategy, readonly Follows[]>> = {
  answer: [
    {
      text: 'Each point of the letter is met with reasons or new evidence. BIS says whether its decision stands.',
      citation: '15 CFR 750.6(b)',
    },
    {
      text: 'A reply does not stop day 45, and silence is no approval: the appeal stays behind it.',
      citation: '15 CFR 750.6(b)',
    },
  ],
  narrow: [
    {
      text: 'A modification the letter offers is taken up, or items, quantities or parties are given up.',
      citation: '15 CFR 750.6(a)',
    },
    {
      text: 'Time in which conditions or modifications are negotiated after the letter is left out of the processing time of BIS.',
      citation: '15 CFR 750.4(b)',
    },
    bothRun,
    {
      text: 'Foreign parties whom a modification binds are asked before it is offered, and the reply must still agree with the application.',
      citation: '15 CFR 748.6(f)',
    },
  ],
  'ask-return': [
    {
      text: 'The application comes back undecided, as a withdrawal. BIS may do so; nothing obliges it.',
      citation: '',
    },
    bothRun,
    {
      text: 'Until the return is in hand the reply is still due: send it too.',
      citation: '15 CFR 750.6(b)',
    },
    {
      text: 'A later application is a new one and names the control number of this one.',
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

const replyVerb: Readonly<Record<Strategy, string>> = {
  answer: 'Reply received by',
  narrow: 'Reply with the changes received by',
  'ask-return': 'Return in hand, or reply received, by',
};

/** "Reply received by Wed Dec 11, 2019", "day 45 on Sun Jan 5, 2020", "appeal received by Wed Feb 19, 2020". */
export function strategyDates(
  strategy: Strategy,
  { reply, final, appeal }: StrategyDeadlines,
): readonly string[] {
  const workBy = reply === null || reply.workBy === reply.due ? '' : ` (work by ${formatDay(reply.workBy)})`;
  return [
    ...(reply === null ? [] : [`${replyVerb[strategy]} ${formatDay(reply.due)}${workBy}`]),
    ...(final === null ? [] : [`day 45 on ${formatDay(final.due)}`]),
    ...(appeal === null ? [] : [`appeal received by ${formatDay(appeal.due)}`]),
  ];
}
