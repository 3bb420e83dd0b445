import type { Life } from './life';
import { done, late, letter, lifeCase, stands, step } from './life-parts';
import { ofOtherAgency, type UsualLife, usualCases } from './usual-life';

const hold: UsualLife = {
  rule: 'hold-answer',
  source: { letter: 'hold-without-action', on: '2026-11-17' },
  due: '2026-11-27',
  met: { sent: { step: 'reply-sent', on: '2026-11-20' }, step: 'receipt-confirmed', on: '2026-11-23' },
  missedOn: '2026-11-28',
  late: { on: '2026-11-30', days: 3 },
  corrected: { to: '2026-11-16', due: '2026-11-26' },
};

export const holdAnswerLife: Life = {
  startsFor: ['BIS'],
  subject: 'reply',
  sentBy: ['reply-sent'],
  metWhenNamedBy: [],
  answers: [
    {
      letters: ['decision-changed', 'approved', 'approved-in-part', 'license-not-required'],
      citation: '15 CFR 750.4(b), (c)',
    },
    { letters: ['intent-to-deny', 'denied'], citation: '15 CFR 750.6' },
    { letters: ['returned-without-action'], citation: '15 CFR 750.4(a)(2)' },
  ],
  late: late(
    'An application whose hold is answered late may have been returned; it can be filed again.',
    '15 CFR 750.4(a)(2)',
  ),
  cases: [
    ...usualCases(hold),
    lifeCase(
      'other',
      'The hold prints a date of its own: one date, the earlier of the two.',
      [letter('2026-11-17', 'hold-without-action', { fields: { replyByOn: '2026-11-24' } })],
      [stands('2026-11-17', 'hold-answer 2026-11-24 open')],
      { rules: ['letter-reply-by'] },
    ),
    lifeCase(
      'answered',
      'BIS means to deny: the hold is over, and the reply to that letter runs.',
      [letter('2026-11-17', 'hold-without-action'), letter('2026-11-20', 'intent-to-deny')],
      [stands('2026-11-20', 'itd-reply 2026-12-10 open')],
      { rules: ['itd-reply'] },
    ),
    lifeCase(
      'other',
      'An export is no answer to a hold.',
      [letter('2026-11-17', 'hold-without-action'), step('2026-11-20', 'export')],
      [stands('2026-11-20', 'hold-answer 2026-11-27 open')],
    ),
    ofOtherAgency('DDTC', hold),
  ],
};

export const appealSupplementLife: Life = {
  ...done,
  startsFor: ['BIS'],
  subject: 'paper',
  answers: [
    {
      letters: ['decision-changed', 'approved', 'approved-in-part', 'license-not-required'],
      citation: '15 CFR 756.2(d)',
    },
  ],
  late: late(
    'What is filed later will ordinarily not be accepted; the Under Secretary may do so.',
    '15 CFR 756.2(c)(2)',
  ),
  cases: [
    ...usualCases({
      rule: 'appeal-supplement',
      source: { step: 'appeal-filed', on: '2026-06-01' },
      due: '2026-07-01',
      met: { step: 'report-filed', on: '2026-06-22' },
      missedOn: '2026-07-02',
      late: { on: '2026-07-06', days: 5 },
      corrected: { to: '2026-05-29', due: '2026-06-28' },
    }),
    lifeCase(
      'answered',
      'The appeal is won before: nothing is left to add.',
      [step('2026-06-01', 'appeal-filed'), letter('2026-06-15', 'approved')],
      [stands('2026-06-15')],
    ),
    lifeCase(
      'other',
      'That the appeal was received adds nothing to it.',
      [step('2026-06-01', 'appeal-filed'), step('2026-06-03', 'appeal-received')],
      [stands('2026-06-03', 'appeal-supplement 2026-07-01 open')],
    ),
  ],
};

const availability: UsualLife = {
  rule: 'foreign-availability',
  source: { letter: 'denied', on: '2026-09-01' },
  due: '2026-11-30',
  met: { step: 'report-filed', on: '2026-10-15' },
  missedOn: '2026-12-01',
  late: { on: '2026-12-02', days: 2 },
  corrected: { to: '2026-08-31', due: '2026-11-29' },
};

export const foreignAvailabilityLife: Life = {
  ...done,
  startsFor: ['BIS'],
  subject: 'request',
  answers: [
    { letters: ['decision-changed', 'approved', 'license-not-required'], citation: '15 CFR 756.2(d)' },
  ],
  late: late(
    'After ninety days no assessment of the denied license can be asked for, only a general decontrol.',
    '15 CFR 768.4(b)',
  ),
  cases: [
    ...usualCases(availability),
    lifeCase(
      'answered',
      'The appeal beside it is won: the submission is not needed any more.',
      [letter('2026-09-01', 'denied'), letter('2026-10-15', 'approved')],
      [stands('2026-10-15')],
    ),
    lifeCase(
      'other',
      'The appeal beside it is received: the submission has its own time.',
      [letter('2026-09-01', 'denied'), step('2026-09-21', 'appeal-received')],
      [stands('2026-09-21', 'foreign-availability 2026-11-30 open')],
      { rules: ['appeal'] },
    ),
    ofOtherAgency('DDTC', availability),
  ],
};

const silent: UsualLife = {
  rule: 'foreign-availability-silent',
  source: { letter: 'intent-to-deny', on: '2026-07-20' },
  due: '2026-12-02',
  met: { step: 'report-filed', on: '2026-10-15' },
  missedOn: '2026-12-03',
  late: { on: '2026-12-04', days: 2 },
  corrected: { to: '2026-07-17', due: '2026-11-29' },
};

export const foreignAvailabilitySilentLife: Life = {
  ...foreignAvailabilityLife,
  answers: [
    { letters: ['decision-changed', 'approved', 'license-not-required'], citation: '15 CFR 756.2(d)' },
    {
      letters: ['denied', 'returned-without-action'],
      untilDueOf: 'itd-final',
      citation: '15 CFR 750.6(b)',
    },
  ],
  cases: [
    ...usualCases(silent),
    lifeCase(
      'answered',
      'BIS denies in writing before day 45: the ninety days run from that letter, and are chosen there.',
      [letter('2026-07-20', 'intent-to-deny'), letter('2026-08-21', 'denied')],
      [stands('2026-07-20', 'foreign-availability-silent 2026-12-02 open'), stands('2026-08-21')],
    ),
    lifeCase(
      'other',
      'A denial in writing after day 45 gives no time back.',
      [letter('2026-07-20', 'intent-to-deny'), letter('2026-09-21', 'denied')],
      [stands('2026-09-21', 'foreign-availability-silent 2026-12-02 open')],
    ),
    lifeCase(
      'answered',
      'The appeal beside it is won: the submission is not needed any more.',
      [letter('2026-07-20', 'intent-to-deny'), letter('2026-10-15', 'approved')],
      [stands('2026-10-15')],
    ),
    ofOtherAgency('DDTC', silent),
  ],
};
