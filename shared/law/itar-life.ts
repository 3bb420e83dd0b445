import type { Life } from './life';
import { anyAgency, done, expiry, late, letter, lifeCase, moreTime, stands, step } from './life-parts';
import { ofOtherAgency, type UsualLife, usualCases } from './usual-life';

const license: UsualLife = {
  rule: 'itar-license-expiry',
  source: { expiresOn: '2028-07-01' },
  enteredOn: '2026-11-25',
  due: '2028-07-01',
  met: { step: 'export', on: '2028-05-15', isNamed: true },
  missedOn: '2028-07-02',
  late: { on: '2028-07-06', days: 5 },
  corrected: { to: '2028-06-30', due: '2028-06-30' },
};

export const itarLicenseExpiryLife: Life = {
  ...done,
  startsFor: ['DDTC'],
  subject: 'departure',
  metWhenNamedBy: ['export'],
  answers: [{ letters: ['revoked'], citation: '22 CFR 120.18' }],
  late: late(
    'What leaves after that day has no license; no holiday and no amendment extends it.',
    '22 CFR 123.21(a)',
  ),
  keeps: {
    ruleIds: ['retention-itar'],
    says: 'The five years for the records run from the expiry of the license.',
    citation: '22 CFR 122.5(a)',
  },
  cases: [
    ...usualCases(license),
    lifeCase(
      'other',
      'One shipment that names no deadline does not use the license up.',
      [expiry('2026-11-25', '2028-07-01'), step('2027-03-01', 'export')],
      [stands('2027-03-01', 'itar-license-expiry 2028-07-01 open')],
    ),
    lifeCase(
      'missed',
      'The printed date is Thanksgiving: no holiday extends an ITAR license.',
      [expiry('2026-11-02', '2026-11-26')],
      [
        stands('2026-11-26', 'itar-license-expiry 2026-11-26 open'),
        stands('2026-11-27', 'itar-license-expiry 2026-11-26 missed'),
      ],
    ),
    lifeCase(
      'answered',
      'DDTC revokes the license.',
      [expiry('2026-11-25', '2028-07-01'), letter('2027-03-01', 'revoked')],
      [stands('2027-03-01')],
    ),
    ofOtherAgency('BIS', license),
    ofOtherAgency('OFAC', license),
  ],
};

export const itarDisclosureLife: Life = {
  ...done,
  startsFor: anyAgency('DDTC'),
  subject: 'report',
  extendedBy: moreTime(
    'A longer time that DDTC grants in writing; an empowered official or senior officer has to ask for it, with what is missing and why.',
    '22 CFR 127.12(c)(1)(ii)',
  ),
  late: late('A disclosure after sixty days does not count as a voluntary one.', '22 CFR 127.12(c)(1)(i)'),
  cases: [
    ...usualCases({
      rule: 'itar-disclosure',
      source: { step: 'itar-disclosure-notified', on: '2026-11-02' },
      due: '2027-01-01',
      met: { step: 'report-filed', on: '2026-12-15' },
      missedOn: '2027-01-02',
      late: { on: '2027-01-04', days: 3 },
      corrected: { to: '2026-10-27', due: '2026-12-26' },
    }),
    lifeCase(
      'extended',
      'DDTC grants more time in writing.',
      [
        step('2026-11-02', 'itar-disclosure-notified'),
        letter('2026-12-10', 'extension-granted', { fields: { replyExtendedTo: '2027-02-15' } }),
      ],
      [stands('2026-12-10', 'itar-disclosure 2027-02-15 open')],
    ),
    lifeCase(
      'other',
      'On a record of BIS the disclosure to DDTC has its sixty days too.',
      [step('2026-11-02', 'itar-disclosure-notified')],
      [stands('2026-11-02', 'itar-disclosure 2027-01-01 open')],
      { agency: 'BIS' },
    ),
  ],
};
