import { day } from '../dates';
import { anyAgency } from './life-parts';
import type { Rule } from './rule';
import { type UsualLife, usualCases } from './usual-life';
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

const charges: UsualLife = {
  rule: 'ddtc-charging-answer',
  source: { step: 'ddtc-charging-letter-served', on: '2026-10-05' },
  due: '2026-11-04',
  met: { step: 'ddtc-answer-served', on: '2026-11-04' },
  missedOn: '2026-11-05',
  late: { on: '2026-11-06', days: 2 },
  corrected: { to: '2026-10-08', due: '2026-11-07' },
};

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
  life: {
    startsFor: anyAgency('DDTC'),
    subject: 'answer',
    sentBy: [],
    metWhenNamedBy: [],
    answers: [],
    extendedBy: {
      letters: ['extension-granted'],
      says: 'The administrative law judge may extend the time for good cause shown.',
      citation: '22 CFR 128.16',
    },
    late: {
      says: 'The respondent may be held in default; a default order can be set aside only for good cause.',
      citation: '22 CFR 128.4',
    },
    cases: [
      ...usualCases(charges),
      {
        shows: 'extended',
        says: 'The judge gives more time.',
        acts: [
          { do: 'step', on: day('2026-10-05'), kind: 'ddtc-charging-letter-served' },
          {
            do: 'letter',
            on: day('2026-10-26'),
            kind: 'extension-granted',
            fields: { datedOn: '2026-10-26', replyExtendedTo: '2026-12-04' },
          },
        ],
        docket: [
          { on: day('2026-10-05'), open: ['ddtc-charging-answer 2026-11-04 open'] },
          { on: day('2026-10-26'), open: ['ddtc-charging-answer 2026-12-04 open'] },
        ],
        citation: '22 CFR 128.16',
      },
      {
        shows: 'other',
        says: 'The answer does not meet the seven days it starts: the evidence or a demand for a hearing is still to come.',
        rules: ['ddtc-hearing-or-evidence'],
        acts: [
          { do: 'step', on: day('2026-10-05'), kind: 'ddtc-charging-letter-served' },
          { do: 'step', on: day('2026-11-04'), kind: 'ddtc-answer-served' },
        ],
        docket: [{ on: day('2026-11-04'), open: ['ddtc-hearing-or-evidence 2026-11-11 open'] }],
        citation: '22 CFR 128.5(b)',
      },
    ],
  },
  examples: [
    worked('2026-11-25', '2026-12-25', '2026-12-24', 'Christmas Day.'),
    worked('2026-11-20', '2026-12-20', '2026-12-18', 'A Sunday.'),
    worked('2026-10-05', '2026-11-04', '2026-11-04'),
  ],
};

const afterAnswer: UsualLife = {
  rule: 'ddtc-hearing-or-evidence',
  source: { step: 'ddtc-answer-served', on: '2026-10-06' },
  due: '2026-10-13',
  met: { step: 'ddtc-evidence-sent', on: '2026-10-13' },
  missedOn: '2026-10-14',
  late: { on: '2026-10-15', days: 2 },
  corrected: { to: '2026-10-08', due: '2026-10-15' },
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
  life: {
    startsFor: anyAgency('DDTC'),
    subject: 'paper',
    sentBy: [],
    metWhenNamedBy: [],
    answers: [],
    extendedBy: {
      letters: ['extension-granted'],
      says: 'The administrative law judge may extend the time for good cause shown.',
      citation: '22 CFR 128.16',
    },
    late: {
      says: 'The right to an oral hearing is lost, and evidence sent later may be refused.',
      citation: '22 CFR 128.3(a), 128.5(b)',
    },
    cases: [
      ...usualCases(afterAnswer),
      {
        shows: 'met',
        says: 'A hearing is demanded with the answer: no evidence has to follow within seven days.',
        acts: [
          { do: 'step', on: day('2026-10-06'), kind: 'ddtc-answer-served' },
          { do: 'step', on: day('2026-10-06'), kind: 'ddtc-hearing-demanded' },
        ],
        docket: [{ on: day('2026-10-06'), open: [] }],
        citation: '22 CFR 128.5(b)',
      },
    ],
  },
  examples: [
    worked('2026-12-18', '2026-12-25', '2026-12-24', 'Christmas Day; no day is left out.'),
    worked('2026-12-25', '2027-01-01', '2026-12-31', "New Year's Day."),
    worked('2026-10-06', '2026-10-13', '2026-10-13', 'Over Columbus Day, which counts too.'),
  ],
};

const order: UsualLife = {
  rule: 'ddtc-appeal',
  source: { step: 'ddtc-order-received', on: '2026-10-05' },
  due: '2026-11-04',
  met: { step: 'ddtc-appeal-filed', on: '2026-11-02' },
  missedOn: '2026-11-05',
  late: { on: '2026-11-06', days: 2 },
  corrected: { to: '2026-10-08', due: '2026-11-07' },
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
  life: {
    startsFor: anyAgency('DDTC'),
    subject: 'appeal',
    sentBy: [],
    metWhenNamedBy: [],
    answers: [],
    late: { says: 'The order stands.', citation: '22 CFR 128.13(a)' },
    cases: [
      ...usualCases(order),
      {
        shows: 'other',
        says: 'A request for reconsideration of a license decision is no appeal from the order.',
        acts: [
          { do: 'step', on: day('2026-10-05'), kind: 'ddtc-order-received' },
          { do: 'step', on: day('2026-10-20'), kind: 'reconsideration-requested' },
        ],
        docket: [{ on: day('2026-10-20'), open: ['ddtc-appeal 2026-11-04 open'] }],
      },
    ],
  },
  examples: [
    worked('2026-11-25', '2026-12-25', '2026-12-24', 'Christmas Day.'),
    worked('2026-10-05', '2026-11-04', '2026-11-04'),
  ],
};

/** Proceedings of the Directorate of Defense Trade Controls under part 128. */
export const itarEnforcementRules: readonly Rule[] = [answer, hearingOrEvidence, appeal];
