import { type FieldRule, not, said } from './field-rule';

/** What a letter asks for, or asks its reader to do. */
const asks =
  '(?:respon[ds]\\w*|repl(?:y|ies)|rebut\\w*|answers?|comments?|submi\\w+|information|documents?|documentation|receive[ds]?|provide[ds]?|furnish\\w*|need(?:ed)?|upload\\w*|return|accept\\w*|concur\\w*|notify|advise|inform|confirm|tell|let (?:us|me) (?:have|know)|sent|send|due(?! to expire)|hear from you|reach\\w*)';
const by = '(?:no later than|not later than|on or before|by|until|through)';
const answering = '(?:respond|reply|answer|comment|rebut|submit|provide|furnish|send|return|accept)';
/** Words of one sentence in which nothing is asked of the reader. */
const ofOthers =
  '(?:(?!\\b(?:if|unless|hear|receiv\\w+|respon[ds]\\w*|repl(?:y|ies)|answers?|comments?)\\b)(?:[^.;:\\t\\n]|\\n(?!\\n)|\\.(?=\\S)|\\b(?:no|mr|ms|dr|p\\.m|a\\.m|u\\.s|sec)\\.)){0,140}?';
const ofDecision = '(?:(?!\\b(?:if|unless|until)\\b)(?:[^.;:\\t\\n]|\\n(?!\\n)|\\.(?=\\S))){0,140}?';
const agency =
  '(?:we|i|bis|ofac|ddtc|(?:the|this) (?:department|bureau|directorate|office|agency|agencies|government))';

const labeled: readonly FieldRule[] = [
  said(
    'replyByOn',
    '{label}(?:(?:your )?(?:reply|response|answer|rebuttal|comments?|acceptance|information|documents?)(?: (?:is|are|must be))?(?: (?:due|required|requested|received|needed))?|due|suspense|deadline)(?: (?:on|by|no later than|not later than|on or before|date|due|deadline|to reply|to respond|for (?:reply|response))){0,3}{is}{day}{date}',
    ['Reply due: December 11, 2019', '2019-12-11'],
    ['Response due date\tDecember 11, 2019', '2019-12-11'],
    ['Suspense date: 11 December 2019', '2019-12-11'],
    ['Reply: we received it. December 11, 2019', null],
  ),
  said(
    'replyByOn',
    `{label}(?:please )?(?:re)?${answering}(?: (?:this (?:form|page|sheet)|answers?|to us))? (?:${by}|before){is}{day}{date}`,
    ['Respond by: March 12, 2026', '2026-03-12'],
    ['Return this form no later than\tMarch 12, 2026', '2026-03-12'],
    ['Resubmit by 2026-04-03 if a license is still needed.', '2026-04-03'],
    ['Respond to the letter of March 12, 2026', null],
  ),
];

const inSentences: readonly FieldRule[] = [
  said(
    'replyByOn',
    `\\b(?<!\\bin )${asks}{words}(?:${by}|(?:is|are|remains?)(?: now| still)? due(?: on)?|deadline (?:of|is))(?: the)? {day}{date}`,
    ['Your response must be received no later than close of business on December 11, 2019.', '2019-12-11'],
    ['Please provide the following information by Wednesday, December 11, 2019:', '2019-12-11'],
    ['We need the following from you no later than COB December 11, 2019:', '2019-12-11'],
    ['The response is now due on December 11, 2019.', '2019-12-11'],
    ['Your response remains due on December 11, 2019.', '2019-12-11'],
    ['Please tell Jane Doe (202-482-1234) by December 11, 2019 whether you accept them.', '2019-12-11'],
    [
      'Kindly let us have, no later than close of business on Wednesday, December 11, 2019, the following:',
      '2019-12-11',
    ],
    ['We have received your letter of December 11, 2019.', null],
    ['In response to your request the validity runs until November 30, 2024.', null],
    ['a license due to expire on November 30, 2025, may be used until November 30, 2026', null],
  ),
  said(
    'replyByOn',
    '\\b(?:respon[ds]\\w*|repl(?:y|ies)|rebuttals?|answers?|comments?)(?: (?:that (?:is|are))?)? ?received after {date}',
    ['A response received after April 3, 2025 will not be considered.', '2025-04-03'],
    ['Your response, received April 3, 2025, was considered.', null],
  ),
  said(
    'replyByOn',
    '\\b(?:unless|if){words}(?:received|respond|reply|hear){words}(?:no later than|on or before|by) {day}{date}',
    ['Unless this office hears from you by December 11, 2019, the application will be denied.', '2019-12-11'],
  ),
  said(
    'replyByOn',
    '\\b(?:can|could|able to) (?:hold|keep)(?: \\w+){1,4} (?:open )?(?:until|through) {day}{date}',
    ['I can hold the case until COB Friday, May 16, 2025.', '2025-05-16'],
    ['We will hold your application until September 30, 2025.', null],
  ),
  // What is asked may stand behind the day.
  said(
    'replyByOn',
    `\\b${by} {day}{date}(?=[,)]* (?:(?:to|in which to|within which to) ${answering}|(?:please|kindly|you (?:must|should|are (?:requested|asked|required|directed) to)) (?:\\w+ )?${answering})\\b)`,
    [
      'You have twenty (20) days from the date of this notification, i.e., until December 23, 2026, to respond.',
      '2026-12-23',
    ],
    ['By December 23, 2026, please provide the following:', '2026-12-23'],
    ['The license may be used until December 23, 2026, to ship the items.', null],
  ),
];

const ofAgency: readonly FieldRule[] = [
  not(
    `\\b${agency} (?:will|shall|expects? to|intends? to|plans? to|hopes? to|aims? to|should be able to) (?:then |also |be able to )*(?:inform|notify|advise|tell|decide|issue|send|complete|review|provide|submit|return|let|reach|make)\\b${ofOthers}{date}`,
    ['We will inform you of our decision by March 3, 2026.', '2026-03-03'],
    ['BIS expects to complete its review and notify you no later than March 3, 2026.', '2026-03-03'],
    ['We will return the application if we do not hear from you by March 3, 2026.', null],
  ),
  not(
    `\\b(?:you (?:will|should|can expect to|may expect to) (?:receive|hear|have|be (?:notified|informed|advised|told))|(?:decision|determination|recommendation) (?:will|should|is expected|can be expected|is due))\\b${ofDecision}{date}`,
    ['You should have a decision by January 15, 2027.', '2027-01-15'],
    ['You will be notified of the result by January 15, 2027.', '2027-01-15'],
    ['A decision will be sent to you no later than January 15, 2027.', '2027-01-15'],
    ['The decision will be made unless you respond by January 15, 2027.', null],
  ),
  not(
    '\\b(?:you|applicant|your (?:company|counsel|office))(?: have| has| had)? (?:provided|submitted|sent|furnished|uploaded|received|gave|returned){words}(?:through|until|by|on) {date}',
    ['We considered the information you submitted through March 3, 2026.', '2026-03-03'],
    ['The information you submitted is not enough; provide more by March 3, 2026.', null],
  ),
];

/** How a letter says by when it is to be answered, and which days look so and are none. */
export const replyRules: readonly FieldRule[] = [...labeled, ...inSentences, ...ofAgency];
