import { day } from '../base/dates';
import { interlocutoryBriefLife, interlocutoryReplyLife } from './ear-interlocutory-life';
import type { Rule } from './rule';
import { worked } from './worked';

const common = {
  agency: 'BIS',
  zone: 'America/New_York',
  checkedOn: day('2026-11-25'),
  dayZero: 'excluded',
  shortPeriod: 'seven-days-or-less',
  end: 'next-working-day',
  direction: 'forward',
  kind: 'act-by',
  closedBy: [],
  metBy: ['report-filed'],
  ladder: 'reply',
} as const;
const counted =
  'How to count is stated in 766.5(e); whether a closure by order is a legal holiday there is open, so it is not left out.';

function source(section: string): string {
  return `ecfr.gov/current/title-15/section-${section} and section-766.5, text of January 2025`;
}

const interlocutoryBrief: Rule = {
  ...common,
  id: 'interlocutory-brief',
  title: 'Brief on the certified ruling',
  citation: '15 CFR 766.14(b), 766.5(e)',
  quote:
    'the parties will have 10 days to file and serve briefs stating their positions, and five days to file and serve replies',
  source: source('766.14'),
  confidence: 'stated',
  confidenceWhy: `Ten days from the certification are stated. ${counted}`,
  trigger: { on: 'step', kinds: ['ruling-certified'], date: 'happenedOn' },
  count: { unit: 'days', length: 10 },
  satisfiedBy: 'filed',
  meaning: 'The Under Secretary decides promptly after the briefs and replies.',
  life: interlocutoryBriefLife,
  examples: [
    worked('2026-11-16', '2026-11-27', '2026-11-27', 'Day 10 is Thanksgiving.'),
    worked('2026-10-05', '2026-10-15', '2026-10-15'),
  ],
};

const interlocutoryReply: Rule = {
  ...interlocutoryBrief,
  id: 'interlocutory-reply',
  title: 'Reply to the brief on the certified ruling',
  confidence: 'inferred',
  confidenceWhy: `Five days for replies are stated; that they run from the other brief is the plain reading. ${counted}`,
  trigger: { on: 'step', kinds: ['opposing-paper-received'], date: 'happenedOn' },
  count: { unit: 'days', length: 5 },
  starts: 'when-chosen',
  meaning: 'What the other brief said stays unanswered afterwards.',
  life: interlocutoryReplyLife,
  examples: [
    worked('2026-11-20', '2026-11-30', '2026-11-30', 'Thanksgiving and weekends are left out.'),
    worked('2026-10-05', '2026-10-13', '2026-10-13', 'Columbus Day is left out.'),
  ],
};

/** Review of a ruling before the proceeding is decided. */
export const interlocutoryRules: readonly Rule[] = [interlocutoryBrief, interlocutoryReply];
