import type { Look } from './as-html';
import type { Block, DateStyle, Marks } from './blocks';
import { printed } from './blocks';
import type { Chance } from './chance';
import type { LetterFacts, MadeKind } from './facts';

/** A way of setting letters out. */
export interface Layout {
  readonly name: string;
  readonly look: Look;
  /** How it prints the date of the letter, and other dates. */
  readonly dates: DateStyle;
  set(facts: LetterFacts, chance: Chance): readonly Block[];
}

type Words = (facts: LetterFacts, date: (on: LetterFacts['datedOn']) => string) => string;

export const text = (words: string): Block => ({ is: 'text', text: words });
export const lines = (at: 'left' | 'right' | 'center', ...each: readonly string[]): Block => ({
  is: 'lines',
  lines: each,
  at,
});
export const heading = (words: string): Block => ({ is: 'heading', text: words });
export const list = (marks: Marks, points: readonly string[]): Block => ({ is: 'list', marks, points });
export const pairs = (...each: readonly (readonly [string, string])[]): Block => ({
  is: 'pairs',
  pairs: each,
});

const subjects: Readonly<Record<MadeKind, string>> = {
  'intent-to-deny': 'Notice of Intent to Deny',
  'request-for-information': 'Request for Additional Information',
  'hold-without-action': 'Hold Without Action',
  'returned-without-action': 'Application Returned Without Action',
  approved: 'Notice of Approval',
  denied: 'Notice of Denial',
  'conditions-proposed': 'Proposed License Conditions',
  'extension-granted': 'Extension Granted',
};

const openings: Readonly<Record<MadeKind, Words>> = {
  'intent-to-deny': ({ control }) =>
    `This letter is to inform you that the Bureau of Industry and Security (BIS) intends to deny your license application ${control}. This notification is given under section 750.6 of the Export Administration Regulations (EAR).`,
  'request-for-information': ({ control, submittedOn }, date) =>
    `BIS has reviewed application ${control}, which you submitted on ${date(submittedOn)}. Additional information is required before processing can continue.`,
  'hold-without-action': ({ control }) =>
    `Your application ${control} has been placed on hold without action until the matters below are settled.`,
  'returned-without-action': ({ control, submittedOn }, date) =>
    `Your application ${control}, dated ${date(submittedOn)}, is being returned without action.`,
  approved: ({ control, license }) =>
    `Your application ${control} has been approved. License ${license} is subject to the conditions that are set out below.`,
  denied: ({ control, submittedOn }, date) =>
    `After review with the interested agencies, your application ${control} of ${date(submittedOn)} is hereby denied under section 750.6 of the Export Administration Regulations.`,
  'conditions-proposed': ({ control }) =>
    `The reviewing agencies have completed their review of application ${control}. Before a license can be issued, please state whether you accept the following conditions.`,
  'extension-granted': ({ license, expiredOn, expiresOn }, date) =>
    `Your request for a validity period extension of license ${license} has been granted. The validity is extended from ${expiredOn === null ? '' : date(expiredOn)} to ${expiresOn === null ? '' : date(expiresOn)}.`,
};

const replies: Readonly<Partial<Record<MadeKind, string>>> = {
  'intent-to-deny': 'Your response must be received by this office no later than',
  'request-for-information': 'Please submit the information no later than',
  'hold-without-action': 'If we do not receive the documents by',
  'conditions-proposed': 'Please notify this office of your acceptance by',
};

/** The paragraphs of a letter in the words the first layouts share. */
export function bodyOf(
  facts: LetterFacts,
  date: (on: LetterFacts['datedOn']) => string,
  marks: Marks,
): readonly Block[] {
  const { replyByOn, finalOn, appealBy, prior } = facts;
  const part = (lead: string, points: readonly string[]): readonly Block[] =>
    points.length === 0 ? [] : [text(lead), list(marks, points)];
  return [
    text(openings[facts.kind](facts, date)),
    ...(prior === null ? [] : [text(`A prior application, ${prior}, was considered in this review.`)]),
    ...(facts.sections.length === 0 ? [] : [text(`The review was made under ${facts.sections.join(', ')}.`)]),
    ...part('The reasons for this decision are:', facts.reasons),
    ...part('BIS would consider the following modifications of the application:', facts.modifications),
    ...part('Please provide the following information:', facts.questions),
    ...part('License conditions', facts.conditions),
    ...part('Riders', facts.riders),
    ...(replyByOn === null
      ? []
      : [
          text(
            `${replies[facts.kind]} ${date(replyByOn)}${facts.kind === 'hold-without-action' ? ', the application may be returned without action' : ''}.`,
          ),
        ]),
    ...(finalOn === null
      ? []
      : [
          text(
            `Unless BIS advises you otherwise, the denial becomes final on ${date(finalOn)}, the 45th day after the date of this letter.`,
          ),
        ]),
    ...(appealBy === null
      ? []
      : [text(`An appeal under part 756 must be received no later than ${date(appealBy)}.`)]),
  ];
}

const contact = ({ officer: { name, phone, email } }: LetterFacts): Block =>
  text(`If you have questions, please contact ${name} at ${phone} or ${email}.`);

const letterhead = [
  'UNITED STATES DEPARTMENT OF COMMERCE',
  'Bureau of Industry and Security',
  'Washington, D.C. 20230',
];
const address = ({ applicant, applicantAddress }: LetterFacts): readonly string[] => [
  applicant,
  ...applicantAddress,
];

const numberLabels = ({ control, license }: LetterFacts): readonly (readonly [string, string])[] => [
  ['Application Control Number:', control],
  ...(license === null ? [] : ([['License Number:', license]] as const)),
];

const inDates = (style: DateStyle) => (on: LetterFacts['datedOn']) => printed(on, style);

const memo: Layout = {
  name: 'memo',
  look: { font: '"Liberation Serif", "Times New Roman", serif', size: 11 },
  dates: 'long',
  set: (facts) => {
    const date = inDates('long');
    return [
      lines('center', ...letterhead),
      lines('right', date(facts.datedOn)),
      lines('left', ...address(facts)),
      text(`Subject: ${subjects[facts.kind]}`),
      pairs(
        ...numberLabels(facts),
        ...(facts.validatedOn === null ? [] : ([['Validated:', date(facts.validatedOn)]] as const)),
        ...(facts.expiresOn === null ? [] : ([['Expires:', date(facts.expiresOn)]] as const)),
      ),
      lines('left', 'Dear Exporter:'),
      ...bodyOf(facts, date, '1.'),
      contact(facts),
      lines('left', 'Sincerely,', '', facts.officer.name, 'Licensing Officer'),
    ];
  },
};

const form: Layout = {
  name: 'form',
  look: { font: '"Liberation Sans", Arial, sans-serif', size: 10 },
  dates: 'weekday',
  set: (facts) => {
    const date = inDates('long');
    return [
      lines('left', ...letterhead),
      heading(subjects[facts.kind].toUpperCase()),
      pairs(
        ['DATE', printed(facts.datedOn, 'weekday')],
        ['APPLICATION NO.', facts.control],
        ...(facts.license === null ? [] : ([['LICENSE NO.', facts.license]] as const)),
        ...(facts.validatedOn === null ? [] : ([['VALIDATION DATE', date(facts.validatedOn)]] as const)),
        ...(facts.expiresOn === null ? [] : ([['EXPIRATION DATE', date(facts.expiresOn)]] as const)),
        ['DATE RECEIVED', date(facts.submittedOn)],
        ['APPLICANT', facts.applicant],
        ['ULTIMATE CONSIGNEE', facts.consignee],
      ),
      ...bodyOf(facts, date, '(1)'),
      pairs(
        ['Contact:', facts.officer.name],
        ['Phone:', facts.officer.phone],
        ['Fax:', facts.fax],
        ['E-mail:', facts.officer.email],
      ),
    ];
  },
};

const classic: Layout = {
  name: 'classic',
  look: { font: '"Liberation Serif", serif', size: 12, css: '.text { text-align: justify; }' },
  dates: 'short',
  set: (facts) => {
    const date = inDates('long');
    return [
      lines(
        'center',
        'U.S. DEPARTMENT OF COMMERCE',
        'BUREAU OF INDUSTRY AND SECURITY',
        '14th Street and Constitution Avenue NW',
      ),
      lines('left', printed(facts.datedOn, 'short')),
      lines('left', 'VIA SNAP-R', ...address(facts)),
      text(
        `Re: ${subjects[facts.kind]}, Application ${facts.control}${facts.license === null ? '' : `, License ${facts.license}`}`,
      ),
      ...(facts.validatedOn === null
        ? []
        : [
            lines(
              'left',
              `Validated: ${date(facts.validatedOn)}`,
              `Expires: ${facts.expiresOn === null ? '' : date(facts.expiresOn)}`,
            ),
          ]),
      lines('left', 'Dear Sir or Madam:'),
      ...bodyOf(facts, date, 'I.'),
      contact(facts),
      lines('left', 'Sincerely,', 'Margaret Ellison', 'Director, Office of Exporter Services'),
    ];
  },
};

const license: Layout = {
  name: 'table',
  look: { font: '"Liberation Mono", monospace', size: 9.5 },
  dates: 'capital',
  set: (facts) => {
    const date = inDates('capital');
    const head: readonly (readonly [string, string])[] = [
      ['Application Number', facts.control],
      ['Date of Notice', date(facts.datedOn)],
      ...(facts.license === null ? [] : ([['License Number', facts.license]] as const)),
      ...(facts.validatedOn === null ? [] : ([['Validated', date(facts.validatedOn)]] as const)),
      ...(facts.expiresOn === null ? [] : ([['Expires', date(facts.expiresOn)]] as const)),
    ];
    return [
      lines('left', 'BUREAU OF INDUSTRY AND SECURITY'),
      heading(subjects[facts.kind]),
      {
        is: 'grid',
        rows: [head.slice(0, 3).map(([label]) => label), head.slice(0, 3).map(([, value]) => value)],
      },
      ...(head.length > 3
        ? [
            {
              is: 'grid' as const,
              rows: [head.slice(3).map(([label]) => label), head.slice(3).map(([, value]) => value)],
            },
          ]
        : []),
      pairs(
        ['Applicant:', [facts.applicant, ...facts.applicantAddress].join('\n')],
        ['Ultimate Consignee:', `${facts.consignee}\n${facts.consigneeAddress}`],
      ),
      ...(facts.items.length === 0
        ? []
        : [
            {
              is: 'grid' as const,
              rows: [
                ['Item', 'ECCN', 'Description', 'Quantity', 'Value'],
                ...facts.items.map((item, index) => [
                  String(index + 1),
                  item.eccn,
                  item.words,
                  String(item.quantity),
                  item.value,
                ]),
              ],
            },
          ]),
      ...bodyOf(facts, date, '(a)'),
      lines(
        'left',
        `Licensing Officer: ${facts.officer.name}`,
        `Telephone: ${facts.officer.phone}`,
        `E-mail: ${facts.officer.email}`,
      ),
    ];
  },
};

/** The layouts the rules were written against. */
export const knownLayouts: readonly Layout[] = [memo, form, classic, license];
