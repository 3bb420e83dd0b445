import { type FieldRule, said } from './field-rule';

const applications: readonly FieldRule[] = [
  said(
    'applicationNumber',
    '{label}(?:(?:your )?(?:export |license |bis )*application(?: control)?(?: (?:number|no|num|id))?|(?:application )?control (?:number|no)|acn|case (?:number|no|id)|case){is}{control}',
    ['Application Control Number: Z123456', 'Z123456'],
    ['ACN\tZ123456', 'Z123456'],
    ['Your application: Z123456', 'Z123456'],
    ['Case No. Z123456', 'Z123456'],
    ['Prior application: Z123456', null],
  ),
  said(
    'applicationNumber',
    '{label}(?:re|ref|reference|subject|subj|in reply(?: please)? refer to|refer to|our (?:ref|reference|file)|file(?: (?:no|number))?)\\b[^\\n]{0,100}?{control}',
    ['Re: Intent to deny application Z123456', 'Z123456'],
    ['In reply refer to: Z123456', 'Z123456'],
  ),
  said(
    'applicationNumber',
    '\\b(?:your|this|the|subject|above|captioned|referenced)[\\s-](?:(?:above|referenced|captioned|subject|export|license|pending)[\\s-])*(?:application|case),?(?: (?:for (?:a|an export) license|control))?(?: (?:number|no\\.?|#))?,? \\(?{control}',
    ['BIS intends to deny your license application Z123456 for the reasons below.', 'Z123456'],
  ),
  // A letter about several: each is as good as the first.
  said('applicationNumber', '\\b(?:applications|cases)\\b[^.\\n]{0,60}?(?:\\band|&|,) {control}', [
    'Subject: Applications Z123456 and Z654321',
    'Z654321',
  ]),
  {
    field: 'applicationNumber',
    rank: 'placed',
    pattern: '(?<!\\ue00f )\\b(?:application|case)(?: (?:control )?(?:number|no\\.?|#))?,? \\(?{control}',
    examples: [
      ['License application Z123456 has been placed on hold.', 'Z123456'],
      ['The 2023 case Z111111 does not answer these.', null],
    ],
  },
  {
    field: 'applicationNumber',
    rank: 'placed',
    pattern: '\\bcontrol (?:number|no\\.?),? \\(?{control}',
    examples: [['It should refer to control number Z123456.', 'Z123456']],
  },
  said(
    'licenseNumber',
    '{label}(?:(?:new |export |bis )*license(?: (?:number|no|num))?){is}{license}',
    ['LICENSE NUMBER: D1234567', 'D1234567'],
    ['License No. D1234567', 'D1234567'],
    ['Replaces license: D1234567', null],
  ),
  // Other agencies number their licenses in ways of their own.
  said(
    'licenseNumber',
    '{label}(?:license|authorization) (?:number|no|num){is}{reference}',
    ['License No. CU-2019-361234-1', 'CU-2019-361234-1'],
    ['Application No. CU-2019-361234-1', null],
  ),
  said(
    'licenseNumber',
    '{label}(?:re|ref|reference|subject|subj)\\b[^\\n]{0,60}? license(?: (?:number|no))?{is}{reference}',
    ['SUBJECT: Temporary Export License 050123456 (DSP-73)', '050123456'],
  ),
  said(
    'licenseNumber',
    '{label}(?:re|ref|reference|subject|subj|in reply(?: please)? refer to|refer to)\\b[^\\n]{0,100}?{license}',
    ['Subject: Revocation of License D1234567', 'D1234567'],
  ),
  said(
    'licenseNumber',
    '\\b(?:your|this|the|export|validated) (?:(?:export|validated) )*license,?(?: (?:number|no\\.?|#))?,? \\(?{license}',
    ['Your export license number D1234567 is suspended.', 'D1234567'],
  ),
];

const ofCase = '(?:(?:ddtc|dtcc|ofac) )?case(?: (?:id|no|number))?';

const officer: readonly FieldRule[] = [
  said(
    'reference',
    `{label}(?:(?:our )?(?:ref|reference)(?: (?:number|no))?|in reply(?: please)? refer to|refer to|file(?: (?:no|number))?|${ofCase}|fac(?: (?:no|number))?|letter (?:no|number)){is}(?:no\\. ?|${ofCase}{is})?{reference}`,
    ['Our reference: OEA/19-4711', 'OEA/19-4711'],
    ['Case ID: CU-2019-361234-1', 'CU-2019-361234-1'],
    ['DDTC Case 050123456', '050123456'],
    ['In reply refer to: DDTC Case 050123456', '050123456'],
    ['Your reference: PO-77812', null],
  ),
  {
    field: 'reference',
    rank: 'placed',
    pattern: '{label}re{is}{reference}(?=\\s*?(?:\\n|$))',
    examples: [
      ['Re: CU-2025-390011-1', 'CU-2025-390011-1'],
      ['Re: Contract 77812 of May 2', null],
    ],
  },
  // The reader's own reference, where the letter has none of its agency's.
  {
    field: 'reference',
    rank: 'placed',
    pattern: '{label}your (?:ref|reference)(?: (?:number|no))?{is}{reference}',
    examples: [['Your ref: EXP/2025/077', 'EXP/2025/077']],
  },
  said(
    'officerPhone',
    '{label}(?:(?:tele)?phone(?: (?:no|number))?|tel|ph|t|direct(?: (?:line|dial))?|office|voice|call){is}{phone}',
    ['Phone: (202) 482-1234', '(202) 482-1234'],
    ['T 202-482-1234', '202-482-1234'],
    ['Fax: (202) 482-1234', null],
  ),
  said(
    'officerPhone',
    '\\b(?:contact|call|reach\\w*|telephone|phone|questions?|reply|respond){words}(?:\\b\\p{L}\\.{words})?(?:at|on|or|by (?:tele)?phone(?: at)?|telephone|phone|:)\\s{phone}',
    ['If you have questions, contact Jane Doe at 202-482-1234.', '202-482-1234'],
    ['Please contact Jane R. Doe at (202) 482-1234.', '(202) 482-1234'],
    ['You may contact the team at team@agency.example or 202-482-1234.', '202-482-1234'],
  ),
  said(
    'officerPhone',
    '\\b(?:officer|analyst|point of contact)\\b{words}\\bis{words}(?:\\b\\p{L}\\.{words})?{phone}',
    [
      'The licensing officer for this case is Jane Doe, 202-482-1234, jane.doe@agency.example.',
      '202-482-1234',
    ],
  ),
  said('officerEmail', '{label}(?:e-?mail(?: address)?|electronic mail){is}{email}', [
    'E-mail: jane.doe@agency.example',
    'jane.doe@agency.example',
  ]),
  said(
    'officerEmail',
    '\\b(?:contact|reach\\w*|questions?|e-?mail|reply|respond|write|at|or){words}{email}',
    ['Contact Jane Doe at 202-482-1234 or jane.doe@agency.example.', 'jane.doe@agency.example'],
  ),
];

/** How a letter says its numbers, and how its officer is reached. */
export const numberRules: readonly FieldRule[] = [...applications, ...officer];
