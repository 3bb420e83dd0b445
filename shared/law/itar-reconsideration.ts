import { day } from '../dates';
import type { Rule } from './rule';
import { type UsualLife, usualCases } from './usual-life';
import { worked } from './worked';

const decided: UsualLife = {
  rule: 'ddtc-reconsideration',
  source: { letter: 'denied', on: '2026-10-05' },
  due: '2026-11-04',
  met: { step: 'reconsideration-received', on: '2026-11-03' },
  missedOn: '2026-11-05',
  late: { on: '2026-11-06', days: 2 },
  corrected: { to: '2026-10-08', due: '2026-11-07' },
};

const inPart: UsualLife = {
  ...decided,
  rule: 'ddtc-reconsideration-in-part',
  source: { letter: 'approved-in-part', on: '2026-10-05' },
};

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
    'A request in time gives the right to present additional information; DDTC then reviews the case. There is no appeal to another office.',
  advice:
    'After a denial for repeated failure to provide documents, DDTC normally waits out the thirty days; say in the request what was corrected (120.18(d)).',
  closedBy: ['decision-changed'],
  metBy: ['reconsideration-received'],
  ladder: 'appeal',
  life: {
    startsFor: ['DDTC'],
    subject: 'request',
    sentBy: ['reconsideration-requested'],
    metWhenNamedBy: [],
    answers: [{ letters: ['decision-changed'], citation: '22 CFR 120.18(c)' }],
    late: {
      says: 'A later request gives no right to be heard; DDTC may still look at it, and a new application is always possible.',
      citation: '22 CFR 120.18(c)',
    },
    cases: [
      ...usualCases(decided),
      {
        shows: 'other',
        says: 'The request went off: it waits for the confirmation of its receipt.',
        acts: [
          { do: 'letter', on: day('2026-10-05'), kind: 'revoked', fields: { datedOn: '2026-10-05' } },
          { do: 'step', on: day('2026-10-30'), kind: 'reconsideration-requested' },
          { do: 'step', on: day('2026-11-02'), kind: 'receipt-confirmed' },
        ],
        docket: [
          { on: day('2026-10-30'), open: ['ddtc-reconsideration 2026-11-04 sent'] },
          { on: day('2026-11-02'), open: [] },
        ],
      },
      {
        shows: 'answered',
        says: 'DDTC changes its decision before the request is made.',
        acts: [
          { do: 'letter', on: day('2026-10-05'), kind: 'denied', fields: { datedOn: '2026-10-05' } },
          {
            do: 'letter',
            on: day('2026-10-20'),
            kind: 'decision-changed',
            fields: { datedOn: '2026-10-20' },
          },
        ],
        docket: [
          { on: day('2026-10-05'), open: ['ddtc-reconsideration 2026-11-04 open'] },
          { on: day('2026-10-20'), open: [] },
        ],
      },
      {
        shows: 'not-started',
        says: 'A denial by BIS starts no request to DDTC.',
        agency: 'BIS',
        acts: [{ do: 'letter', on: day('2026-10-05'), kind: 'denied', fields: { datedOn: '2026-10-05' } }],
        docket: [{ on: day('2026-10-05'), open: [] }],
        citation: '15 CFR 756.2',
      },
      {
        shows: 'not-started',
        says: 'An application returned by DDTC without action is no adverse decision by itself; the request is offered.',
        acts: [
          {
            do: 'letter',
            on: day('2026-10-05'),
            kind: 'returned-without-action',
            fields: { datedOn: '2026-10-05', noDeadlineBecause: 'It is filed again.' },
          },
        ],
        docket: [{ on: day('2026-10-05'), open: [] }],
        citation: '22 CFR 120.18(a)',
      },
    ],
  },
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
  life: {
    startsFor: ['DDTC'],
    subject: 'request',
    sentBy: ['reconsideration-requested'],
    metWhenNamedBy: [],
    answers: [{ letters: ['decision-changed'], citation: '22 CFR 120.18(c)' }],
    late: {
      says: 'A later request gives no right to be heard; a new application is always possible.',
      citation: '22 CFR 120.18(c)',
    },
    cases: usualCases(inPart),
  },
};

/** Asking the Directorate of Defense Trade Controls to look at its own decision again. */
export const reconsiderationRules: readonly Rule[] = [reconsideration, reconsiderationInPart];
