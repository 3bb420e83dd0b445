import type { Life } from './life';
import { anyAgency, correct, expiry, letter, lifeCase, stands, step } from './life-parts';
import { ofOtherAgency, type UsualLife, usualCases } from './usual-life';

const denied = letter('2019-12-16', 'denied');
const decided = '15 CFR 756.2(d)';

const appeal: UsualLife = {
  rule: 'appeal',
  source: { letter: 'denied', on: '2019-12-16' },
  due: '2020-01-30',
  met: { step: 'appeal-received', on: '2020-01-15' },
  missedOn: '2020-01-31',
  late: { on: '2020-02-03', days: 4 },
  corrected: { to: '2019-12-13', due: '2020-01-27' },
};

export const appealLife: Life = {
  startsFor: ['BIS'],
  subject: 'appeal',
  sentBy: ['appeal-filed'],
  metWhenNamedBy: [],
  answers: [
    {
      letters: ['decision-changed', 'approved', 'approved-in-part', 'license-not-required'],
      ofLetters: ['denied', 'returned-without-action'],
      citation: decided,
    },
    {
      letters: ['decision-changed', 'approved'],
      ofLetters: ['revoked', 'suspended'],
      citation: decided,
    },
    { letters: ['decision-changed'], ofLetters: ['extension-refused'], citation: decided },
    {
      letters: ['extension-granted'],
      ofLetters: ['extension-refused'],
      prints: 'expiresOn',
      citation: '15 CFR 750.7(g)(1)',
    },
  ],
  late: {
    says: 'An appeal received after that day is late, and no power to extend the 45 days is stated.',
    citation: '15 CFR 756.2(c)(1)',
  },
  cases: [
    ...usualCases(appeal),
    lifeCase(
      'met',
      'The appeal is filed, and the confirmation of its receipt comes later.',
      [denied, step('2020-01-10', 'appeal-filed'), step('2020-01-13', 'receipt-confirmed')],
      [stands('2020-01-10', 'appeal 2020-01-30 sent'), stands('2020-01-13')],
    ),
    lifeCase(
      'answered',
      'BIS approves after all: nothing is left to appeal.',
      [denied, letter('2020-01-06', 'approved')],
      [stands('2020-01-06')],
    ),
    lifeCase(
      'answered',
      'BIS approves item 1: the appeal stays for item 2.',
      [denied, letter('2020-01-06', 'approved-in-part', { items: ['1'] })],
      [stands('2020-01-06', 'appeal 2020-01-30 open')],
    ),
    lifeCase(
      'other',
      'A suspension is not answered by a longer validity.',
      [
        letter('2026-11-20', 'suspended'),
        letter('2026-12-01', 'extension-granted', { fields: { expiresOn: '2028-01-31' } }),
      ],
      [stands('2026-12-01', 'appeal 2027-01-04 open')],
    ),
    lifeCase(
      'answered',
      'A refused extension is answered by one that prints a new expiry.',
      [
        letter('2026-11-20', 'extension-refused'),
        letter('2026-12-01', 'extension-granted', { fields: { expiresOn: '2028-01-31' } }),
      ],
      [stands('2026-11-20', 'appeal 2027-01-04 open'), stands('2026-12-01')],
    ),
    lifeCase(
      'other',
      'More time to reply for one item leaves the appeal of another as it is.',
      [
        letter('2026-11-02', 'intent-to-deny', { items: ['1'] }),
        letter('2026-11-20', 'denied', { items: ['2'] }),
        letter('2026-11-20', 'extension-granted', { fields: { replyExtendedTo: '2026-12-01' } }),
      ],
      [stands('2026-11-20', 'appeal 2027-01-04 open', 'itd-reply 2026-12-01 open')],
      { rules: ['itd-reply'] },
    ),
    ofOtherAgency('DDTC', appeal),
    ofOtherAgency('OFAC', appeal),
    ofOtherAgency('Census', appeal),
  ],
};

export const letterReplyByLife: Life = {
  startsFor: anyAgency('BIS'),
  subject: 'reply',
  sentBy: ['reply-sent'],
  metWhenNamedBy: [],
  answers: [
    {
      letters: [
        'decision-changed',
        'decision-unchanged',
        'approved',
        'approved-in-part',
        'license-not-required',
        'denied',
        'returned-without-action',
      ],
      citation: 'The letter itself',
    },
  ],
  late: {
    says: 'An answer after the printed date may find the application returned.',
    citation: 'The letter itself',
  },
  cases: [
    ...usualCases({
      rule: 'letter-reply-by',
      source: { letter: 'request-for-information', on: '2026-11-20', replyByOn: '2026-12-04' },
      due: '2026-12-04',
      met: {
        sent: { step: 'reply-sent', on: '2026-12-01' },
        step: 'receipt-confirmed',
        on: '2026-12-02',
      },
      missedOn: '2026-12-05',
      late: { on: '2026-12-07', days: 3 },
      corrected: { to: '2026-12-11', due: '2026-12-11' },
    }),
    lifeCase(
      'other',
      'The printed date is taken off the letter: the date goes with it.',
      [
        letter('2026-11-20', 'request-for-information', {
          as: 'request',
          fields: { replyByOn: '2026-12-04' },
        }),
        correct('2026-11-23', 'request', { replyByOn: null }),
      ],
      [stands('2026-11-20', 'letter-reply-by 2026-12-04 open'), stands('2026-11-23')],
    ),
    lifeCase(
      'answered',
      'The agency approves before the answer went off.',
      [
        letter('2026-11-20', 'request-for-information', { fields: { replyByOn: '2026-12-04' } }),
        letter('2026-11-30', 'approved'),
      ],
      [stands('2026-11-30')],
    ),
    lifeCase(
      'other',
      'An intent to deny that prints a reply date starts one date: the reply under 750.6(b).',
      [letter('2026-11-20', 'intent-to-deny', { fields: { replyByOn: '2026-12-04' } })],
      [stands('2026-11-20', 'itd-reply 2026-12-04 open')],
      { rules: ['itd-reply'] },
    ),
    lifeCase(
      'other',
      'A hold whose ten days nobody chose has the date it prints.',
      [letter('2026-11-16', 'hold-without-action', { fields: { replyByOn: '2026-11-24' } })],
      [stands('2026-11-16', 'letter-reply-by 2026-11-24 open')],
      { rules: ['hold-answer'] },
    ),
    lifeCase(
      'other',
      'On a record of OFAC the printed date of a letter holds as well.',
      [letter('2026-11-20', 'request-for-information', { fields: { replyByOn: '2026-12-04' } })],
      [stands('2026-11-20', 'letter-reply-by 2026-12-04 open')],
      { agency: 'OFAC' },
    ),
    lifeCase(
      'other',
      'On a record of DDTC an intent to deny starts no reply of 750.6(b): its printed date holds.',
      [letter('2026-11-20', 'intent-to-deny', { fields: { replyByOn: '2026-12-21' } })],
      [stands('2026-11-20', 'letter-reply-by 2026-12-21 open')],
      { agency: 'DDTC', rules: ['itd-reply', 'itd-final', 'itd-appeal'] },
    ),
  ],
};

const printed: UsualLife = {
  rule: 'license-expiry',
  source: { expiresOn: '2028-07-01' },
  enteredOn: '2026-11-25',
  due: '2028-07-01',
  met: { step: 'export', on: '2028-05-15', isNamed: true },
  missedOn: '2028-07-02',
  late: { on: '2028-07-06', days: 5 },
  corrected: { to: '2028-06-30', due: '2028-06-30' },
};

export const licenseExpiryLife: Life = {
  startsFor: ['BIS', 'Census', 'other'],
  subject: 'departure',
  sentBy: [],
  metWhenNamedBy: ['export'],
  answers: [{ letters: ['revoked'], citation: '15 CFR 750.8' }],
  late: {
    says: 'An export after the license has expired has no license. Where the printed date is a legal holiday, it may leave until midnight of the next business day.',
    citation: '15 CFR 750.7(g), 758.4(b)',
  },
  keeps: {
    ruleIds: ['retention-ear'],
    says: 'Each export starts the five years for its records anew; the expiry does not.',
    citation: '15 CFR 762.6(a)',
  },
  cases: [
    ...usualCases(printed),
    lifeCase(
      'other',
      'One export that names no deadline does not end the license.',
      [expiry('2026-11-25', '2028-07-01'), step('2027-03-01', 'export')],
      [stands('2027-03-01', 'license-expiry 2028-07-01 open')],
    ),
    lifeCase(
      'other',
      'The printed date is Thanksgiving: the license runs to midnight of the Friday, and is missed from Saturday on.',
      [expiry('2026-11-02', '2026-11-26')],
      [
        stands('2026-11-27', 'license-expiry 2026-11-26 open'),
        stands('2026-11-28', 'license-expiry 2026-11-26 missed'),
      ],
    ),
    lifeCase(
      'met',
      'The printed date is Thanksgiving and the last shipment leaves on the Friday: that is in time.',
      [expiry('2026-11-02', '2026-11-26'), step('2026-11-27', 'export', { names: ['license-expiry'] })],
      [stands('2026-11-27')],
    ),
    lifeCase(
      'other',
      'The printed date is a plain Saturday: nothing extends it.',
      [expiry('2026-11-02', '2026-11-28')],
      [
        stands('2026-11-28', 'license-expiry 2026-11-28 open'),
        stands('2026-11-29', 'license-expiry 2026-11-28 missed'),
      ],
    ),
    lifeCase(
      'extended',
      'A granted extension prints a later expiry: the date follows it.',
      [
        expiry('2026-11-02', '2026-12-31'),
        letter('2026-11-20', 'extension-granted', { fields: { expiresOn: '2027-12-30' } }),
      ],
      [stands('2026-11-20', 'license-expiry 2027-12-30 open')],
    ),
    lifeCase(
      'answered',
      'BIS revokes the license: nothing may leave under it any more.',
      [expiry('2026-11-02', '2026-12-31'), letter('2026-11-20', 'revoked')],
      [stands('2026-11-20')],
    ),
    lifeCase(
      'other',
      'A record of another authority without rules of its own has its printed date too.',
      [expiry('2026-11-02', '2026-12-31')],
      [stands('2026-11-02', 'license-expiry 2026-12-31 open')],
      { agency: 'other' },
    ),
    ofOtherAgency('DDTC', printed),
    ofOtherAgency('OFAC', printed),
  ],
};
