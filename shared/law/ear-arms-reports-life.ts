import { day } from '../base/dates';
import type { Life, LifeCase } from './life';
import { drop, lifeCase, stands } from './life-parts';
import { usualCases } from './usual-life';

const plainLife = {
  startsFor: ['BIS'],
  subject: 'report',
  sentBy: [],
  metWhenNamedBy: [],
  answers: [],
} as const;

/** A period without such exports: a person drops its report, the next period's comes all the same. */
function nothingToReport(rule: string, startedOn: string, droppedOn: string, next: string): LifeCase {
  return {
    shows: 'repeated',
    says: "Nothing was exported in one period: the next period's report comes all the same.",
    acts: [
      { do: 'start', on: day(startedOn), triggerOn: day(startedOn) },
      { do: 'drop', on: day(droppedOn), rule },
    ],
    docket: [{ on: day(droppedOn), open: [`${rule} ${next} open`] }],
  };
}

/** Nothing of the kind is exported any more. */
function endedForGood(rule: string, startedOn: string, endedOn: string): LifeCase {
  return lifeCase(
    'ended',
    'Nothing of the kind is exported any more: a person ends the reports for good.',
    [{ do: 'start', on: day(startedOn), triggerOn: day(startedOn) }, drop(endedOn, rule, true)],
    [stands(endedOn)],
  );
}

export const thermalLife: Life = {
  ...plainLife,
  comesAgain: {
    every: 'period',
    says: 'Reporting periods begin on January 1 and July 1 of each year.',
    citation: '15 CFR 743.3(f)',
  },
  late: {
    says: 'The section gives no later day: a report after the last day of the month is late, and is still to be sent.',
    citation: '15 CFR 743.3(f)',
  },
  cases: [
    ...usualCases({
      rule: 'thermal-cameras-report',
      source: { start: '2026-03-10' },
      due: '2026-07-31',
      met: { step: 'thermal-cameras-reported', on: '2026-07-20' },
      next: '2027-01-31',
      missedOn: '2026-08-01',
      late: { on: '2026-08-03', days: 3 },
      corrected: { to: '2026-07-01', due: '2027-01-31' },
    }),
    nothingToReport('thermal-cameras-report', '2026-03-10', '2026-07-15', '2027-01-31'),
    endedForGood('thermal-cameras-report', '2026-03-10', '2026-07-15'),
    {
      shows: 'other',
      says: 'A report before the half-year has closed does not meet it.',
      acts: [
        { do: 'start', on: day('2026-03-10'), triggerOn: day('2026-03-10') },
        { do: 'step', on: day('2026-05-04'), kind: 'thermal-cameras-reported' },
      ],
      docket: [{ on: day('2026-05-04'), open: ['thermal-cameras-report 2026-07-31 open'] }],
    },
  ],
};

export const armsHalfYearLife: Life = {
  ...plainLife,
  comesAgain: {
    every: 'period',
    says: 'The reports are submitted semi-annually.',
    citation: '15 CFR 743.4(a)',
  },
  late: {
    says: 'A later report is late, and is still to be sent.',
    citation: '15 CFR 743.4(f)',
  },
  cases: [
    ...usualCases({
      rule: 'conventional-arms-half-year',
      source: { start: '2026-03-10' },
      due: '2026-08-01',
      met: { step: 'conventional-arms-half-year-reported', on: '2026-07-20' },
      next: '2027-02-01',
      missedOn: '2026-08-02',
      late: { on: '2026-08-04', days: 3 },
      corrected: { to: '2026-07-01', due: '2027-02-01' },
    }),
    nothingToReport('conventional-arms-half-year', '2026-03-10', '2026-07-15', '2027-02-01'),
    endedForGood('conventional-arms-half-year', '2026-03-10', '2026-07-15'),
  ],
};

export const armsYearLife: Life = {
  ...plainLife,
  comesAgain: { every: 'period', says: 'The reports are submitted annually.', citation: '15 CFR 743.4(a)' },
  late: {
    says: 'A later report is late, and is still to be sent.',
    citation: '15 CFR 743.4(f)',
  },
  cases: [
    ...usualCases({
      rule: 'conventional-arms-year',
      source: { start: '2026-03-10' },
      due: '2027-02-01',
      met: { step: 'conventional-arms-year-reported', on: '2027-01-20' },
      next: '2028-02-01',
      missedOn: '2027-02-02',
      late: { on: '2027-02-03', days: 2 },
      corrected: { to: '2027-01-04', due: '2028-02-01' },
    }),
    nothingToReport('conventional-arms-year', '2026-03-10', '2027-01-15', '2028-02-01'),
    endedForGood('conventional-arms-year', '2026-03-10', '2027-01-15'),
  ],
};
