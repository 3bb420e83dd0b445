import { extensionRules } from './extension-rules';
import { type FieldRule, not, said } from './field-rule';
import { numberRules } from './number-rules';
import { replyRules } from './reply-rules';

const dated: readonly FieldRule[] = [
  said(
    'datedOn',
    '{label}(?:date|dated|sent|mailed|(?:letter|notice|notification|mailing) date|date(?: of)?(?: (?:this|the))? (?:letter|notice|notification|printed|mailed)){is}{date}',
    ['Date of this notice\t2025-01-22', '2025-01-22'],
    ['DATE: November 21, 2019', '2019-11-21'],
    ['Date of notification\tNov. 21, 2019', '2019-11-21'],
    ['Sent:\tThursday, November 21, 2019 4:12 PM', '2019-11-21'],
    ['Mailed: 05/22/2025', '2025-05-22'],
    ['Date of application: October 1, 2019', null],
  ),
  said('datedOn', '\\bthis (?:letter|notice|notification),?(?: is)? dated {date}', [
    'This letter, dated November 21, 2019, is the notification.',
    '2019-11-21',
  ]),
  said('datedOn', '20 days from the date of this (?:letter|notice|notification),? \\(?{date}', [
    'You have 20 days from the date of this letter (November 21, 2019) to respond.',
    '2019-11-21',
  ]),
  said(
    'datedOn',
    '\\b(?:dated|given|done|issued|signed|executed)\\b{words}\\bthis {date}',
    ['Given at Washington this 3rd day of December, 2026.', '2026-12-03'],
    ['Issued for use from the 3rd day of December, 2026.', null],
  ),
];

const life: readonly FieldRule[] = [
  said(
    'validatedOn',
    '{label}(?:(?:license )?validated|(?:license )?validation date|date (?:of )?(?:license )?validat(?:ed|ion)|valid from|license valid from|effective date){is}{date}',
    ['VALIDATED: NOV 21 2019', '2019-11-21'],
    ['Validation date\tNovember 21, 2019', '2019-11-21'],
  ),
  said('validatedOn', '\\b(?:was|is|been) validated on {date}', [
    'The license was validated on November 21, 2019.',
    '2019-11-21',
  ]),
  said('validatedOn', '\\bvalid from {date}', [
    'This license is valid from November 21, 2019 through November 30, 2023.',
    '2019-11-21',
  ]),
  said(
    'expiresOn',
    '{label}(?:(?:new |revised |extended |license )?(?:expires|expiration(?: date)?|expiry(?: date)?|expire date)|date of (?:expiration|expiry)|(?:license )?(?:valid (?:until|through|thru|to)|expires on)|license expires|expiration of license){is}{date}',
    ['EXPIRES: NOV 30 2023', '2023-11-30'],
    ['Expiration date\tNovember 30, 2023', '2023-11-30'],
    ['New expiration date: 30 November 2024', '2024-11-30'],
    ['Previous expiration date: 30 November 2023', null],
  ),
  said(
    'expiresOn',
    '(?<=[\\w,]\\x20)(?:will expire|expires|shall expire|expiring|expire)(?: at midnight)?(?: on)? {date}',
    ['The license expires on November 30, 2023.', '2023-11-30'],
  ),
  said(
    'expiresOn',
    '\\blicense\\b{words}(?:may (?:still )?be used|(?:remains?|is|stays) in effect)(?: until| through) {date}',
    [
      'License D1220467, due to expire on November 30, 2025, may be used until November 30, 2026.',
      '2026-11-30',
    ],
  ),
  said(
    'expiresOn',
    '\\b(?:valid|validity){words}(?:until|through|thru|to)(?: midnight(?: on| of)?)? {date}',
    ['This license is valid from November 21, 2019 through November 30, 2023.', '2023-11-30'],
  ),
];

const others: readonly FieldRule[] = [
  not(
    '\\b(?:appl(?:y|ied|ication)|request|submi\\w+|registered|filed|received|lodged|your (?:letter|reply|response|e-?mail|rebuttal)|contract|order|invoice|purchase order|quotation|agreement|meeting|call|statement|certificate|notice of intent[^.\\n]{0,20}|intent[\\s-]to[\\s-]deny letter|earlier letter|our letter)(?: control number)?,?(?: (?!due\\b)[^\\s.]+){0,3}? (?:of|on|dated|date|was dated|is dated|in){is}{date}',
    ['your application dated October 1, 2019', '2019-10-01'],
    ['We have your letter of November 30, 2019.', '2019-11-30'],
    ['your reply dated December 9, 2019', '2019-12-09'],
    ['As was said, your reply is due on December 9, 2019.', null],
  ),
  not(
    "{label}(?:received|rec'd|stamped|scanned|mailroom)(?: (?:at|in|bis|oexs|mail\\w*|stamp|date))*(?:\\n|{is}){date}",
    ['RECEIVED NOV 25 2019', '2019-11-25'],
  ),
  not(
    '\\b(?:appeal\\w*|reconsider\\w*|hearing){words}{date}',
    ['An appeal must be received by February 19, 2020.', '2020-02-19'],
    ['A request for a hearing must be received by February 19, 2020.', '2020-02-19'],
    ['A request for reconsideration must be received by February 19, 2020.', '2020-02-19'],
  ),
  not('\\b(?:final|45th day|forty-fifth day|effective){words}{date}', [
    'the denial becomes final on January 5, 2020',
    '2020-01-05',
  ]),
  not('\\bdigitally signed{words}\\s?(?:date:?)?\\s?{date}', [
    'Digitally signed by Jane Doe Date: 2019.11.22',
    '2019-11-22',
  ]),
  not(
    '\\b(?:previous|prior|original|old|former|current|earlier|present)(?:ly)? (?:license )?(?:expir\\w+|validity)(?: date)?(?: of| was| on)?{is}{date}',
    ['Previous expiration date: November 30, 2023', '2023-11-30'],
  ),
  not(
    '\\b(?:(?:was|were|would have|due|set|had been|scheduled|about) to expire|expired|otherwise expires?|would (?:otherwise |have )*expired?)(?: on)? {date}',
    ['a license which was to expire on November 30, 2023', '2023-11-30'],
  ),
  not(
    '{label}(?:(?:(?:\\w+ ){0,2}(?:submitted|registered|received|filed|opened|assigned))(?: (?:on|in \\w+|by \\w+))?|date (?:submitted|registered|received|of application|of submission)|(?:application|registration|submission|received|order|signature) date|print date|printed|page date){is}{date}',
    ['Date received: November 25, 2019', '2019-11-25'],
    ['Application received\tNovember 25, 2019', '2019-11-25'],
  ),
  not(
    '\\b(?:prior|previous|earlier|related|similar|another|other|companion|parallel|replac\\w+|supersed\\w+|resubmi\\w+|formerly|see also|cancel\\w+|amend\\w+ of|successor (?:of|to)){few}{control}',
    ['a resubmission of application Z111111', 'Z111111'],
    ['a similar application, Z111111', 'Z111111'],
  ),
  not(
    '\\b(?:prior|previous|earlier|related|replac(?:es|ed|ing|ement (?:of|for))|supersed\\w+|formerly|see also|cancel\\w+){few}{license}',
    ['This license replaces D1111111.', 'D1111111'],
    ['Replacement license D1111111 has been issued.', null],
  ),
  not('\\b(?:fax|facsimile|main|switchboard|help ?desk|hotline)(?: (?:no|number|line))?{is}{phone}', [
    'Fax: 202-482-0000',
    '202-482-0000',
  ]),
];

/** Every rule, as data: whoever adds a way of saying it adds its example. */
export const fieldRules: readonly FieldRule[] = [
  ...dated,
  ...replyRules,
  ...extensionRules,
  ...life,
  ...numberRules,
  ...others,
];
