import { day } from '../base/dates';
import { decisionReplyLife, decisionResponseLife, tdoAnswerLife, tdoOppositionLife } from './ear-review-life';
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

const tdoOpposition: Rule = {
  ...common,
  id: 'tdo-opposition',
  title: 'Oppose the renewal of a temporary denial order',
  citation: '15 CFR 766.24(d)(3)(i), 766.5(e)',
  quote: 'to be received not later than seven days before the expiration date of such order',
  source: source('766.24'),
  confidence: 'inferred',
  confidenceWhy:
    'The seven days and that receipt counts are stated. That a period of seven days leaves out weekends and holidays when it is counted backward is not: it is the earlier and so the safe reading.',
  trigger: { on: 'step', kinds: ['tdo-expiry'], date: 'happenedOn' },
  count: { unit: 'days', length: 7 },
  end: 'no-roll',
  direction: 'backward',
  satisfiedBy: 'received',
  meaning: 'Without opposition the order may be renewed without a hearing.',
  advice:
    'BIS may ask for the renewal until twenty days before the expiry; for good cause five days before may still be accepted.',
  life: tdoOppositionLife,
  examples: [
    worked(
      '2026-12-31',
      '2026-12-21',
      '2026-12-21',
      'Christmas Day and weekends are left out; a plain count gives December 24.',
    ),
    worked('2026-10-20', '2026-10-08', '2026-10-08', 'Columbus Day is left out.'),
  ],
};

const tdoAnswer: Rule = {
  ...common,
  id: 'tdo-appeal-bis-reply',
  title: "BIS's time to reply to the appeal of a temporary denial ends",
  citation: '15 CFR 766.24(e)(3), 766.5(e)',
  quote: 'be simultaneously served on BIS, which shall have seven days from receipt to file a reply',
  source: source('766.24'),
  confidence: 'stated',
  confidenceWhy: counted,
  kind: 'takes-effect',
  trigger: { on: 'step', kinds: ['tdo-appeal-received'], date: 'happenedOn' },
  count: { unit: 'days', length: 7 },
  satisfiedBy: 'automatic',
  meaning: 'The recommended decision is due within ten working days after the appeal was filed.',
  metBy: [],
  ladder: 'watch',
  life: tdoAnswerLife,
  examples: [
    worked('2026-11-20', '2026-12-02', '2026-12-02', 'Thanksgiving and weekends are left out.'),
    worked('2026-12-18', '2026-12-30', '2026-12-30', 'Christmas Day and weekends are left out.'),
  ],
};

const decisionResponse: Rule = {
  ...common,
  id: 'recommended-decision-response',
  title: 'Respond to the recommended decision',
  citation: '15 CFR 766.22(b), 766.5(e)',
  quote:
    'Parties shall have 12 days from the date of issuance of the recommended decision and order in which to submit simultaneous responses.',
  source: source('766.22'),
  confidence: 'stated',
  confidenceWhy: `Issuance, not service, starts it, and the response must be received. ${counted}`,
  trigger: { on: 'step', kinds: ['recommended-decision-issued'], date: 'happenedOn' },
  count: { unit: 'days', length: 12 },
  satisfiedBy: 'received',
  meaning: 'It is the last word before the Under Secretary decides within thirty days.',
  life: decisionResponseLife,
  examples: [
    worked('2026-11-16', '2026-11-30', '2026-11-30', 'Day 12 is a Saturday.'),
    worked('2026-11-13', '2026-11-25', '2026-11-25'),
  ],
};

const decisionReply: Rule = {
  ...common,
  id: 'recommended-decision-reply',
  title: 'Reply to the response of the other side',
  citation: '15 CFR 766.22(b), 766.5(e)',
  quote:
    'Parties thereafter shall have eight days from receipt of any response(s) in which to submit replies.',
  source: source('766.22'),
  confidence: 'stated',
  confidenceWhy: `Eight days are more than seven, so every day counts; the reply must be received. ${counted}`,
  trigger: { on: 'step', kinds: ['opposing-paper-received'], date: 'happenedOn' },
  count: { unit: 'days', length: 8 },
  starts: 'when-chosen',
  satisfiedBy: 'received',
  meaning: 'What the other side said stays unanswered afterwards.',
  life: decisionReplyLife,
  examples: [
    worked('2026-11-18', '2026-11-27', '2026-11-27', 'Day 8 is Thanksgiving.'),
    worked('2026-10-06', '2026-10-14', '2026-10-14'),
  ],
};

/** Temporary denial orders and review by the Under Secretary under part 766. */
export const reviewRules: readonly Rule[] = [tdoOpposition, tdoAnswer, decisionResponse, decisionReply];
