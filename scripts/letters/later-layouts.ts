import { type Block, printed } from './blocks';
import type { LetterFacts, MadeKind } from './facts';
import { heading, type Layout, lines, list, pairs, text } from './layouts';

// Layouts and words that came when the rules were finished: nothing was changed for them.

type On = LetterFacts['datedOn'];

const subjects: Readonly<Record<MadeKind, string>> = {
  'intent-to-deny': 'Intent to deny letter',
  'request-for-information': 'Request for information',
  'hold-without-action': 'Notification of Hold Without Action (HWA)',
  'returned-without-action': 'Return Without Action (RWA)',
  approved: 'License approval',
  denied: 'Final denial of your application',
  'conditions-proposed': 'Draft license conditions for acceptance',
  'extension-granted': 'Validity period extended',
};

function paragraphs(facts: LetterFacts, date: (on: On) => string): readonly string[] {
  const { control, license, submittedOn, replyByOn, expiresOn, expiredOn, finalOn, appealBy, prior } = facts;
  const by = replyByOn === null ? '' : date(replyByOn);
  const all: Readonly<Record<MadeKind, string>> = {
    'intent-to-deny': `We have completed our review of the referenced application (${control}), received ${date(submittedOn)}. On the basis of that review, it is the intention of the Bureau to deny it.`,
    'request-for-information': `In order to continue with application ${control} we need more from you. Additional information is necessary on the points that follow.`,
    'hold-without-action': `Please be advised that case ${control} was placed in hold without action today.`,
    'returned-without-action': `Application ${control} has been returned without action. The application was registered on ${date(submittedOn)}.`,
    approved: `The Bureau of Industry and Security approves the application ${control} and issues license ${license}.`,
    denied: `Application ${control} has been denied. This is the final agency action on the application.`,
    'conditions-proposed': `With regard to application ${control}, the agencies would agree to an approval if these conditions are acceptable to you.`,
    'extension-granted': `The expiration date of license ${license} was ${expiredOn === null ? '' : date(expiredOn)}. As asked for, the license is extended through ${expiresOn === null ? '' : date(expiresOn)}.`,
  };
  return [
    all[facts.kind],
    ...(prior === null ? [] : [`See also previous case ${prior}.`]),
    ...(replyByOn === null ? [] : [`We must hear from you by ${by}.`]),
    ...(finalOn === null
      ? []
      : [`Absent other advice, this denial takes effect on the 45th day, ${date(finalOn)}.`]),
    ...(appealBy === null ? [] : [`Appeals: must arrive by ${date(appealBy)}.`]),
  ];
}

const lists = (facts: LetterFacts, marks: Parameters<typeof list>[0]): readonly Block[] => {
  const part = (lead: string, points: readonly string[]): readonly Block[] =>
    points.length === 0 ? [] : [text(lead), list(marks, points)];
  return [
    ...part('The following considerations led to this result.', facts.reasons),
    ...part('The following modifications may lead to another result.', facts.modifications),
    ...part('We ask for these documents:', facts.questions),
    ...part('Conditions', facts.conditions),
    ...part('Riders', facts.riders),
  ];
};

const boxed: Layout = {
  name: 'boxed',
  look: {
    font: '"DejaVu Serif", serif',
    size: 9,
    css: '.pairs { border: 1px solid; } .text { text-align: justify; hyphens: auto; }',
  },
  dates: 'long',
  set: (facts) => {
    const date = (on: On) => printed(on, 'long');
    return [
      {
        is: 'beside',
        left: [
          lines('left', 'Bureau of Industry and Security', 'Attn: Exporter Services', 'Washington, DC 20230'),
        ],
        right: [
          pairs(
            ['Notice date', date(facts.datedOn)],
            ['ACN', facts.control],
            ...(facts.license === null ? [] : ([['License #', facts.license]] as const)),
            ...(facts.validatedOn === null ? [] : ([['Valid from', date(facts.validatedOn)]] as const)),
            ...(facts.expiresOn === null ? [] : ([['Valid until', date(facts.expiresOn)]] as const)),
          ),
        ],
      },
      heading(subjects[facts.kind]),
      ...paragraphs(facts, date).map(text),
      ...lists(facts, '(a)'),
      pairs(
        ['Case officer', facts.officer.name],
        ['Direct line', facts.officer.phone],
        ['Electronic mail', facts.officer.email],
        ['Facsimile', facts.fax],
      ),
    ];
  },
};

const plain: Layout = {
  name: 'plain',
  look: { font: '"Liberation Sans Narrow", "Liberation Sans", sans-serif', size: 12 },
  dates: 'dashes',
  set: (facts) => {
    const date = (on: On) => printed(on, 'dashes');
    return [
      lines('right', date(facts.datedOn)),
      lines('left', 'U.S. Department of Commerce, Bureau of Industry and Security'),
      lines(
        'left',
        `To: ${facts.applicant}`,
        `Ref. ${facts.control}${facts.license === null ? '' : ` / ${facts.license}`}`,
        `Subj: ${subjects[facts.kind]}`,
      ),
      ...(facts.validatedOn === null
        ? []
        : [
            lines(
              'left',
              `License validated ${date(facts.validatedOn)}, expires ${facts.expiresOn === null ? '' : date(facts.expiresOn)}`,
            ),
          ]),
      ...paragraphs(facts, date).map(text),
      ...lists(facts, '1)'),
      text(`Call ${facts.officer.name} at ${facts.officer.phone} or write to ${facts.officer.email}.`),
      lines('left', 'Regards,', facts.officer.name, 'Export Licensing Officer'),
    ];
  },
};

export const laterLayouts: readonly Layout[] = [boxed, plain];
