import { day } from '../base/dates';
import { reconsiderationInPartLife, reconsiderationLife } from './itar-reconsideration-life';
import type { Rule } from './rule';
import { worked } from './worked';

const reconsideration: Rule = {
  id: 'ddtc-reconsideration',
  title: 'Ask DDTC to reconsider',
  agency: 'DDTC',
  zone: 'America/New_York',
  citation: '22 CFR 120.18(c)',
  quote:
    'If a written request for reconsideration of an adverse decision is made within 30 days after a person has been informed of the decision',
  source: 'ecfr.gov/current/title-22/section-120.18, text of January 2025',
  checkedOn: day('2026-11-28'),
  confidence: 'inferred',
  confidenceWhy:
    'Thirty days after being informed are stated. That the date of the letter, or of its message if earlier, is that day, and that the request must have arrived by the last one, are the cautious readings.',
  kind: 'act-by',
  trigger: { on: 'letter', kinds: ['denied', 'revoked', 'suspended'], date: 'datedOn' },
  count: { unit: 'days', length: 30 },
  dayZero: 'excluded',
  shortPeriod: 'none',
  end: 'no-roll',
  direction: 'forward',
  satisfiedBy: 'received',
  meaning:
    'A request in time gives the right to present additional information; DDTC then reviews the case. The section names no further appeal.',
  advice:
    'After a denial for repeated failure to provide documents, DDTC normally waits out the thirty days; say in the request what was corrected (120.18(d)).',
  closedBy: ['decision-changed'],
  metBy: ['reconsideration-received'],
  ladder: 'appeal',
  life: reconsiderationLife,
  examples: [
    worked('2026-11-20', '2026-12-20', '2026-12-18', 'A Sunday.'),
    worked('2026-12-02', '2027-01-01', '2026-12-31', "New Year's Day."),
    worked('2026-10-05', '2026-11-04', '2026-11-04'),
  ],
};

const reconsiderationInPart: Rule = {
  ...reconsideration,
  id: 'ddtc-reconsideration-in-part',
  title: 'Ask DDTC to reconsider what it did not grant',
  confidenceWhy:
    'The thirty days are stated for an adverse decision; whether a partial grant, a return without action or a refused extension is one is not. The cautious reading of the days is used; check before relying on the right.',
  trigger: {
    on: 'letter',
    kinds: ['approved-in-part', 'returned-without-action', 'extension-refused'],
    date: 'datedOn',
  },
  starts: 'when-chosen',
  meaning:
    'For what was left out of a license, for provisos, or for an application that came back: a new application is the usual way, this one is asked for beside it.',
  advice: 'Say which items, parties or provisos it is about, and what DDTC did not know.',
  life: reconsiderationInPartLife,
};

/** Asking the Directorate of Defense Trade Controls to look at its own decision again. */
export const reconsiderationRules: readonly Rule[] = [reconsideration, reconsiderationInPart];
