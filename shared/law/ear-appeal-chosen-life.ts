import type { Life } from './life';
import { late, letter, lifeCase, stands, step } from './life-parts';
import { ofOtherAgency, type UsualLife, usualCases } from './usual-life';

const inPart: UsualLife = {
  rule: 'appeal-chosen',
  source: { letter: 'approved-in-part', on: '2026-10-05' },
  due: '2026-11-19',
  met: { step: 'appeal-received', on: '2026-11-12' },
  missedOn: '2026-11-20',
  late: { on: '2026-11-23', days: 4 },
  corrected: { to: '2026-10-02', due: '2026-11-16' },
};

export const appealChosenLife: Life = {
  startsFor: ['BIS'],
  subject: 'appeal',
  sentBy: ['appeal-filed'],
  metWhenNamedBy: [],
  answers: [{ letters: ['decision-changed'], citation: '15 CFR 756.2(d)' }],
  late: late(
    'An appeal received after that day is late, and no power to extend the 45 days is stated.',
    '15 CFR 756.2(c)(1)',
  ),
  cases: [
    ...usualCases(inPart),
    lifeCase(
      'met',
      'The appeal from a condition is filed, and the confirmation of its receipt comes later.',
      [
        letter('2026-10-05', 'approved'),
        step('2026-11-16', 'appeal-filed'),
        step('2026-11-18', 'receipt-confirmed'),
      ],
      [stands('2026-11-16', 'appeal-chosen 2026-11-19 sent'), stands('2026-11-18')],
    ),
    lifeCase(
      'answered',
      'BIS grants item 1, the appeal is for item 2, and BIS changes its decision on item 2.',
      [
        letter('2026-10-05', 'approved-in-part', { items: ['1'] }),
        letter('2026-11-02', 'decision-changed', { items: ['2'] }),
      ],
      [stands('2026-10-05', 'appeal-chosen 2026-11-19 open'), stands('2026-11-02')],
    ),
    lifeCase(
      'other',
      'BIS grants item 1, and what it changes later about item 1 leaves the appeal for item 2.',
      [
        letter('2026-10-05', 'approved-in-part', { items: ['1'] }),
        letter('2026-11-02', 'decision-changed', { items: ['1'] }),
      ],
      [stands('2026-11-02', 'appeal-chosen 2026-11-19 open')],
    ),
    lifeCase(
      'other',
      'A classification comes as a letter of its own kind and is appealed.',
      [letter('2026-11-17', 'other')],
      [stands('2026-11-17', 'appeal-chosen 2027-01-01 open')],
    ),
    lifeCase(
      'other',
      'That no license is required can rest on a classification that is appealed.',
      [letter('2026-11-17', 'license-not-required')],
      [stands('2026-11-17', 'appeal-chosen 2027-01-01 open')],
    ),
    lifeCase(
      'other',
      'A replacement license brings a condition that is appealed.',
      [letter('2026-11-17', 'replacement-issued')],
      [stands('2026-11-17', 'appeal-chosen 2027-01-01 open')],
    ),
    lifeCase(
      'not-started',
      'Conditions that BIS only proposes are no decision yet: they are answered, not appealed.',
      [letter('2026-11-17', 'conditions-proposed')],
      [stands('2026-11-17')],
    ),
    ofOtherAgency('DDTC', inPart),
  ],
};
