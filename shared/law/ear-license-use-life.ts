import type { Life } from './life';
import { done, expiry, late, letter, lifeCase, stands, step } from './life-parts';
import { ofOtherAgency, type UsualLife, usualCases } from './usual-life';

const request: UsualLife = {
  rule: 'extension-request',
  source: { expiresOn: '2026-12-31' },
  enteredOn: '2026-11-20',
  due: '2026-12-31',
  met: { step: 'extension-requested', on: '2026-12-10' },
  missedOn: '2027-01-01',
  late: { on: '2027-01-04', days: 4 },
  corrected: { to: '2027-02-26', due: '2027-02-26' },
};
const dated = expiry('2026-11-20', '2026-12-31');

export const extensionRequestLife: Life = {
  ...done,
  startsFor: ['BIS'],
  subject: 'request',
  answers: [
    { letters: ['extension-granted'], prints: 'expiresOn', citation: '15 CFR 750.7(g)(1)' },
    { letters: ['extension-refused'], citation: '15 CFR 750.7(g)(1)' },
    { letters: ['replacement-issued'], citation: '15 CFR 750.7(c)' },
    { letters: ['revoked'], citation: '15 CFR 750.8' },
  ],
  late: late('An expired license cannot be extended: a new application is needed.', '15 CFR 750.7(g)(1)'),
  cases: [
    ...usualCases(request),
    lifeCase(
      'answered',
      'The extension is granted without a request on the record: the license has its new date, and nothing is left to ask.',
      [dated, letter('2026-12-01', 'extension-granted', { fields: { expiresOn: '2027-12-30' } })],
      [stands('2026-12-01', 'license-expiry 2027-12-30 open')],
      { rules: ['license-expiry'] },
    ),
    lifeCase(
      'other',
      'A letter that grants only more time to reply extends no license: the request is still to be made.',
      [dated, letter('2026-12-01', 'extension-granted', { fields: { replyExtendedTo: '2026-12-15' } })],
      [stands('2026-12-01', 'extension-request 2026-12-31 open')],
    ),
    lifeCase(
      'answered',
      'BIS revokes the license: nothing is left to extend.',
      [dated, letter('2026-12-01', 'revoked')],
      [stands('2026-12-01')],
    ),
    ofOtherAgency('OFAC', request),
  ],
};

const departure: UsualLife = {
  rule: 'departure-by-midnight',
  source: { expiresOn: '2026-11-28' },
  enteredOn: '2026-11-02',
  due: '2026-11-28',
  met: { step: 'export', on: '2026-11-20', isNamed: true },
  missedOn: '2026-11-29',
  late: { on: '2026-12-01', days: 3 },
  corrected: { to: '2026-12-11', due: '2026-12-11' },
};

export const departureLife: Life = {
  ...done,
  startsFor: ['BIS', 'Census', 'other'],
  subject: 'departure',
  metWhenNamedBy: ['export'],
  answers: [{ letters: ['revoked'], citation: '15 CFR 750.8' }],
  late: late('What leaves after midnight of that date leaves without a license.', '15 CFR 758.4(b)'),
  keeps: {
    ruleIds: ['retention-ear'],
    says: 'The export starts the five years for its records anew.',
    citation: '15 CFR 762.6(a)',
  },
  cases: [
    ...usualCases(departure),
    lifeCase(
      'other',
      'One shipment that names no deadline is not the last one.',
      [expiry('2026-11-02', '2026-11-28'), step('2026-11-16', 'export')],
      [stands('2026-11-16', 'departure-by-midnight 2026-11-28 open')],
    ),
    lifeCase(
      'other',
      'The printed date is Thanksgiving: the shipment may leave until midnight of the Friday.',
      [expiry('2026-11-02', '2026-11-26')],
      [
        stands('2026-11-27', 'departure-by-midnight 2026-11-26 open'),
        stands('2026-11-28', 'departure-by-midnight 2026-11-26 missed'),
      ],
    ),
    lifeCase(
      'extended',
      'A granted extension prints a later expiry: the last departure follows it.',
      [
        expiry('2026-11-02', '2026-11-28'),
        letter('2026-11-16', 'extension-granted', { fields: { expiresOn: '2027-11-30' } }),
      ],
      [stands('2026-11-16', 'departure-by-midnight 2027-11-30 open')],
    ),
    lifeCase(
      'answered',
      'BIS revokes the license: nothing may leave under it any more.',
      [expiry('2026-11-02', '2026-11-28'), letter('2026-11-16', 'revoked')],
      [stands('2026-11-16')],
    ),
    ofOtherAgency('OFAC', departure),
  ],
};
