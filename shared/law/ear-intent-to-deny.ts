import { day } from '../base/dates';
import { itdAppealLife, itdFinalLife, itdReplyLife } from './ear-intent-to-deny-life';
import type { Rule } from './rule';

const common = {
  agency: 'BIS',
  zone: 'America/New_York',
  source: 'ecfr.gov/current/title-15/section-750.6, text of January 2025',
  checkedOn: day('2026-11-25'),
  dayZero: 'excluded',
  shortPeriod: 'none',
  end: 'no-roll',
  direction: 'forward',
} as const;

const answers = [
  'decision-changed',
  'approved',
  'approved-in-part',
  'license-not-required',
  'denied',
  'returned-without-action',
] as const;

const itdReply: Rule = {
  ...common,
  id: 'itd-reply',
  title: 'Reply to intent to deny',
  citation: '15 CFR 750.6(b)',
  quote:
    'You will be allowed 20 days from the date of the notification to respond to the decision before the license application is denied.',
  confidence: 'stated',
  confidenceWhy:
    'The 20 days and their start are stated. That calendar days are meant, that day 0 is left out and that the reply must have been received is the cautious reading; the text does not say.',
  kind: 'act-by',
  trigger: { on: 'letter', kinds: ['intent-to-deny'], date: 'datedOn' },
  count: { unit: 'days', length: 20 },
  satisfiedBy: 'received',
  meaning:
    'Missing it costs the chance to answer before denial: without a reply, denial is possible any time after day 20.',
  advice: 'Keep the proof of sending and ask for confirmation of receipt.',
  closedBy: [...answers, 'decision-unchanged'],
  ladder: 'reply',
  life: itdReplyLife,
  examples: [
    { triggerOn: day('2019-11-21'), due: day('2019-12-11'), workBy: day('2019-12-11') },
    { triggerOn: day('2019-11-20'), due: day('2019-12-10'), workBy: day('2019-12-10') },
    {
      triggerOn: day('2026-11-06'),
      due: day('2026-11-26'),
      workBy: day('2026-11-25'),
      note: 'Day 20 is Thanksgiving.',
    },
    {
      triggerOn: day('2026-06-14'),
      due: day('2026-07-04'),
      workBy: day('2026-07-02'),
      note: 'Independence Day, a Saturday, observed on the Friday.',
    },
    {
      triggerOn: day('2024-02-09'),
      due: day('2024-02-29'),
      workBy: day('2024-02-29'),
      note: 'Leap day.',
    },
    {
      triggerOn: day('2026-10-20'),
      due: day('2026-11-09'),
      workBy: day('2026-11-09'),
      note: 'Clocks go back inside the window.',
    },
  ],
};

const itdFinal: Rule = {
  ...common,
  id: 'itd-final',
  title: 'Denial becomes final unless BIS advises otherwise',
  citation: '15 CFR 750.6(b)',
  quote:
    'Unless you are so advised by the 45th day after the date of the notification, the denial will become final, without further notice.',
  confidence: 'stated',
  confidenceWhy:
    'The 45th day after the date of the notification is stated; whether denial is final at its start or its end is not.',
  kind: 'takes-effect',
  trigger: { on: 'letter', kinds: ['intent-to-deny'], date: 'datedOn' },
  count: { unit: 'days', length: 45 },
  satisfiedBy: 'automatic',
  meaning:
    'A reply does not stop it and silence is no approval: without word from BIS the denial is final and the time to appeal runs.',
  closedBy: answers,
  ladder: 'watch',
  life: itdFinalLife,
  examples: [
    { triggerOn: day('2019-11-21'), due: day('2020-01-05'), workBy: day('2020-01-03'), note: 'A Sunday.' },
    { triggerOn: day('2019-11-20'), due: day('2020-01-04'), workBy: day('2020-01-03'), note: 'A Saturday.' },
    { triggerOn: day('2026-11-23'), due: day('2027-01-07'), workBy: day('2027-01-07') },
  ],
};

const itdAppeal: Rule = {
  ...common,
  id: 'itd-appeal',
  title: 'Appeal the final denial',
  citation: '15 CFR 750.6(b), 756.2(c)(1)',
  quote:
    'You will then have 45 days from the date of final denial to exercise the right to appeal under part 756 of the EAR.',
  source: 'ecfr.gov/current/title-15/section-750.6 and section-756.2, text of January 2025',
  confidence: 'stated',
  confidenceWhy:
    '750.6(b) states the 45 days from final denial and is the more specific text; 756.2(c)(1) counts from a written notice and, read literally, would end earlier.',
  kind: 'act-by',
  trigger: { on: 'rule', ruleId: 'itd-final' },
  count: { unit: 'days', length: 45 },
  satisfiedBy: 'received',
  meaning:
    'The appeal must have reached the Under Secretary by then; missing it ends the right to have the denial reconsidered.',
  advice:
    'Ask BIS for a dated written denial: the appeal then runs from the date printed on it, and the two readings agree.',
  cautious: {
    from: 'trigger-letter',
    days: 45,
    citation: '15 CFR 756.2(c)(1)',
    why: 'Without a second letter, the only written notice is the intent to deny itself.',
  },
  closedBy: answers,
  metBy: ['appeal-received'],
  ladder: 'appeal',
  life: itdAppealLife,
  examples: [
    {
      triggerOn: day('2020-01-05'),
      letterOn: day('2019-11-21'),
      due: day('2020-02-19'),
      workBy: day('2020-02-19'),
      cautiousDue: day('2020-01-05'),
    },
    {
      triggerOn: day('2020-01-04'),
      letterOn: day('2019-11-20'),
      due: day('2020-02-18'),
      workBy: day('2020-02-18'),
      cautiousDue: day('2020-01-04'),
    },
    {
      triggerOn: day('2027-01-07'),
      letterOn: day('2026-11-23'),
      due: day('2027-02-21'),
      workBy: day('2027-02-19'),
      cautiousDue: day('2027-01-07'),
      note: 'A Sunday.',
    },
  ],
};

/** What an intent-to-deny letter starts: the reply, the day the denial becomes final, and the appeal after it. */
export const intentToDenyRules: readonly Rule[] = [itdReply, itdFinal, itdAppeal];
