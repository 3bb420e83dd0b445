import { day } from '../base/dates';
import { answerLife, appealLife, hearingOrEvidenceLife } from './itar-enforcement-life';
import type { Rule } from './rule';
import { worked } from './worked';

const common = {
  agency: 'DDTC',
  zone: 'America/New_York',
  checkedOn: day('2026-11-28'),
  dayZero: 'excluded',
  shortPeriod: 'none',
  end: 'no-roll',
  direction: 'forward',
  kind: 'act-by',
  closedBy: [],
  ladder: 'appeal',
} as const;
const plain = 'Part 128 has no rule for counting: calendar days, and no day later for a weekend, are used.';

function source(section: string): string {
  return `ecfr.gov/current/title-22/section-${section}, text of January 2025`;
}

const answer: Rule = {
  ...common,
  id: 'ddtc-charging-answer',
  title: 'Answer the charging letter of DDTC',
  citation: '22 CFR 128.5(a), 128.3(a)',
  quote: 'The respondent is required to answer the charging letter within 30 days after service.',
  source: source('128.5'),
  confidence: 'inferred',
  confidenceWhy: `Thirty days after service are stated, and service of a letter sent in the United States is its mailing (128.3(b)). ${plain}`,
  trigger: { on: 'step', kinds: ['ddtc-charging-letter-served'], date: 'happenedOn' },
  count: { unit: 'days', length: 30 },
  satisfiedBy: 'sent',
  meaning:
    'Without an answer the charges are taken as admitted and the respondent may be held in default (128.4).',
  advice:
    'In duplicate to the administrative law judge, with a copy to DDTC at the same time. The judge may give more time for good cause (128.16).',
  metBy: ['ddtc-answer-served'],
  life: answerLife,
  examples: [
    worked('2026-11-25', '2026-12-25', '2026-12-24', 'Christmas Day.'),
    worked('2026-11-20', '2026-12-20', '2026-12-18', 'A Sunday.'),
    worked('2026-10-05', '2026-11-04', '2026-11-04'),
  ],
};

const hearingOrEvidence: Rule = {
  ...common,
  id: 'ddtc-hearing-or-evidence',
  title: 'Demand an oral hearing, or send the evidence',
  citation: '22 CFR 128.5(b), 128.3(a)',
  quote:
    'If the respondent does not demand an oral hearing, he or she shall transmit, within seven (7) days after the service [...]',
  source: source('128.5'),
  confidence: 'inferred',
  confidenceWhy: `Seven days after service of the answer are stated for the evidence (128.5(b)) and for the demand (128.3(a)); one of the two is done. ${plain}`,
  trigger: { on: 'step', kinds: ['ddtc-answer-served'], date: 'happenedOn' },
  count: { unit: 'days', length: 7 },
  satisfiedBy: 'sent',
  meaning:
    'A written demand gives a hearing before the administrative law judge; without one the case is decided on the papers, so all of them have to be sent.',
  advice: 'Put the demand into the answer itself and log both; papers in another language need translations.',
  metBy: ['ddtc-hearing-demanded', 'ddtc-evidence-sent'],
  life: hearingOrEvidenceLife,
  examples: [
    worked('2026-12-18', '2026-12-25', '2026-12-24', 'Christmas Day; no day is left out.'),
    worked('2026-12-25', '2027-01-01', '2026-12-31', "New Year's Day."),
    worked('2026-10-06', '2026-10-13', '2026-10-13', 'Over Columbus Day, which counts too.'),
  ],
};

const appeal: Rule = {
  ...common,
  id: 'ddtc-appeal',
  title: 'Appeal the order to the Under Secretary of State',
  citation: '22 CFR 128.13(a)',
  quote:
    'An appeal from a final order [...] must be filed within 30 days after receipt of a copy of the order.',
  source: source('128.13'),
  confidence: 'stated',
  confidenceWhy: `Thirty days after receipt of a copy are stated; that the appeal must be with the Under Secretary by then is the plain meaning of filed. ${plain}`,
  trigger: { on: 'step', kinds: ['ddtc-order-received'], date: 'happenedOn' },
  count: { unit: 'days', length: 30 },
  satisfiedBy: 'filed',
  meaning:
    'The only way to attack a debarment or civil penalty; it does not stay the order (128.13(d)), and none lies against a consent order.',
  advice:
    'In letter form, in duplicate, saying on which of the three grounds of 128.13(b) it rests. After a default, ask first to have that set aside (128.4(b)).',
  metBy: ['ddtc-appeal-filed'],
  life: appealLife,
  examples: [
    worked('2026-11-25', '2026-12-25', '2026-12-24', 'Christmas Day.'),
    worked('2026-10-05', '2026-11-04', '2026-11-04'),
  ],
};

/** Proceedings of the Directorate of Defense Trade Controls under part 128. */
export const itarEnforcementRules: readonly Rule[] = [answer, hearingOrEvidence, appeal];
