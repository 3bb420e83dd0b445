import { type Block, type DateStyle, printed } from './blocks';
import type { LetterFacts, MadeKind } from './facts';
import { heading, type Layout, lines, list, pairs, text } from './layouts';

// Layouts and words that nobody looked at while the rules were written.

const titles: Readonly<Record<MadeKind, string>> = {
  'intent-to-deny': 'Intention to Deny Export License Application',
  'request-for-information': 'Further information needed',
  'hold-without-action': 'Your application is held without action',
  'returned-without-action': 'Return without action of license application',
  approved: 'EXPORT LICENSE',
  denied: 'Denial of license application',
  'conditions-proposed': 'Conditions for your acceptance',
  'extension-granted': 'Approval of validity period extension',
};

type On = LetterFacts['datedOn'];

function story(facts: LetterFacts, style: DateStyle): readonly string[] {
  const date = (on: On | null) => (on === null ? '' : printed(on, style));
  const { control, license, submittedOn, expiredOn, expiresOn, replyByOn, prior } = facts;
  const was = prior === null ? '' : ` It is a resubmission of application ${prior}.`;
  const by = date(replyByOn);
  const reply = replyByOn === null ? '' : ` Your comments must reach the undersigned on or before ${by}.`;
  switch (facts.kind) {
    case 'intent-to-deny':
      return [
        `The Department has examined the above-referenced export license application ${control}, registered on ${date(submittedOn)}.${was} In consultation with the reviewing agencies it has formed the intention to deny the application. You have 20 days from the date of this notification to respond.${reply}`,
      ];
    case 'request-for-information':
      return [
        `Processing of the subject application, ${control}, filed ${date(submittedOn)}, has been suspended in our system.${was} The Bureau requests the following additional information.${replyByOn === null ? '' : ` Kindly furnish it by close of business on ${by}.`}`,
      ];
    case 'hold-without-action':
      return [
        `Application ${control} is being held without action, because matters raised by a reviewing agency are open.${was}${replyByOn === null ? '' : ` Unless the documents listed here are received on or before ${by}, it may be returned.`}`,
      ];
    case 'returned-without-action':
      return [
        `We are returning your application ${control} without action.${was} You may submit a new application once the points below are settled.`,
      ];
    case 'approved':
      return [
        `The licensee is authorized to export the items below in accordance with application ${control}.${was}`,
      ];
    case 'denied':
      return [
        `The Bureau of Industry and Security has denied your application ${control}, submitted ${date(submittedOn)}.${was}`,
      ];
    case 'conditions-proposed':
      return [
        `Application ${control} can be approved if you agree to the conditions that follow.${was}${replyByOn === null ? '' : ` Return a signed copy not later than ${by}.`}`,
      ];
    case 'extension-granted':
      return [
        `We refer to your request about export license ${license}, issued under application ${control}, which was to expire on ${date(expiredOn)}. The extension of the validity has been approved. License ${license} now expires on ${date(expiresOn)}.`,
      ];
  }
}

function further(facts: LetterFacts, style: DateStyle, mark: Parameters<typeof list>[0]): readonly Block[] {
  const date = (on: On) => printed(on, style);
  const part = (lead: string, points: readonly string[]): readonly Block[] =>
    points.length === 0 ? [] : [heading(lead), list(mark, points)];
  return [
    ...part('Basis and considerations', facts.reasons),
    ...part('Possible modifications', facts.modifications),
    ...part('Information requested', facts.questions),
    ...part('CONDITIONS', facts.conditions),
    ...part('RIDERS', facts.riders),
    ...(facts.sections.length === 0 ? [] : [text(`Authority: ${facts.sections.join('; ')}.`)]),
    ...(facts.finalOn === null
      ? []
      : [text(`If nothing changes, denial will be final on ${date(facts.finalOn)}.`)]),
    ...(facts.appealBy === null
      ? []
      : [
          text(
            `You may appeal under 15 CFR part 756; the appeal has to be received by ${date(facts.appealBy)}.`,
          ),
        ]),
  ];
}

const life = (
  { validatedOn, expiresOn, kind }: LetterFacts,
  date: (on: On) => string,
): readonly (readonly [string, string])[] => [
  ...(validatedOn === null ? [] : ([['Validated', date(validatedOn)]] as const)),
  ...(expiresOn === null || kind !== 'approved' ? [] : ([['Expiration', date(expiresOn)]] as const)),
];

const columns: Layout = {
  name: 'columns',
  look: {
    font: '"Liberation Sans", sans-serif',
    size: 9,
    css: '.beside .text { hyphens: auto; text-align: justify; }',
  },
  dates: 'long',
  set: (facts) => {
    const date = (on: On) => printed(on, 'long');
    const story_ = story(facts, 'long').map(text);
    return [
      lines('left', 'Department of Commerce', 'Bureau of Industry & Security', 'Export Administration'),
      pairs(
        ['Date:', date(facts.datedOn)],
        ['Case number:', facts.control],
        ...(facts.license === null ? [] : ([['License:', facts.license]] as const)),
        ...life(facts, date).map(([label, value]) => [`${label}:`, value] as const),
      ),
      heading(titles[facts.kind]),
      {
        is: 'beside',
        left: [...story_, ...further(facts, 'long', '1)')],
        right: [
          text(
            `This notice is sent to ${facts.applicant} as the applicant of record. It concerns the transaction with ${facts.consignee} as the application describes it, and no other transaction of the applicant.`,
          ),
          text(
            'Records of the transaction must be kept in accordance with part 762. A copy of this notice is kept in the electronic system of the Department for the time that is laid down there.',
          ),
          lines(
            'left',
            'Point of contact:',
            facts.officer.name,
            `Tel. ${facts.officer.phone}`,
            facts.officer.email,
          ),
        ],
      },
    ];
  },
};

const european: Layout = {
  name: 'day-first',
  look: {
    font: '"Liberation Serif", serif',
    size: 11.5,
    css: 'body { letter-spacing: 0.01em; line-height: 1.5; }',
  },
  dates: 'day-first',
  set: (facts) => {
    const date = (on: On) => printed(on, 'day-first');
    return [
      lines(
        'right',
        'Bureau of Industry and Security',
        'Office of Exporter Services',
        'Room 2705',
        'Washington DC 20230',
      ),
      lines('left', facts.applicant, ...facts.applicantAddress),
      lines(
        'left',
        `Our ref: ${facts.control}`,
        ...(facts.license === null ? [] : [`License No: ${facts.license}`]),
        date(facts.datedOn),
      ),
      lines('left', `SUBJECT: ${titles[facts.kind]}`),
      lines('left', 'Dear Applicant,'),
      ...story(facts, 'day-first').map(text),
      ...life(facts, date).map(([label, value]) => text(`${label} on ${value}.`)),
      ...further(facts, 'day-first', '•'),
      text(
        `Please direct questions to ${facts.officer.name}, telephone ${facts.officer.phone}, e-mail ${facts.officer.email}.`,
      ),
      lines('left', 'Yours sincerely,', facts.officer.name, 'Licensing Officer'),
    ];
  },
};

const numbers: Layout = {
  name: 'numbers',
  look: { font: '"DejaVu Sans", Verdana, sans-serif', size: 9.5 },
  dates: 'numbers',
  set: (facts) => {
    const date = (on: On) => printed(on, 'numbers');
    return [
      { is: 'grid', rows: [['BUREAU OF INDUSTRY AND SECURITY', titles[facts.kind].toUpperCase()]] },
      {
        is: 'grid',
        rows: [
          ['Date Printed', 'Control No.', ...(facts.license === null ? [] : ['License No.'])],
          [date(facts.datedOn), facts.control, ...(facts.license === null ? [] : [facts.license])],
        ],
      },
      ...(facts.validatedOn === null || facts.expiresOn === null
        ? []
        : [
            {
              is: 'grid' as const,
              rows: [
                ['Validated', 'Expiration Date'],
                [date(facts.validatedOn), date(facts.expiresOn)],
              ],
            },
          ]),
      {
        is: 'grid',
        rows: [
          ['Licensing Officer', 'Telephone', 'Fax', 'E-mail'],
          [facts.officer.name, facts.officer.phone, facts.fax, facts.officer.email],
        ],
      },
      ...story(facts, 'numbers').map(text),
      ...further(facts, 'numbers', '(i)'),
    ];
  },
};

const long: Layout = {
  name: 'two-pages',
  look: { font: '"Liberation Serif", serif', size: 12, css: 'body { line-height: 1.9; }' },
  dates: 'weekday',
  set: (facts, chance) => {
    const date = (on: On) => printed(on, 'weekday');
    const parts = further(facts, 'weekday', 'a.');
    const [first = [], rest = []] = [parts.slice(0, 2), parts.slice(2)];
    return [
      lines('center', 'UNITED STATES DEPARTMENT OF COMMERCE', 'Bureau of Industry and Security'),
      lines('left', date(facts.datedOn)),
      ...(chance.percent(40) ? [lines('right', `RECEIVED ${printed(facts.submittedOn, 'capital')}`)] : []),
      lines(
        'left',
        `Reference: ${facts.control}`,
        ...(facts.license === null ? [] : [`Export License: ${facts.license}`]),
      ),
      lines('left', titles[facts.kind]),
      lines('left', 'To whom it may concern:'),
      ...story(facts, 'weekday').map(text),
      ...life(facts, date).map(([label, value]) => lines('left', `${label}: ${value}`)),
      ...first,
      { is: 'page', head: [facts.applicant, facts.control, 'Page 2'] },
      ...rest,
      text(
        `The officer for this case is ${facts.officer.name}, who can be reached at ${facts.officer.phone} (${facts.officer.email}).`,
      ),
      lines('left', 'Respectfully,', facts.officer.name, 'Senior Export Policy Analyst'),
    ];
  },
};

/** Layouts for measuring only. */
export const newLayouts: readonly Layout[] = [columns, european, numbers, long];
