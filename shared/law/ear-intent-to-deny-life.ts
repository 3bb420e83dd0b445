import type { Life } from './life';
import { correct, letter, lifeCase, settle, stands, step, stepOf, voided } from './life-parts';
import { ofOtherAgency, type UsualLife, usualCases } from './usual-life';

const silent = letter('2019-11-21', 'intent-to-deny');
const final = '15 CFR 750.6(b)';
/** Letters that advise otherwise, each for the items it names. */
const advice = [
  'decision-changed',
  'approved',
  'approved-in-part',
  'license-not-required',
  'denied',
  'returned-without-action',
] as const;

const reply: UsualLife = {
  rule: 'itd-reply',
  source: { letter: 'intent-to-deny', on: '2019-11-21' },
  due: '2019-12-11',
  met: {
    sent: { step: 'reply-sent', on: '2019-12-05' },
    step: 'receipt-confirmed',
    on: '2019-12-06',
  },
  missedOn: '2019-12-12',
  late: { on: '2019-12-16', days: 5 },
  corrected: { to: '2019-11-20', due: '2019-12-10' },
};

export const itdReplyLife: Life = {
  startsFor: ['BIS'],
  subject: 'reply',
  sentBy: ['reply-sent'],
  metWhenNamedBy: [],
  answers: [
    { letters: ['decision-changed', 'decision-unchanged', 'approved', 'denied'], citation: final },
    { letters: ['approved-in-part'], citation: '15 CFR 748.6(c)' },
    { letters: ['license-not-required', 'returned-without-action'], citation: '15 CFR 750.4(a), (c)' },
  ],
  extendedBy: {
    letters: ['extension-granted', 'other'],
    says: 'A longer time to reply that the letter prints, where it is later than the date that stands. It moves neither day 45 nor the appeal after it.',
    citation: 'The letter itself; 15 CFR 750.6(b) knows no longer time',
  },
  late: {
    says: 'A reply that arrives after day 20 may not be read: denial is possible at any time after it.',
    citation: final,
  },
  cases: [
    ...usualCases(reply),
    lifeCase(
      'other',
      'The reply was sent in time; its receipt is not confirmed.',
      [silent, step('2019-12-05', 'reply-sent')],
      [stands('2019-12-06', 'itd-reply 2019-12-11 sent'), stands('2019-12-12', 'itd-reply 2019-12-11 sent')],
    ),
    lifeCase(
      'late',
      'The reply is sent two days late; BIS reads it and changes its decision.',
      [silent, step('2019-12-13', 'reply-sent'), letter('2019-12-20', 'decision-changed')],
      [stands('2019-12-13', 'itd-reply 2019-12-11 late 2'), stands('2019-12-20')],
    ),
    lifeCase(
      'late',
      'The reply is sent in time and arrives five days late.',
      [silent, step('2019-12-10', 'reply-sent'), step('2019-12-16', 'receipt-confirmed')],
      [
        stands('2019-12-10', 'itd-reply 2019-12-11 sent'),
        stands('2019-12-16', 'itd-reply 2019-12-11 late 5'),
      ],
    ),
    lifeCase(
      'extended',
      'BIS grants more time in writing: the reply moves, day 45 does not.',
      [silent, letter('2019-12-02', 'extension-granted', { fields: { replyExtendedTo: '2019-12-20' } })],
      [stands('2019-12-02', 'itd-final 2020-01-05 watch', 'itd-reply 2019-12-20 open')],
      { rules: ['itd-final'] },
    ),
    lifeCase(
      'extended',
      'The letter that granted more time is void: day 20 holds again.',
      [
        silent,
        letter('2019-12-02', 'other', { as: 'more time', fields: { replyExtendedTo: '2019-12-20' } }),
        voided('2019-12-03', 'more time'),
      ],
      [stands('2019-12-02', 'itd-reply 2019-12-20 open'), stands('2019-12-03', 'itd-reply 2019-12-11 open')],
    ),
    lifeCase(
      'other',
      'The letter prints an earlier reply date of its own: one date, the earlier of the two.',
      [letter('2019-11-21', 'intent-to-deny', { fields: { replyByOn: '2019-12-09' } })],
      [stands('2019-11-21', 'itd-reply 2019-12-09 open')],
      { rules: ['letter-reply-by'] },
    ),
    lifeCase(
      'other',
      'The letter prints a later reply date: the twenty days hold, and there is one date.',
      [letter('2019-11-21', 'intent-to-deny', { fields: { replyByOn: '2019-12-16' } })],
      [stands('2019-11-21', 'itd-reply 2019-12-11 open')],
      { rules: ['letter-reply-by'] },
    ),
    lifeCase(
      'answered',
      'BIS denies before the reply is due: nothing is left to reply to.',
      [silent, letter('2019-12-09', 'denied')],
      [stands('2019-12-09')],
    ),
    lifeCase(
      'answered',
      'Item 1 is approved and item 2 waits: the reply stays until item 2 is answered too.',
      [
        silent,
        letter('2019-12-02', 'approved-in-part', { items: ['1'] }),
        letter('2019-12-09', 'denied', { items: ['2'] }),
      ],
      [stands('2019-12-02', 'itd-reply 2019-12-11 open'), stands('2019-12-09')],
    ),
    lifeCase(
      'other',
      'With an appeal filed early, the receipt confirms the reply and not the appeal.',
      [
        silent,
        step('2019-12-05', 'reply-sent'),
        step('2019-12-06', 'appeal-filed'),
        step('2019-12-09', 'receipt-confirmed'),
      ],
      [
        stands('2019-12-06', 'itd-appeal 2020-02-19 sent', 'itd-reply 2019-12-11 sent'),
        stands('2019-12-09', 'itd-appeal 2020-02-19 sent'),
      ],
      { rules: ['itd-appeal'] },
    ),
    lifeCase(
      'other',
      'A report or a notice is no reply.',
      [silent, step('2019-12-05', 'report-filed'), step('2019-12-05', 'notice-given')],
      [stands('2019-12-05', 'itd-reply 2019-12-11 open')],
    ),
    lifeCase(
      'other',
      'A reply dated in the future changes nothing before that day.',
      [silent, stepOf('2019-12-05', 'reply-sent', '2019-12-09')],
      [stands('2019-12-05', 'itd-reply 2019-12-11 open'), stands('2019-12-09', 'itd-reply 2019-12-11 sent')],
    ),
    lifeCase(
      'source-corrected',
      'The date of the letter is corrected after the reply was received: nothing comes back.',
      [
        letter('2019-11-21', 'intent-to-deny', { as: 'letter' }),
        step('2019-12-05', 'reply-sent'),
        step('2019-12-06', 'receipt-confirmed'),
        correct('2019-12-09', 'letter', { datedOn: '2019-11-20' }),
      ],
      [stands('2019-12-09')],
    ),
    ofOtherAgency('DDTC', reply),
    ofOtherAgency('OFAC', reply),
  ],
};

const watch: UsualLife = {
  rule: 'itd-final',
  source: { letter: 'intent-to-deny', on: '2019-11-21' },
  due: '2020-01-05',
  met: { settledOn: '2020-01-06' },
  missedOn: '2020-01-06',
  corrected: { to: '2019-11-20', due: '2020-01-04' },
};

export const itdFinalLife: Life = {
  startsFor: ['BIS'],
  subject: 'watch',
  sentBy: [],
  metWhenNamedBy: [],
  answers: [{ letters: advice, untilDueOf: 'itd-final', citation: final }],
  confirmedBy: [
    { letters: ['decision-unchanged'], citation: final },
    {
      letters: advice,
      afterDueOf: 'itd-final',
      citation: final,
    },
  ],
  late: {
    says: 'It happens by itself and is never late. A letter dated after day 45 is recorded as what BIS wrote then; the denial became final all the same.',
    citation: final,
  },
  cases: [
    ...usualCases(watch),
    lifeCase(
      'other',
      'A reply stops nothing: day 45 stays.',
      [silent, step('2019-12-05', 'reply-sent'), step('2019-12-06', 'receipt-confirmed')],
      [
        stands('2019-12-06', 'itd-final 2020-01-05 watch'),
        stands('2020-01-06', 'itd-final 2020-01-05 watch-past'),
      ],
    ),
    lifeCase(
      'answered',
      'BIS changes its decision on day 45 itself: the denial does not become final.',
      [silent, letter('2020-01-05', 'decision-changed')],
      [stands('2020-01-05')],
      { rules: ['itd-appeal'] },
    ),
    lifeCase(
      'other',
      'BIS writes that its decision stands: the denial is final on day 45, and nothing is left to record after it.',
      [silent, letter('2019-12-20', 'decision-unchanged')],
      [
        stands('2019-12-20', 'itd-appeal 2020-02-19 open', 'itd-final 2020-01-05 watch'),
        stands('2020-01-05', 'itd-appeal 2020-02-19 open', 'itd-final 2020-01-05 watch'),
        stands('2020-01-06', 'itd-appeal 2020-02-19 open'),
      ],
      { rules: ['itd-appeal'] },
    ),
    lifeCase(
      'other',
      'A letter dated after day 45 is the answer that was to be recorded; the appeal keeps its date.',
      [silent, letter('2020-01-20', 'decision-changed')],
      [
        stands('2020-01-06', 'itd-appeal 2020-02-19 open', 'itd-final 2020-01-05 watch-past'),
        stands('2020-01-20', 'itd-appeal 2020-02-19 open'),
      ],
      { rules: ['itd-appeal'] },
    ),
    lifeCase(
      'answered',
      'Item 1 is denied in time: day 45 stays for item 2.',
      [silent, letter('2019-12-16', 'denied', { items: ['1'] })],
      [stands('2019-12-16', 'itd-final 2020-01-05 watch')],
    ),
    ofOtherAgency('DDTC', watch),
  ],
};

const appeal: UsualLife = {
  rule: 'itd-appeal',
  source: { letter: 'intent-to-deny', on: '2019-11-21' },
  due: '2020-02-19',
  met: { step: 'appeal-received', on: '2020-02-10' },
  missedOn: '2020-02-20',
  late: { on: '2020-02-24', days: 5 },
  corrected: { to: '2019-11-20', due: '2020-02-18' },
};

export const itdAppealLife: Life = {
  startsFor: ['BIS'],
  subject: 'appeal',
  sentBy: ['appeal-filed'],
  metWhenNamedBy: [],
  answers: [{ letters: advice, untilDueOf: 'itd-final', citation: final }],
  late: {
    says: 'An appeal received after that day is late, and no power to extend the 45 days is stated.',
    citation: '15 CFR 756.2(c)(1)',
  },
  cases: [
    ...usualCases(appeal),
    lifeCase(
      'met',
      'The appeal is filed, and the confirmation of its receipt comes later.',
      [silent, step('2020-01-10', 'appeal-filed'), step('2020-01-13', 'receipt-confirmed')],
      [stands('2020-01-10', 'itd-appeal 2020-02-19 sent'), stands('2020-01-13')],
    ),
    lifeCase(
      'answered',
      'BIS denies in writing before day 45: the appeal runs from that letter alone.',
      [silent, letter('2019-12-16', 'denied')],
      [stands('2019-12-16', 'appeal 2020-01-30 open')],
      { rules: ['appeal'] },
    ),
    lifeCase(
      'answered',
      'BIS denies item 1 on day 45 itself, and item 2 stays without an answer: each has its appeal.',
      [silent, letter('2020-01-05', 'denied', { items: ['1'] })],
      [stands('2020-01-05', 'appeal 2020-02-19 open', 'itd-appeal 2020-02-19 open')],
      { rules: ['appeal'] },
    ),
    lifeCase(
      'other',
      'BIS is silent and denies after day 45: the letter gives no time back and starts no second appeal.',
      [silent, letter('2020-01-20', 'denied')],
      [stands('2020-01-20', 'itd-appeal 2020-02-19 open')],
      { rules: ['appeal'] },
    ),
    lifeCase(
      'other',
      'The application comes back after day 45: the same holds.',
      [silent, letter('2020-01-20', 'returned-without-action')],
      [stands('2020-01-20', 'itd-appeal 2020-02-19 open')],
      { rules: ['appeal'] },
    ),
    lifeCase(
      'missed',
      'A denial dated after the time to appeal has ended brings it back to no life.',
      [silent, letter('2020-02-29', 'denied')],
      [stands('2020-02-29', 'itd-appeal 2020-02-19 missed')],
      { rules: ['appeal'] },
    ),
    lifeCase(
      'other',
      'A change of the decision dated after day 45 does not close the appeal: the denial is final.',
      [silent, letter('2020-01-20', 'decision-changed')],
      [stands('2020-01-20', 'itd-appeal 2020-02-19 open')],
    ),
    lifeCase(
      'late',
      'The appeal is filed on time but received five days late; a person records what became of it.',
      [
        silent,
        step('2020-02-18', 'appeal-filed'),
        step('2020-02-24', 'appeal-received'),
        settle('2020-03-02', 'itd-appeal'),
      ],
      [
        stands('2020-02-18', 'itd-appeal 2020-02-19 sent'),
        stands('2020-02-24', 'itd-appeal 2020-02-19 late 5'),
        stands('2020-03-02'),
      ],
    ),
    ofOtherAgency('DDTC', appeal),
  ],
};
