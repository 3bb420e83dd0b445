import { type FieldRule, not, said } from './field-rule';

const answer =
  '(?:repl(?:y|ies|ying)|respon(?:se|ses|d|ding)|answer(?:ing)?|rebut(?:tal)?|comments?|submi(?:t|ssion)|provide|furnish|accept(?:ance)?|disclosure|narrative)';
const time = '(?:time|period|deadline|due date|date|days|suspense)';
const extended = '(?:extend(?:ed|s|ing)?|extension|enlarged)';
const until =
  '(?:to|until|through|thru|till|up to|by|no later than|not later than|on or before)(?: and including)?';
/** Words of one sentence that do not speak of how long a license is valid. */
const words =
  '(?:(?!\\bvalid|\\bexpir)(?:[^.;:\\t\\n]|\\n(?!\\n)|\\.(?=\\S)|\\b(?:no|mr|ms|dr|p\\.m|a\\.m|u\\.s|sec)\\.)){0,140}?';
const license =
  '(?:valid(?:ity)?|expir\\w+|licen[sc]es?(?! application)|authorizations?|agreements?|permits?|approval)';

/** How a letter says that a time was extended: that to reply, or that of a license. */
export const extensionRules: readonly FieldRule[] = [
  said(
    'replyExtendedTo',
    `{label}(?:(?:new|revised|extended|amended) (?:${answer} (?:due )?(?:date|deadline|suspense)|due date|deadline|suspense(?: date)?)|${time} (?:to|for)(?: (?:your|the|a))? ${answer}(?: (?:is|has been|was))?(?: (?:hereby|now))? extended (?:to|until|through)|${answer} ${time} extended (?:to|until|through)){is}{day}{date}`,
    ['Extended response date: December 20, 2026', '2026-12-20'],
    ['Time to reply extended to: December 20, 2026', '2026-12-20'],
    ['New due date\tDecember 20, 2026', '2026-12-20'],
    ['Extended to: December 20, 2026', null],
  ),
  said(
    'replyExtendedTo',
    `\\b${time}\\b${words}\\b${answer}\\b${words}\\b${extended}\\b${words}\\b${until} {day}{date}`,
    ['Your time to reply is extended to December 20, 2026.', '2026-12-20'],
    ['The period for your response is extended through December 20, 2026.', '2026-12-20'],
    [
      'the deadline to submit your rebuttal has been extended by ten days, to December 20, 2026',
      '2026-12-20',
    ],
    ['The time of the license to which you reply, and its validity, is extended to May 1, 2027.', null],
  ),
  said(
    'replyExtendedTo',
    `\\b${answer}\\b(?: \\w+)? ${time}\\b${words}\\b${extended}\\b${words}\\b${until} {day}{date}`,
    ['The response period is extended from December 10, 2026 to December 20, 2026.', '2026-12-20'],
  ),
  said(
    'replyExtendedTo',
    `\\b(?:${extended}|(?:additional|more|further) (?:time|days))\\b${words}\\b${answer}\\b${words}\\b${until} {day}{date}`,
    ['BIS hereby extends the period for your response through December 20, 2026.', '2026-12-20'],
    ['An extension of time to respond has been granted until December 20, 2026.', '2026-12-20'],
    ['We grant additional time for your reply, until close of business on December 20, 2026.', '2026-12-20'],
  ),
  said(
    'replyExtendedTo',
    `\\b(?:${extended}|(?:additional|more|further) (?:time|days))\\b${words}\\b(?:until|through|to) {day}{date}(?=,? (?:to|for|in which to|within which to)(?: (?:your|the|a))? ${answer}\\b)`,
    ['You are granted an extension until December 20, 2026 to respond.', '2026-12-20'],
  ),
  said('replyExtendedTo', `\\bnow (?:have|has) (?:until|through) {day}{date}`, [
    'You now have until December 20, 2026 to respond.',
    '2026-12-20',
  ]),
  said(
    'expiresOn',
    `\\b${license}\\b{words}\\b(?:extended|extends|extend|extension){words}(?:to|until|through) {date}`,
    ['The validity is extended from November 30, 2023 to November 30, 2024.', '2024-11-30'],
    ['The time to answer about your license application is extended to December 20, 2026.', null],
  ),
  said(
    'expiresOn',
    `\\b(?:extended|extends|extend|extension){words}\\b${license}\\b{words}(?:to|until|through) {date}`,
    ['This office extends the validity of the license to November 30, 2024.', '2024-11-30'],
  ),
  // What is extended is not said: it is asked about in either field.
  ...(['replyExtendedTo', 'expiresOn'] as const).map(
    (field): FieldRule => ({
      field,
      rank: 'shaped',
      pattern: '\\b(?:extended|extends|extend|extension){words}(?:to|until|through)\\b:? ?{date}',
      examples: [['An extension is granted until December 20, 2026.', '2026-12-20']],
    }),
  ),
  not(`\\b${extended}\\b{words}\\bfrom {date}`, [
    'extended from November 30, 2023 to November 30, 2024',
    '2023-11-30',
  ]),
  not(
    `\\b(?:original|initial|previous|prior|former|current|earlier|present|existing|old) (?:${answer} )?(?:due )?(?:date|deadline|suspense|period|time)(?: (?:to|for)(?: (?:your|the|a))? ${answer})?(?: (?:of|was|is|on|ended|ends))*{is}{date}`,
    ['the original due date of December 10, 2026', '2026-12-10'],
    ['Previous response date: December 10, 2026', '2026-12-10'],
  ),
  not(
    `\\b(?:was|were|had been|originally|initially|previously|formerly)(?: [a-z]+){0,3}? due(?: (?:on|by))? {date}`,
    ['your reply, which was due on December 10, 2026', '2026-12-10'],
  ),
  not('\\b(?:may|can|could|might|would|cannot|not)(?: not)? (?:be )?(?:extend|grant)\\w*{words}{date}', [
    'the time to reply may be extended to December 20, 2026',
    '2026-12-20',
  ]),
  not('\\b(?:instead of|in place of|rather than) {date}', ['instead of December 10, 2026', '2026-12-10']),
];
